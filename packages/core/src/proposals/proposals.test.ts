import { randomUUID } from 'node:crypto';
import { day, hour } from '@passerelle/testing/clock.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';

const world = await createWorld();
const { proposals, binomes, conversations, programmes } = world.services;

async function aScene() {
  const programme = await world.aProgramme();
  const coordinator = await world.anActor({ programme, role: 'coordinator' });
  const [mentor, mentee] = [await world.aMember({ programme }), await world.aMember({ programme })];
  return { programme, coordinator, mentor, mentee, pair: { programmeId: programme.id, mentorId: mentor.id, menteeId: mentee.id } };
}

async function aProposal() {
  const scene = await aScene();
  const proposed = await proposals.propose(scene.coordinator, scene.pair);
  return { ...scene, id: proposed.id, proposed, one: await world.actorOf(scene.mentor), other: await world.actorOf(scene.mentee) };
}

const news = async (binomeId: string) =>
  (await world.database.pool.query<{ reason: string; member_ids: string[] }>(`select reason, member_ids from news where kind = 'binome' and subject_id = $1 order by id`, [binomeId])).rows;
const steps = async (binomeId: string) =>
  (await world.database.pool.query<{ step: string; by_id: string | null }>('select step, by_id from binome_steps where binome_id = $1 order by at, step', [binomeId])).rows;

