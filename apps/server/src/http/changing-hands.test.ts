import { randomUUID } from 'node:crypto';
import diagnostics from 'node:diagnostics_channel';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { day } from '@passerelle/testing/clock.ts';
import { startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import type { FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';

// Every GET that there is, also those that come after this test was written, but for what has nothing to do with a binôme.
const elsewhere = /^\/(adoptions|cohorts|collections|communes|feeds|groups|invitations|matching-runs|notifications|posts|sessions|spaces|themes)\b/;
const roads = new Set<string>();
diagnostics.subscribe('fastify.initialization', (message) => {
  (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url }) => {
    const road = url.replace('/api/v1', '');
    if ([method].flat().includes('GET') && road !== url && road !== '/*' && !elsewhere.test(road)) roads.add(road);
  });
});

const world = await createWorld();
const server = await startTestServer(world);
const { agreements, conversations, forwards, handovers, inbox, journal, practices, profiles, programmes, proposals, relays, remarks } = world.services;

/** A word in each text: said to each other, noted for oneself, noted for both, agreed on, hoped for, why one declined. */
const planted = { said: 'zzdit', own: 'zzpropre', noted: 'zznote', agreed: 'zzaccord', hoped: 'zzespoir', declined: 'zzrefus' };
type Kind = keyof typeof planted;
const words = (kind: Kind) => `${planted[kind]} Deux tables le samedi matin, et une bénévole garde les enfants.`;

/** A binôme that has said, noted and asked all that there is, and a member whom another one was proposed to. */
async function aScene() {
  const programme = await world.aProgramme();
  const pair = await world.aBinome({ programme });
  const third = await world.aMember({ programme });
  const [mentor, mentee, coordinator] = [await world.actorOf(pair.mentor), await world.actorOf(pair.mentee), await world.anActor({ programme, role: 'coordinator' })];
  const thread = await world.aThread({ programme });
  const { id: binomeId, conversationId } = pair;
  const create = () => ({ clientId: randomUUID() });
  const send = (actor: Actor, replyTo?: number) => conversations.send(actor, { conversationId, ...create(), body: words('said'), ...(replyTo && { replyTo }) });
  const first = await send(mentee);
  const second = await send(mentor, first.seq);
  const place = { conversationId, messageId: first.id };
  await conversations.edit(mentee, { ...place, body: `${words('said')} Enfin, trois.` });
  await conversations.pin(mentor, { ...place, on: true });
  for (const actor of [mentor, mentee]) await conversations.star(actor, { ...place, on: true });
  const relay = await relays.propose(mentee, { conversationId, ...create(), title: planted.said, body: words('said'), theme: 'youth', locale: 'fr' });
  const forward = await forwards.ask(mentee, { conversationId, messageId: second.id, threadId: thread.id, ...create() });
  const { id: practiceId } = await practices.draftFromMessages(mentor, { conversationId, messageIds: [first.id, second.id], title: 'Deux tables', theme: 'youth', ...create() });
  const remark = await remarks.say(mentor, { practiceId, part: 'whatWeDid', locale: 'fr', ...create(), body: words('said') });
  const note = (actor: Actor, kind: Kind, isPrivate: boolean) =>
    journal.note(actor, { binomeId, ...create(), kind: 'call', body: words(kind), private: isPrivate, steps: [{ what: planted[kind], ownerId: actor.memberId, dueOn: '2026-01-15' }] });
  const contacts = [await note(mentor, 'noted', false), await note(mentor, 'own', true), await note(mentee, 'own', true)];
  await agreements.write(mentor, { binomeId, revision: 0, rhythm: 'weekly', rules: words('agreed'), goals: words('agreed') });
  await profiles.writeOwn(mentor, { programmeId: programme.id, revision: 0, side: 'mentor', languages: ['fr'], slots: [], capacity: 3, hopes: words('hoped'), wanted: [], offered: [], wishes: [] });
  const refused = await proposals.propose(coordinator, { programmeId: programme.id, mentorId: (await world.aMember({ programme })).id, menteeId: third.id });
  await proposals.decline({ ...coordinator, memberId: refused.mentor.id }, { binomeId: refused.id, reason: 'other', words: words('declined') });
  world.clock.advance(1000);
  return { programme, pair, third, mentor, mentee, coordinator, binomeId, conversationId, thread, first, relay, forward, practiceId, remark, contacts, refused };
}
type Scene = Awaited<ReturnType<typeof aScene>>;

