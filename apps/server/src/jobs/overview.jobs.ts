import { tryForADay } from './patience.ts';
import type { JobKind } from './queue.ts';

const countJob = 'overview.count';

export const overviewJobs: JobKind = {
  async prepare(boss) {
    await boss.createQueue(countJob, tryForADay);
    await boss.schedule(countJob, '7 * * * *');
  },
  async work(boss, services) {
    await boss.work(countJob, async () => {
      await services.overview.countWeeks();
    });
    // Nobody waits an hour for the first figures.
    await boss.send(countJob);
  },
};
