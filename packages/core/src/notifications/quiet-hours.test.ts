import type { TestBinome } from '@passerelle/testing/factories.ts';
import { createTellingWorld } from '@passerelle/testing/telling-world.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { NotificationSettings } from './contract.ts';
import { clockTimeOf, minutesOf } from './quiet-hours.ts';

const world = await createTellingWorld();
const { database, tell, write } = world;
const { notifications, conversations } = world.services;
let pair: TestBinome;
let listener: Awaited<ReturnType<typeof world.aListener>>;

beforeEach(async () => {
  await world.empty();
  world.answers.length = 0;
  world.goTo('2026-12-01T09:00:00Z');
  pair = await world.aBinome();
  listener = await world.aListener(pair.mentor);
});

const livesIn = (zone: string) => database.pool.query('update communes set time_zone = $1', [zone]);
const wants = (wishes: Partial<NotificationSettings>) =>
  notifications.setSettings(listener.actor, { quietFrom: '20:00', quietUntil: '07:30', quietWeekend: false, showText: false, threads: true, ...wishes });

/** Whether a message is told at that instant. */
async function isToldAt(instant: string): Promise<boolean> {
  world.goTo(instant);
  world.clock.advance(-6_000);
  await write(pair.mentee, pair.conversationId, 'Bonjour');
  const told = (await tell()).length > 0;
  await database.pool.query('update conversation_members set notified_seq = 999');
  return told;
}
const toldAt = async (...instants: string[]) => {
  const told: string[] = [];
  for (const instant of instants) {
    if (await isToldAt(instant)) told.push(instant);
    await database.pool.query('update conversation_members cm set notified_seq = c.last_seq from conversations c where c.id = cm.conversation_id');
  }
  return told;
};

describe('quiet hours', () => {
  it('are from eight in the evening to half past seven, by the clock of the commune', async () => {
    // Paris in winter is one hour ahead of UTC.
    expect(await toldAt('2026-12-02T18:59:59Z', '2026-12-02T19:00:00Z', '2026-12-02T22:59:59Z', '2026-12-02T23:00:00Z', '2026-12-03T06:29:59Z', '2026-12-03T06:30:00Z')).toEqual([
      '2026-12-02T18:59:59Z',
      '2026-12-03T06:30:00Z',
    ]);
  });

  it('within one day end on that day', async () => {
    await wants({ quietFrom: '12:00', quietUntil: '14:00' });
    expect(await toldAt('2026-12-02T10:59:00Z', '2026-12-02T11:00:00Z', '2026-12-02T12:59:00Z', '2026-12-02T13:00:00Z', '2026-12-02T23:30:00Z')).toEqual([
      '2026-12-02T10:59:00Z', '2026-12-02T13:00:00Z', '2026-12-02T23:30:00Z',
    ]);
  });

  it('that begin at midnight or end there know both sides of it', async () => {
    await wants({ quietFrom: '00:00', quietUntil: '06:00' });
    expect(await toldAt('2026-12-02T22:59:59Z', '2026-12-02T23:00:00Z', '2026-12-03T04:59:59Z', '2026-12-03T05:00:00Z')).toEqual(['2026-12-02T22:59:59Z', '2026-12-03T05:00:00Z']);
    await wants({ quietFrom: '22:00', quietUntil: '00:00' });
    expect(await toldAt('2026-12-03T20:59:59Z', '2026-12-03T21:00:00Z', '2026-12-03T22:59:59Z', '2026-12-03T23:00:00Z')).toEqual(['2026-12-03T20:59:59Z', '2026-12-03T23:00:00Z']);
  });

  it('with equal ends are never', async () => {
    await wants({ quietFrom: '08:00', quietUntil: '08:00' });
    expect(await toldAt('2026-12-02T02:00:00Z', '2026-12-02T07:00:00Z', '2026-12-05T12:00:00Z')).toHaveLength(3);
  });

  it('may be the whole weekend, from midnight to midnight', async () => {
    expect(await toldAt('2026-12-05T12:00:00Z')).toHaveLength(1);
    await wants({ quietFrom: '08:00', quietUntil: '08:00', quietWeekend: true });
    // Friday, Saturday, Sunday, Monday in Paris.
    expect(await toldAt('2026-12-11T22:59:59Z', '2026-12-11T23:00:00Z', '2026-12-12T12:00:00Z', '2026-12-13T22:59:59Z', '2026-12-13T23:00:00Z')).toEqual([
      '2026-12-11T22:59:59Z', '2026-12-13T23:00:00Z',
    ]);
  });

  it('follow the clock into summer and back, also where an hour is skipped or comes twice', async () => {
    // 28 March 2027: 2:00 becomes 3:00 in Paris. 31 October 2027: 3:00 becomes 2:00.
    expect(await toldAt('2027-03-27T06:30:00Z', '2027-03-28T05:29:59Z', '2027-03-28T05:30:00Z')).toEqual(['2027-03-27T06:30:00Z', '2027-03-28T05:30:00Z']);
    expect(await toldAt('2027-10-31T05:30:00Z', '2027-10-31T06:29:59Z', '2027-10-31T06:30:00Z')).toEqual(['2027-10-31T06:30:00Z']);
    await wants({ quietFrom: '02:15', quietUntil: '02:45' });
    expect(await toldAt('2028-03-26T00:59:00Z', '2028-03-26T01:00:00Z', '2028-03-26T01:20:00Z')).toHaveLength(3);
    expect(await toldAt('2028-10-29T00:14:00Z', '2028-10-29T00:20:00Z', '2028-10-29T00:50:00Z', '2028-10-29T01:20:00Z', '2028-10-29T01:45:00Z')).toEqual([
      '2028-10-29T00:14:00Z', '2028-10-29T00:50:00Z', '2028-10-29T01:45:00Z',
    ]);
  });

  it('in Morocco follow the clock of Ramadan', async () => {
    await livesIn('Africa/Casablanca');
    // An hour ahead of UTC, and with it from 7 February to 14 March 2027.
    expect(await toldAt('2027-02-05T06:30:00Z', '2027-02-10T06:30:00Z', '2027-02-10T07:30:00Z', '2027-02-10T19:30:00Z', '2027-02-10T20:00:00Z', '2027-03-15T06:30:00Z')).toEqual([
      '2027-02-05T06:30:00Z', '2027-02-10T07:30:00Z', '2027-02-10T19:30:00Z', '2027-03-15T06:30:00Z',
    ]);
  });
});

