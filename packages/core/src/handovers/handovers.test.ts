import { randomUUID } from 'node:crypto';
import { day } from '@passerelle/testing/clock.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, Invalid, NotFound } from '../kernel/errors.ts';
import type { HandOverInput } from './contract.ts';

const world = await createWorld();
const { binomes, conversations, handovers, inbox, practices, programmes, relays, search } = world.services;

const canary = 'canari d’avant';
const on = (days: number) => new Date(world.clock.now().getTime() + days * day).toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });

/** A pair that talked, and the one who is to take over from the mentor. */
async function aScene(said = 2) {
  const programme = await world.aProgramme();
  const pair = await world.aBinome({ programme });
  const third = await world.aMember({ programme, name: 'Odile Perrin' });
  const [coordinator, mentor, mentee] = [await world.anActor({ programme, role: 'coordinator' }), await world.actorOf(pair.mentor), await world.actorOf(pair.mentee)];
  const { conversationId } = pair;
  const send = (actor: Actor, body: string) => conversations.send(actor, { conversationId, clientId: randomUUID(), body });
  for (let n = 0; n < said; n += 1) await send(n % 2 === 0 ? mentee : mentor, `${canary} ${n}`);
  const wish = (more: Partial<HandOverInput> = {}): HandOverInput => ({ binomeId: pair.id, clientId: randomUUID(), side: 'mentor', fromId: pair.mentor.id, toId: third.id, ...more });
  return { programme, pair, third, conversationId, coordinator, mentor, mentee, send, wish, actor: await world.actorOf(third) };
}
type Scene = Awaited<ReturnType<typeof aScene>>;

const seqs = async ({ conversationId }: Pick<Scene, 'conversationId'>, actor: Actor) => (await conversations.history(actor, { conversationId })).messages.map(({ seq }) => seq);
const say = (actor: Actor, handoverId: string, given: boolean) => handovers.answer(actor, { handoverId, given });
const askPeers = ({ conversationId }: Scene, actor: Actor) =>
  relays.propose(actor, { conversationId, clientId: randomUUID(), title: 'Ouvrir le samedi ?', body: 'Comment faites-vous ?', theme: 'youth', locale: 'fr' });
const disclosureOf = async (actor: Actor, binomeId: string) => (await handovers.list(actor, { binomeId })).items[0]?.disclosure;

