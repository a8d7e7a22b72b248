import { sendDigestJob } from '@passerelle/core/digests/service.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { afterAll, expect, it } from 'vitest';
import { createJobs } from './queue.ts';

const world = await createWorld();
const reports: string[] = [];
const jobs = createJobs(world.database, (error) => reports.push(error.message));
afterAll(() => jobs.stop());

it('one digest that is refused holds up no other, and is told of without what stands in it', async () => {
  const sent: string[] = [];
  const send = async ({ digestId }: { digestId: string }) => {
    if (digestId === 'refused') throw new Error('550 no');
    sent.push(digestId);
    return 'sent' as const;
  };
  await jobs.start();
  await jobs.work({ ...world.services, digests: { ...world.services.digests, send } });
  const within = { executeSql: (text: string, values: unknown[]) => world.database.pool.query(text, values) };
  await jobs.enqueue(sendDigestJob, ['one', 'refused', 'two'].map((digestId) => ({ digestId })), within);
  await expect.poll(() => sent.toSorted(), { timeout: 20_000 }).toEqual(['one', 'two']);
  await expect.poll(() => reports, { timeout: 20_000 }).toEqual(['1 digests could not be handed over: Error: 550 no']);
}, 60_000);
