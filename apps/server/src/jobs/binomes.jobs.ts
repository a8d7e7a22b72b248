import { tryForADay } from './patience.ts';
import type { JobKind } from './queue.ts';

const remindJob = 'proposals.remind';
const resumeJob = 'binomes.resume';

export const binomeJobs: JobKind = {
  async prepare(boss) {
    for (const name of [remindJob, resumeJob]) await boss.createQueue(name, tryForADay);
    await boss.schedule(remindJob, '27 6 * * *');
    // Mornings come at the full hour, in one time zone after the other.
    await boss.schedule(resumeJob, '1 * * * *');
  },
  async work(boss, services) {
    await boss.work(remindJob, async () => {
      await services.proposals.remind();
    });
    await boss.work(resumeJob, async () => {
      await services.binomes.resumeDue();
    });
  },
};
