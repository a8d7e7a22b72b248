import { randomUUIDv7 } from 'node:crypto';
import { passwordResetJob, type Client, type PasswordResetJob } from '@passerelle/core/auth/accounts.ts';
import type { DatabaseHandle } from '@passerelle/core/kernel/database.ts';
import { createEventBus, type EventBus } from '@passerelle/core/kernel/events.ts';
import { createUnitOfWork } from '@passerelle/core/kernel/unit-of-work.ts';
import type { PushDelivery } from '@passerelle/core/notifications/push-services.ts';
import { sendDigestJob, type SendDigestJob } from '@passerelle/core/digests/service.ts';
import { tellJob, type TellJob } from '@passerelle/core/notifications/sources.ts';
import { sendMailJob, type SendMailJob, type Transport } from '@passerelle/core/mails/service.ts';
import { createServices } from '@passerelle/core/services.ts';
import { afterAll } from 'vitest';
import { createTestClock } from './clock.ts';
import { emptyDatabase, openTestDatabase } from './database.ts';
import { recordEvents } from './events.ts';
import { createFactories } from './factories.ts';
import { createJobRecorder, type RecordedJob } from './recorded-jobs.ts';

export const testSecret = 'a secret key that is long enough for a test';
export const testUrl = 'http://passerelle.test';

export type WorldOptions = {
  /** Takes letters as an SMTP server would; left out, they are kept as without SMTP_URL. */
  mailTransport?: Transport;
  /** How browsers are told; left out, none is. */
  push?: PushDelivery;
  /** Another way to the worker's database. */
  via?: (url: string) => Promise<DatabaseHandle>;
};
export type World = Awaited<ReturnType<typeof createWorld>>;

/**
 * The whole domain on this worker's database, with a clock, events and jobs that the test owns.
 * Call it at the top of a test file; it closes itself after the last test.
 */
export async function createWorld(options: WorldOptions = {}) {
  const own = await openTestDatabase();
  const database = options.via ? await options.via(own.url) : own;
  const clock = createTestClock();
  const failures: unknown[] = [];
  const bus: EventBus = createEventBus((error) => failures.push(error));
  const jobs = createJobRecorder(own);
  const services = createServices({
    database,
    bus,
    jobs: jobs.queue,
    now: clock.now,
    newId: () => randomUUIDv7(),
    secretKey: testSecret,
    publicUrl: testUrl,
    mailTransport: options.mailTransport ?? null,
    ...(options.push && { push: options.push }),
  });
  afterAll(async () => {
    if (database !== own) await database.close();
    await own.close();
  });

  async function perform({ name, data }: RecordedJob): Promise<void> {
    if (name === sendMailJob) await services.mails.deliver(data as SendMailJob);
    else if (name === passwordResetJob) await services.accounts.sendPasswordReset(data as PasswordResetJob);
    else if (name === tellJob) await services.notifications.tell(data as TellJob);
    else if (name === sendDigestJob) await services.digests.send(data as SendDigestJob);
    else throw new Error(`nobody does ${name}`);
  }

  return {
    database: own,
    clock,
    bus,
    services,
    jobs,
    work: createUnitOfWork(database, bus, jobs.queue),
    events: recordEvents(bus),
    /** What listeners of the bus threw. */
    failures,
    ...createFactories({ db: own.db, services, clock }),
    /** Does what is queued, and what that queues. */
    async doJobs(): Promise<void> {
      for (let due = await jobs.take(); due.length > 0; due = await jobs.take()) {
        for (const job of due) await perform(job);
      }
    },
    /** The letters kept for an address, newest first. */
    async lettersTo(address: string) {
      const { items } = await services.mails.listKept({ limit: 100 });
      return items.filter((letter) => letter.to === address);
    },
    /** The secret in the newest letter's link. */
    async linkTokenFor(address: string): Promise<string> {
      const [letter] = await this.lettersTo(address);
      const token = /\/([\w-]{43})$/m.exec(letter?.text ?? '')?.[1];
      if (!token) throw new Error(`no link was sent to ${address}`);
      return token;
    },
    /** A database with nothing in it, as on the first day. */
    empty: () => emptyDatabase(own),
  };
}

let browsers = 0;

/** A browser nobody has seen before, at an address of its own. */
export function aBrowser(wishes: Partial<Client> = {}): Client {
  browsers += 1;
  return { address: `192.0.2.${browsers % 250}:${browsers}`, userAgent: 'Firefox', deviceToken: null, sessionToken: null, ...wishes };
}
