import { randomUUID } from 'node:crypto';
import { listen, next, settled, startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { expect, it } from 'vitest';

const world = await createWorld();
const server = await startTestServer(world);

it('who comes into a cohort, and who has written a profile, is heard by another coordinator, and by no member and no stranger', async () => {
  const programme = await world.aProgramme();
  const [member, peer] = [await world.aMember({ programme }), await world.aMember({ programme, role: 'moderator' })];
  const coordinators = [await world.aMember({ programme, role: 'coordinator' }), await world.aMember({ programme, role: 'coordinator' })];
  const [cookie = '', other = ''] = await Promise.all(coordinators.map(server.signIn));
  const [line, ownTab] = [await server.connect(other), await server.connect(await server.signIn(member))];
  const outside = [await server.connect(await server.signIn(peer)), await server.connect(await server.signIn(await world.aMember({ role: 'coordinator' })))];
  const overheard = [ownTab, ...outside].map(listen);

  const opened = next(line, 'cohort.changed');
  const { body: cohort } = await server.call(cookie, 'POST', '/cohorts', { programmeId: programme.id, clientId: randomUUID(), name: '2026' });
  expect(await opened).toEqual({ id: cohort.id, programmeId: programme.id });
  const joined = next(line, 'cohort.changed');
  await server.call(cookie, 'POST', `/cohorts/${cohort.id}/members`, { memberIds: [member.id] });
  expect(await joined).toEqual({ id: cohort.id, programmeId: programme.id });

  const [written, own] = [next(line, 'profile.written'), next(ownTab, 'profile.written')];
  const profile = { revision: 0, side: 'mentor', languages: ['fr'], slots: [], capacity: 1, hopes: 'Entre nous.', wanted: [], offered: [], wishes: [] };
  await server.call(cookie, 'PUT', `/programmes/${programme.id}/profiles/${member.id}`, profile);
  for (const told of [written, own]) expect(await told).toEqual({ programmeId: programme.id, memberId: member.id, revision: 1 });
  await Promise.all([ownTab, ...outside].map(settled));
  expect(overheard.flat().filter(({ name }) => name === 'cohort.changed')).toEqual([]);
  expect(overheard.slice(1).flat().filter(({ name }) => name === 'profile.written')).toEqual([]);
});
