import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import { communes } from '../members/schema.ts';
import { isDatabaseAway } from './database.ts';
import type { DomainEvent } from './events.ts';

const world = await createWorld();
const happened = (name: string): DomainEvent => ({ name, audience: [], payload: null });
const aRow = () => ({ id: randomUUID(), nameFr: 'Aix', nameAr: 'إيكس', kind: 'reference' as const, timeZone: 'Europe/Paris', createdAt: world.clock.now() });
const isStored = async (id: string) => (await world.database.pool.query('select 1 from communes where id = $1', [id])).rowCount === 1;

describe('a unit of work', () => {
  it('stores rows and jobs and tells its events when it succeeds', async () => {
    const row = aRow();
    await world.work.run(async ({ tx, record, enqueue }) => {
      await tx.insert(communes).values(row);
      await enqueue('some.job', { id: row.id });
      record(happened('commune.added'));
    });
    expect(await isStored(row.id)).toBe(true);
    expect(await world.jobs.take()).toEqual([{ name: 'some.job', data: { id: row.id }, position: expect.anything() }]);
    expect(world.events.named('commune.added')).toHaveLength(1);
  });

  it('forgets rows, jobs and events when it fails', async () => {
    const row = aRow();
    const story = world.work.run(async ({ tx, record, enqueue }) => {
      await tx.insert(communes).values(row);
      await enqueue('some.job', { id: row.id });
      record(happened('commune.lost'));
      throw new Error('changed our mind');
    });
    await expect(story).rejects.toThrow('changed our mind');
    expect(await isStored(row.id)).toBe(false);
    expect(await world.jobs.take()).toEqual([]);
    expect(world.events.named('commune.lost')).toEqual([]);
  });

  it('tells nothing when the commit itself is refused', async () => {
    const story = world.work.run(async ({ tx, record }) => {
      // A constraint that PostgreSQL looks at only when the transaction ends.
      await tx.execute(sql`create temp table late (id int primary key deferrable initially deferred) on commit drop`);
      await tx.execute(sql`insert into late values (1), (1)`);
      record(happened('commune.late'));
    });
    await expect(story).rejects.toThrow();
    expect(world.events.named('commune.late')).toEqual([]);
  });

  it('tells its events only when others can already see what happened', async () => {
    const row = aRow();
    let seen: Promise<boolean> | undefined;
    const leave = world.bus.subscribe(({ name }) => {
      if (name === 'commune.visible') seen = isStored(row.id);
    });
    await world.work.run(async ({ tx, record }) => {
      record(happened('commune.visible'));
      await tx.insert(communes).values(row);
      expect(seen).toBeUndefined();
    });
    leave();
    expect(await seen).toBe(true);
  });

  it('succeeds although a listener of its events throws', async () => {
    const leave = world.bus.subscribe(({ name }) => {
      if (name === 'commune.heard') throw new Error('deaf');
    });
    await world.work.run(async ({ record }) => record(happened('commune.heard')));
    leave();
    expect(world.failures.map(String)).toContain('Error: deaf');
    expect(world.events.named('commune.heard')).toHaveLength(1);
  });

  it('keeps the process alive when its connection breaks between two statements', async () => {
    const story = world.work.run(async ({ tx }) => {
      const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      await world.database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      // Until PostgreSQL has gone and the socket has told so: nothing is asked meanwhile.
      await expect.poll(async () => (await world.database.pool.query('select 1 from pg_stat_activity where pid = $1', [rows[0]?.pid])).rowCount).toBe(0);
      await new Promise((resolve) => setImmediate(resolve));
      await tx.execute(sql`select 1`);
    });
    const error = await story.catch((failure: unknown) => failure);
    expect(isDatabaseAway(error)).toBe(true);
    await expect(world.work.run(async ({ tx }) => (await tx.execute(sql`select 1 as one`)).rows)).resolves.toEqual([{ one: 1 }]);
  });

  it('gives back a connection that works after a failure', async () => {
    for (let round = 0; round < 25; round++) {
      await expect(world.work.run(async ({ tx }) => tx.execute(sql`select no_such_column`))).rejects.toThrow();
    }
    await expect(world.work.run(async () => 'done')).resolves.toBe('done');
  });
});

describe('the database is known to be away', () => {
  const failed = (code: string, message = 'x') => Object.assign(new Error(message), { code });
  it.each([
    failed('ECONNREFUSED'), failed('ECONNRESET'), failed('EPIPE'), failed('ETIMEDOUT'), failed('EHOSTUNREACH'), failed('ENOTFOUND'),
    failed('57P01'), failed('57P03'), failed('08006'), failed('53300'),
    new Error('Connection terminated unexpectedly'),
    new Error('timeout exceeded when trying to connect'),
    new Error('Failed query', { cause: failed('57P01') }),
    new AggregateError([failed('ECONNREFUSED', 'connect ECONNREFUSED ::1:5432')]),
  ])('from $code $message', (error) => {
    expect(isDatabaseAway(error)).toBe(true);
  });

  it.each([failed('23505'), failed('22P02'), new Error('anything else'), null, 'text'])('and not from %s', (error) => {
    expect(isDatabaseAway(error)).toBe(false);
  });
});
