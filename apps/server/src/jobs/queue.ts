import { PgBoss } from 'pg-boss';
import type { DatabaseHandle } from '@passerelle/core/kernel/database.ts';
import type { JobQueue } from '@passerelle/core/kernel/unit-of-work.ts';
import { passwordResetJob, type PasswordResetJob } from '@passerelle/core/auth/accounts.ts';
import { sendMailJob, type SendMailJob } from '@passerelle/core/mails/service.ts';
import type { Services } from '@passerelle/core/services.ts';

const sweepJob = 'auth.sweep';
/** A mail server can be away for a day: 12 tries, each waiting twice as long, up to three hours. */
const retries = { retryLimit: 12, retryDelay: 30, retryBackoff: true, retryDelayMax: 3 * 60 * 60 };

export type Jobs = JobQueue & { start(): Promise<void>; work(services: Services): Promise<void>; stop(): Promise<void> };

/** Jobs on pg-boss, over the process's own connections: one database, nothing else to lose. */
export function createJobs(database: DatabaseHandle, onError: (error: Error) => void): Jobs {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.pool.query(text, values) },
  });
  boss.on('error', onError);
  return {
    /** Prepares the queues; from here on jobs can be enqueued. */
    async start() {
      await boss.start();
      for (const name of [sendMailJob, passwordResetJob, sweepJob]) await boss.createQueue(name, retries);
      await boss.schedule(sweepJob, '17 * * * *');
    },
    async enqueue(name, data, within) {
      await boss.send(name, data, { db: within });
    },
    /** Begins to do the jobs. */
    async work(services) {
      const often = { pollingIntervalSeconds: 1 };
      await boss.work<SendMailJob>(sendMailJob, often, async (jobs) => {
        for (const job of jobs) {
          await services.mails.deliver(job.data).catch((error: Error) => {
            // pg-boss tries again in silence; whoever runs the server has to hear of a mail server that refuses.
            onError(new Error(`a letter could not be handed to the mail server: ${error.message}`));
            throw error;
          });
        }
      });
      await boss.work<PasswordResetJob>(passwordResetJob, often, async (jobs) => {
        for (const job of jobs) await services.accounts.sendPasswordReset(job.data);
      });
      await boss.work(sweepJob, async () => {
        await services.sessions.sweep();
        await services.attempts.sweep();
      });
    },
    /** Lets running jobs end, for at most five seconds. */
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}
