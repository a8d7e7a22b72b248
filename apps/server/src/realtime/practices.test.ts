import { randomUUID } from 'node:crypto';
import { ask, listen, next, settled, startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { expect, it } from 'vitest';

const world = await createWorld();
const server = await startTestServer(world);
const programme = await world.aProgramme();
const people = {
  author: await world.aMember({ programme, role: 'moderator' }),
  colleague: await world.aMember({ programme, role: 'coordinator' }),
  member: await world.aMember({ programme }),
  stranger: await world.aMember({ role: 'coordinator' }),
};
const cookies = Object.fromEntries(await Promise.all(Object.entries(people).map(async ([who, person]) => [who, await server.signIn(person)]))) as Record<keyof typeof people, string>;
type Who = keyof typeof people;

async function say(who: Who, event: string, payload: unknown) {
  const line = await server.connect(cookies[who]);
  const answer = await ask(line, event, payload);
  line.close();
  return answer;
}

it('a sheet goes its whole way over the line, and each step is refused to whoever may not take it', async () => {
  const begun = await say('author', 'practice.begin', { programmeId: programme.id, clientId: randomUUID(), title: 'Deux tables', theme: 'women', locale: 'fr' });
  const practiceId = (begun as { data: { id: string } }).data.id;
  const until = new Date(world.clock.now().getTime() + 90 * 86_400_000).toISOString().slice(0, 10);
  const steps: [event: string, who: Who, more: object, answer: object][] = [
    ['practice.revise', 'author', { blocks: { summary: 'En bref.', whatWeDid: 'Le récit.' } }, { revision: 2 }],
    ['practice.translate', 'author', { locale: 'ar', title: 'طاولتان' }, { revision: 3, translations: [{ locale: 'ar' }] }],
    ['practice.submit', 'author', {}, { status: 'review' }],
    ['practice.sendBack', 'colleague', { note: 'Les chiffres ?' }, { status: 'draft' }],
    ['practice.submit', 'author', {}, { status: 'review' }],
    ['practice.publish', 'colleague', {}, { status: 'published' }],
    ['practice.revise', 'author', { title: 'Trois tables' }, { status: 'published', work: 'draft' }],
    ['practice.discard', 'author', {}, { work: null, title: 'Deux tables' }],
    ['practice.restore', 'author', { to: 2 }, { translations: [{ locale: 'ar' }] }],
    ['practice.confirm', 'colleague', { until }, { refreshOn: until }],
    ['practice.archive', 'colleague', { note: 'Fermé.' }, { status: 'archived' }],
    ['practice.reinstate', 'author', {}, { status: 'published' }],
  ];
  for (const [index, [event, who, more, answer]] of steps.entries()) {
    const payload = { practiceId, revision: index + 1, ...more };
    for (const other of ['member', 'stranger'] as const) expect([event, await say(other, event, payload)]).toMatchObject([event, { ok: false, problem: { status: expect.toSatisfy((status: number) => status === 403 || status === 404) } }]);
    expect(await say('stranger', event, payload)).toEqual(await say('stranger', event, { ...payload, practiceId: randomUUID() }));
    for (const wrong of [{ ...payload, role: 'coordinator' }, { ...payload, revision: 'yes' }, [], null]) expect([event, await say(who, event, wrong)]).toMatchObject([event, { ok: false, problem: { status: 400 } }]);
    expect([event, await say(who, event, payload)]).toMatchObject([event, { ok: true, data: answer }]);
  }
  expect(await say('member', 'practice.adapt', { practiceId, clientId: randomUUID() })).toMatchObject({ ok: true, data: { origin: { id: practiceId } } });
});

it('what is being written is told to those who write it, what readers see to the programme', async () => {
  const sheet = await world.aPractice({ moderator: people.author, published: true });
  const lines = { author: await server.connect(cookies.author), member: await server.connect(cookies.member), stranger: await server.connect(cookies.stranger) };
  const heard = Object.fromEntries(Object.entries(lines).map(([who, line]) => [who, listen(line)]));
  const revised = next(lines.author, 'practice.revised');
  const { revision } = await world.services.practices.revise(await world.actorOf(people.author), { practiceId: sheet.id, revision: sheet.revision, title: 'Canari' });
  expect(await revised).toEqual({ id: sheet.id, programmeId: programme.id, revision });
  const changed = next(lines.member, 'practice.changed');
  await world.services.practices.archive(await world.actorOf(people.colleague), { practiceId: sheet.id, revision });
  expect(await changed).toEqual({ id: sheet.id, programmeId: programme.id });
  for (const line of Object.values(lines)) await settled(line);
  expect(JSON.stringify(heard)).not.toContain('Canari');
  expect(heard.stranger).toEqual([]);
  expect((heard.member as { name: string }[]).map(({ name }) => name)).not.toContain('practice.revised');
  for (const line of Object.values(lines)) line.close();
});
