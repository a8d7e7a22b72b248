import { passwordResetJob, type PasswordResetJob } from '@passerelle/core/auth/accounts.ts';
import { tryForADay } from './patience.ts';
import type { JobKind } from './queue.ts';

const sweepJob = 'auth.sweep';

export const accountJobs: JobKind = {
  async prepare(boss) {
    for (const name of [passwordResetJob, sweepJob]) await boss.createQueue(name, tryForADay);
    await boss.schedule(sweepJob, '17 * * * *');
  },
  async work(boss, services) {
    await boss.work<PasswordResetJob>(passwordResetJob, { pollingIntervalSeconds: 1 }, async (jobs) => {
      for (const job of jobs) await services.accounts.sendPasswordReset(job.data);
    });
    await boss.work(sweepJob, async () => {
      await services.sessions.sweep();
      await services.attempts.sweep();
    });
  },
};
