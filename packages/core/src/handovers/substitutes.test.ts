import { randomUUID } from 'node:crypto';
import { day, hour } from '@passerelle/testing/clock.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { SubstituteInput } from './contract.ts';

const world = await createWorld();
const { binomes, conversations, handovers, inbox, programmes, relays, search } = world.services;

const canary = 'canari d’avant';
/** The day so many days from now, as the calendar of Paris has it. */
const on = (days: number) => new Date(world.clock.now().getTime() + days * day).toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });

/** A pair that talked before, and somebody of their college who could stand in. */
async function aScene() {
  const programme = await world.aProgramme();
  const pair = await world.aBinome({ programme });
  const third = await world.aMember({ programme, name: 'Odile Perrin' });
  const [coordinator, mentor, mentee] = [await world.anActor({ programme, role: 'coordinator' }), await world.actorOf(pair.mentor), await world.actorOf(pair.mentee)];
  const { conversationId } = pair;
  const send = (actor: Actor, body: string, replyTo?: number) => conversations.send(actor, { conversationId, clientId: randomUUID(), body, ...(replyTo && { replyTo }) });
  const old = await send(mentee, `${canary} un`);
  await conversations.pin(mentor, { conversationId, messageId: old.id, on: true });
  await relays.propose(mentee, { conversationId, clientId: randomUUID(), title: `${canary} deux`, body: 'Comment faites-vous ?', theme: 'youth', locale: 'fr' });
  const wish = (more: Partial<SubstituteInput> = {}): SubstituteInput => ({
    binomeId: pair.id, clientId: randomUUID(), side: 'mentor', memberId: third.id, fromOn: on(0), untilOn: on(7), ...more,
  });
  return { programme, pair, third, conversationId, coordinator, mentor, mentee, send, old, wish, actor: await world.actorOf(third) };
}
type Scene = Awaited<ReturnType<typeof aScene>>;

/** Every road on which the substitute could come upon what was said. */
async function everyRoad({ actor, conversationId, old }: Scene): Promise<string> {
  const asked = { conversationId };
  await inbox.spread();
  const roads: Promise<unknown>[] = [
    conversations.get(actor, conversationId), conversations.history(actor, asked), conversations.history(actor, { ...asked, around: 1 }), conversations.history(actor, { ...asked, after: 0 }),
    conversations.changes(actor, { ...asked, afterRevision: 0 }), conversations.search(actor, { ...asked, text: canary }), conversations.listPinned(actor, conversationId),
    conversations.listOwn(actor), conversations.listStarred(actor, {}), binomes.listOwn(actor), inbox.list(actor), inbox.summarize(actor, 50), search.find(actor, { text: canary }),
    relays.list(actor, asked), relays.listWaiting(actor), conversations.versions(actor, { ...asked, messageId: old.id }),
  ];
  return JSON.stringify(await Promise.all(roads.map((road) => road.catch((error: Error) => error.name))));
}
const readsNothing = async (scene: Scene) => {
  await expect(conversations.get(scene.actor, scene.conversationId)).rejects.toThrow(NotFound);
  await expect(binomes.get(scene.actor, scene.pair.id)).rejects.toThrow(NotFound);
  expect(await conversations.following(scene.third.id)).toEqual([]);
};

