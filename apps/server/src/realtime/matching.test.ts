import { randomUUID } from 'node:crypto';
import { usualWeights } from '@passerelle/core/matching/contract.ts';
import { listen, next, settled, startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { expect, it } from 'vitest';

const world = await createWorld();
const server = await startTestServer(world);
const profile = { revision: 0, languages: ['fr'], slots: [], capacity: 1, hopes: '', wanted: [], offered: [], wishes: [] };

it('a run, a pin and what is published of it are heard by another coordinator; the two hear of the proposal alone, a stranger of nothing', async () => {
  const programme = await world.aProgramme();
  const [mentor, mentee] = [await world.aMember({ programme, name: 'Claire Vuilloz' }), await world.aMember({ programme, name: 'Rachid Benali' })];
  const coordinators = [await world.aMember({ programme, role: 'coordinator' }), await world.aMember({ programme, role: 'coordinator' })];
  const [cookie = '', other = ''] = await Promise.all(coordinators.map(server.signIn));
  const mentorsCookie = await server.signIn(mentor);
  const [line, ownTab, outside] = [await server.connect(other), await server.connect(mentorsCookie), await server.connect(await server.signIn(await world.aMember({ role: 'coordinator' })))];
  const overheard = [ownTab, outside].map(listen);
  const { body: cohort } = await server.call(cookie, 'POST', '/cohorts', { programmeId: programme.id, clientId: randomUUID(), name: '2026' });
  for (const [member, side] of [[mentor, 'mentor'], [mentee, 'mentee']] as const) {
    await server.call(cookie, 'PUT', `/programmes/${programme.id}/profiles/${member.id}`, { ...profile, side });
    await server.call(cookie, 'POST', `/cohorts/${cohort.id}/members`, { memberIds: [member.id] });
  }

  const heard = async (act: () => Promise<unknown>) => {
    const told = next(line, 'matching.changed');
    await act();
    expect(await told).toEqual({ cohortId: cohort.id, programmeId: programme.id });
  };
  await heard(() => server.call(cookie, 'PUT', `/cohorts/${cohort.id}/pins/${mentor.id}/${mentee.id}`, { kind: 'pin' }));
  let runId = '';
  await heard(async () => {
    const { body } = await server.call(cookie, 'POST', `/cohorts/${cohort.id}/matching-runs`, { clientId: randomUUID(), weights: usualWeights });
    runId = body.id;
  });
  // Whoever is no longer there is named, and nothing is proposed.
  await server.call(cookie, 'DELETE', `/cohorts/${cohort.id}/members`, { memberIds: [mentee.id] });
  expect(await server.call(cookie, 'PUT', `/matching-runs/${runId}/publication`)).toMatchObject({ status: 409, body: { code: 'run-outdated', words: ['Claire Vuilloz', 'Rachid Benali'] } });
  await server.call(cookie, 'POST', `/cohorts/${cohort.id}/members`, { memberIds: [mentee.id] });
  const proposed = next(ownTab, 'binome.changed');
  await heard(() => server.call(cookie, 'PUT', `/matching-runs/${runId}/publication`));
  expect(await proposed).toMatchObject({ programmeId: programme.id, what: 'proposed' });
  await Promise.all([ownTab, outside].map(settled));
  expect(overheard.flat().filter(({ name }) => name === 'matching.changed')).toEqual([]);
  expect(overheard[1]).toEqual([]);
});
