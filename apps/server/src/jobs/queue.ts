import { PgBoss } from 'pg-boss';
import type { DatabaseHandle } from '@passerelle/core/kernel/database.ts';
import type { JobQueue } from '@passerelle/core/kernel/unit-of-work.ts';
import type { Services } from '@passerelle/core/services.ts';
import { accountJobs } from './accounts.jobs.ts';
import { binomeJobs } from './binomes.jobs.ts';
import { digestJobs } from './digests.jobs.ts';
import { findingJobs } from './finding.jobs.ts';
import { healthJobs } from './health.jobs.ts';
import { journalJobs } from './journal.jobs.ts';
import { mailJobs } from './mails.jobs.ts';
import { notificationJobs } from './notifications.jobs.ts';
import { overviewJobs } from './overview.jobs.ts';
import { postJobs } from './posts.jobs.ts';
import { practiceJobs } from './practices.jobs.ts';
import { substituteJobs } from './substitutes.jobs.ts';
import { questionJobs } from './questions.jobs.ts';

export type Jobs = JobQueue & { start(): Promise<void>; work(services: Services): Promise<void>; stop(): Promise<void> };

/** The jobs of one part of the domain: their queues, and who does them. */
export type JobKind = {
  prepare(boss: PgBoss): Promise<void>;
  work(boss: PgBoss, services: Services, onError: (error: Error) => void): Promise<void>;
};

const kinds: JobKind[] = [accountJobs, binomeJobs, mailJobs, notificationJobs, postJobs, practiceJobs, questionJobs, findingJobs, digestJobs, healthJobs, journalJobs, substituteJobs, overviewJobs];

/**
 * Two servers that start at once on a new database would both make the queue's tables: pg-boss looks before it takes its
 * lock, PostgreSQL remembers what that look found, and the second one fails. The number is arbitrary but fixed; the lock
 * ends with the transaction, so that a pooler in between does no harm.
 */
async function byTurns(database: DatabaseHandle, task: () => Promise<void>): Promise<void> {
  const client = await database.pool.connect();
  // That it breaks is told by the queries; unheard, the event would end the process without a word.
  const unheard = () => undefined;
  client.on('error', unheard);
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock(727275)');
    await task();
  } finally {
    const broken = await client.query('commit').then(() => undefined, (error: Error) => error);
    client.off('error', unheard);
    client.release(broken);
  }
}

/** Jobs on pg-boss, over the process's own connections: one database, nothing else to lose. */
export function createJobs(database: DatabaseHandle, onError: (error: Error) => void): Jobs {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.pool.query(text, values) },
  });
  boss.on('error', onError);
  return {
    /** Prepares the queues; from here on jobs can be enqueued. */
    async start() {
      await byTurns(database, async () => {
        await boss.start();
        for (const kind of kinds) await kind.prepare(boss);
      });
    },
    async enqueue(name, data, within) {
      if (Array.isArray(data)) await boss.insert(name, data.map((one: object) => ({ data: one })), { db: within });
      else await boss.send(name, data, { db: within });
    },
    /** Begins to do the jobs. */
    async work(services) {
      for (const kind of kinds) await kind.work(boss, services, onError);
    },
    /** Lets running jobs end, for at most five seconds. */
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}
