import { tryForADay } from './patience.ts';
import type { JobKind } from './queue.ts';

const refreshJob = 'practices.refresh';

export const practiceJobs: JobKind = {
  async prepare(boss) {
    await boss.createQueue(refreshJob, tryForADay);
    await boss.schedule(refreshJob, '17 5 * * *');
  },
  async work(boss, services) {
    await boss.work(refreshJob, async () => {
      await services.practices.remindToRefresh();
    });
  },
};
