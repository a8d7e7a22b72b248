import { sendMailJob, type SendMailJob } from '@passerelle/core/mails/service.ts';
import { tryForADay } from './patience.ts';
import type { JobKind } from './queue.ts';

export const mailJobs: JobKind = {
  prepare: (boss) => boss.createQueue(sendMailJob, tryForADay),
  async work(boss, services, onError) {
    await boss.work<SendMailJob>(sendMailJob, { pollingIntervalSeconds: 1 }, async (jobs) => {
      for (const job of jobs) {
        await services.mails.deliver(job.data).catch((error: Error) => {
          // pg-boss tries again in silence; whoever runs the server has to hear of a mail server that refuses.
          onError(new Error(`a letter could not be handed to the mail server: ${error.message}`));
          throw error;
        });
      }
    });
  },
};
