import { tryForADay } from './patience.ts';
import type { JobKind } from './queue.ts';

const nudgeJob = 'health.nudge';
const askJob = 'health.ask';

export const healthJobs: JobKind = {
  async prepare(boss) {
    for (const name of [nudgeJob, askJob]) await boss.createQueue(name, tryForADay);
    await boss.schedule(nudgeJob, '3 * * * *');
    await boss.schedule(askJob, '13 * * * *');
  },
  async work(boss, services) {
    await boss.work(nudgeJob, async () => void (await services.health.nudge()));
    await boss.work(askJob, async () => void (await services.health.askPulses()));
  },
};
