import { randomUUID } from 'node:crypto';
import { createDigestWorld } from '@passerelle/testing/digest-world.ts';
import type { TestBinome, TestMember } from '@passerelle/testing/factories.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SendDigestJob } from './service.ts';

const world = await createDigestWorld();
const { database, sent, answers, chooses, digestsAt, goTo } = world;
const { digests, conversations, inbox, programmes } = world.services;

// Paris in winter is an hour ahead of UTC; the 11th is a Monday.
const monday = '2027-01-11T07:00:00Z';
const tuesday = '2027-01-12T07:00:00Z';
let pair: TestBinome;
let reader: TestMember;

/** A mentor to whom their mentee wrote on Sunday evening. */
beforeEach(async () => {
  await world.empty();
  sent.length = 0;
  answers.length = 0;
  goTo('2027-01-10T18:00:00Z');
  pair = await world.aBinome();
  reader = pair.mentor;
  await chooses(pair.mentee, 'never');
  await database.pool.query(`update members set digest = 'never' where id <> $1`, [reader.id]);
  await write();
});

const write = async (body = 'Bonjour, canari') => conversations.send(await world.actorOf(pair.mentee), { conversationId: pair.conversationId, clientId: randomUUID(), body });
const readAll = async () => conversations.markRead(await world.actorOf(reader), { conversationId: pair.conversationId, seq: 1 });
const recipients = async (instant: string) => (await digestsAt(instant)).map(({ to }) => to);
/** At which of these instants, one after the other, a digest leaves. */
async function leavingAt(...instants: string[]): Promise<string[]> {
  const leaving: string[] = [];
  for (const instant of instants) if ((await digestsAt(instant)).length > 0) leaving.push(instant);
  return leaving;
}
/** Swept, and not sent yet. */
async function queuedAt(instant: string): Promise<SendDigestJob[]> {
  goTo(instant);
  await digests.sweep();
  return (await world.jobs.take()).filter(({ name }) => name === 'digests.send').map(({ data }) => data as SendDigestJob);
}
const states = async () => (await database.pool.query<{ state: string }>('select state from digests')).rows.map(({ state }) => state);

describe('a digest leaves', () => {
  it('on Monday at eight by the clock of the commune, until one chooses otherwise', async () => {
    expect(await leavingAt('2027-01-11T06:59:59Z', monday, '2027-01-11T07:05:00Z', tuesday, '2027-01-17T07:00:00Z', '2027-01-18T07:00:00Z')).toEqual([monday, '2027-01-18T07:00:00Z']);
  });

  it('on working days for whoever wants that, and never for whoever wants none', async () => {
    await chooses(reader, 'daily');
    expect(await leavingAt(monday, tuesday, '2027-01-15T07:00:00Z', '2027-01-16T07:00:00Z', '2027-01-17T07:00:00Z', '2027-01-18T07:00:00Z')).toEqual([
      monday, tuesday, '2027-01-15T07:00:00Z', '2027-01-18T07:00:00Z',
    ]);
    await chooses(reader, 'never');
    expect(await leavingAt('2027-01-19T07:00:00Z', '2027-01-25T07:00:00Z')).toEqual([]);
  });

  it('by the clock of Morocco in Ramadan too', async () => {
    await database.pool.query(`update communes set time_zone = 'Africa/Casablanca'`);
    expect(await leavingAt('2027-02-15T07:00:00Z', '2027-02-15T08:00:00Z')).toEqual(['2027-02-15T08:00:00Z']);
  });

  it('when the quiet hours are over, if they last longer, and not while others have begun', async () => {
    await chooses(reader, 'daily', ['22:00', '09:30']);
    expect(await leavingAt(monday, '2027-01-11T08:29:59Z', '2027-01-11T08:30:00Z')).toEqual(['2027-01-11T08:30:00Z']);
    await chooses(reader, 'daily', ['09:00', '11:00']);
    expect(await leavingAt('2027-01-12T08:05:00Z', '2027-01-12T09:59:00Z', '2027-01-12T10:15:00Z')).toEqual(['2027-01-12T10:15:00Z']);
    await chooses(reader, 'daily', ['00:00', '15:00']);
    expect(await leavingAt('2027-01-13T07:00:00Z', '2027-01-13T13:59:59Z', '2027-01-13T14:00:00Z')).toEqual(['2027-01-13T14:00:00Z']);
  });

  it('later in the morning if nothing ran at eight, and in no afternoon', async () => {
    await chooses(reader, 'daily');
    expect(await leavingAt('2027-01-11T10:59:59Z', '2027-01-12T11:00:00Z', '2027-01-13T07:00:00Z')).toEqual(['2027-01-11T10:59:59Z', '2027-01-13T07:00:00Z']);
  });

  it('for everybody whose time it is, by batches', async () => {
    await database.pool.query(
      `insert into members (id, email, name, job_title, college, commune_id, locale, password_hash, created_at)
       select gen_random_uuid(), n || '@x.example', 'n', 'n', 'official', $1, 'fr', '', now() from generate_series(1, 1200) n`, [reader.communeId]);
    await database.pool.query(`insert into programme_members (programme_id, member_id, role, joined_at) select $1, id, 'member', now() from members where name = 'n'`, [pair.programmeId]);
    expect(await queuedAt(monday)).toHaveLength(1201);
    expect(await digests.sweep()).toBe(0);
  });
});

