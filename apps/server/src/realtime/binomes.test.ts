import { randomUUID } from 'node:crypto';
import { ask, listen, settled, startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';

const world = await createWorld();
const server = await startTestServer(world);
const { proposals } = world.services;

/** Two who are proposed to each other, and the lines of both, of their coordinator, of a moderator and of a stranger. */
async function aProposal() {
  const programme = await world.aProgramme();
  const [mentor, mentee] = [await world.aMember({ programme }), await world.aMember({ programme })];
  const coordinating = await world.aMember({ programme, role: 'coordinator' });
  const coordinator = await world.actorOf(coordinating);
  const { id } = await proposals.propose(coordinator, { programmeId: programme.id, mentorId: mentor.id, menteeId: mentee.id });
  const connect = async (one: { id: string }) => server.connect(await server.signIn(one));
  const lines = {
    mentor: await connect(mentor), mentee: await connect(mentee), coordinator: await connect(coordinating),
    moderator: await connect(await world.aMember({ programme, role: 'moderator' })), stranger: await connect(await world.aMember({ role: 'coordinator' })),
  };
  return { id, programmeId: programme.id, lines };
}
const untilOn = new Date(Date.now() + 20 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

describe('the life of a binôme, over the line', () => {
  it('is told to the two and their coordinator, and to nobody else; who accepted is in the conversation', async () => {
    const { id, programmeId, lines } = await aProposal();
    const heard = Object.fromEntries(Object.entries(lines).map(([who, line]) => [who, listen(line)]));
    const begins = async () => {
      expect(await ask(lines.mentor, 'binome.accept', { binomeId: id })).toMatchObject({ ok: true, data: { status: 'proposed' } });
      return ask(lines.mentee, 'binome.accept', { binomeId: id });
    };
    expect(await begins()).toMatchObject({ ok: true, data: { id, status: 'active', conversationId: expect.any(String) } });
    await ask(lines.mentor, 'binome.pause', { binomeId: id, reason: 'elections', untilOn });
    await Promise.all(Object.values(lines).map(settled));
    const told = ['accepted', 'begun', 'paused'].map((what) => ({ name: 'binome.changed', payload: { id, programmeId, what } }));
    for (const who of ['mentor', 'mentee', 'coordinator'] as const) expect(heard[who]!.filter(({ name }) => name === 'binome.changed')).toEqual(told);
    expect(heard['mentor']).toContainEqual(expect.objectContaining({ name: 'binome.paired' }));
    for (const who of ['moderator', 'stranger'] as const) expect(heard[who]).toEqual([]);
  });

  it('is lived to its end over the line', async () => {
    const { id: binomeId, lines } = await aProposal();
    for (const line of [lines.mentor, lines.mentee]) await ask(line, 'binome.accept', { binomeId });
    const words = { rhythm: 'monthly', rules: '', goals: 'Un plan.' };
    expect(await ask(lines.mentor, 'agreement.write', { binomeId, revision: 0, ...words })).toMatchObject({ ok: true, data: { current: { revision: 1 } } });
    expect(await ask(lines.mentee, 'agreement.sign', { binomeId, revision: 1 })).toMatchObject({ ok: true, data: { signed: true } });
    await ask(lines.mentee, 'binome.pause', { binomeId, reason: 'leave', untilOn });
    expect(await ask(lines.mentor, 'binome.resume', { binomeId })).toMatchObject({ ok: true, data: { status: 'active' } });
    expect(await ask(lines.mentor, 'binome.close', { binomeId, reason: 'done' })).toMatchObject({ ok: true, data: { status: 'closed' } });
    expect(await ask(lines.mentor, 'binome.assess', { binomeId, useful: 5, reached: 4, rhythm: 3, again: true })).toMatchObject({ ok: true, data: { own: { useful: 5 } } });
  });

  it('answers whoever is not in it as for a binôme that is not there', async () => {
    const { id: binomeId, lines } = await aProposal();
    const asked = (id: string): [string, unknown][] => [
      ['binome.accept', { binomeId: id }], ['binome.decline', { binomeId: id, reason: 'time' }], ['binome.resume', { binomeId: id }],
      ['binome.pause', { binomeId: id, reason: 'leave', untilOn }], ['binome.close', { binomeId: id, reason: 'done' }],
      ['agreement.sign', { binomeId: id, revision: 1 }], ['binome.assess', { binomeId: id, useful: 5, reached: 4, rhythm: 3, again: true }],
    ];
    for (const [at, [event, payload]] of asked(binomeId).entries()) {
      const refused = await ask(lines.moderator, event, payload);
      expect(refused).toMatchObject({ ok: false, problem: { status: 404 } });
      expect(refused).toEqual(await ask(lines.stranger, event, asked(randomUUID())[at]![1]));
    }
  });

  it.each(['binome.accept', 'binome.resume', 'binome.decline', 'binome.close'])('%s takes what it asks for and nothing else', async (event) => {
    const { id: binomeId, lines } = await aProposal();
    for (const wrong of [undefined, null, 7, [], {}, { binomeId: 'x' }, { binomeId, status: 'active' }]) {
      expect(await ask(lines.mentor, event, wrong)).toMatchObject({ ok: false, problem: { status: 400 } });
    }
  });
});