describe('handing a side over', () => {
  it('takes the predecessor out at once and the successor in, without what was said before', async () => {
    const scene = await aScene();
    const { pair, mentor, mentee, actor, coordinator, third, conversationId, send } = scene;
    const told = await world.events.during(() => handovers.handOver(coordinator, scene.wish()));
    expect(told.map(({ name, rights }) => [name, rights?.does])).toEqual([['conversation.left', 'leave'], ['conversation.joined', 'enter'], ['binome.changed', undefined]]);
    await expect(conversations.get(mentor, conversationId)).rejects.toThrow(NotFound);
    await expect(binomes.get(mentor, pair.id)).rejects.toThrow(NotFound);
    await expect(send(mentor, 'x')).rejects.toThrow(NotFound);
    expect(await binomes.listOwn(mentor)).toEqual([]);
    expect(await binomes.get(actor, pair.id)).toMatchObject({ side: 'mentor', mentor: { id: third.id }, conversationId, can: { agree: true, close: true } });
    expect(await seqs(scene, actor)).toEqual([]);
    await send(mentee, 'Bienvenue');
    expect(await seqs(scene, actor)).toEqual([3]);
    expect(JSON.stringify([await search.find(actor, { text: canary }), await conversations.listOwn(actor)])).not.toContain(canary);
    expect(await conversations.listOwn(actor)).toMatchObject([{ unread: 1 }]);
  });

  it('twice under one name, also at once, is once; of two coordinators at once one is told that it changed', async () => {
    const scene = await aScene();
    const wish = scene.wish();
    const twins = await Promise.all([handovers.handOver(scene.coordinator, wish), handovers.handOver(scene.coordinator, wish)]);
    expect(twins[0]?.id).toBe(twins[1]?.id);
    await expect(handovers.handOver(scene.coordinator, { ...wish, side: 'mentee' })).rejects.toMatchObject({ code: 'client-id-reused' });
    const next = await aScene();
    const other = await world.aMember({ programme: next.programme });
    const both = await Promise.allSettled([handovers.handOver(next.coordinator, next.wish()), handovers.handOver(next.coordinator, next.wish({ toId: other.id }))]);
    expect(both.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))).toEqual(['changed-meanwhile']);
  });

  it('makes no pair that there is, and goes on in no binôme that is over', async () => {
    const scene = await aScene();
    await world.aBinome({ programme: scene.programme, mentor: scene.third, mentee: scene.pair.mentee });
    await expect(handovers.handOver(scene.coordinator, scene.wish())).rejects.toThrow(new Conflict('already-paired'));
    expect(await seqs(scene, scene.mentor)).toEqual([1, 2]);
    await world.database.pool.query("update binomes set status = 'closed', closed_at = now(), close_reason = 'mandate' where id = $1", [scene.pair.id]);
    await expect(handovers.handOver(scene.coordinator, scene.wish())).rejects.toThrow(Conflict);
  });

  it('takes a member of the programme and the college, and no other fields', async () => {
    const scene = await aScene();
    const elected = await world.aMember({ programme: scene.programme, college: 'elected' });
    for (const [toId, why] of [[scene.pair.mentor.id, 'alreadyInBinome'], [scene.pair.mentee.id, 'alreadyInBinome'], [elected.id, 'collegeDiffers'], [randomUUID(), 'notInProgramme'],
      [scene.coordinator.memberId, 'notYourself'], ['\u0000', 'invalidValue']] as const) {
      await expect(handovers.handOver(scene.coordinator, scene.wish({ toId }))).rejects.toMatchObject({ fields: { toId: why } });
    }
    for (const more of [{ side: 'both' }, { hiddenUpTo: 0 }, { clientId: 'x' }]) {
      await expect(handovers.handOver(scene.coordinator, { ...scene.wish(), ...more } as HandOverInput)).rejects.toThrow(Invalid);
    }
  });

  it('lets the one who stood in go on where they are', async () => {
    const scene = await aScene();
    await handovers.substitute(scene.mentor, { binomeId: scene.pair.id, clientId: randomUUID(), side: 'mentor', memberId: scene.third.id, fromOn: on(0), untilOn: on(5) });
    await scene.send(scene.mentee, 'Bonjour');
    const told = await world.events.during(() => handovers.handOver(scene.coordinator, scene.wish()));
    expect(told.flatMap(({ rights }) => (rights && 'memberIds' in rights ? rights.memberIds : []))).toEqual([scene.pair.mentor.id]);
    expect(await seqs(scene, scene.actor)).toEqual([3]);
    expect(await binomes.get(scene.actor, scene.pair.id)).toMatchObject({ side: 'mentor', substitutes: [] });
  });

  it('asks nothing where nothing was said', async () => {
    const scene = await aScene(0);
    expect(await handovers.handOver(scene.coordinator, scene.wish())).toMatchObject({ disclosure: 'nothing', waiting: 0, own: null });
    await expect(handovers.list(scene.mentor, { binomeId: scene.pair.id })).rejects.toThrow(NotFound);
  });

  it('and a membership restored later bring the predecessor not back', async () => {
    const scene = await aScene();
    await handovers.handOver(scene.coordinator, scene.wish());
    const membership = { programmeId: scene.pair.programmeId, memberId: scene.pair.mentor.id };
    await programmes.endMembership(scene.coordinator, membership);
    await programmes.restoreMembership(scene.coordinator, membership);
    await expect(conversations.get(scene.mentor, scene.conversationId)).rejects.toThrow(NotFound);
  });
});

describe('a coordinator', () => {
  it('lets themselves into no conversation, however they write their own id', async () => {
    const scene = await aScene();
    const own = [scene.coordinator.memberId, scene.coordinator.memberId.toUpperCase()];
    for (const id of own) {
      await expect(handovers.handOver(scene.coordinator, scene.wish({ toId: id }))).rejects.toMatchObject({ fields: { toId: 'notYourself' } });
      const wish = { binomeId: scene.pair.id, clientId: randomUUID(), side: 'mentor', memberId: id, fromOn: on(0), untilOn: on(5) } as const;
      await expect(handovers.substitute(scene.coordinator, wish)).rejects.toMatchObject({ fields: { memberId: 'notYourself' } });
    }
    expect(await handovers.handOver(scene.coordinator, scene.wish({ fromId: scene.pair.mentor.id.toUpperCase() }))).toMatchObject({ to: { id: scene.third.id } });
  });
});