/** What an address that begins so can name of a scene. */
const named: Record<string, (scene: Scene) => string[]> = {
  programmes: ({ programme }) => [programme.id],
  binomes: ({ binomeId, refused }) => [binomeId, refused.id],
  conversations: ({ conversationId }) => [conversationId],
  contacts: ({ contacts }) => contacts.map(({ id }) => id),
  practices: ({ practiceId }) => [practiceId],
  relays: ({ relay }) => [relay.id],
  forwards: ({ forward }) => [forward.id],
  remarks: ({ remark }) => [remark.id],
  threads: ({ thread }) => [thread.id],
};
/** How a road is asked so that it tells all it can; the others plainly. */
const asked: Record<string, string[]> = {
  '/conversations/:id/messages': ['', '?around=1', '?after=0', '?before=9'],
  '/conversations/:id/changes': ['?afterRevision=0'],
  '/conversations/:id/search': ['?text=zzdit'],
  '/search': ['?text=zzdit', '?text=zznote'],
  '/threads/similar': ['?title=zzdit'],
  '/binomes/:id/contacts': ['', '?words=zz'],
  '/binomes/:id/successors': ['?side=mentor'],
  '/programmes/:id/report': ['?from=2026-01-01&to=2026-06-30'],
};

function addresses(scene: Scene): [road: string, path: string][] {
  const parts: Record<string, string> = {
    ':messageId': scene.first.id, ':binomeId': scene.binomeId, ':memberId': scene.pair.mentor.id, ':part': 'whatWeDid', ':locale': 'fr', ':day': '2026-01-15', ':revision': '1', ':place': 'ask',
  };
  return [...roads].flatMap((road) => (named[road.split('/')[1] ?? '']?.(scene) ?? [randomUUID()]).flatMap((id) => {
    const path = road.replace(/:\w+/g, (part) => parts[part] ?? (/^:(id|programmeId)$/.test(part) ? id : randomUUID()));
    return (asked[road] ?? ['']).map((more): [string, string] => [road, `${path}${more}`]);
  }));
}

/** On which roads a member comes upon which words. */
async function found(scene: Scene, memberId: string): Promise<{ [Found in Kind]?: string[] } & { answered: string[] }> {
  await inbox.spread();
  const cookie = await server.signIn({ id: memberId });
  const places: Awaited<ReturnType<typeof found>> = { answered: [] };
  for (const [road, path] of addresses(scene)) {
    let { status, body } = await server.call(cookie, 'GET', path);
    // Some ask of which programme.
    if (status === 400) ({ status, body } = await server.call(cookie, 'GET', `${path}?programmeId=${scene.programme.id}`));
    expect(status, path).toBeLessThan(500);
    if (status === 200) places.answered.push(road);
    const text = JSON.stringify(body);
    for (const kind of Object.keys(planted) as Kind[]) if (text.includes(planted[kind])) places[kind] = [...new Set([...(places[kind] ?? []), road])];
  }
  return places;
}

const on = (days: number) => new Date(world.clock.now().getTime() + days * day).toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
const standsIn = ({ coordinator, binomeId, third }: Scene, from: number) =>
  handovers.substitute(coordinator, { binomeId, clientId: randomUUID(), side: 'mentor', memberId: third.id, fromOn: on(from), untilOn: on(from + 1) });
