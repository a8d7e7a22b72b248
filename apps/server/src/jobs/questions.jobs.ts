import type { JobKind } from './queue.ts';
import { tryForADay } from './patience.ts';

const remindJob = 'experts.remind';
const sealJob = 'polls.seal';

export const questionJobs: JobKind = {
  async prepare(boss) {
    for (const name of [remindJob, sealJob]) await boss.createQueue(name, tryForADay);
    await boss.schedule(remindJob, '37 * * * *');
    await boss.schedule(sealJob, '7 * * * *');
  },
  async work(boss, services) {
    await boss.work(remindJob, async () => {
      await services.expertise.remind();
    });
    await boss.work(sealJob, async () => {
      await services.polls.seal();
    });
  },
};
