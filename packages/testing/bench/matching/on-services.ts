import { randomUUIDv7 } from 'node:crypto';
import { openDatabase } from '@passerelle/core/kernel/database.ts';
import { createEventBus } from '@passerelle/core/kernel/events.ts';
import { createServices, type Services } from '@passerelle/core/services.ts';
import type { BenchDatabase } from '../harness/database.ts';

/** Work with the domain on a database of that name, without a server; `heard` tells how many events there were. */
export async function onServices<T>({ urlOf }: BenchDatabase, name: string, work: (services: Services, heard: () => number) => Promise<T>): Promise<T> {
  const handle = openDatabase(urlOf(name), { max: 2, queryTimeoutMillis: 0 });
  const bus = createEventBus(console.error);
  let events = 0;
  bus.subscribe(() => (events += 1));
  try {
    const services = createServices({
      database: handle,
      bus,
      jobs: { enqueue: async () => {} },
      now: () => new Date(),
      newId: () => randomUUIDv7(),
      secretKey: 'a secret key that is long enough',
      publicUrl: 'http://passerelle.test',
      mailTransport: null,
    });
    return await work(services, () => events);
  } finally {
    await handle.close();
  }
}