describe('what comes in during quiet hours', () => {
  const eveningOf = async (count: number) => {
    world.goTo('2026-12-02T20:00:00Z');
    for (let i = 0; i < count; i++) await write(pair.mentee, pair.conversationId, 'Bonsoir');
  };

  it('is told once when they are over, as one notice for each conversation', async () => {
    const other = await world.aBinome({ mentor: pair.mentor });
    await eveningOf(5);
    await write(other.mentee, other.conversationId, 'Bonsoir');
    expect(await tell()).toEqual([]);
    world.goTo('2026-12-03T06:30:00Z');
    expect((await tell()).map((notice) => ['conversationId' in notice && notice.conversationId, notice.body]).toSorted()).toEqual(
      [[pair.conversationId, '5 nouveaux messages'], [other.conversationId, 'Nouveau message']].toSorted(),
    );
    expect(await tell()).toEqual([]);
  });

  it('is not told when it was read meanwhile', async () => {
    await eveningOf(3);
    await conversations.markRead(listener.actor, { conversationId: pair.conversationId, seq: 3 });
    world.goTo('2026-12-03T06:30:00Z');
    expect(await tell()).toEqual([]);
  });

  it('is told before they are over when their end is moved', async () => {
    await eveningOf(1);
    await wants({ quietFrom: '22:00' });
    expect(await tell()).toHaveLength(1);
  });

  it('on a second browser that is added meanwhile is not told, and on the first it is', async () => {
    await eveningOf(1);
    await world.aListener(pair.mentor);
    world.goTo('2026-12-03T06:30:00Z');
    expect(await tell()).toHaveLength(1);
  });

  it('does not keep others from being told', async () => {
    const awake = await world.aMember({ programme: { id: pair.programmeId, communeId: pair.mentor.communeId } });
    const { actor } = await world.aListener(awake);
    await notifications.setSettings(actor, { quietFrom: '08:00', quietUntil: '08:00', quietWeekend: false, showText: false, threads: true });
    const other = await world.aBinome({ mentor: awake });
    await eveningOf(1);
    await write(other.mentee, other.conversationId, 'Bonsoir');
    expect((await tell()).map(({ memberId }) => memberId)).toEqual([awake.id]);
  });

  it('is what a push is that was kept up until then: it waits for the morning', async () => {
    world.goTo('2026-12-02T18:59:00Z');
    await write(pair.mentee, pair.conversationId, 'Bonsoir');
    await notifications.sweep();
    world.answers.push('away');
    await expect(world.doJobs()).rejects.toThrow('503');
    world.goTo('2026-12-02T19:30:00Z');
    const [job] = [{ subscriptionId: await ownSubscription(), conversationId: pair.conversationId, uptoSeq: 1 }];
    expect(await notifications.tell(job)).toBe('postponed');
    expect(await tell()).toEqual([]);
    world.goTo('2026-12-03T06:30:00Z');
    expect(await tell()).toHaveLength(1);
  });

  async function ownSubscription(): Promise<string> {
    const { rows } = await database.pool.query<{ id: string }>('select id from push_subscriptions where member_id = $1', [pair.mentor.id]);
    return rows[0]?.id ?? '';
  }
});

