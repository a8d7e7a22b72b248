import { tryForADay } from './patience.ts';
import type { JobKind } from './queue.ts';

const remindJob = 'journal.remind';

export const journalJobs: JobKind = {
  async prepare(boss) {
    await boss.createQueue(remindJob, tryForADay);
    // Each quarter of an hour it is eight in the morning somewhere.
    await boss.schedule(remindJob, '*/15 * * * *');
  },
  async work(boss, services) {
    await boss.work(remindJob, async () => {
      await services.journal.remind();
    });
  },
};
