import { randomUUID } from 'node:crypto';
import { day } from '@passerelle/testing/clock.ts';
import { toMonday } from '@passerelle/testing/office-clock.ts';
import { listen, next, settled, startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';

const world = await createWorld();
const server = await startTestServer(world);
const { health } = world.services;

const programme = await world.aProgramme();
const pair = await world.aBinome({ programme });
const people = {
  mentor: pair.mentor,
  mentee: pair.mentee,
  coordinator: await world.aMember({ programme, role: 'coordinator' }),
  moderator: await world.aMember({ programme, role: 'moderator' }),
  stranger: await world.aMember({ role: 'coordinator' }),
};
type Who = keyof typeof people;
const cookies = Object.fromEntries(await Promise.all(Object.entries(people).map(async ([who, member]) => [who, await server.signIn(member)] as const))) as Record<Who, string>;
const lines = Object.fromEntries(await Promise.all(Object.entries(cookies).map(async ([who, cookie]) => [who, await server.connect(cookie)] as const))) as Record<Who, Awaited<ReturnType<typeof server.connect>>>;
toMonday(world.clock);
world.clock.advance(35 * day);

const path = `/binomes/${pair.id}/pulse/30`;
const answer = (more: object = {}) => ({ going: 4, useful: 3, wantsCall: true, ...more });

/** Who hears that something of the binôme changed while the story is told. */
async function hearing(story: () => Promise<unknown>): Promise<Who[]> {
  const heard = Object.entries(lines).map(([who, line]) => [who as Who, listen(line)] as const);
  await story();
  await Promise.all(Object.values(lines).map(settled));
  return heard.filter(([, all]) => all.some(({ name }) => name === 'binome.changed')).map(([who]) => who);
}

describe('how it goes, live', () => {
  it('a reminder and a question come to the two and the coordinators, with nothing in them but what changed', async () => {
    const told = next(lines.mentor, 'binome.changed');
    expect(await hearing(() => health.nudge())).toEqual(['mentor', 'mentee', 'coordinator']);
    expect(await told).toEqual({ id: pair.id, programmeId: programme.id, what: 'nudged' });
    expect(await hearing(() => health.askPulses())).toEqual(['mentor', 'mentee', 'coordinator']);
  });

  it('an answer comes to the coordinators and to one’s other tabs, never to the other one of the pair', async () => {
    expect(await hearing(async () => expect((await server.call(cookies.mentor, 'PUT', path, answer())).status).toBe(200))).toEqual(['mentor', 'coordinator']);
    expect((await server.call(cookies.mentee, 'GET', `/binomes/${pair.id}/pulse`)).body).toMatchObject({ open: { day: 30 }, figures: null, own: [{ going: null }] });
    expect((await server.call(cookies.coordinator, 'GET', `/binomes/${pair.id}/pulse`)).body.figures).toMatchObject([{ side: 'mentee', going: null }, { side: 'mentor', going: 4, wantsCall: true }]);
  });
});

describe('an answer over REST', () => {
  it.each<[string, object | null]>([
    ['a word for a boolean', answer({ wantsCall: 'yes' })],
    ['a mark too high', answer({ going: 6 })],
    ['a word for a mark', answer({ useful: 'bien' })],
    ['a NUL', answer({ useful: '3\u0000' })],
    ['a lone surrogate', answer({ going: '\uD800' })],
    ['a word of one’s own', answer({ body: 'Merci' })],
    ['another’s name', answer({ memberId: randomUUID() })],
    ['nothing', null],
  ])('with %s is 400', async (_, body) => {
    expect((await server.call(cookies.mentee, 'PUT', path, body)).status).toBe(400);
  });

  it('of a day that is none is 400, of one that was not asked 409', async () => {
    expect((await server.call(cookies.mentee, 'PUT', `/binomes/${pair.id}/pulse/x`, answer())).status).toBe(400);
    expect((await server.call(cookies.mentee, 'PUT', `/binomes/${pair.id}/pulse/90`, answer())).body).toMatchObject({ status: 409, code: 'no-pulse' });
  });

  it('is kept of the first of two that come at once', async () => {
    const both = await Promise.all([answer({ going: 1 }), answer({ going: 5 })].map((body) => server.call(cookies.mentee, 'PUT', path, body)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });
});