describe('a substitute whose day has come', () => {
  it('works in the binôme at once, and reads the conversation from there on', async () => {
    const scene = await aScene();
    const { actor, coordinator, mentee, mentor, send, conversationId, third } = scene;
    const life = await handovers.substitute(coordinator, scene.wish());
    expect(life.substitutes).toMatchObject([{ side: 'mentor', member: { id: third.id }, entered: true, untilOn: on(7) }]);
    expect(await everyRoad(scene)).not.toContain(canary);
    const answered = await send(mentor, 'Voici qui me remplace.', 1);
    expect((await conversations.history(actor, { conversationId })).messages).toMatchObject([{ id: answered.id }]);
    expect(await everyRoad(scene)).not.toContain(canary);
    await send(actor, 'Bonjour à tous deux.');
    for (const reader of [mentor, mentee]) expect((await conversations.history(reader, { conversationId })).messages).toHaveLength(3);
    expect(await binomes.get(actor, scene.pair.id)).toMatchObject({ side: 'mentor', can: { note: true, close: false, substitute: false } });
  });

  it('counts nothing old as unread, and is called by side and last day', async () => {
    const scene = await aScene();
    await handovers.substitute(scene.mentor, scene.wish());
    expect(await conversations.listOwn(scene.actor)).toMatchObject([{ unread: 0, last: null, memberCount: 3 }]);
    const { members } = await conversations.get(scene.mentee, scene.conversationId);
    expect(members.map(({ id, side, standsInUntil }) => [id, side, standsInUntil])).toEqual([
      ...[scene.pair.mentor.id, scene.pair.mentee.id].toSorted().map((id) => [id, id === scene.pair.mentor.id ? 'mentor' : 'mentee', null]),
      [scene.third.id, 'mentor', on(7)],
    ]);
    expect((await binomes.listOwn(scene.actor))[0]?.ownSide.toSorted()).toEqual([scene.pair.mentor.id, scene.third.id].toSorted());
  });

  it('answers the partner’s question, and not that of the one they stand in for', async () => {
    const scene = await aScene();
    await handovers.substitute(scene.coordinator, scene.wish());
    world.clock.advance(1000);
    const ask = (actor: Actor, title: string) => relays.propose(actor, { conversationId: scene.conversationId, clientId: randomUUID(), title, body: 'Comment faites-vous ?', theme: 'youth', locale: 'fr' });
    const [theirs, own] = [await ask(scene.mentee, 'Ouvrir le samedi ?'), await ask(scene.mentor, 'Fermer le lundi ?')];
    expect((await relays.listWaiting(scene.actor)).items.map(({ id }) => id)).toEqual([theirs.id]);
    await expect(relays.agree(scene.actor, { relayId: own.id, revision: 1 })).rejects.toThrow(Forbidden);
    expect(await relays.agree(scene.actor, { relayId: theirs.id, revision: 1 })).toMatchObject({ state: 'published' });
  });

  it('is told to all who work in it, but for whoever named them', async () => {
    const scene = await aScene();
    await handovers.substitute(scene.mentor, scene.wish());
    await inbox.spread();
    const reasons = async (actor: Actor) => (await inbox.list(actor)).items.filter(({ kind }) => kind === 'binome').map(({ reason }) => reason);
    expect([await reasons(scene.mentor), await reasons(scene.mentee), await reasons(scene.actor)]).toEqual([[], ['substituted'], ['substituted']]);
  });
});

describe('a substitute whose day is to come', () => {
  it('reads nothing before, comes in with the calendar, and goes with it', async () => {
    const scene = await aScene();
    await handovers.substitute(scene.coordinator, scene.wish({ fromOn: on(2), untilOn: on(3) }));
    await handovers.turnSubstitutes();
    await readsNothing(scene);
    world.clock.advance(2 * day);
    const told = await world.events.during(() => Promise.all([handovers.turnSubstitutes(), handovers.turnSubstitutes()]));
    expect(told.filter(({ name }) => name === 'conversation.joined')).toHaveLength(1);
    expect(await everyRoad(scene)).not.toContain(canary);
    await scene.send(scene.mentee, 'Bienvenue');
    expect(await conversations.listOwn(scene.actor)).toMatchObject([{ unread: 1 }]);
    world.clock.advance(2 * day);
    await handovers.turnSubstitutes();
    await readsNothing(scene);
    expect((await binomes.get(scene.mentor, scene.pair.id)).substitutes).toEqual([]);
  });

  it('has the day of the commune of the one who is away', async () => {
    const scene = await aScene();
    const communeId = await world.aCommune(scene.programme.id, 'Pacific/Auckland');
    await world.database.pool.query('update members set commune_id = $1 where id = $2', [communeId, scene.pair.mentor.id]);
    const there = (at: Date) => at.toLocaleDateString('sv-SE', { timeZone: 'Pacific/Auckland' });
    const tomorrow = there(new Date(world.clock.now().getTime() + day));
    expect((await handovers.substitute(scene.mentor, scene.wish({ fromOn: tomorrow, untilOn: tomorrow }))).substitutes).toMatchObject([{ entered: false }]);
    while (there(world.clock.now()) < tomorrow) world.clock.advance(hour);
    await handovers.turnSubstitutes();
    expect((await binomes.get(scene.actor, scene.pair.id)).side).toBe('mentor');
    while (there(world.clock.now()) === tomorrow) {
      await handovers.turnSubstitutes();
      await binomes.get(scene.actor, scene.pair.id);
      world.clock.advance(hour);
    }
    await handovers.turnSubstitutes();
    await readsNothing(scene);
  });
});