describe('what was said before', () => {
  it('is the successor’s to read while everybody agrees, and no longer', async () => {
    const scene = await aScene();
    const { id } = await handovers.handOver(scene.coordinator, scene.wish());
    expect(await say(scene.mentee, id, true)).toMatchObject({ disclosure: 'waiting', waiting: 1, own: { given: true } });
    expect(await seqs(scene, scene.actor)).toEqual([]);
    const told = await world.events.during(() => say(scene.mentor, id, true));
    expect(told.map(({ name }) => name)).toEqual(['conversation.disclosed', 'binome.changed']);
    expect(told[0]?.audience).toEqual([{ to: 'member', id: scene.third.id }]);
    expect(await seqs(scene, scene.actor)).toEqual([1, 2]);
    // Nothing of it counts as unread.
    expect(await conversations.listOwn(scene.actor)).toMatchObject([{ unread: 0 }]);
    expect(await say(scene.mentor, id, false)).toMatchObject({ disclosure: 'withheld' });
    expect(await seqs(scene, scene.actor)).toEqual([]);
    expect(await world.events.during(() => say(scene.mentor, id, false))).toEqual([]);
    await say(scene.mentor, id, true);
    expect(await seqs(scene, scene.actor)).toEqual([1, 2]);
  });

  it('stays hidden where somebody can no longer be asked, and when they leave with a no', async () => {
    const scene = await aScene();
    const { id } = await handovers.handOver(scene.coordinator, scene.wish());
    await programmes.endMembership(scene.coordinator, { programmeId: scene.programme.id, memberId: scene.pair.mentor.id });
    await say(scene.mentee, id, true);
    await expect(say(scene.mentor, id, true)).rejects.toThrow(NotFound);
    await expect(handovers.list(scene.mentor, { binomeId: scene.pair.id })).rejects.toThrow(NotFound);
    expect(await disclosureOf(scene.actor, scene.pair.id)).toBe('withheld');
    expect(await seqs(scene, scene.actor)).toEqual([]);
  });

  it('is asked of all whose words it is about, also of who stood in', async () => {
    const scene = await aScene();
    const substitute = await world.aMember({ programme: scene.programme });
    const { substitutes: [named] } = await handovers.substitute(scene.mentor, { binomeId: scene.pair.id, clientId: randomUUID(), side: 'mentor', memberId: substitute.id, fromOn: on(0), untilOn: on(5) });
    const standing = await world.actorOf(substitute);
    await scene.send(standing, `${canary} remplaçante`);
    await handovers.endSubstitute(scene.mentor, { binomeId: scene.pair.id, substituteId: named?.id ?? '' });
    const { id } = await handovers.handOver(scene.coordinator, scene.wish());
    for (const actor of [scene.mentor, scene.mentee]) await say(actor, id, true);
    expect(await seqs(scene, scene.actor)).toEqual([]);
    await say(standing, id, true);
    expect(await seqs(scene, scene.actor)).toEqual([1, 2, 3]);
  });

  it('is asked of who asked the peers something, without ever writing a message', async () => {
    const scene = await aScene();
    const substitute = await world.aMember({ programme: scene.programme });
    await handovers.substitute(scene.mentor, { binomeId: scene.pair.id, clientId: randomUUID(), side: 'mentor', memberId: substitute.id, fromOn: on(0), untilOn: on(5) });
    const standing = await world.actorOf(substitute);
    world.clock.advance(1000);
    const { id: relayId } = await askPeers(scene, standing);
    const { id } = await handovers.handOver(scene.coordinator, scene.wish());
    for (const actor of [scene.mentor, scene.mentee]) await say(actor, id, true);
    await expect(relays.get(scene.actor, relayId)).rejects.toThrow(NotFound);
    await say(standing, id, true);
    expect(await relays.get(scene.actor, relayId)).toMatchObject({ asker: { id: substitute.id } });
  });

  it('is also what the peers were to be asked before a word was said: nobody is asked for that, and nobody who comes sees it', async () => {
    const scene = await aScene(0);
    const { id } = await askPeers(scene, scene.mentee);
    world.clock.advance(1000);
    await handovers.handOver(scene.coordinator, scene.wish());
    await expect(relays.get(scene.actor, id)).rejects.toThrow(NotFound);
    expect((await relays.list(scene.actor, { conversationId: scene.conversationId })).items).toEqual([]);
    expect((await relays.listWaiting(scene.actor)).items).toEqual([]);
    expect((await relays.list(scene.mentee, { conversationId: scene.conversationId })).items).toMatchObject([{ id }]);
  });

  it('is no matter any more once the side is handed on; the one before the last is asked anew', async () => {
    const scene = await aScene();
    const first = await handovers.handOver(scene.coordinator, scene.wish());
    for (const actor of [scene.mentor, scene.mentee]) await say(actor, first.id, true);
    const next = await world.aMember({ programme: scene.programme });
    world.clock.advance(1000);
    const second = await handovers.handOver(scene.coordinator, scene.wish({ fromId: scene.third.id, toId: next.id }));
    await expect(say(scene.mentor, first.id, false)).rejects.toThrow(new Conflict('handover-passed'));
    for (const actor of [scene.actor, scene.mentee]) await say(actor, second.id, true);
    expect(await seqs(scene, await world.actorOf(next))).toEqual([]);
    await say(scene.mentor, second.id, true);
    expect(await seqs(scene, await world.actorOf(next))).toEqual([1, 2]);
  });

  it('is hidden again also from a successor who was away when a yes was taken back', async () => {
    const scene = await aScene();
    const { id } = await handovers.handOver(scene.coordinator, scene.wish());
    for (const actor of [scene.mentor, scene.mentee]) await say(actor, id, true);
    const membership = { programmeId: scene.programme.id, memberId: scene.third.id };
    await programmes.endMembership(scene.coordinator, membership);
    await say(scene.mentor, id, false);
    await programmes.restoreMembership(scene.coordinator, membership);
    expect(await seqs(scene, scene.actor)).toEqual([]);
  });

  it('is asked in the inbox, also of the predecessor, who sees that question and nothing else', async () => {
    const scene = await aScene();
    const { id } = await handovers.handOver(scene.coordinator, scene.wish());
    await inbox.spread();
    const reasons = async (actor: Actor) => (await inbox.list(actor)).items.filter(({ kind }) => kind === 'binome').map(({ reason }) => reason);
    expect([await reasons(scene.mentor), await reasons(scene.mentee), await reasons(scene.actor)]).toEqual([['disclosure'], ['disclosure'], ['succeeded']]);
    expect(await handovers.list(scene.mentor, { binomeId: scene.pair.id })).toMatchObject({ items: [{ id, can: { answer: true }, own: { given: null } }] });
    await say(scene.mentor, id, false);
    expect(await reasons(scene.mentor)).toEqual([]);
    // Nobody is told who said no.
    expect(await handovers.list(scene.actor, { binomeId: scene.pair.id })).toMatchObject({ items: [{ disclosure: 'withheld', waiting: 1, own: null }] });
    for (const given of ['yes', 1, null, undefined]) await expect(say(scene.mentor, id, given as unknown as boolean)).rejects.toThrow(Invalid);
  });
});

