import { openDatabase } from '@passerelle/core/kernel/database.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { afterAll, expect, it } from 'vitest';
import { createJobs } from './queue.ts';

const world = await createWorld();
const [one, other] = [openDatabase(world.database.url), openDatabase(world.database.url)];
afterAll(() => Promise.all([one.close(), other.close()]));

it('two servers that start at once on a new database both get their queue', async () => {
  const failures: unknown[] = [];
  for (let round = 0; round < 6; round++) {
    await world.database.pool.query('drop schema if exists pgboss cascade');
    const both = [one, other].map((database) => createJobs(database, (error) => failures.push(error)));
    const started = await Promise.allSettled(both.map((jobs) => jobs.start()));
    await Promise.all(both.map((jobs) => jobs.stop()));
    expect(started.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  }
  expect(failures).toEqual([]);
}, 60_000);
