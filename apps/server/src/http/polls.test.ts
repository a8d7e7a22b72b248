import { randomUUID } from 'node:crypto';
import { day } from '@passerelle/testing/clock.ts';
import { startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';

const world = await createWorld();
const server = await startTestServer(world);
const programme = await world.aProgramme();
const cookie = await server.signIn(await world.aMember({ programme }));

const poll = () => ({
  programmeId: programme.id, clientId: randomUUID(), theme: 'youth', title: 'Quand ?', body: 'Votez.', locale: 'fr',
  type: 'ranked', options: ['Lundi', 'Mardi'], closesAt: new Date(world.clock.now().getTime() + day).toISOString(), anonymous: true, results: 'always',
});

describe('a poll over REST', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['21 options', { options: Array.from({ length: 21 }, String) }, 'options'],
    ['an empty option', { options: ['a', ''] }, 'options.1'],
    ['a close that is over', { closesAt: '2020-01-01T00:00:00Z' }, 'closesAt'],
    ['an unknown field', { sealedAt: null }, ''],
    ['a word for a boolean', { anonymous: 'true' }, 'anonymous'],
  ])('with %s is 400, and says where', async (_, wrong, field) => {
    const answer = await server.call(cookie, 'POST', '/polls', { ...poll(), ...wrong });
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.fields)).toEqual([field]);
  });

  it('takes a ballot sent twice, and refuses those that are none', async () => {
    const opened = await server.call(cookie, 'POST', '/polls', poll());
    const [first, second] = opened.body.poll.options.map(({ id }: { id: string }) => id);
    const path = `/threads/${opened.body.thread.id}/ballot`;
    const cast = await server.call(cookie, 'PUT', path, { choices: [second, first] });
    expect(cast.body).toMatchObject({ own: [second, first], voterCount: 1 });
    expect((await server.call(cookie, 'PUT', path, { choices: [second, first] })).body).toEqual(cast.body);
    for (const body of [{ choices: [first, first] }, { choices: [randomUUID()] }, { choices: [] }, { choices: [first], memberId: randomUUID() }, { choices: { 0: first } }, {}, null]) {
      expect((await server.call(cookie, 'PUT', path, body)).status).toBe(400);
    }
    expect((await server.call(cookie, 'PUT', `/threads/${opened.body.thread.id}/outcome`, { body: 'Lundi.' })).body).toMatchObject({ status: 409, code: 'poll-open' });
    world.clock.advance(2 * day);
    expect((await server.call(cookie, 'PUT', path, { choices: [first] })).body).toMatchObject({ status: 409, code: 'poll-closed', title: expect.any(String) });
  });
});
