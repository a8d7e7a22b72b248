import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Forbidden, NotFound } from '../kernel/errors.ts';
import type { AskInput } from '../threads/contract.ts';
import type { SpaceView } from './contract.ts';

const world = await createWorld();
const { spaces, threads, practices, forwards } = world.services;

// One programme with a space of every kind, a thread with a sheet in each; and everybody who could want something of them.
const programme = await world.aProgramme();
const keeper = await world.aMember({ programme, role: 'moderator' });
const electedKeeper = await world.aMember({ programme, role: 'coordinator', college: 'elected' });
const inGroup = await world.aMember({ programme });
const wasInGroup = await world.aMember({ programme });
const group = await world.aGroup({ maker: keeper, memberIds: [inGroup.id, wasInGroup.id] });
await world.services.groups.leave(await world.actorOf(wasInGroup), { groupId: group.id });
const formerMember = await world.aMember({ programme, role: 'coordinator', college: 'elected' });
const former = await world.actorOf(formerMember);
await world.database.pool.query('update programme_members set ended_at = now() where member_id = $1', [formerMember.id]);

const actors = {
  // Somebody with every right, elsewhere.
  stranger: await world.anActor({ role: 'coordinator', college: 'elected' }),
  // Held the coordinator's role when this request began.
  former,
  official: await world.actorOf(wasInGroup),
  elected: await world.anActor({ programme, college: 'elected' }),
  inGroup: await world.actorOf(inGroup),
  // Officials, and in no group.
  moderator: await world.anActor({ programme, role: 'moderator' }),
  coordinator: await world.actorOf(electedKeeper),
  keeper: await world.actorOf(keeper),
  administrator: await world.anActor({ administrator: true, college: 'elected' }),
} satisfies Record<string, Actor>;
type Who = keyof typeof actors;
const order = Object.keys(actors) as Who[];

const aSpace = (wishes: Parameters<typeof world.aSpace>[0]) => world.aSpace({ maker: keeper, ...wishes });
const [general] = await spaces.list(actors.keeper, { programmeId: programme.id });
const places = {
  general: general as SpaceView,
  announcements: await aSpace({ kind: 'programme', title: 'Annonces', writing: 'replies' }),
  notices: await aSpace({ kind: 'programme', title: 'Avis', writing: 'curators' }),
  theme: await aSpace({ kind: 'theme', theme: 'youth' }),
  officials: await aSpace({ college: 'official' }),
  elected: await aSpace({ kind: 'college', college: 'elected' }),
  cohort: await aSpace({ kind: 'cohort', groupId: group.id }),
  closed: await aSpace({ kind: 'college', college: 'elected', title: 'Mandat précédent' }),
};
type Where = keyof typeof places;

const question = (spaceId: string, wishes: Partial<AskInput> = {}): AskInput => ({
  programmeId: programme.id, spaceId, clientId: randomUUID(), kind: 'question', theme: 'women', title: 'Qui garde les clés ?', body: 'Chez nous, personne.', locale: 'fr', ...wishes,
});
// A second pair of eyes that reads everything here, for as long as the sheets are made.
await world.database.pool.query(`update programme_members set role = 'moderator' where member_id = $1`, [inGroup.id]);
const approver = await world.actorOf(inGroup);
const written: Record<string, { threadId: string; postId: string; practiceId: string; draftId: string }> = {};
for (const [where, { id }] of Object.entries(places)) {
  const thread = await threads.ask(actors.keeper, question(id, { title: `Titre ${where}`, body: `Canari ${where}` }));
  const post = await threads.reply(actors.keeper, { threadId: thread.id, clientId: randomUUID(), body: `Canari ${where}` });
  const made = async () => practices.draftFromPost(actors.keeper, { postId: post.id, clientId: randomUUID() });
  const [draft, sheet] = [await made(), await made()];
  await practices.revise(actors.keeper, { practiceId: sheet.id, revision: 1, title: 'Une fiche', blocks: { summary: 'En bref.', whatWeDid: 'Deux tables.' } });
  await practices.submit(actors.keeper, { practiceId: sheet.id, revision: 2 });
  await practices.publish(approver, { practiceId: sheet.id, revision: 3 });
  written[where] = { threadId: thread.id, postId: post.id, practiceId: sheet.id, draftId: draft.id };
}
await world.database.pool.query(`update programme_members set role = 'member' where member_id = $1`, [inGroup.id]);
await spaces.revise(actors.keeper, { spaceId: places.closed.id, closed: true });
const threadIn = (where: Where) => written[where] as { threadId: string; postId: string; practiceId: string; draftId: string };

