import { randomUUIDv7 } from 'node:crypto';
import { openDatabase } from '@passerelle/core/kernel/database.ts';
import { createEventBus } from '@passerelle/core/kernel/events.ts';
import type { SendDigestJob } from '@passerelle/core/digests/service.ts';
import { createServices } from '@passerelle/core/services.ts';

const day = 24 * 60 * 60 * 1000;

/** Next Monday, in the morning of France and of Morocco, whatever their clocks do by then. */
function nextMonday(): Date {
  const at = new Date();
  at.setUTCHours(8, 30, 0, 0);
  do at.setTime(at.getTime() + day);
  while (at.getUTCDay() !== 1);
  return at;
}

/** Does on a community's database what its servers will do next Monday morning: the digests are made, and kept. */
export async function bringMonday(databaseUrl: string, publicUrl: string, secretKey: string): Promise<void> {
  const database = openDatabase(databaseUrl, { max: 2 });
  const jobs: SendDigestJob[] = [];
  const monday = nextMonday();
  const { digests } = createServices({
    database, secretKey, publicUrl,
    bus: createEventBus(() => undefined),
    jobs: { enqueue: async (_name, data) => void jobs.push(...([data].flat() as SendDigestJob[])) },
    now: () => monday,
    newId: () => randomUUIDv7(),
    mailTransport: null,
  });
  try {
    await digests.sweep();
    for (const job of jobs) await digests.send(job);
  } finally {
    await database.close();
  }
}
