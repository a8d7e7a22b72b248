import { randomUUID } from 'node:crypto';
import { ask, listen, next, settled, startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';

const world = await createWorld();
const server = await startTestServer(world);
const programme = await world.aProgramme();
const [asker, peer, expert, moderator] = [
  await world.aMember({ programme }), await world.aMember({ programme }), await world.aMember({ programme }), await world.aMember({ programme, role: 'moderator' }),
];
await world.services.expertise.declare(await world.actorOf(expert), { themes: ['youth', 'early-childhood'] });
const cookies = {
  asker: await server.signIn(asker),
  peer: await server.signIn(peer),
  moderator: await server.signIn(moderator),
  stranger: await server.signIn(await world.aMember({ role: 'coordinator' })),
};
/** On a line of its own: one that asks a hundred things at once is slowed down. */
async function say(who: Who, event: string, payload: unknown) {
  const line = await server.connect(cookies[who]);
  const answer = await ask(line, event, payload);
  line.close();
  return answer;
}

const thread = await world.aThread({ author: asker });
const post = await world.aPost({ thread, author: peer });
const [open, other] = [await world.aThread({ author: asker }), await world.aThread({ author: peer })];
const sheet = await world.aPractice({ post, published: true });
const { thread: vote, poll } = await world.aPoll({ programme });
await world.services.inbox.spread();
const words = (more: object = {}) => ({
  programmeId: programme.id, clientId: randomUUID(), theme: 'youth', title: 'Qui ouvre la salle ?', body: 'Chez nous, personne.', locale: 'fr', ...more,
});
const inDays = (days: number) => new Date(world.clock.now().getTime() + days * 86_400_000).toISOString();

type Who = keyof typeof cookies;
/** Each verb: by whom, with what, what comes of it; and in which of its fields an id stands that is not everybody's to name. */
const table: [event: string, who: Who, payload: object, answer: unknown, hidden: string | null][] = [
  ['thread.ask', 'peer', words({ kind: 'question' }), { kind: 'question', title: 'Qui ouvre la salle ?' }, 'programmeId'],
  ['thread.accept', 'asker', { threadId: thread.id, postId: post.id }, { acceptedPostId: post.id, state: 'resolved' }, 'threadId'],
  ['thread.unread', 'peer', { threadId: thread.id, fromSeq: 1 }, { threadId: thread.id }, 'threadId'],
  ['inbox.finish', 'asker', { kind: 'thread', id: thread.id }, {}, null],
  ['inbox.bringBack', 'asker', { kind: 'thread', id: thread.id }, {}, null],
  ['follow.thread', 'peer', { threadId: thread.id, level: 'watch' }, { level: 'watch' }, 'threadId'],
  ['follow.space', 'peer', { spaceId: thread.space.id, level: 'follow' }, { level: 'follow' }, 'spaceId'],
  ['follow.theme', 'peer', { theme: 'youth', level: 'mute' }, { level: 'mute' }, null],
  ['follow.practice', 'peer', { practiceId: sheet.id, level: 'follow' }, { level: 'follow' }, 'practiceId'],
  ['endorsement.give', 'peer', { practiceId: sheet.id, reason: 'Pour la salle' }, { count: 1, own: { reason: 'Pour la salle' } }, 'practiceId'],
  ['endorsement.takeBack', 'peer', { practiceId: sheet.id }, {}, 'practiceId'],
  ['discussion.ask', 'peer', { practiceId: sheet.id, clientId: randomUUID(), title: 'Qui ouvre ?', body: 'Chez nous, personne.', locale: 'fr' }, { kind: 'question', title: 'Qui ouvre ?' }, 'practiceId'],
  ['poll.open', 'peer', words({ type: 'single', options: ['Lundi', 'Mardi'], closesAt: inDays(7), anonymous: false, results: 'voted' }), { poll: { type: 'single' } }, 'programmeId'],
  ['poll.vote', 'peer', { threadId: vote.id, choices: [poll.options[0]?.id] }, { own: [poll.options[0]?.id] }, 'threadId'],
  ['question.meToo', 'peer', { threadId: open.id, on: true }, { meToo: { own: true, count: 1 } }, 'threadId'],
  ['question.askExperts', 'asker', { threadId: open.id, memberIds: [expert.id] }, { asked: [{ id: expert.id }] }, 'threadId'],
  ['question.join', 'moderator', { threadId: other.id, targetId: open.id }, { duplicateOf: { id: open.id } }, 'threadId'],
  ['bookmark.keep', 'peer', { postId: post.id, note: 'à relire' }, { postId: post.id, note: 'à relire' }, 'postId'],
  ['bookmark.drop', 'peer', { postId: post.id }, {}, null],
  ['draft.keep', 'peer', { place: `thread:${thread.id}`, body: 'Chez nous…', revision: 0 }, { body: 'Chez nous…', revision: 1 }, null],
  ['draft.drop', 'peer', { place: `thread:${thread.id}` }, {}, null],
];

describe.each(table)('%s', (event, who, payload, answer) => {
  it('is done over the line, and answers what REST answers', async () => {
    expect(await say(who, event, payload)).toMatchObject({ ok: true, data: answer });
  });

  it.each([undefined, null, 7, [], {}, { ...payload, authorId: randomUUID() }, { ...payload, role: 'coordinator' }])('with %j is Invalid', async (wrong) => {
    expect(await say(who, event, wrong)).toMatchObject({ ok: false, problem: { status: 400 } });
  });
});

const hiding = table.flatMap(([event, , payload, , hidden]) => (hidden === null ? [] : [{ event, payload, hidden }]));

describe('a stranger', () => {
  it.each(hiding)('hears of $event the same as about nothing that there is', async ({ event, payload, hidden }) => {
    const refused = await say('stranger', event, payload);
    expect(refused).toMatchObject({ ok: false });
    expect([403, 404]).toContain((refused as { problem: { status: number } }).problem.status);
    expect(refused).toEqual(await say('stranger', event, { ...payload, [hidden]: randomUUID() }));
  });
});

describe('whoever has a sheet open', () => {
  it('hears that it was useful and that something is asked about it, not to whom; a stranger hears nothing', async () => {
    const { id: practiceId } = await world.aPractice({ post, published: true });
    const [reader, stranger] = [await server.connect(cookies.asker), await server.connect(cookies.stranger)];
    const outside = listen(stranger);
    const endorsed = next(reader, 'practice.endorsed');
    await say('peer', 'endorsement.give', { practiceId, reason: 'Pour la salle' });
    expect(await endorsed).toEqual({ practiceId, programmeId: programme.id });
    const questioned = next(reader, 'practice.questioned');
    const asked = await say('peer', 'discussion.ask', { practiceId, clientId: randomUUID(), title: 'Qui ouvre ?', body: 'Chez nous, personne.', locale: 'fr' });
    expect(await questioned).toEqual({ practiceId, programmeId: programme.id, threadId: asked.ok && asked.data.id });
    await settled(stranger);
    expect(outside).toEqual([]);
    for (const line of [reader, stranger]) line.close();
  });

  it('and follows it hears of that in every tab, and nobody else does', async () => {
    const [own, another] = [await server.connect(cookies.peer), await server.connect(cookies.asker)];
    const elsewhere = listen(another);
    const followed = next(own, 'follow.changed');
    await say('peer', 'follow.practice', { practiceId: sheet.id, level: null });
    expect(await followed).toEqual({ practiceId: sheet.id, level: null });
    await settled(another);
    expect(elsewhere.filter(({ name }) => name === 'follow.changed')).toEqual([]);
    for (const line of [own, another]) line.close();
  });
});

describe('poll.conclude', () => {
  it('waits for the poll to close, over the line too', async () => {
    const { thread: own } = await world.aPoll({ programme });
    expect(await say('moderator', 'poll.conclude', { threadId: own.id, body: 'Ce sera lundi.' })).toMatchObject({ ok: false, problem: { code: 'poll-open' } });
    expect(await say('stranger', 'poll.conclude', { threadId: own.id, body: 'Ce sera lundi.' })).toMatchObject({ ok: false, problem: { status: 404 } });
  });
});
