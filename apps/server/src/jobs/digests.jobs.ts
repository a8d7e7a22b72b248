import { sendDigestJob, type SendDigestJob } from '@passerelle/core/digests/service.ts';
import { tryForADay } from './patience.ts';
import type { JobKind } from './queue.ts';

const sweepJob = 'digests.sweep';
/** On their way at a time; a morning's digests must not hold up a new password. */
const atOnce = 10;

export const digestJobs: JobKind = {
  async prepare(boss) {
    for (const name of [sweepJob, sendDigestJob]) await boss.createQueue(name, tryForADay);
    await boss.schedule(sweepJob, '*/5 * * * *');
  },
  async work(boss, services, onError) {
    await boss.work(sweepJob, async () => void (await services.digests.sweep()));
    const how = { pollingIntervalSeconds: 1, batchSize: atOnce, burstWhenBatchFull: true, perJobResults: true } as const;
    await boss.work<SendDigestJob, unknown, typeof how>(sendDigestJob, how, async (jobs) => {
      const refusals: unknown[] = [];
      const results = await Promise.all(
        jobs.map(async ({ id, data }) => {
          try {
            await services.digests.send(data);
            return { id, status: 'completed' as const };
          } catch (error) {
            refusals.push(error);
            return { id, status: 'failed' as const, output: { reason: String(error) } };
          }
        }),
      );
      // One line for all of them: where one is refused, mostly all are.
      if (refusals.length > 0) onError(new Error(`${refusals.length} digests could not be handed over: ${String(refusals[0])}`));
      return results;
    });
  },
};
