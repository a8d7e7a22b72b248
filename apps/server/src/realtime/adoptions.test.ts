import { randomUUID } from 'node:crypto';
import { ask, listen, settled, startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';

const world = await createWorld();
const server = await startTestServer(world);
const { adoptions } = world.services;

/** A sheet that a commune adopted, and the lines of that commune's member, of another's, of a curator and of a stranger. */
async function anAdoptedSheet() {
  const programme = await world.aProgramme();
  const moderator = await world.aMember({ programme, role: 'moderator' });
  const sheet = await world.aPractice({ moderator, published: true });
  const member = await world.aMember({ programme: { id: programme.id, communeId: await world.aCommune(programme.id) } });
  const neighbour = await world.aMember({ programme: { id: programme.id, communeId: await world.aCommune(programme.id) } });
  const connect = async (one: { id: string }) => server.connect(await server.signIn(one));
  const lines = { member: await connect(member), neighbour: await connect(neighbour), moderator: await connect(moderator), stranger: await connect(await world.aMember({ role: 'coordinator' })) };
  const actor = await world.actorOf(member);
  const adopt = () => adoptions.adopt(actor, { practiceId: sheet.id, clientId: randomUUID(), stage: 'begun', changes: 'Un canari.' });
  return { programme, sheet, adopt, lines };
}

describe('an adoption', () => {
  it('is told to the programme, in which each asks for what is theirs to see, and to no stranger', async () => {
    const { programme, sheet, adopt, lines } = await anAdoptedSheet();
    const [atNeighbour, atStranger] = [listen(lines.neighbour), listen(lines.stranger)];
    await adopt();
    await Promise.all(Object.values(lines).map(settled));
    expect(atNeighbour).toEqual([{ name: 'practice.adopted', payload: { id: sheet.id, programmeId: programme.id, adoptionCount: 1 } }]);
    expect(atStranger).toEqual([]);
  });

  it('is withdrawn and brought back over the line', async () => {
    const { adopt, lines } = await anAdoptedSheet();
    const { id: adoptionId } = await adopt();
    const payload = { adoptionId };
    expect(await ask(lines.neighbour, 'adoption.withdraw', payload)).toMatchObject({ ok: false, problem: { status: 403 } });
    expect(await ask(lines.stranger, 'adoption.withdraw', payload)).toMatchObject({ ok: false, problem: { status: 404 } });
    expect(await ask(lines.moderator, 'adoption.withdraw', payload)).toMatchObject({ ok: true, data: { id: adoptionId, withdrawnAt: expect.any(String) } });
    for (const who of ['neighbour', 'stranger'] as const) {
      const refused = await ask(lines[who], 'adoption.restore', payload);
      expect(refused).toMatchObject({ ok: false, problem: { status: 404 } });
      expect(refused).toEqual(await ask(lines[who], 'adoption.restore', { adoptionId: randomUUID() }));
    }
    expect(await ask(lines.member, 'adoption.restore', payload)).toMatchObject({ ok: true, data: { id: adoptionId, withdrawnAt: null } });
  });

  it.each(['adoption.withdraw', 'adoption.restore'])('%s takes an id and nothing else', async (event) => {
    const { adopt, lines } = await anAdoptedSheet();
    const { id: adoptionId } = await adopt();
    for (const wrong of [undefined, null, 7, [], {}, { adoptionId: 'x' }, { adoptionId, role: 'coordinator' }]) {
      expect(await ask(lines.member, event, wrong)).toMatchObject({ ok: false, problem: { status: 400 } });
    }
  });
});