describe('what ends it', () => {
  const ways: Record<string, (scene: Scene, substituteId: string) => Promise<unknown>> = {
    'the coordinator': ({ coordinator, pair }, substituteId) => handovers.endSubstitute(coordinator, { binomeId: pair.id, substituteId }),
    'the one who is back': ({ mentor, pair }, substituteId) => handovers.endSubstitute(mentor, { binomeId: pair.id, substituteId }),
    'the substitute': ({ actor, pair }, substituteId) => handovers.endSubstitute(actor, { binomeId: pair.id, substituteId }),
    'leaving the programme': ({ coordinator, pair, third }) => programmes.endMembership(coordinator, { programmeId: pair.programmeId, memberId: third.id }),
    'closing the binôme': ({ mentor, pair }) => binomes.close(mentor, { binomeId: pair.id, reason: 'done' }),
    'handing the side over': async ({ coordinator, pair, programme }) =>
      handovers.handOver(coordinator, { binomeId: pair.id, clientId: randomUUID(), side: 'mentor', fromId: pair.mentor.id, toId: (await world.aMember({ programme })).id }),
  };
  it.each(Object.entries(ways))('%s: nothing of it is read from then on', async (_, ends) => {
    const scene = await aScene();
    const [named] = (await handovers.substitute(scene.coordinator, scene.wish())).substitutes;
    const told = await world.events.during(() => ends(scene, named?.id ?? ''));
    expect(told.filter(({ rights }) => rights?.does === 'leave' && rights.memberIds.includes(scene.third.id))).toHaveLength(1);
    await readsNothing(scene);
    await expect(scene.send(scene.actor, 'x')).rejects.toThrow(NotFound);
  });

  it('and coming back into the programme does not bring it back', async () => {
    const scene = await aScene();
    await handovers.substitute(scene.coordinator, scene.wish());
    const membership = { programmeId: scene.pair.programmeId, memberId: scene.third.id };
    await programmes.endMembership(scene.coordinator, membership);
    await programmes.restoreMembership(scene.coordinator, membership);
    await readsNothing(scene);
  });

  it('is not the partner’s, and happens once', async () => {
    const scene = await aScene();
    const [named] = (await handovers.substitute(scene.mentor, scene.wish())).substitutes;
    const ended = { binomeId: scene.pair.id, substituteId: named?.id ?? '' };
    await expect(handovers.endSubstitute(scene.mentee, ended)).rejects.toThrow(Forbidden);
    const twice = await Promise.allSettled([handovers.endSubstitute(scene.mentor, ended), handovers.endSubstitute(scene.coordinator, ended)]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(handovers.endSubstitute(scene.coordinator, ended)).rejects.toThrow(NotFound);
  });

  it('leaves a second time hidden what was said in between', async () => {
    const scene = await aScene();
    const [named] = (await handovers.substitute(scene.mentor, scene.wish())).substitutes;
    await scene.send(scene.mentee, `${canary} pendant`);
    await handovers.endSubstitute(scene.mentor, { binomeId: scene.pair.id, substituteId: named?.id ?? '' });
    await handovers.substitute(scene.mentor, scene.wish());
    expect(await everyRoad(scene)).not.toContain(canary);
  });
});

describe('naming a substitute', () => {
  it('twice under one name, also at once, is once; another wish under it is a Conflict', async () => {
    const scene = await aScene();
    const wish = scene.wish();
    const twins = await Promise.all([handovers.substitute(scene.mentor, wish), handovers.substitute(scene.mentor, wish)]);
    expect(new Set(twins.map(({ substitutes }) => substitutes[0]?.id)).size).toBe(1);
    await expect(handovers.substitute(scene.mentor, { ...wish, untilOn: on(8) })).rejects.toMatchObject({ code: 'client-id-reused' });
  });

  it('is for one at a time on each side, and for none in a binôme that is over', async () => {
    const scene = await aScene();
    const other = await world.aMember({ programme: scene.programme });
    await handovers.substitute(scene.mentor, scene.wish({ fromOn: on(3) }));
    await expect(handovers.substitute(scene.coordinator, scene.wish({ memberId: other.id }))).rejects.toMatchObject({ code: 'already-substituted' });
    await expect(handovers.substitute(scene.coordinator, scene.wish({ side: 'mentee' }))).rejects.toMatchObject({ fields: { memberId: 'alreadyInBinome' } });
    await handovers.substitute(scene.mentee, scene.wish({ side: 'mentee', memberId: other.id }));
    const closed = await aScene();
    await world.database.pool.query("update binomes set status = 'closed', closed_at = now(), close_reason = 'done' where id = $1", [closed.pair.id]);
    await expect(handovers.substitute(closed.mentor, closed.wish())).rejects.toThrow(Conflict);
  });

  it('takes a member of the programme and the college, who is neither of the two nor oneself', async () => {
    const scene = await aScene();
    const { programme, pair, coordinator } = scene;
    const elected = await world.aMember({ programme, college: 'elected' });
    for (const [memberId, why] of [[pair.mentor.id, 'alreadyInBinome'], [pair.mentee.id, 'alreadyInBinome'], [elected.id, 'collegeDiffers'], [(await world.aMember()).id, 'notInProgramme'],
      [randomUUID(), 'notInProgramme'], [coordinator.memberId, 'notYourself']] as const) {
      await expect(handovers.substitute(coordinator, scene.wish({ memberId }))).rejects.toMatchObject({ fields: { memberId: why } });
    }
  });

  it('takes days that are in order, not over and not far away', async () => {
    const scene = await aScene();
    const bad: [Partial<Record<keyof SubstituteInput | 'role', unknown>>, Record<string, string>][] = [
      [{ fromOn: on(3), untilOn: on(2) }, { untilOn: 'endsBeforeItBegins' }],
      [{ untilOn: on(400) }, { untilOn: 'standInTooLong' }],
      [{ fromOn: on(-9), untilOn: on(-1) }, { untilOn: 'inThePast' }],
      [{ fromOn: on(400), untilOn: on(401) }, { fromOn: 'tooFarAway' }],
      [{ fromOn: '2026-02-30' }, { fromOn: 'invalidValue' }],
      [{ fromOn: '0000-01-01' }, { fromOn: 'invalidValue' }],
      [{ fromOn: '2026-01-01\u0000' }, { fromOn: 'invalidValue' }],
      [{ side: 'both' }, { side: 'invalidValue' }],
      [{ memberId: 'x' }, { memberId: 'invalidValue' }],
      [{ role: 'coordinator' }, { role: 'unknownField' }],
    ];
    for (const [more, fields] of bad) {
      const failed = handovers.substitute(scene.coordinator, { ...scene.wish(), ...more } as SubstituteInput);
      await expect(failed).rejects.toThrow(Invalid);
      await expect(failed).rejects.toMatchObject({ fields });
    }
  });

  it('offers those it takes, found by name, job or commune', async () => {
    const scene = await aScene();
    await world.aMember({ programme: scene.programme, college: 'elected', name: 'Élue Perrin' });
    const found = async (actor: Actor, more = {}) => (await handovers.listSuccessors(actor, { binomeId: scene.pair.id, side: 'mentor', ...more })).people.map(({ name }) => name);
    expect(await found(scene.mentor, { text: 'perrin' })).toEqual(['Odile Perrin']);
    expect(await found(scene.mentor, { text: 'rien', chosen: scene.third.id })).toEqual(['Odile Perrin']);
    await expect(found(scene.mentee)).rejects.toThrow(Forbidden);
    await expect(found(scene.actor)).rejects.toThrow(NotFound);
    for (const text of ['\u0000', '\ud800', 'x'.repeat(121)]) await expect(found(scene.mentor, { text })).rejects.toThrow(Invalid);
  });
});