const succeeds = ({ coordinator, binomeId, pair, third }: Scene) =>
  handovers.handOver(coordinator, { binomeId, clientId: randomUUID(), side: 'mentor', fromId: pair.mentor.id, toId: third.id });
const leaves = ({ coordinator, programme, pair }: Scene) => programmes.endMembership(coordinator, { programmeId: programme.id, memberId: pair.mentor.id });

// What both noted and agreed on comes along; one's own words are one's own to take back, and one's hopes one's own.
const comesAlong: Kind[] = ['agreed', 'noted'];
const whatCame: [who: string, comes: (scene: Scene) => Promise<unknown>, who: (scene: Scene) => string, kinds: Kind[]][] = [
  ['a coordinator', async () => undefined, ({ coordinator }) => coordinator.memberId, ['declined', 'hoped']],
  ['whoever was proposed to somebody who declined', async () => undefined, ({ third }) => third.id, []],
  ['a substitute before their days', (scene) => standsIn(scene, 2), ({ third }) => third.id, []],
  ['a substitute during their days', (scene) => standsIn(scene, 0), ({ third }) => third.id, comesAlong],
  ['a substitute after their days', async (scene) => {
    await standsIn(scene, 0);
    world.clock.advance(3 * day);
    await handovers.turnSubstitutes();
  }, ({ third }) => third.id, []],
  ['a successor', succeeds, ({ third }) => third.id, comesAlong],
  ['a successor from whom it is hidden again', async (scene) => {
    const { id: handoverId } = await succeeds(scene);
    for (const actor of [scene.mentor, scene.mentee]) await handovers.answer(actor, { handoverId, given: true });
    await conversations.star(await world.actorOf(scene.third), { conversationId: scene.conversationId, messageId: scene.first.id, on: true });
    await handovers.answer(scene.mentee, { handoverId, given: false });
  }, ({ third }) => third.id, comesAlong],
  ['a predecessor', succeeds, ({ mentor }) => mentor.memberId, ['hoped', 'said']],
  ['one of the two who has left the programme', leaves, ({ mentor }) => mentor.memberId, ['said']],
];

describe('what was said and noted in a binôme', () => {
  it.each(whatCame)('comes to %s as far as it is theirs, on whatever road', async (_, comes, who, kinds) => {
    const scene = await aScene();
    await comes(scene);
    const { answered, ...places } = await found(scene, who(scene));
    expect(Object.keys(places).toSorted()).toEqual(kinds);
    // Of what was said, the question alone that one is asked about one's own words.
    expect(places.said ?? ['/practices/:id/consent']).toEqual(['/practices/:id/consent']);
    expect(answered).toContain('/me/inbox');
  }, 60_000);

  // Whoever adds a road has it asked here so that somebody of the binôme, or who coordinates it, gets an answer.
  it('is looked for on roads that lead to it', async () => {
    const scene = await aScene();
    const all = [await found(scene, scene.mentor.memberId), await found(scene, scene.mentee.memberId), await found(scene, scene.coordinator.memberId)];
    for (const kind of Object.keys(planted) as Kind[]) expect(all.some((places) => places[kind]), kind).toBe(true);
    expect(all[0]?.said).toEqual(expect.arrayContaining([
      '/me/conversations', '/me/inbox', '/me/starred', '/conversations/:id/messages', '/conversations/:id/changes', '/conversations/:id/search', '/conversations/:id/pinned',
      '/conversations/:id/messages/:messageId/versions', '/conversations/:id/relays', '/relays/:id', '/forwards/:id', '/practices/:id', '/practices/:id/versions/:revision', '/practices/:id/blocks/:part/:locale',
    ]));
    const unanswered = [...roads].filter((road) => /^\/(binomes|contacts|conversations|forwards|me|programmes|relays|remarks)\b/.test(road) && !all.some(({ answered }) => answered.includes(road)));
    expect(unanswered).toEqual(['/me/drafts/:place']);
  }, 60_000);
});