describe('the sheets that the predecessor made of it', () => {
  it('are the successor’s to write too, without a private word before their authors agree', async () => {
    const scene = await aScene();
    const messageIds = (await conversations.history(scene.mentor, { conversationId: scene.conversationId })).messages.map(({ id }) => id);
    const sheet = await practices.draftFromMessages(scene.mentor, { conversationId: scene.conversationId, messageIds, clientId: randomUUID(), title: 'Garder les enfants', theme: 'women' });
    const other = await world.aBinome({ programme: scene.programme, mentor: scene.pair.mentor });
    const said = await conversations.send(scene.mentor, { conversationId: other.conversationId, clientId: randomUUID(), body: 'Ailleurs' });
    const elsewhere = await practices.draftFromMessages(scene.mentor, { conversationId: other.conversationId, messageIds: [said.id], clientId: randomUUID(), title: 'Ailleurs', theme: 'women' });
    const { id } = await handovers.handOver(scene.coordinator, scene.wish());
    const read = async () => JSON.stringify([await practices.get(scene.actor, sheet.id, { atWork: true }), await practices.sources(scene.actor, sheet.id), await practices.list(scene.actor, { status: 'draft' })]);
    expect(await read()).not.toContain(canary);
    expect((await practices.get(scene.actor, sheet.id, { atWork: true })).writers.map((one) => one.id)).toContain(scene.third.id);
    await expect(practices.get(scene.actor, elsewhere.id, { atWork: true })).rejects.toThrow(NotFound);
    for (const actor of [scene.mentor, scene.mentee]) await say(actor, id, true);
    expect(await read()).toContain(canary);
  });
});
