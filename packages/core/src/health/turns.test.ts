import { randomUUID } from 'node:crypto';
import { day } from '@passerelle/testing/clock.ts';
import type { TestBinome, TestMember } from '@passerelle/testing/factories.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import type { ContactKind } from '../journal/contract.ts';
import { quietDays, stateOf, turnsOf } from './turns.ts';

const world = await createWorld();
const { pool } = world.database;

type Row = { mentor_at: Date | null; mentor_channel: string | null; mentee_at: Date | null; mentee_channel: string | null; quiet_since: Date; turn: string | null; state: string; days: number };
async function read({ id }: TestBinome): Promise<Row> {
  const { rows } = await pool.query<Row>(
    `select h.*, ${stateOf('b', 'p', 'h.quiet_since', '$2::timestamptz')} as state, ${quietDays('h.quiet_since', '$2::timestamptz')} as days
     from binomes b join programmes p on p.id = b.programme_id cross join ${turnsOf('b', '$2::timestamptz')} h where b.id = $1`,
    [id, world.clock.now()],
  );
  return rows[0]!;
}
/** Who took a turn last, and through what. */
const last = async (binome: TestBinome) => {
  const { mentor_channel, mentee_channel, turn } = await read(binome);
  return { mentor: mentor_channel, mentee: mentee_channel, turn };
};

async function say({ conversationId }: TestBinome, member: TestMember) {
  world.clock.advance(day);
  return world.services.conversations.send(await world.actorOf(member), { conversationId, clientId: randomUUID(), body: 'Bonjour' });
}

type Noted = { isPrivate?: boolean; deleted?: boolean; at?: Date };
async function note({ id }: TestBinome, author: TestMember, kind: ContactKind, { isPrivate = false, deleted = false, at }: Noted = {}): Promise<string> {
  world.clock.advance(day);
  const now = world.clock.now();
  const contactId = randomUUID();
  await pool.query(
    `insert into contacts (id, binome_id, client_id, author_id, kind, happened_at, body, html, private, created_at, deleted_at) values ($1, $2, $1, $3, $4, $5, '', '', $6, $7, $8)`,
    [contactId, id, author.id, kind, at ?? now, isPrivate, now, deleted ? now : null],
  );
  return contactId;
}
async function plan({ id }: TestBinome, contactId: string, owner: TestMember | null, dueOn: string | null, done = false): Promise<void> {
  await pool.query(
    `insert into next_steps (id, contact_id, binome_id, what, owner_id, due_on, created_at, done_at, done_by) values ($1, $2, $3, 'x', $4, $5, $6, $7, $8)`,
    [randomUUID(), contactId, id, owner?.id ?? null, dueOn, world.clock.now(), done ? world.clock.now() : null, done ? owner?.id : null],
  );
}
const step = ({ id }: TestBinome, name: string) => pool.query('insert into binome_steps (id, binome_id, step, at) values ($1, $2, $3, $4)', [randomUUID(), id, name, world.clock.now()]);
const stands = ({ id }: TestBinome, side: string, member: TestMember, by: TestMember) => pool.query(
  `insert into binome_substitutes (id, binome_id, side, member_id, from_on, until_on, created_by, created_at, entered_at, ended_at) values ($1, $2, $3, $4, '2026-01-01', '2026-01-09', $5, $6, $6, $6)`,
  [randomUUID(), id, side, member.id, by.id, world.clock.now()],
);
async function aWrittenMessage(binome: TestBinome, author: TestMember): Promise<void> {
  world.clock.advance(day);
  await pool.query(
    `with c as (update conversations set last_seq = last_seq + 1, last_revision = last_revision + 1 where id = $1 returning last_seq, last_revision)
     insert into messages (id, conversation_id, seq, revision, author_id, client_id, body, html, created_at) select $2, $1, last_seq, last_revision, $3, $2, 'x', 'x', $4 from c`,
    [binome.conversationId, randomUUID(), author.id, world.clock.now()],
  );
}