const can = (story: Promise<unknown>) => story.then(() => true, (error: unknown) => {
  if (error instanceof NotFound || error instanceof Forbidden) return false;
  throw error;
});
const verbs = {
  reads: (actor: Actor, where: Where) => can(spaces.get(actor, places[where].id)),
  opens: (actor: Actor, where: Where) => can(threads.ask(actor, question(places[where].id))),
  replies: (actor: Actor, where: Where) => can(threads.reply(actor, { threadId: threadIn(where).threadId, clientId: randomUUID(), body: 'Moi aussi.' })),
  announces: (actor: Actor, where: Where) => can(threads.ask(actor, question(places[where].id, { kind: 'announcement' }))),
  manages: (actor: Actor, where: Where) => can(spaces.revise(actor, { spaceId: places[where].id, description: 'Entre nous.' })),
};
type Verb = keyof typeof verbs;

/** One letter for each actor in the order above, `x` for yes. */
const table: [Where, Record<Verb, string>][] = [
  //                          sfoeimcka: stranger former official elected inGroup moderator coordinator keeper administrator
  ['general', { reads: '..xxxxxx.', opens: '..xxxxxx.', replies: '..xxxxxx.', announces: '.....xxx.', manages: '.....xxx.' }],
  ['announcements', { reads: '..xxxxxx.', opens: '.....xxx.', replies: '..xxxxxx.', announces: '.....xxx.', manages: '.....xxx.' }],
  ['notices', { reads: '..xxxxxx.', opens: '.....xxx.', replies: '.....xxx.', announces: '.....xxx.', manages: '.....xxx.' }],
  ['theme', { reads: '..xxxxxx.', opens: '..xxxxxx.', replies: '..xxxxxx.', announces: '.....xxx.', manages: '.....xxx.' }],
  ['officials', { reads: '..x.xxxx.', opens: '..x.xxxx.', replies: '..x.xxxx.', announces: '.....xxx.', manages: '.....xxx.' }],
  ['elected', { reads: '...x.xxx.', opens: '...x.xxx.', replies: '...x.xxx.', announces: '.....xxx.', manages: '.....xxx.' }],
  // A role opens nothing here; having been in the group does not either.
  ['cohort', { reads: '....x..x.', opens: '....x..x.', replies: '....x..x.', announces: '.......x.', manages: '.......x.' }],
  ['closed', { reads: '...x.xxx.', opens: '.........', replies: '.........', announces: '.........', manages: '.....xxx.' }],
];
const readers = Object.fromEntries(table.map(([where, { reads }]) => [where, reads])) as Record<Where, string>;

describe.each(table)('the space: %s', (where, expected) => {
  it.each(Object.keys(expected) as Verb[])('who %s in it', async (verb) => {
    const answers: string[] = [];
    for (const who of order) answers.push((await verbs[verb](actors[who], where)) ? 'x' : '.');
    expect(answers.join('')).toBe(expected[verb]);
  });

  it('refuses who does not read it with NotFound, and who may not do it with Forbidden; its abilities say the same', async () => {
    for (const [index, who] of order.entries()) {
      const actor = actors[who];
      const reads = expected.reads[index] === 'x';
      for (const verb of ['replies', 'manages'] as const) {
        if (expected[verb][index] === 'x') continue;
        const refused = verb === 'replies'
          ? threads.reply(actor, { threadId: threadIn(where).threadId, clientId: randomUUID(), body: 'x' })
          : spaces.revise(actor, { spaceId: places[where].id, description: 'x' });
        await expect(refused).rejects.toThrow(reads ? Forbidden : NotFound);
      }
      if (!reads) continue;
      const { can: able } = await spaces.get(actor, places[where].id);
      expect([able.open, able.announce, able.manage]).toEqual((['opens', 'announces', 'manages'] as const).map((verb) => expected[verb][index] === 'x'));
      expect((await threads.page(actor, { threadId: threadIn(where).threadId })).thread.can.reply).toBe(expected.replies[index] === 'x');
    }
  });
});

