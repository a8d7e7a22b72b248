import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { and, eq, type SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import { canInvite } from './auth/policy.ts';
import * as binomePolicy from './binomes/policy.ts';
import { binomes } from './binomes/schema.ts';
import * as collectionPolicy from './collections/policy.ts';
import { collections } from './collections/schema.ts';
import { canSeeReaders } from './inbox/policy.ts';
import type { Actor } from './kernel/actor.ts';
import { canAskExperts } from './expertise/policy.ts';
import * as pollPolicy from './polls/policy.ts';
import * as practicePolicy from './practices/policy.ts';
import { practices } from './practices/schema.ts';
import { canCoordinate, canCurate, curatesIn, inProgrammeOf } from './programmes/policy.ts';
import { programmes } from './programmes/schema.ts';
import * as questionPolicy from './questions/policy.ts';
import * as threadPolicy from './threads/policy.ts';
import { threads } from './threads/schema.ts';

const world = await createWorld();

// One programme with a pair, a question, a discussion, a draft and a sheet; and everybody who could want something of it.
const programme = await world.aProgramme();
const pair = await world.aBinome({ programme });
const question = await world.aThread({ author: pair.mentee });
const discussion = await world.aThread({ author: pair.mentee, kind: 'discussion' });
const post = await world.aPost({ thread: question, author: pair.mentor });
const draft = await world.aPractice({ post });
const sheet = await world.aPractice({ post, published: true });
await world.aPractice({ post, published: true });
const formerMember = await world.aMember({ programme, role: 'coordinator' });
const former = await world.actorOf(formerMember);
await world.database.pool.query('update programme_members set ended_at = now() where member_id = $1', [formerMember.id]);

const actors = {
  // Somebody with every right, elsewhere.
  stranger: await world.anActor({ role: 'coordinator' }),
  // Held the coordinator's role when this request began.
  former: { ...former, programmes: [] },
  member: await world.anActor({ programme }),
  mentor: await world.actorOf(pair.mentor),
  mentee: await world.actorOf(pair.mentee),
  moderator: await world.anActor({ programme, role: 'moderator' }),
  coordinator: await world.anActor({ programme, role: 'coordinator' }),
  administrator: await world.anActor({ administrator: true }),
} satisfies Record<string, Actor>;
type Who = keyof typeof actors;
const order = Object.keys(actors) as Who[];

const sees = (table: PgTable & { id: typeof threads.id }, id: string, visible: (actor: Actor) => SQL) => async (actor: Actor) =>
  (await world.database.db.select({ id: table.id }).from(table as never).where(and(eq(table.id, id), visible(actor)))).length === 1;
const can = (story: (actor: Actor) => Promise<unknown>) => (actor: Actor) => story(actor).then(() => true, () => false);
const { conversations } = world.services;
const talk = { conversationId: pair.conversationId };
const message = await conversations.send(await world.actorOf(pair.mentor), { ...talk, clientId: randomUUID(), body: 'Entre nous' });
const said = { ...talk, messageId: message.id };
const sayHowItGoes = async (actor: Actor) => {
  await world.database.pool.query('insert into pulses (binome_id, member_id, day, asked_at) values ($1, $2, 30, now()) on conflict do nothing', [pair.id, actor.memberId]);
  return world.services.health.answerPulse(actor, { binomeId: pair.id, day: 30, going: 4, useful: 5, wantsCall: false });
};
const noteAs = async (isPrivate: boolean) =>
  world.services.journal.note(await world.actorOf(pair.mentor), { binomeId: pair.id, clientId: randomUUID(), kind: 'note', body: 'Entre nous', private: isPrivate, steps: [{ what: 'Appeler' }] });
const [shared, hidden] = [await noteAs(false), await noteAs(true)];
const { threads: postings } = world.services;
const posted = { threadId: question.id, postId: post.id };
/** There is one translation in each language, and one adoption of each commune: whoever comes second was let in all the same. */
const unlessTaken = (error: Error) => {
  if (!['translated-already', 'already-adopted'].includes(error.message)) throw error;
};
const { experts, poll } = await (async () => {
  const known = await world.aMember({ programme });
  const { thread } = await world.aPoll({ author: pair.mentee });
  await world.services.expertise.declare(await world.actorOf(known), { themes: [question.theme] });
  return { experts: [known.id], poll: thread };
})();
const asked = { threadId: (await world.aThread({ author: pair.mentee })).id, memberIds: experts };
const another = async () => ({ threadId: (await world.aThread({ author: pair.mentee })).id, targetId: question.id });
const listsWhatTheyFollow = (place: { threadId: string } | { spaceId: string } | { practiceId: string }) => async (actor: Actor) => {
  const [column, kind, id] = 'threadId' in place ? (['thread_id', 'thread', place.threadId] as const)
    : 'spaceId' in place ? (['space_id', 'space', place.spaceId] as const) : (['practice_id', 'practice', place.practiceId] as const);
  await world.database.pool.query(`insert into follows (member_id, ${column}, level) values ($1, $2, 'watch') on conflict do nothing`, [actor.memberId, id]);
  const { items } = await world.services.follows.list(actor, { place: kind });
  return items.some(({ thread, space, practice }) => (thread ?? practice ?? space)?.id === id);
};
const adoption = await world.services.adoptions.adopt(await world.anActor({ programme: { id: programme.id, communeId: await world.aCommune(programme.id) } }), { practiceId: sheet.id, clientId: randomUUID(), stage: 'begun' });
const inAdoption = { adoptionId: adoption.id, revision: 1, stage: 'begun' } as const;
const [collection, openCollection] = await (async () => {
  const curator = await world.actorOf(await world.aMember({ programme, role: 'moderator' }));
  const begin = async () => {
    const { id } = await world.services.collections.begin(curator, { programmeId: programme.id, clientId: randomUUID(), title: 'Commencer', locale: 'fr' });
    return world.services.collections.place(curator, { collectionId: id, practiceId: sheet.id });
  };
  const { id: collectionId, revision } = await begin();
  return [await begin(), await world.services.collections.publish(curator, { collectionId, revision })];
})();
const facts = (thread: typeof question) => ({ programmeId: thread.programmeId, authorId: thread.author.id, kind: thread.kind });

/** Verb, how it is asked, and who may: one letter for each actor in the order above, `x` for yes. */
const table: [string, (actor: Actor) => boolean | Promise<boolean>, string][] = [
  //                                                                                            smMmmca: stranger former member mentor mentee moderator coordinator administrator
  ['see the programme', sees(programmes as never, programme.id, (actor) => inProgrammeOf(actor.memberId, programmes.id)), '..xxxxx.'],
  ['curate in it, by the database', sees(programmes as never, programme.id, (actor) => curatesIn(actor.memberId, programmes.id)), '.....xx.'],
  ['curate in it', (actor) => canCurate(actor, programme.id), '.....xx.'],
  ['coordinate it', (actor) => canCoordinate(actor, programme.id), '......x.'],
  ['invite into it', (actor) => canInvite(actor, programme.id), '......xx'],
  ['see that a binôme exists', sees(binomes as never, pair.id, binomePolicy.visibleTo), '...xx.x.'],
  ['belong to the binôme', sees(binomes as never, pair.id, binomePolicy.belongsTo), '...xx...'],
  ['see the private conversation', can((actor) => conversations.get(actor, pair.conversationId)), '...xx...'],
  ['read in it', can((actor) => conversations.history(actor, talk)), '...xx...'],
  ['catch up in it', can((actor) => conversations.changes(actor, { ...talk, afterRevision: 0 })), '...xx...'],
  ['search it', can((actor) => conversations.search(actor, { ...talk, text: 'nous' })), '...xx...'],
  ['find a day in it', can((actor) => conversations.findDay(actor, { ...talk, day: '2026-01-01' })), '...xx...'],
  ['see what is pinned in it', can((actor) => conversations.listPinned(actor, pair.conversationId)), '...xx...'],
  ['see who is in it', can((actor) => conversations.listMembers(actor, talk)), '...xx...'],
  ['write in it', can((actor) => conversations.send(actor, { ...talk, clientId: randomUUID(), body: 'Moi aussi' })), '...xx...'],
  ['mark it read', can((actor) => conversations.markRead(actor, { ...talk, seq: 1 })), '...xx...'],
  ['mark it unread', can((actor) => conversations.markUnread(actor, { ...talk, seq: 1 })), '...xx...'],
  ['silence it', can((actor) => conversations.setLevel(actor, { ...talk, level: 'none' })), '...xx...'],
  ['see whose turn it is in the binôme', can((actor) => world.services.health.get(actor, pair.id)), '...xx.x.'],
  ['see how it goes there', can((actor) => world.services.health.pulse(actor, pair.id)), '...xx.x.'],
  ['say how it goes', can((actor) => sayHowItGoes(actor)), '...xx...'],
  ['react to a message', can((actor) => conversations.react(actor, { ...said, emoji: '👍', on: true })), '...xx...'],
  ['pin a message', can((actor) => conversations.pin(actor, { ...said, on: true })), '...xx...'],
  ['put a message aside', can((actor) => conversations.star(actor, { ...said, on: true })), '...xx...'],
  ['read what a message said before', can((actor) => conversations.versions(actor, said)), '...xx...'],
  ['edit the mentor’s message', can((actor) => conversations.edit(actor, { ...said, body: 'Entre nous deux' })), '...x....'],
  ['delete the mentor’s message', can((actor) => conversations.remove(actor, said)), '...x....'],
  ['note something in the journal', can((actor) => world.services.journal.note(actor, { binomeId: pair.id, clientId: randomUUID(), kind: 'call' })), '...xx...'],
  ['read the journal', can((actor) => world.services.journal.list(actor, { binomeId: pair.id })), '...xx...'],
  ['read a contact', can((actor) => world.services.journal.get(actor, shared.id)), '...xx...'],
  ['read the mentor’s private note', can((actor) => world.services.journal.get(actor, hidden.id)), '...x....'],
  ['count the contacts', can((actor) => world.services.journal.months(actor, pair.id)), '...xx...'],
  ['see what is to be done', can((actor) => world.services.journal.due(actor, { binomeId: pair.id })), '...xx...'],
  ['say that the mentor’s step is done', can((actor) => world.services.journal.tickStep(actor, { stepId: shared.steps[0]?.id ?? '', done: true })), '...xx...'],
  ['change the mentor’s contact', can((actor) => world.services.journal.revise(actor, { contactId: shared.id, revision: 1, kind: 'call' })), '...x....'],
  ['change its step', can((actor) => world.services.journal.changeStep(actor, { stepId: shared.steps[0]?.id ?? '', what: 'Appeler' })), '...x....'],
  ['see a thread', sees(threads as never, question.id, threadPolicy.visibleTo), '..xxxxx.'],
  ['reply in it', (actor) => threadPolicy.canReply(actor, facts(question), { writing: 'members', closed: false }), '..xxxxx.'],
  ['accept an answer to the question', (actor) => threadPolicy.canAccept(actor, facts(question)), '....xxx.'],
  ['accept an answer in a discussion', (actor) => threadPolicy.canAccept(actor, facts(discussion)), '........'],
  ['mark a thread read', can((actor) => world.services.inbox.markRead(actor, { threadId: question.id, ranges: [[1, 1]] })), '..xxxxx.'],
  ['mark a thread unread', can((actor) => world.services.inbox.markUnread(actor, { threadId: question.id, fromSeq: 1 })), '..xxxxx.'],
  ['follow a thread', can((actor) => world.services.follows.followThread(actor, { threadId: question.id, level: 'watch' })), '..xxxxx.'],
  ['see why they are told of it', can((actor) => world.services.follows.ofThread(actor, question.id)), '..xxxxx.'],
  ['follow a space', can((actor) => world.services.follows.followSpace(actor, { spaceId: question.space.id, level: 'mute' })), '..xxxxx.'],
  ['see what they are told of in a space', can((actor) => world.services.follows.ofSpace(actor, { spaceId: question.space.id })), '..xxxxx.'],
  ['see what they are told of on a theme', can((actor) => world.services.follows.ofTheme(actor, { theme: question.theme })), 'xxxxxxxx'],
  ['find a thread among what they once followed', listsWhatTheyFollow({ threadId: question.id }), '..xxxxx.'],
  ['find a space among what they once followed', listsWhatTheyFollow({ spaceId: question.space.id }), '..xxxxx.'],
  ['find a sheet among what they once followed', listsWhatTheyFollow({ practiceId: sheet.id }), '..xxxxx.'],
  ['follow a sheet', can((actor) => world.services.follows.followPractice(actor, { practiceId: sheet.id, level: 'follow' })), '..xxxxx.'],
  ['see who has read a moderator’s announcement', (actor) => canSeeReaders(actor, { kind: 'announcement', programmeId: programme.id, authorId: randomUUID() }), '.....xx.'],
  ['see who has read a question', (actor) => canSeeReaders(actor, facts(question)), '........'],
  ['read what a post said before', can((actor) => postings.postVersions(actor, posted)), '..xxxxx.'],
  ['see the answers to a post', can((actor) => postings.answers(actor, posted)), '..xxxxx.'],
  ['react to a post', can((actor) => postings.reactToPost(actor, { ...posted, emoji: '👍', on: true })), '..xxxxx.'],
  ['translate a post', can((actor) => postings.translatePost(actor, { ...posted, locale: 'en', body: actor.memberId, postRevision: 1, revision: 1 }).catch(unlessTaken)), '..xxxxx.'],
  ['be offered names in the space', can((actor) => postings.listNameable(actor, { spaceId: question.space.id, text: 'a' })), '..xxxxx.'],
  ['edit the mentor’s post', can((actor) => postings.editPost(actor, { ...posted, revision: 1, body: post.body })), '...x....'],
  ['delete the mentor’s post', can((actor) => postings.removePost(actor, posted)), '...x....'],
  ['bring the mentor’s post back', can((actor) => postings.restorePost(actor, posted)), '...x....'],
  ['say that the question is theirs too', (actor) => questionPolicy.canSayMeToo(actor, facts(question), { closed: false }), '..xx.xx.'],
  ['say so, by the database', can((actor) => world.services.questions.sayMeToo(actor, { threadId: question.id, on: true })), '..xx.xx.'],
  ['join the question to another', (actor) => questionPolicy.canJoin(actor, facts(question)), '.....xx.'],
  ['join a discussion', (actor) => questionPolicy.canJoin(actor, facts(discussion)), '........'],
  ['join it, by the database', can(async (actor) => world.services.questions.joinTo(actor, await another())), '.....xx.'],
  ['take it apart', can((actor) => world.services.questions.takeApart(actor, question.id)), '.....xx.'],
  ['see who else has the question', can((actor) => world.services.questions.get(actor, question.id)), '..xxxxx.'],
  ['put an open question to an expert', (actor) => canAskExperts(actor, { ...question, state: 'open' }), '....xxx.'],
  ['put an answered one to an expert', (actor) => canAskExperts(actor, { ...question, state: 'answered' }), '........'],
  ['put a duplicate to an expert', (actor) => canAskExperts(actor, { ...question, duplicateOfId: discussion.id }), '........'],
  ['put one to an expert, by the database', can((actor) => world.services.expertise.ask(actor, asked)), '....xxx.'],
  ['see whom it was put to', can((actor) => world.services.expertise.ofThread(actor, asked.threadId)), '..xxxxx.'],
  ['see whom it could be put to', can((actor) => world.services.expertise.listCandidates(actor, asked.threadId)), '....xxx.'],
  ['vote in a poll', (actor) => pollPolicy.canVote(actor, { ...facts(poll), spaceClosed: false }), '..xxxxx.'],
  ['vote in one of a closed space', (actor) => pollPolicy.canVote(actor, { ...facts(poll), spaceClosed: true }), '........'],
  ['see a poll', can((actor) => world.services.polls.get(actor, poll.id)), '..xxxxx.'],
  ['see who voted what', can((actor) => world.services.polls.listVoters(actor, { threadId: poll.id })), '..xxxxx.'],
  ['state the outcome of a poll', (actor) => pollPolicy.canConclude(actor, { ...facts(poll), spaceClosed: false }), '....xxx.'],
  ['find it by its words', async (actor) => (await world.services.search.find(actor, { text: 'ateliers', in: 'threads' })).items.some(({ id }) => id === question.id), '..xxxxx.'],
  ['be shown it as similar', async (actor) => (await world.services.search.similar(actor, { title: question.title })).items.some(({ id }) => id === question.id), '..xxxxx.'],
  ['keep a draft of a reply to it', can((actor) => world.services.drafts.keep(actor, { place: `thread:${question.id}`, body: 'x', revision: 0 })), '..xxxxx.'],
  ['put a post of it aside', can((actor) => world.services.bookmarks.keep(actor, { postId: post.id })), '..xxxxx.'],
  ['see a draft', sees(practices as never, draft.id, practicePolicy.visibleTo), '.....xx.'],
  ['see a published sheet', sees(practices as never, sheet.id, practicePolicy.visibleTo), '..xxxxx.'],
  ['say that a published sheet is useful', can((actor) => world.services.endorsements.give(actor, { practiceId: sheet.id })), '..xxxxx.'],
  ['say that a draft is useful', can((actor) => world.services.endorsements.give(actor, { practiceId: draft.id })), '........'],
  ['see who found it useful', can((actor) => world.services.endorsements.list(actor, { practiceId: sheet.id })), '..xxxxx.'],
  ['ask about it', can((actor) => world.services.discussions.ask(actor, { practiceId: sheet.id, clientId: randomUUID(), title: 'Et chez vous ?', body: 'Qui ouvre ?', locale: 'fr' })), '..xxxxx.'],
  ['see what is asked about it', can((actor) => world.services.discussions.list(actor, { practiceId: sheet.id })), '..xxxxx.'],
  ['see what is near it', async (actor) => (await world.services.practices.related(actor, sheet.id)).items.length > 0, '..xxxxx.'],
  ['see what a published sheet has said', can((actor) => world.services.practices.versions(actor, { practiceId: sheet.id })), '.....xx.'],
  ['see what a draft has said', can((actor) => world.services.practices.versions(actor, { practiceId: draft.id })), '.....xx.'],
  ['approve a sheet', (actor) => practicePolicy.canPublish(actor, { ...sheet, work: 'review' }, randomUUID()), '.....xx.'],
  ['approve what they wrote', (actor) => practicePolicy.canPublish(actor, { ...sheet, work: 'review' }, actor.memberId), '........'],
  ['approve what nobody submitted', (actor) => practicePolicy.canPublish(actor, { ...sheet, work: 'draft' }, randomUUID()), '........'],
  ['edit a sheet', (actor) => practicePolicy.canEdit(actor, sheet, false), '.....xx.'],
  ['edit a sheet of which they are a writer', (actor) => practicePolicy.canEdit(actor, sheet, true), '..xxxxx.'],
  ['edit an archived sheet', (actor) => practicePolicy.canEdit(actor, { ...sheet, status: 'archived' }, true), '........'],
  ['begin a sheet', can((actor) => world.services.practices.begin(actor, { programmeId: programme.id, clientId: randomUUID(), title: 'x', theme: 'youth', locale: 'fr' })), '..xxxxx.'],
  ['adapt a sheet', can((actor) => world.services.practices.adapt(actor, { practiceId: sheet.id, clientId: randomUUID() })), '..xxxxx.'],
  ['say that their commune does as a published sheet says', can((actor) => world.services.adoptions.adopt(actor, { practiceId: sheet.id, clientId: randomUUID(), stage: 'begun' }).catch(unlessTaken)), '..xxxxx.'],
  ['say so of a draft', can((actor) => world.services.adoptions.adopt(actor, { practiceId: draft.id, clientId: randomUUID(), stage: 'begun' })), '........'],
  ['see which communes do so', can((actor) => world.services.adoptions.list(actor, { practiceId: sheet.id })), '..xxxxx.'],
  ['see what a sheet comes from and what came of it', can((actor) => world.services.adoptions.tree(actor, sheet.id)), '..xxxxx.'],
  ['see that of another commune', can((actor) => world.services.adoptions.get(actor, adoption.id)), '..xxxxx.'],
  ['write in that of another commune', can((actor) => world.services.adoptions.revise(actor, inAdoption)), '.....xx.'],
  ['withdraw that of another commune and bring it back', can(async (actor) => world.services.adoptions.withdraw(actor, adoption.id).then(() => world.services.adoptions.restore(actor, adoption.id))), '.....xx.'],
  ['see a collection that is not published', sees(collections as never, collection.id, collectionPolicy.visibleTo), '.....xx.'],
  ['see a published collection', sees(collections as never, openCollection.id, collectionPolicy.visibleTo), '..xxxxx.'],
  ['see a draft in a collection', sees(practices as never, draft.id, collectionPolicy.showsSheetTo), '.....xx.'],
  ['see a published sheet in a collection', sees(practices as never, sheet.id, collectionPolicy.showsSheetTo), '..xxxxx.'],
  ['see where a sheet stands in collections', async (actor) => (await world.services.collections.ofPractice(actor, sheet.id)).length === 1, '..xxxxx.'],
  ['put a sheet into a collection', can((actor) => world.services.collections.place(actor, { collectionId: openCollection.id, practiceId: sheet.id })), '.....xx.'],
  ['change a collection', (actor) => collectionPolicy.canEdit(actor, openCollection), '.....xx.'],
];

describe.each(table)('who may %s', (_verb, may, expected) => {
  it.each(order.map((who, index) => [who, expected[index] === 'x'] as const))('%s: %s', async (who, allowed) => {
    expect(await may(actors[who])).toBe(allowed);
  });
});

describe('a membership that ended while a request was under way', () => {
  it('holds for every look-up, although the actor still says otherwise', async () => {
    for (const look of [
      sees(programmes as never, programme.id, (actor) => inProgrammeOf(actor.memberId, programmes.id)),
      sees(threads as never, question.id, threadPolicy.visibleTo),
      sees(practices as never, draft.id, practicePolicy.visibleTo),
      sees(practices as never, sheet.id, practicePolicy.visibleTo),
      sees(collections as never, collection.id, collectionPolicy.visibleTo),
      sees(collections as never, openCollection.id, collectionPolicy.visibleTo),
      sees(binomes as never, pair.id, binomePolicy.visibleTo),
    ]) expect(await look({ ...former, programmes: [{ id: programme.id, role: 'coordinator' }] })).toBe(false);
  });
});
