import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import { peopleOf, tellOfBinome, workersOf, type BinomeReason } from '../binomes/telling.ts';
import type { Actor } from '../kernel/actor.ts';
import { namedQueryOn } from '../kernel/database.ts';

const world = await createWorld();
const { agreements, assessments, binomes, inbox, programmes, proposals } = world.services;
const within = { query: namedQueryOn(world.database.pool) };

async function aScene() {
  const pair = await world.aBinome();
  const programme = { id: pair.programmeId, communeId: pair.mentor.communeId };
  return { pair, programme, mentor: await world.actorOf(pair.mentor), mentee: await world.actorOf(pair.mentee), coordinator: await world.aMember({ programme, role: 'coordinator' }) };
}
const list = async (actor: Actor) => {
  await inbox.spread();
  return (await inbox.list(actor)).items.filter(({ kind }) => kind === 'binome');
};

describe('what an inbox says of a binôme', () => {
  it('comes to each who is named, once, with the one at the other end, and counts as one', async () => {
    const { pair, mentor, mentee } = await aScene();
    await tellOfBinome(within, pair.id, 'due', [pair.mentor.id, pair.mentor.id, pair.mentee.id]);
    expect(await list(mentor)).toMatchObject([{ id: pair.id, reason: 'due', from: { id: pair.mentee.id }, title: null, excerpt: '', count: 0 }]);
    expect(await list(mentee)).toMatchObject([{ id: pair.id, from: { id: pair.mentor.id } }]);
    expect(await inbox.count(mentor)).toMatchObject({ binomes: 1, entries: 1 });
    expect((await inbox.today(mentor)).entries).toMatchObject([{ reason: 'due' }]);
    await inbox.finish(mentor, { kind: 'binome', id: pair.id });
    expect(await list(mentor)).toEqual([]);
  });

  it('keeps the weightiest of several reasons until it was seen', async () => {
    const { pair, mentor } = await aScene();
    for (const reason of ['noted', 'due', 'paused'] satisfies BinomeReason[]) await tellOfBinome(within, pair.id, reason, [pair.mentor.id]);
    expect(await list(mentor)).toMatchObject([{ reason: 'due' }]);
    await inbox.finish(mentor, { kind: 'binome', id: pair.id });
    await tellOfBinome(within, pair.id, 'noted', [pair.mentor.id]);
    expect(await list(mentor)).toMatchObject([{ reason: 'noted' }]);
  });

  it('asks no more once that was answered, and leaves the place to what is told after it', async () => {
    const { programme, ...scene } = await aScene();
    const coordinator = await world.actorOf(scene.coordinator);
    const [one, other] = [await world.aMember({ programme }), await world.aMember({ programme })];
    const [mentor, mentee] = [await world.actorOf(one), await world.actorOf(other)];
    const reasons = async () => [await list(mentor), await list(mentee)].map((entries) => entries.map(({ reason }) => reason));
    const { id: binomeId } = await proposals.propose(coordinator, { programmeId: programme.id, mentorId: one.id, menteeId: other.id });
    expect(await reasons()).toEqual([['proposed'], ['proposed']]);
    await proposals.accept(mentor, binomeId);
    expect(await reasons()).toEqual([[], ['proposed']]);
    await proposals.accept(mentee, binomeId);
    expect(await reasons()).toEqual([['begun'], []]);
    await binomes.close(mentor, { binomeId, reason: 'done' });
    expect(await reasons()).toEqual([['begun'], ['closed']]);
    await assessments.assess(mentee, { binomeId, useful: 4, reached: 3, rhythm: 5, again: true });
    expect((await reasons())[1]).toEqual([]);
  });

  it('is not shown to whoever left the programme, nor to anybody who never was in it', async () => {
    const { pair, programme, mentee, coordinator } = await aScene();
    const outsider = await world.aMember({ programme, role: 'moderator' });
    await tellOfBinome(within, pair.id, 'due', [pair.mentee.id, outsider.id, coordinator.id]);
    expect(await list(await world.actorOf(outsider))).toEqual([]);
    expect(await list(await world.actorOf(coordinator))).toMatchObject([{ reason: 'due', from: { id: pair.mentee.id } }]);
    expect(await list(mentee)).toHaveLength(1);
    await programmes.endMembership(await world.actorOf(coordinator), { programmeId: programme.id, memberId: pair.mentee.id });
    expect(await list(mentee)).toEqual([]);
  });
});

describe('what an inbox says of an agreement', () => {
  const words = { rhythm: 'weekly', rules: 'Chacun appelle.', goals: 'Un diagnostic.' } as const;
  async function aWritten() {
    const scene = await aScene();
    await agreements.write(scene.mentor, { binomeId: scene.pair.id, revision: 0, ...words });
    return scene;
  }
  const reasons = async (...actors: Actor[]) => Promise.all(actors.map(async (actor) => (await list(actor)).map(({ reason }) => reason)));

  it('is first that it waits for one’s signature, then to both that both have signed; never to a coordinator', async () => {
    const { pair, mentor, mentee, coordinator } = await aWritten();
    expect(await reasons(mentor, mentee)).toEqual([[], ['sign']]);
    await agreements.sign(mentee, { binomeId: pair.id, revision: 1 });
    await inbox.spread();
    expect(await reasons(mentor, mentee, await world.actorOf(coordinator))).toEqual([['signed'], ['signed'], []]);
    expect(JSON.stringify(await list(mentor))).not.toContain('diagnostic');
  });

  it('is that both have signed also where nobody looked in between', async () => {
    const { pair, mentor, mentee } = await aWritten();
    await agreements.sign(mentee, { binomeId: pair.id, revision: 1 });
    await inbox.spread();
    expect(await reasons(mentor, mentee)).toEqual([['signed'], ['signed']]);
  });

  it('is no longer that both have signed once there is another wording, which the other one is asked to sign', async () => {
    const { pair, mentor, mentee } = await aWritten();
    await agreements.sign(mentee, { binomeId: pair.id, revision: 1 });
    await inbox.spread();
    await agreements.write(mentee, { binomeId: pair.id, revision: 1, ...words, goals: 'Autre chose.' });
    await inbox.spread();
    expect(await reasons(mentor, mentee)).toEqual([['sign'], []]);
  });

  it('is not to sign what can be signed no more', async () => {
    const { pair, mentor, mentee } = await aWritten();
    await inbox.spread();
    await binomes.close(mentor, { binomeId: pair.id, reason: 'time' });
    await inbox.spread();
    expect(await reasons(mentee)).toEqual([['closed']]);
  });
});

describe('whom a binôme concerns', () => {
  it('is the two, whoever stands in at present, and the coordinators', async () => {
    const { pair, coordinator } = await aScene();
    const people = await peopleOf(within, pair.id);
    expect(people).toMatchObject({ programmeId: pair.programmeId, mentorId: pair.mentor.id, menteeId: pair.mentee.id, substituteIds: [] });
    expect(people.coordinatorIds).toContain(coordinator.id);
    expect(people.coordinatorIds).not.toContain(pair.mentor.id);
    expect(workersOf(people, pair.mentor.id)).toEqual([pair.mentee.id]);
  });
});
