import { day } from '@passerelle/testing/clock.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';

const world = await createWorld();
const { assessments, binomes } = world.services;

const said = { useful: 5, reached: 3, rhythm: 4, again: true, learned: 'Poser des questions avant de répondre.' };

async function aClosed() {
  const pair = await world.aBinome();
  const programme = { id: pair.programmeId, communeId: pair.mentor.communeId };
  const coordinator = await world.anActor({ programme, role: 'coordinator' });
  const [one, other] = [await world.actorOf(pair.mentor), await world.actorOf(pair.mentee)];
  await binomes.close(one, { binomeId: pair.id, reason: 'done' });
  return { ...pair, programme, coordinator, one, other };
}

describe('a closing assessment', () => {
  it('is read by the other one when both have written', async () => {
    const { id, one, other } = await aClosed();
    const told = await world.events.during(() => assessments.assess(one, { binomeId: id, ...said }));
    expect(told).toMatchObject([{ name: 'binome.changed', payload: { id, what: 'assessment' } }]);
    const { rows } = await world.database.pool.query(`select member_ids from news where kind = 'binome' and subject_id = $1 and reason = 'assessed'`, [id]);
    expect(rows).toEqual([{ member_ids: [other.memberId] }]);
    expect(await assessments.get(other, id)).toEqual({ binomeId: id, own: null, other: null, otherHasWritten: true });
    expect(await assessments.assess(other, { binomeId: id, ...said, useful: 2, learned: '' })).toMatchObject({ own: { side: 'mentee', useful: 2 }, other: { side: 'mentor', learned: said.learned } });
    expect(await assessments.get(one, id)).toMatchObject({ own: { learned: said.learned }, other: { useful: 2, learned: '' } });
    expect(await binomes.get(one, id)).toMatchObject({ can: { assess: false } });
  });

  it('is read after thirty days by whoever has not written', async () => {
    const { id, one, other } = await aClosed();
    await assessments.assess(one, { binomeId: id, ...said });
    world.clock.advance(30 * day - 1000);
    expect(await assessments.get(other, id)).toMatchObject({ other: null });
    world.clock.advance(2000);
    expect(await assessments.get(other, id)).toMatchObject({ own: null, other: { learned: said.learned } });
    expect(await assessments.assess(other, { binomeId: id, ...said })).toMatchObject({ own: { side: 'mentee' } });
  });

  it('is figures alone for coordinators', async () => {
    const { id, one, other, coordinator } = await aClosed();
    expect(await assessments.listFigures(coordinator, id)).toEqual([]);
    await assessments.assess(one, { binomeId: id, ...said });
    await assessments.assess(other, { binomeId: id, ...said });
    const figures = await assessments.listFigures(coordinator, id);
    expect(figures).toMatchObject([{ side: 'mentee' }, { side: 'mentor', useful: 5, reached: 3, rhythm: 4, again: true }]);
    expect(JSON.stringify(figures)).not.toContain('questions');
    await expect(assessments.get(coordinator, id)).rejects.toThrow(NotFound);
    await expect(assessments.listFigures(one, id)).rejects.toThrow(NotFound);
  });

  it('is not read early by a coordinator who is one of the two', async () => {
    const programme = await world.aProgramme();
    const [mentor, mentee] = [await world.aMember({ programme, role: 'coordinator' }), await world.aMember({ programme })];
    const { id } = await world.aBinome({ programme, mentor, mentee });
    const both = await world.actorOf(mentor);
    await binomes.close(both, { binomeId: id, reason: 'done' });
    await assessments.assess(await world.actorOf(mentee), { binomeId: id, ...said });
    await expect(assessments.listFigures(both, id)).rejects.toThrow(NotFound);
    expect(await assessments.get(both, id)).toMatchObject({ other: null, otherHasWritten: true });
  });

  it('is written once; the same again is fine, also at once', async () => {
    const { id, one } = await aClosed();
    const write = (wish = {}) => assessments.assess(one, { binomeId: id, ...said, ...wish });
    await Promise.all([write(), write()]);
    await expect(write({ useful: 1 })).rejects.toThrow('already-decided');
  });

  it('is for what is closed, and for the two', async () => {
    const running = await world.aBinome();
    const one = await world.actorOf(running.mentor);
    await expect(assessments.assess(one, { binomeId: running.id, ...said })).rejects.toThrow(Conflict);
    const { id, programme, coordinator } = await aClosed();
    await expect(assessments.assess(coordinator, { binomeId: id, ...said })).rejects.toThrow(Forbidden);
    for (const actor of [one, await world.anActor({ programme }), await world.anActor({ programme, role: 'moderator' })]) {
      await expect(assessments.assess(actor, { binomeId: id, ...said })).rejects.toThrow(NotFound);
      await expect(assessments.get(actor, id)).rejects.toThrow(NotFound);
      await expect(assessments.listFigures(actor, id)).rejects.toThrow(NotFound);
    }
  });

  it.each([
    ['with six of five', { useful: 6 }], ['with none of five', { reached: 0 }], ['with a half', { rhythm: 2.5 }], ['with "yes" for a boolean', { again: 'yes' }],
    ['with too many words', { learned: 'x'.repeat(4001) }], ['with a NUL', { learned: 'a\u0000' }], ['with half a character', { learned: '\ud800' }], ['with a side', { side: 'mentor' }],
  ])('%s is Invalid', async (_, wish) => {
    const { id, one } = await aClosed();
    await expect(assessments.assess(one, { binomeId: id, ...said, ...wish } as never)).rejects.toThrow(Invalid);
    expect(await assessments.get(one, id)).toMatchObject({ own: null });
  });
});
