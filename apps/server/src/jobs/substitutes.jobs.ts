import { tryForADay } from './patience.ts';
import type { JobKind } from './queue.ts';

const turnJob = 'substitutes.turn';

export const substituteJobs: JobKind = {
  async prepare(boss) {
    await boss.createQueue(turnJob, tryForADay);
    // A day begins at every quarter of an hour somewhere.
    await boss.schedule(turnJob, '*/15 * * * *');
  },
  async work(boss, services) {
    await boss.work(turnJob, async () => {
      await services.handovers.turnSubstitutes();
    });
  },
};
