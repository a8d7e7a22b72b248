import { tryForADay } from './patience.ts';
import type { JobKind } from './queue.ts';

const eraseJob = 'posts.erase';

export const postJobs: JobKind = {
  async prepare(boss) {
    await boss.createQueue(eraseJob, tryForADay);
    await boss.schedule(eraseJob, '*/10 * * * *');
  },
  async work(boss, services) {
    await boss.work(eraseJob, async () => void (await services.threads.eraseDeleted()));
  },
};
