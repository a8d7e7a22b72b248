import { tellJob, type TellJob } from '@passerelle/core/notifications/sources.ts';
import type { JobKind } from './queue.ts';

/** A push service that is away for an hour: 8 tries, from ten seconds on. A notice of yesterday helps nobody. */
const tryForAnHour = { retryLimit: 8, retryDelay: 10, retryBackoff: true, retryDelayMax: 20 * 60, deleteAfterSeconds: 24 * 3600 };
/** Pushes under way at a time: each waits for somebody else's server. */
const atOnce = 20;

export const notificationJobs: JobKind = {
  prepare: (boss) => boss.createQueue(tellJob, tryForAnHour),
  async work(boss, services, onError) {
    const how = { pollingIntervalSeconds: 1, batchSize: atOnce, burstWhenBatchFull: true, perJobResults: true } as const;
    await boss.work<TellJob, unknown, typeof how>(tellJob, how, (jobs) =>
      Promise.all(
        jobs.map(async ({ id, data }) => {
          try {
            if ((await services.notifications.tell(data)) === 'refused') onError(new Error('a push service refused a push for good; are the keys the ones that browsers subscribed with?'));
            return { id, status: 'completed' as const };
          } catch (error) {
            // One that is away must not hold up the others, nor fill the log: the job keeps the reason.
            return { id, status: 'failed' as const, output: { reason: String(error) } };
          }
        }),
      ),
    );
  },
};
