import { randomUUID } from 'node:crypto';
import { ask, listen, next, settled, startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { expect, it } from 'vitest';

const world = await createWorld();
const server = await startTestServer(world);
const programme = await world.aProgramme();
const pair = await world.aBinome({ programme });
const people = {
  proposer: pair.mentor,
  author: pair.mentee,
  curator: await world.aMember({ programme, role: 'moderator' }),
  member: await world.aMember({ programme }),
  stranger: await world.aMember({ role: 'coordinator' }),
};
type Who = keyof typeof people;
const cookies = Object.fromEntries(await Promise.all(Object.entries(people).map(async ([who, person]) => [who, await server.signIn(person)]))) as Record<Who, string>;

async function say(who: Who, event: string, payload: unknown) {
  const line = await server.connect(cookies[who]);
  const answer = (await ask(line, event, payload)) as { ok: boolean; data: { id: string; revision: number; sources: { id: string; revision: number }[] }; problem?: { code: string } };
  line.close();
  return answer;
}

it('a sheet of private words goes its way over the line; its author takes it out of every open page, and the words travel on none', async () => {
  const { conversationId } = pair;
  const { id: messageId } = await world.services.conversations.send(await world.actorOf(people.author), { conversationId, clientId: randomUUID(), body: 'Deux tables, canari.' });
  const wish = { conversationId, messageIds: [messageId], clientId: randomUUID(), title: 'Deux tables', theme: 'youth' };
  for (const who of ['curator', 'member', 'stranger'] as const) expect(await say(who, 'practice.fromMessages', wish)).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  expect(await say('proposer', 'practice.fromMessages', { ...wish, messageIds: 'all' })).toMatchObject({ ok: false, problem: { code: 'invalid' } });
  const lines = Object.fromEntries(await Promise.all((Object.keys(people) as Who[]).map(async (who) => [who, await server.connect(cookies[who])] as const))) as Record<Who, Awaited<ReturnType<typeof server.connect>>>;
  const heard = Object.fromEntries(Object.entries(lines).map(([who, line]) => [who, listen(line) as { name: string }[]] as const)) as unknown as Record<Who, { name: string }[]>;
  const { data: { id: practiceId } } = await say('proposer', 'practice.fromMessages', wish);
  await say('proposer', 'practice.revise', { practiceId, revision: 1, blocks: { summary: 'En bref, canari.' } });
  expect(await say('proposer', 'practice.submit', { practiceId, revision: 2 })).toMatchObject({ problem: { status: 403, code: 'consent-missing' } });

  const asked = await world.services.practices.consent(await world.actorOf(people.author), practiceId);
  const sources = asked.sources.map(({ id, revision }) => ({ id, revision }));
  for (const who of ['curator', 'member', 'stranger'] as const) expect(await say(who, 'consent.answer', { practiceId, sources, answer: 'given' })).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  expect(await say('author', 'consent.answer', { practiceId, sources, answer: 'given', role: 'x' })).toMatchObject({ ok: false, problem: { code: 'invalid' } });
  expect(await say('author', 'consent.answer', { practiceId, sources, answer: 'given' })).toMatchObject({ ok: true });
  await say('proposer', 'practice.submit', { practiceId, revision: 2 });
  expect(await say('curator', 'practice.publish', { practiceId, revision: 3 })).toMatchObject({ ok: true });

  for (const line of Object.values(lines)) await settled(line);
  // What became public is told; from here on nothing is.
  for (const events of Object.values(heard)) events.length = 0;
  const gone = next(lines.member, 'practice.changed');
  expect(await say('author', 'consent.withdraw', { practiceId, sourceId: sources[0]?.id })).toMatchObject({ ok: true });
  expect(await gone).toEqual({ id: practiceId, programmeId: programme.id });
  for (const line of Object.values(lines)) await settled(line);
  expect(JSON.stringify(heard)).not.toContain('canari');
  expect(heard.stranger).toEqual([]);
  for (const who of ['proposer', 'author', 'curator'] as const) expect(heard[who].map(({ name }) => name)).toContain('practice.revised');
  expect(heard.member.map(({ name }) => name)).not.toContain('practice.revised');
  for (const line of Object.values(lines)) line.close();
});

it('sources are added, settled and removed over the line by whoever writes the sheet, and by nobody else', async () => {
  const thread = await world.aThread({ programme });
  const [first, second] = [await world.aPost({ thread }), await world.aPost({ thread })];
  const wish = { threadId: thread.id, postIds: [first.id], clientId: randomUUID() };
  expect(await say('member', 'practice.fromPosts', wish)).toMatchObject({ problem: { code: 'forbidden' } });
  const { data: { id: practiceId } } = await say('curator', 'practice.fromPosts', wish);
  const more = { practiceId, threadId: thread.id, postIds: [second.id] };
  expect(await say('member', 'source.add', more)).toMatchObject({ problem: { code: 'not-found' } });
  const { data: { sources } } = await say('curator', 'source.add', more);
  const one = { practiceId, sourceId: sources[1]?.id, revision: 1 };
  expect(await say('curator', 'source.settle', { ...one, take: 'keep' })).toMatchObject({ ok: true });
  expect(await say('stranger', 'source.remove', one)).toMatchObject({ problem: { code: 'not-found' } });
  expect(await say('curator', 'source.remove', { ...one, wordsRemoved: 'yes' })).toMatchObject({ problem: { code: 'invalid' } });
  expect((await say('curator', 'source.remove', one)).data.sources).toHaveLength(1);
});