describe('proposing', () => {
  it('tells the two, opens no conversation, and is waited for by each', async () => {
    const scene = await aScene();
    const told = await world.events.during(() => proposals.propose(scene.coordinator, scene.pair));
    expect(told).toMatchObject([{ name: 'binome.changed', payload: { programmeId: scene.programme.id, what: 'proposed' } }]);
    expect(told[0]?.audience.map((one) => 'id' in one && one.id).sort()).toEqual([scene.mentor.id, scene.mentee.id, scene.coordinator.memberId].sort());
    const [waiting] = await binomes.listProposed(await world.actorOf(scene.mentor));
    expect(waiting).toMatchObject({ status: 'proposed', side: 'mentor', conversationId: null, accepted: { mentor: false, mentee: false }, can: { answer: true } });
    expect(await news(waiting!.id)).toEqual([{ reason: 'proposed', member_ids: expect.arrayContaining([scene.mentor.id, scene.mentee.id]) }]);
    expect(await steps(waiting!.id)).toEqual([{ step: 'proposed', by_id: scene.coordinator.memberId }]);
    expect(await binomes.listOwn(await world.actorOf(scene.mentor))).toEqual([]);
  });

  it('is for two members of one programme and college who are no binôme yet', async () => {
    const { programme, coordinator, mentor, mentee, pair } = await aScene();
    const elected = await world.aMember({ programme, college: 'elected' });
    const elsewhere = await world.aMember();
    const gone = await world.aMember({ programme });
    await programmes.endMembership(coordinator, { programmeId: programme.id, memberId: gone.id });
    for (const menteeId of [mentor.id, elected.id, elsewhere.id, gone.id, randomUUID(), 'x']) await expect(proposals.propose(coordinator, { ...pair, menteeId })).rejects.toThrow(Invalid);
    await expect(proposals.propose(coordinator, { ...pair, status: 'active' } as never)).rejects.toThrow(Invalid);
    const answers = await Promise.allSettled([proposals.propose(coordinator, pair), proposals.propose(coordinator, pair)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(proposals.propose(coordinator, pair)).rejects.toThrow(Conflict);
    await expect(binomes.pair(coordinator, { programmeId: programme.id, mentorId: mentor.id, menteeId: mentee.id })).rejects.toThrow('already-paired');
  });

  it('is the coordinators’ of that programme', async () => {
    const { programme, pair, mentor } = await aScene();
    for (const actor of [await world.actorOf(mentor), await world.anActor({ programme, role: 'moderator' }), await world.anActor({ role: 'coordinator' }), await world.anActor({ administrator: true })]) {
      await expect(proposals.propose(actor, pair)).rejects.toThrow(Forbidden);
    }
  });
});

describe('accepting', () => {
  it('begins the binôme with the second of the two, and opens their conversation', async () => {
    const { id, one, other, coordinator } = await aProposal();
    expect(await proposals.accept(one, id)).toMatchObject({ status: 'proposed', accepted: { mentor: true, mentee: false }, can: { answer: false } });
    const told = await world.events.during(() => proposals.accept(other, id));
    const [own] = await binomes.listOwn(one);
    expect(own).toMatchObject({ id, status: 'active' });
    expect(told).toMatchObject([
      { name: 'binome.paired', payload: { binome: { id, status: 'active' }, conversationId: own!.conversationId }, rights: { does: 'enter', memberIds: [one.memberId, other.memberId] } },
      { name: 'binome.changed', payload: { id, what: 'begun' } },
    ]);
    expect(told[0]?.payload).not.toHaveProperty('binome.can');
    await conversations.send(other, { conversationId: own!.conversationId, clientId: randomUUID(), body: 'Bonjour' });
    expect(await binomes.get(coordinator, id)).toMatchObject({ status: 'active', startedAt: expect.any(String), conversationId: null });
    expect((await news(id)).at(-1)).toEqual({ reason: 'begun', member_ids: expect.arrayContaining([one.memberId, coordinator.memberId]) });
    expect((await steps(id)).map(({ step }) => step).sort()).toEqual(['accepted', 'accepted', 'begun', 'proposed']);
  });

  it('twice is fine, also at once, and both at once begin one conversation', async () => {
    const { id, one, other } = await aProposal();
    await Promise.all([proposals.accept(one, id), proposals.accept(one, id)]);
    await Promise.all([proposals.accept(one, id), proposals.accept(other, id), proposals.accept(other, id)]);
    expect(await binomes.listOwn(one)).toHaveLength(1);
    expect((await steps(id)).filter(({ step }) => step === 'begun')).toHaveLength(1);
    const both = await aProposal();
    await Promise.all([proposals.accept(both.one, both.id), proposals.accept(both.other, both.id)]);
    expect(await binomes.listOwn(both.other)).toMatchObject([{ id: both.id, status: 'active' }]);
  });

  it('after the other one declined, or at once with it, is a Conflict or comes before it', async () => {
    const { id, one, other } = await aProposal();
    await proposals.decline(other, { binomeId: id, reason: 'time' });
    await expect(proposals.accept(one, id)).rejects.toThrow(Conflict);
    for (let n = 0; n < 4; n++) {
      const scene = await aProposal();
      await proposals.accept(scene.other, scene.id);
      const race = await Promise.allSettled([proposals.accept(scene.one, scene.id), proposals.decline(scene.one, { binomeId: scene.id, reason: 'fit' })]);
      expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const { status } = await binomes.get(scene.coordinator, scene.id);
      expect(status).toBe(race[0].status === 'fulfilled' ? 'active' : 'declined');
      expect(await binomes.listOwn(scene.other)).toHaveLength(status === 'active' ? 1 : 0);
    }
  });

  it('is not for whoever left the programme, nor with somebody who did', async () => {
    const { id, one, other, coordinator, programme } = await aProposal();
    await proposals.accept(other, id);
    await programmes.endMembership(coordinator, { programmeId: programme.id, memberId: other.memberId });
    await expect(proposals.accept(other, id)).rejects.toThrow(NotFound);
    await expect(proposals.accept(one, id)).rejects.toThrow('other-left');
    expect(await binomes.get(coordinator, id)).toMatchObject({ status: 'proposed', accepted: { mentor: false } });
    expect(await binomes.listProposed(other)).toEqual([]);
  });
});

describe('declining', () => {
  it('ends it; only coordinators read why', async () => {
    const { id, one, other, coordinator, mentee } = await aProposal();
    await proposals.accept(other, id);
    const told = await world.events.during(() => proposals.decline(one, { binomeId: id, reason: 'fit', words: ' Nous avons travaillé ensemble. ' }));
    expect(JSON.stringify(told)).not.toContain('travaillé');
    expect((await news(id)).at(-1)).toEqual({ reason: 'declined', member_ids: expect.arrayContaining([mentee.id, coordinator.memberId]) });
    expect((await news(id)).at(-1)?.member_ids).not.toContain(one.memberId);
    expect(await proposals.getDecline(coordinator, id)).toMatchObject({ member: { id: one.memberId }, reason: 'fit', words: 'Nous avons travaillé ensemble.' });
    const seen = await binomes.get(other, id);
    expect(seen).toMatchObject({ status: 'declined', can: { answer: false } });
    expect(JSON.stringify(seen)).not.toContain('travaillé');
    for (const actor of [one, other]) {
      await expect(proposals.getDecline(actor, id)).rejects.toThrow(NotFound);
      await expect(proposals.decline(actor, { binomeId: id, reason: 'time' })).rejects.toThrow(Conflict);
    }
  });

  it('does not show a coordinator who is one of the two why the other one declined', async () => {
    const { programme, coordinator } = await aScene();
    const [mentor, mentee] = [await world.aMember({ programme, role: 'coordinator' }), await world.aMember({ programme })];
    const { id } = await proposals.propose(coordinator, { programmeId: programme.id, mentorId: mentor.id, menteeId: mentee.id });
    await proposals.decline(await world.actorOf(mentee), { binomeId: id, reason: 'known', words: 'Trop proche.' });
    await expect(proposals.getDecline(await world.actorOf(mentor), id)).rejects.toThrow(NotFound);
  });

  it.each([
    ['without a reason', {}],
    ['for a reason that nobody knows', { reason: 'mood' }],
    ['with too many words', { reason: 'other', words: 'x'.repeat(1001) }],
    ['with a NUL', { reason: 'other', words: 'a\u0000b' }],
    ['with half a character', { reason: 'other', words: 'a\ud800' }],
    ['with a field that nobody knows', { reason: 'other', memberId: randomUUID() }],
  ])('%s is Invalid', async (_, wish) => {
    const { id, one } = await aProposal();
    await expect(proposals.decline(one, { binomeId: id, ...wish } as never)).rejects.toThrow(Invalid);
    expect(await binomes.get(one, id)).toMatchObject({ status: 'proposed' });
  });

  it('leaves room for another proposal of the same two', async () => {
    const { id, one, coordinator, pair } = await aProposal();
    await proposals.decline(one, { binomeId: id, reason: 'time' });
    expect(await proposals.propose(coordinator, pair)).toMatchObject({ status: 'proposed' });
  });
});

describe('a proposal that nobody answers', () => {
  it('is told of once more after two weeks, to whoever has not answered', async () => {
    const { id, one, other } = await aProposal();
    const reminders = async () => (await news(id)).filter(({ reason }) => reason === 'proposed').slice(1);
    await proposals.accept(one, id);
    world.clock.advance(14 * day - hour);
    await proposals.remind();
    expect(await reminders()).toEqual([]);
    world.clock.advance(2 * hour);
    const told = await world.events.during(() => Promise.all([proposals.remind(), proposals.remind()]));
    expect(told.filter(({ payload }) => (payload as { id: string }).id === id)).toMatchObject([{ name: 'binome.changed', payload: { what: 'nudged' } }]);
    expect(await reminders()).toEqual([{ reason: 'proposed', member_ids: [other.memberId] }]);
    world.clock.advance(30 * day);
    await proposals.remind();
    expect(await reminders()).toHaveLength(1);
  });

  it('is not told of once it is declined', async () => {
    const { id, one } = await aProposal();
    await proposals.decline(one, { binomeId: id, reason: 'time' });
    world.clock.advance(15 * day);
    expect(await world.events.during(() => proposals.remind())).toEqual([]);
    expect((await news(id)).filter(({ reason }) => reason === 'proposed')).toHaveLength(1);
  });
});

describe('a re-match', () => {
  it('proposes one of the two to somebody else, as what follows', async () => {
    const { id, one, mentor, coordinator, programme } = await aProposal();
    await expect(proposals.rematch(coordinator, { binomeId: id, mentorId: mentor.id, menteeId: (await world.aMember({ programme })).id })).rejects.toThrow(Conflict);
    await proposals.decline(one, { binomeId: id, reason: 'time' });
    const another = await world.aMember({ programme });
    const anew = await proposals.rematch(coordinator, { binomeId: id, mentorId: mentor.id, menteeId: another.id });
    expect(anew).toMatchObject({ status: 'proposed', followsId: id, mentor: { id: mentor.id }, mentee: { id: another.id } });
    await expect(proposals.rematch(coordinator, { binomeId: id, mentorId: another.id, menteeId: mentor.id })).rejects.toThrow(Invalid);
    await expect(proposals.rematch(one, { binomeId: id, mentorId: mentor.id, menteeId: another.id })).rejects.toThrow(Forbidden);
    await expect(proposals.rematch(await world.anActor({ role: 'coordinator' }), { binomeId: id, mentorId: mentor.id, menteeId: another.id })).rejects.toThrow(NotFound);
  });
});