describe.each(order)('what %s gets to see of what they do not read', (who) => {
  const actor = actors[who];
  const member = who !== 'former' && actor.programmes.some(({ id }) => id === programme.id);
  const curates = member && actor.programmes.some(({ role }) => role !== 'member');
  const may = (where: Where) => readers[where][order.indexOf(who)] === 'x';
  const seen = (found: unknown) => (Object.keys(places) as Where[]).filter((where) => new RegExp(`(Canari|Titre) ${where}(?!\\w)`).test(JSON.stringify(found)));
  const readable = (Object.keys(places) as Where[]).filter(may);

  it('is nothing, in any list', async () => {
    const listed = await threads.list(actor, { limit: 100 });
    expect(seen(listed)).toEqual(readable);
    expect((await spaces.list(actor)).map(({ id }) => id).filter((id) => Object.values(places).some((place) => place.id === id)).toSorted()).toEqual(readable.map((where) => places[where].id).toSorted());
    for (const where of Object.keys(places) as Where[]) {
      expect(seen(await threads.list(actor, { spaceId: places[where].id, limit: 100 }))).toEqual(may(where) ? [where] : []);
    }
  });

  it('is nothing, by any address', async () => {
    for (const where of Object.keys(places) as Where[]) {
      const { threadId } = threadIn(where);
      for (const look of [() => threads.get(actor, threadId), () => threads.page(actor, { threadId }), () => threads.posts(actor, { threadId }), () => threads.changes(actor, { threadId, afterRevision: 0 })]) {
        if (may(where)) expect(seen(await look())).toEqual([where]);
        else await expect(look()).rejects.toThrow(NotFound);
      }
      // Curators see the draft beside the sheet.
      expect(await practices.listOfThread(actor, threadId)).toHaveLength(may(where) ? (curates ? 2 : 1) : 0);
    }
  });

  it('is nothing, as the source of a sheet or in the draft of one', async () => {
    for (const where of Object.keys(places) as Where[]) {
      const { practiceId, draftId } = threadIn(where);
      if (member) {
        const sheet = await practices.get(actor, practiceId);
        expect(seen(sheet)).toEqual(may(where) ? [where] : []);
        // Nobody can tell from the number that there is something to be seen.
        expect(sheet.sourceCount).toBe(places[where].college === null && places[where].groupId === null ? 1 : 0);
      } else await expect(practices.get(actor, practiceId)).rejects.toThrow(NotFound);
      // Also of a published sheet: it was begun with the words of its source.
      const before = practices.version(actor, { practiceId, revision: 1 });
      if (curates && may(where)) expect((await before).blocks.whatWeDid).toBe(`Canari ${where}`);
      else await expect(before).rejects.toThrow(member && !curates ? Forbidden : NotFound);
      if (curates && may(where)) await expect(practices.get(actor, draftId)).resolves.toMatchObject({ title: `Titre ${where}` });
      else await expect(practices.get(actor, draftId)).rejects.toThrow(NotFound);
    }
    expect(seen(await practices.list(actor, { limit: 100 }))).toEqual([]);
    expect(seen(await practices.list(actor, { status: 'draft', limit: 100 }))).toEqual(curates ? readable : []);
  });

  it.runIf(who === 'inGroup' || who === 'keeper')('is nothing, among the places for a message of the group', async () => {
    const { threads: found } = await forwards.places(actor, { conversationId: group.id, title: 'titre' });
    // Where one may write.
    expect(seen(found)).toEqual(table.filter(([, { replies }]) => replies[order.indexOf(who)] === 'x').map(([where]) => where));
  });
});