describe('of a day there is one digest at most', () => {
  it('however many sweep at the same time', async () => {
    goTo(monday);
    expect((await Promise.all([digests.sweep(), digests.sweep(), digests.sweep()])).toSorted()).toEqual([0, 0, 1]);
  });

  it('whatever is chosen after it', async () => {
    expect(await digestsAt(monday)).toHaveLength(1);
    await chooses(reader, 'daily');
    expect(await leavingAt('2027-01-11T07:10:00Z', tuesday)).toEqual([tuesday]);
  });

  it('when the process ends between the mail server’s yes and remembering it', async () => {
    const [job] = await queuedAt(monday);
    answers.push('never');
    void digests.send(job!);
    await expect.poll(() => sent.length).toBe(1);
    // Its job is done again by whoever comes after.
    expect(await digests.send(job!)).toBe('nothing');
    expect(sent.splice(0)).toHaveLength(1);
    expect(await leavingAt('2027-01-11T07:05:00Z', '2027-01-18T07:00:00Z')).toEqual(['2027-01-18T07:00:00Z']);
  });

  it('sent twice at once', async () => {
    const [job] = await queuedAt(monday);
    expect((await Promise.all([digests.send(job!), digests.send(job!)])).toSorted()).toEqual(['nothing', 'sent']);
    expect(sent).toHaveLength(1);
  });

  it('that the mail server did not take is tried again, made anew under the same Message-ID, and not at night', async () => {
    const [job] = await queuedAt(monday);
    answers.push('away', 'away');
    const transport = async () => digests.send(job!);
    await expect(transport()).rejects.toThrow('connection refused');
    expect(await states()).toEqual(['queued']);
    await expect(transport()).rejects.toThrow('connection refused');
    expect(await transport()).toBe('sent');
    expect(sent[0]?.messageId).toBe(`<${job!.digestId}@passerelle.test>`);
    expect(await states()).toEqual(['sent']);

    const [next] = await queuedAt('2027-01-18T07:00:00Z');
    goTo('2027-01-18T19:30:00Z');
    expect(await digests.send(next!)).toBe('nothing');
  });

  it('and one of yesterday that is still on its way is given up for today’s', async () => {
    await chooses(reader, 'daily');
    const [old] = await queuedAt(monday);
    const [fresh] = await queuedAt(tuesday);
    expect([await digests.send(old!), await digests.send(fresh!)]).toEqual(['nothing', 'sent']);
  });
});

describe('no digest is sent', () => {
  it('when nothing is unread, and one that comes in later waits for the next', async () => {
    await readAll();
    expect(await recipients(monday)).toEqual([]);
    await write();
    expect(await leavingAt('2027-01-11T07:30:00Z', '2027-01-18T07:00:00Z')).toEqual(['2027-01-18T07:00:00Z']);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['who has read everything meanwhile', readAll],
    ['who chose meanwhile to get none', () => chooses(reader, 'never')],
    ['whose membership ended meanwhile', async () => programmes.endMembership(await world.anActor({ programme: { id: pair.programmeId, communeId: reader.communeId }, role: 'coordinator' }), { programmeId: pair.programmeId, memberId: reader.id })],
    ['who laid it aside meanwhile', async () => inbox.finish(await world.actorOf(reader), { kind: 'conversation', id: pair.conversationId })],
  ])('to a member %s', async (_, meanwhile) => {
    const [job] = await queuedAt(monday);
    await meanwhile();
    expect(await digests.send(job!)).toBe('nothing');
    expect([sent, await states()]).toEqual([[], []]);
  });

  it('to a member who ended before', async () => {
    await database.pool.query('update programme_members set ended_at = now() where member_id = $1', [reader.id]);
    expect(await queuedAt(monday)).toEqual([]);
  });
});

describe('the link that ends it', () => {
  const tokenOf = (url = '') => url.split('/unsubscribe/')[1] ?? '';

  it('changes nothing when it is looked at, ends it when it is used, twice is fine, and the account has it back', async () => {
    const [letter] = await digestsAt(monday);
    const token = tokenOf(letter?.unsubscribe);
    expect(letter?.text).toContain(letter?.unsubscribe);
    expect(await digests.previewUnsubscribe(token)).toEqual({ subscribed: true, locale: 'fr' });
    await digests.unsubscribe(token);
    await digests.unsubscribe(token);
    expect(await digests.previewUnsubscribe(token)).toEqual({ subscribed: false, locale: 'fr' });
    expect(await world.services.notifications.settings(await world.actorOf(reader))).toMatchObject({ digest: 'never' });
    await write();
    expect(await recipients('2027-01-18T07:00:00Z')).toEqual([]);
    await chooses(reader, 'weekly');
    expect(tokenOf((await digestsAt('2027-01-25T07:00:00Z'))[0]?.unsubscribe)).toBe(token);
  });

  it('is nobody else’s, and none that one could make', async () => {
    const token = tokenOf((await digestsAt(monday))[0]?.unsubscribe);
    const [, signature = ''] = token.split('.');
    for (const forged of ['', '.', 'x'.repeat(5000), `${pair.mentee.id}.${signature}`, `${token}x`, token.slice(0, -1), reader.id, `${reader.id}.`, '\u0000', 'é.é']) {
      await expect(digests.previewUnsubscribe(forged)).rejects.toMatchObject({ name: 'NotFound' });
      await expect(digests.unsubscribe(forged)).rejects.toMatchObject({ name: 'NotFound' });
    }
    expect(await digests.previewUnsubscribe(token)).toEqual({ subscribed: true, locale: 'fr' });
  });
});
