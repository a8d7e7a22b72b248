import { tryForADay } from './patience.ts';
import type { JobKind } from './queue.ts';

const remindJob = 'bookmarks.remind';
const sweepJob = 'drafts.sweep';

export const findingJobs: JobKind = {
  async prepare(boss) {
    for (const name of [remindJob, sweepJob]) await boss.createQueue(name, tryForADay);
    await boss.schedule(remindJob, '* * * * *');
    await boss.schedule(sweepJob, '37 3 * * *');
  },
  async work(boss, services) {
    await boss.work(remindJob, async () => {
      await services.bookmarks.remind();
    });
    await boss.work(sweepJob, async () => {
      await services.drafts.sweep();
    });
  },
};
