import { randomUUID } from 'node:crypto';
import { day, hour, minute } from '@passerelle/testing/clock.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import { daysAhead, morningOf } from './mornings.ts';
import { comingRamadan } from './ramadan.ts';

const world = await createWorld();
const { binomes, conversations } = world.services;

const dayAhead = (days: number) => new Date(world.clock.now().getTime() + days * day).toISOString().slice(0, 10);
async function aScene() {
  const programme = await world.aProgramme();
  const moroccan = { id: programme.id, communeId: await world.aCommune(programme.id, 'Africa/Casablanca') };
  const pair = await world.aBinome({ mentor: await world.aMember({ programme }), mentee: await world.aMember({ programme: moroccan }) });
  const coordinator = await world.anActor({ programme, role: 'coordinator' });
  return { ...pair, programme, coordinator, one: await world.actorOf(pair.mentor), other: await world.actorOf(pair.mentee) };
}
const news = async (binomeId: string) =>
  (await world.database.pool.query<{ reason: string; member_ids: string[] }>(`select reason, member_ids from news where kind = 'binome' and subject_id = $1 order by id`, [binomeId])).rows;

describe('a pause', () => {
  it('rests until a day, is told to the other one, and one may still write', async () => {
    const { id, one, other, conversationId, coordinator } = await aScene();
    const until = dayAhead(20);
    const told = await world.events.during(() => binomes.pause(one, { binomeId: id, reason: 'elections', untilOn: until }));
    expect(told).toMatchObject([{ name: 'binome.changed', payload: { id, what: 'paused' } }]);
    expect(told[0]?.audience).toContainEqual({ to: 'member', id: coordinator.memberId });
    expect(await binomes.get(other, id)).toMatchObject({ status: 'paused', pause: { reason: 'elections', untilOn: until }, can: { pause: false, resume: true, close: true } });
    expect(await binomes.listOwn(other)).toMatchObject([{ status: 'paused', pausedUntil: until }]);
    expect(await news(id)).toEqual([{ reason: 'paused', member_ids: [other.memberId] }]);
    expect(await binomes.listSteps(coordinator, id)).toMatchObject([{ step: 'paused', by: { id: one.memberId }, untilOn: until }, { step: 'begun' }]);
    await conversations.send(other, { conversationId, clientId: randomUUID(), body: 'Bon courage !' });
  });

  it('ends by hand, by either of the two or a coordinator', async () => {
    const { id, one, other, coordinator } = await aScene();
    for (const [starts, ends] of [[one, other], [other, coordinator], [coordinator, one]] as const) {
      await binomes.pause(starts, { binomeId: id, reason: 'other', untilOn: dayAhead(3) });
      expect(await binomes.resume(ends, id)).toMatchObject({ status: 'active', pause: null });
    }
    expect((await news(id)).at(-1)).toEqual({ reason: 'resumed', member_ids: [other.memberId] });
    expect((await news(id)).at(-3)).toEqual({ reason: 'resumed', member_ids: expect.arrayContaining([one.memberId, other.memberId]) });
    await expect(binomes.resume(one, id)).rejects.toThrow(Conflict);
  });

  it('is one at a time, also at once', async () => {
    const { id, one, other } = await aScene();
    const pause = (actor: typeof one) => binomes.pause(actor, { binomeId: id, reason: 'leave', untilOn: dayAhead(3) });
    const answers = await Promise.allSettled([pause(one), pause(other)]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(pause(one)).rejects.toThrow(Conflict);
  });

  it.each([
    ['today', () => dayAhead(0), 'past'],
    ['yesterday', () => dayAhead(-1), 'past'],
    ['in two years', () => dayAhead(731), 'tooFarAway'],
    ['on no day', () => '2027-02-30', 'invalidValue'],
    ['at an instant', () => '2027-02-03T08:00:00Z', 'invalidValue'],
  ])('until %s is Invalid', async (_, until, key) => {
    const { id, one } = await aScene();
    const refused = binomes.pause({ ...one, timeZone: 'UTC' }, { binomeId: id, reason: 'leave', untilOn: until() });
    await expect(refused).rejects.toMatchObject({ failure: 'invalid', fields: { untilOn: key } });
  });

  it('for a reason that nobody knows, or with a field that nobody knows, is Invalid', async () => {
    const { id, one } = await aScene();
    for (const wish of [{ reason: 'mood' }, { reason: 'leave', status: 'closed' }]) await expect(binomes.pause(one, { binomeId: id, untilOn: dayAhead(2), ...wish } as never)).rejects.toThrow(Invalid);
  });

  it('is neither a stranger’s nor a moderator’s, nor a member’s', async () => {
    const { id, programme } = await aScene();
    for (const actor of [await world.anActor({ programme }), await world.anActor({ programme, role: 'moderator' }), await world.anActor({ role: 'coordinator' })]) {
      await expect(binomes.pause(actor, { binomeId: id, reason: 'leave', untilOn: dayAhead(2) })).rejects.toThrow(NotFound);
      await expect(binomes.resume(actor, id)).rejects.toThrow(NotFound);
      await expect(binomes.listSteps(actor, id)).rejects.toThrow(NotFound);
    }
  });

  it('ends by itself on the morning of its day, by the later of the two clocks, and both are told, once', async () => {
    const { id, one, other } = await aScene();
    const until = dayAhead(5);
    await binomes.pause(one, { binomeId: id, reason: 'leave', untilOn: until });
    const morning = morningOf(until, ['Europe/Paris', 'Africa/Casablanca']);
    world.clock.advance(morning.getTime() - world.clock.now().getTime() - minute);
    await binomes.resumeDue();
    expect(await binomes.get(one, id)).toMatchObject({ status: 'paused' });
    world.clock.advance(2 * minute);
    const told = await world.events.during(() => Promise.all([binomes.resumeDue(), binomes.resumeDue()]));
    expect(told.filter(({ payload }) => (payload as { id: string }).id === id)).toMatchObject([{ name: 'binome.changed', payload: { what: 'resumed' } }]);
    expect(await binomes.get(one, id)).toMatchObject({ status: 'active', pause: null });
    expect((await news(id)).at(-1)).toEqual({ reason: 'resumed', member_ids: expect.arrayContaining([one.memberId, other.memberId]) });
    expect((await binomes.listSteps(other, id))[0]).toMatchObject({ step: 'resumed', by: null });
  });

  it('that was ended by hand and begun anew does not end on its first day', async () => {
    const { id, one } = await aScene();
    await binomes.pause(one, { binomeId: id, reason: 'leave', untilOn: dayAhead(2) });
    await binomes.resume(one, id);
    await binomes.pause(one, { binomeId: id, reason: 'leave', untilOn: dayAhead(9) });
    world.clock.advance(4 * day);
    await binomes.resumeDue();
    expect(await binomes.get(one, id)).toMatchObject({ status: 'paused' });
  });
});

describe('the morning of a day', () => {
  it('is eight by the clock that is last, through summer time and the Ramadan of Morocco', () => {
    expect(morningOf('2025-07-14', ['Europe/Paris', 'Africa/Casablanca'])).toEqual(new Date('2025-07-14T07:00:00Z'));
    expect(morningOf('2024-12-16', ['Europe/Paris', 'Africa/Casablanca'])).toEqual(new Date('2024-12-16T07:00:00Z'));
    // During Ramadan Morocco keeps Greenwich time.
    expect(morningOf('2025-03-10', ['Europe/Paris', 'Africa/Casablanca'])).toEqual(new Date('2025-03-10T08:00:00Z'));
  });

  it('is counted in days of that place', () => {
    const evening = new Date('2026-11-26T23:30:00Z');
    expect(daysAhead('2026-11-27', evening, 'Europe/Paris')).toBe(0);
    expect(daysAhead('2026-11-27', evening, 'America/New_York')).toBe(1);
    expect(daysAhead('2027-11-27', evening, 'Europe/Paris')).toBe(365);
  });
});

describe('the next Ramadan', () => {
  it.each([
    ['2026-11-26T12:00:00Z', { fromOn: '2027-02-08', untilOn: '2027-03-08', resumesOn: '2027-03-09' }],
    ['2027-02-20T12:00:00Z', { fromOn: '2027-02-08', untilOn: '2027-03-08', resumesOn: '2027-03-09' }],
    ['2027-03-09T12:00:00Z', { fromOn: '2028-01-28', untilOn: '2028-02-25', resumesOn: '2028-02-26' }],
  ])('after %s', (now, expected) => {
    expect(comingRamadan(new Date(now))).toEqual(expected);
  });
});

describe('closing', () => {
  it('ends the writing, not the reading, and asks the other one how it was', async () => {
    const { id, one, other, conversationId, coordinator } = await aScene();
    await conversations.send(one, { conversationId, clientId: randomUUID(), body: 'Merci de tout' });
    const told = await world.events.during(() => binomes.close(one, { binomeId: id, reason: 'done' }));
    expect(told).toMatchObject([{ name: 'binome.changed', payload: { id, what: 'closed' } }]);
    for (const actor of [one, other]) {
      await expect(conversations.send(actor, { conversationId, clientId: randomUUID(), body: 'Encore' })).rejects.toThrow('conversation-closed');
      expect((await conversations.history(actor, { conversationId })).messages).toMatchObject([{ body: 'Merci de tout' }]);
      expect(await conversations.get(actor, conversationId)).toMatchObject({ can: { send: false } });
    }
    expect(await binomes.get(coordinator, id)).toMatchObject({ status: 'closed', closing: { reason: 'done' }, can: { rematch: true, close: false } });
    expect(await news(id)).toEqual([{ reason: 'closed', member_ids: [other.memberId] }]);
  });

  it('is once, also at once, and for a paused one too; the two may be paired anew', async () => {
    const { id, one, other, coordinator, programme, mentor, mentee } = await aScene();
    await binomes.pause(one, { binomeId: id, reason: 'leave', untilOn: dayAhead(2) });
    const close = (actor: typeof one) => binomes.close(actor, { binomeId: id, reason: 'time' });
    const answers = await Promise.allSettled([close(one), close(other), close(coordinator)]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(close(one)).rejects.toThrow(Conflict);
    world.clock.advance(10 * day);
    await binomes.resumeDue();
    expect(await binomes.get(one, id)).toMatchObject({ status: 'closed', pause: null });
    const again = await binomes.pair(coordinator, { programmeId: programme.id, mentorId: mentor.id, menteeId: mentee.id });
    expect(again).toMatchObject({ status: 'active' });
    world.clock.advance(hour);
    expect((await binomes.listOwn(one)).map(({ status }) => status).sort()).toEqual(['active', 'closed']);
  });

  it('is Invalid without a reason that one knows, and hidden from everybody else', async () => {
    const { id, one, programme } = await aScene();
    for (const wish of [{}, { reason: 'mood' }, { reason: 'done', words: 'x' }]) await expect(binomes.close(one, { binomeId: id, ...wish } as never)).rejects.toThrow(Invalid);
    for (const actor of [await world.anActor({ programme }), await world.anActor({ programme, role: 'moderator' }), await world.anActor({ role: 'coordinator' })]) {
      await expect(binomes.close(actor, { binomeId: id, reason: 'done' })).rejects.toThrow(NotFound);
    }
  });
});

describe('the log', () => {
  it('says who did what, and to the other one of a declined proposal not who declined it', async () => {
    const { programme, coordinator } = await aScene();
    const [mentor, mentee] = [await world.aMember({ programme }), await world.aMember({ programme })];
    const { proposals } = world.services;
    const { id } = await proposals.propose(coordinator, { programmeId: programme.id, mentorId: mentor.id, menteeId: mentee.id });
    const [one, other] = [await world.actorOf(mentor), await world.actorOf(mentee)];
    await proposals.decline(one, { binomeId: id, reason: 'fit' });
    expect((await binomes.listSteps(coordinator, id))[0]).toMatchObject({ step: 'declined', by: { id: mentor.id } });
    expect((await binomes.listSteps(one, id))[0]).toMatchObject({ step: 'declined', by: { id: mentor.id } });
    expect((await binomes.listSteps(other, id))[0]).toMatchObject({ step: 'declined', by: null });
    await expect(binomes.close(one, { binomeId: id, reason: 'done' })).rejects.toThrow(Conflict);
    await expect(binomes.resume(one, id)).rejects.toThrow(Conflict);
    await expect(proposals.accept(coordinator, id)).rejects.toThrow(Forbidden);
  });
});