describe('a turn', () => {
  it('is both’s before the first word', async () => {
    expect(await read(await world.aBinome())).toMatchObject({ mentor_at: null, mentor_channel: null, mentee_at: null, turn: 'both', state: 'lively', days: 0 });
  });

  it('is the other’s after a message', async () => {
    const binome = await world.aBinome();
    await say(binome, binome.mentor);
    expect(await last(binome)).toEqual({ mentor: 'chat', mentee: null, turn: 'mentee' });
    await say(binome, binome.mentee);
    await say(binome, binome.mentee);
    expect(await last(binome)).toEqual({ mentor: 'chat', mentee: 'chat', turn: 'mentor' });
    expect((await read(binome)).quiet_since).toEqual(world.clock.now());
  });

  it('is given back with a message that is taken back', async () => {
    const binome = await world.aBinome();
    await say(binome, binome.mentee);
    const before = await read(binome);
    const { id: messageId } = await say(binome, binome.mentor);
    await world.services.conversations.remove(await world.actorOf(binome.mentor), { conversationId: binome.conversationId, messageId });
    expect(await read(binome)).toEqual({ ...before, days: 1 });
  });

  it('is taken by a mail or a note of the journal for its author’s side, and by what they do together for both', async () => {
    const binome = await world.aBinome();
    for (const kind of ['mail', 'note'] as const) {
      await note(binome, binome.mentee, kind);
      expect(await last(binome)).toEqual({ mentor: null, mentee: kind, turn: 'mentor' });
    }
    for (const kind of ['call', 'visit', 'meeting'] as const) {
      await note(binome, binome.mentee, kind);
      expect(await last(binome)).toEqual({ mentor: kind, mentee: kind, turn: 'both' });
    }
  });

  it('is not taken by a private note, by one that was deleted, or by what is only foreseen', async () => {
    const binome = await world.aBinome();
    await say(binome, binome.mentor);
    const before = await read(binome);
    await note(binome, binome.mentee, 'note', { isPrivate: true });
    await note(binome, binome.mentee, 'call', { deleted: true });
    await note(binome, binome.mentee, 'visit', { at: new Date(world.clock.now().getTime() + 9 * day) });
    expect(await read(binome)).toEqual({ ...before, days: 3 });
  });

  it('counts from when it was, not from when it was written down', async () => {
    const binome = await world.aBinome();
    const before = world.clock.now();
    await say(binome, binome.mentee);
    await note(binome, binome.mentor, 'call', { at: before });
    expect(await last(binome)).toEqual({ mentor: 'call', mentee: 'chat', turn: 'mentor' });
  });

  it('is the owner’s of the step that is due first, after what they did together', async () => {
    const binome = await world.aBinome();
    const visit = await note(binome, binome.mentor, 'visit');
    await plan(binome, visit, null, '2026-01-01');
    await plan(binome, visit, binome.mentor, '2026-01-02', true);
    expect((await read(binome)).turn).toBe('both');
    await plan(binome, visit, binome.mentor, null);
    expect((await read(binome)).turn).toBe('mentor');
    await plan(binome, visit, binome.mentee, '2026-02-01');
    expect((await read(binome)).turn).toBe('mentee');
    await plan(binome, await note(binome, binome.mentor, 'note', { isPrivate: true }), binome.mentor, '2026-01-01');
    expect((await read(binome)).turn).toBe('mentee');
    await say(binome, binome.mentee);
    expect((await read(binome)).turn).toBe('mentor');
  });

  it('is a side’s, whoever takes it: a substitute of earlier, or who had the mandate before', async () => {
    const binome = await world.aBinome();
    const programme = { id: binome.programmeId, communeId: binome.mentor.communeId };
    const [stoodIn, before] = [await world.aMember({ programme }), await world.aMember({ programme })];
    await stands(binome, 'mentor', stoodIn, binome.mentor);
    await pool.query(`insert into handovers (id, binome_id, side, from_id, to_id, client_id, created_by, at) values ($1, $2, 'mentee', $3, $4, $1, $4, $5)`, [randomUUID(), binome.id, before.id, binome.mentee.id, world.clock.now()]);
    await aWrittenMessage(binome, stoodIn);
    expect(await last(binome)).toEqual({ mentor: 'chat', mentee: null, turn: 'mentee' });
    await aWrittenMessage(binome, before);
    expect(await last(binome)).toEqual({ mentor: 'chat', mentee: 'chat', turn: 'mentor' });
    // The mentee stood in for the mentor once: what they write is the mentee's.
    await stands(binome, 'mentor', binome.mentee, binome.mentor);
    await say(binome, binome.mentee);
    expect((await read(binome)).turn).toBe('mentor');
  });

  it('is nobody’s unless the binôme is active', async () => {
    for (const [set, state] of [
      [`status = 'proposed'`, 'none'], [`status = 'declined'`, 'none'], [`status = 'closed', closed_at = now(), close_reason = 'done'`, 'none'],
      [`status = 'paused', paused_at = now(), paused_until = current_date, pause_reason = 'leave'`, 'resting'],
    ]) {
      const binome = await world.aBinome();
      await pool.query(`update binomes set ${set} where id = $1`, [binome.id]);
      expect(await read(binome)).toMatchObject({ turn: null, state });
    }
  });
});

describe('a silence', () => {
  it('goes from lively over quiet and silent to lost, on the days that the programme says', async () => {
    const binome = await world.aBinome();
    await pool.query('update programmes set nudge_after_days = 3, nudge_both_after_days = 5, tell_after_days = 6 where id = $1', [binome.programmeId]);
    const states: string[] = [];
    for (let passed = 0; passed <= 6; passed += 1) {
      states.push((await read(binome)).state);
      world.clock.advance(day);
    }
    expect(states).toEqual(['lively', 'lively', 'lively', 'quiet', 'quiet', 'silent', 'lost']);
  });

  it('begins when the binôme did, and anew at the end of a pause', async () => {
    const binome = await world.aBinome();
    const begun = (await read(binome)).quiet_since;
    world.clock.advance(12 * day);
    expect(await read(binome)).toMatchObject({ quiet_since: begun, state: 'quiet' });
    await step(binome, 'paused');
    expect((await read(binome)).quiet_since).toEqual(begun);
    await step(binome, 'resumed');
    expect(await read(binome)).toMatchObject({ quiet_since: world.clock.now(), state: 'lively', turn: 'both' });
    await pool.query('update binomes set started_at = null where id = $1', [binome.id]);
    await pool.query('delete from binome_steps where binome_id = $1', [binome.id]);
    expect((await read(binome)).quiet_since.getTime()).toBeLessThanOrEqual(begun.getTime());
  });
});