describe('a push says when its device has to keep still', () => {
  const quietAt = async (instant: string) => {
    world.goTo(instant);
    await conversations.markRead(listener.actor, { conversationId: pair.conversationId, seq: 999 });
    await write(pair.mentee, pair.conversationId, 'Bonjour');
    const [notice] = await tell();
    return notice?.quiet && [notice.quiet.from, notice.quiet.until].map((time) => new Date(time).toISOString());
  };

  it('over the night', async () => {
    expect(await quietAt('2026-12-02T09:00:00Z')).toEqual(['2026-12-02T19:00:00.000Z', '2026-12-03T06:30:00.000Z']);
    // The night in which the clocks go forward.
    expect(await quietAt('2027-03-27T10:00:00Z')).toEqual(['2027-03-27T19:00:00.000Z', '2027-03-28T05:30:00.000Z']);
  });

  it('within a day, today or tomorrow', async () => {
    await wants({ quietFrom: '12:00', quietUntil: '14:00' });
    expect(await quietAt('2026-12-02T09:00:00Z')).toEqual(['2026-12-02T11:00:00.000Z', '2026-12-02T13:00:00.000Z']);
    expect(await quietAt('2026-12-02T14:00:00Z')).toEqual(['2026-12-03T11:00:00.000Z', '2026-12-03T13:00:00.000Z']);
  });

  it('or never', async () => {
    await wants({ quietFrom: '08:00', quietUntil: '08:00' });
    expect(await quietAt('2026-12-02T09:00:00Z')).toBeNull();
  });
});

describe('settings', () => {
  it('are the defaults until one sets them, and stay as set', async () => {
    expect(await notifications.settings(listener.actor)).toEqual({ quietFrom: '20:00', quietUntil: '07:30', quietWeekend: false, showText: false, threads: true, digest: 'weekly' });
    const wanted = { quietFrom: '21:05', quietUntil: '00:00', quietWeekend: true, showText: true, threads: true, digest: 'daily' as const };
    expect(await notifications.setSettings(listener.actor, wanted)).toEqual(wanted);
    const { digest: _, ...rest } = wanted;
    expect(await notifications.setSettings(listener.actor, { ...rest, showText: false })).toEqual({ ...wanted, showText: false });
    expect(await notifications.settings(listener.actor)).toMatchObject({ digest: 'daily' });
    expect(await notifications.settings(listener.actor)).toEqual({ ...wanted, showText: false });
    expect(await notifications.settings(await world.actorOf(pair.mentee))).toMatchObject({ quietFrom: '20:00' });
  });

  it.each(['24:00', '7:30', '07:60', '-1:00', '', '٠٧:٣٠', '07:30:00'])('refuse %j for a time', async (quietFrom) => {
    await expect(wants({ quietFrom })).rejects.toMatchObject({ fields: { quietFrom: 'clockTime' } });
  });

  it('keep minutes as the clock shows them', () => {
    for (const time of ['00:00', '00:01', '07:30', '23:59']) expect(clockTimeOf(minutesOf(time))).toBe(time);
  });
});
