import { createWorld } from '@passerelle/testing/world.ts';
import { openCuttableLine } from '@passerelle/testing/cuttable-line.ts';
import { afterAll, describe, expect, it } from 'vitest';
import type { DomainEvent } from './events.ts';
import { listenForRights, type RightsNotice } from './notices.ts';

const world = await createWorld();
const line = await openCuttableLine(world.database.url);
const heard: RightsNotice[] = [];
const errors: unknown[] = [];
let listening = 0;
const stop = listenForRights(line.url, { onNotice: (notice) => heard.push(notice), onListening: () => (listening += 1), onError: (error) => errors.push(error) });
afterAll(async () => {
  await stop();
  await line.close();
});
const ended = (sessionIds: string[]): DomainEvent => ({ name: 'session.ended', audience: [], payload: null, rights: { does: 'end', memberIds: ['m'], sessionIds } });
const all = () => heard.flatMap(({ change }) => (change.does === 'end' ? change.sessionIds : []));

describe('a change of rights', () => {
  it('is announced to every node with its transaction, under the name that the bus gives it', async () => {
    await expect.poll(() => listening).toBe(1);
    await world.work.run(async ({ record }) => record(ended(['one'])));
    await expect.poll(all).toEqual(['one']);
    expect(world.events.named('session.ended').at(-1)?.noticeId).toBe(heard[0]?.id);
  });

  it('is not announced when its transaction fails', async () => {
    const story = world.work.run(async ({ record }) => {
      record(ended(['rolled back']));
      throw new Error('changed our mind');
    });
    await expect(story).rejects.toThrow('changed our mind');
    await world.work.run(async ({ record }) => record(ended(['after'])));
    await expect.poll(all).toEqual(['one', 'after']);
  });

  it('of hundreds of sessions at once fits into notices', async () => {
    const ids = Array.from({ length: 450 }, (_, n) => `0197a0b0-1111-7222-8333-${String(n).padStart(12, '0')}`);
    await world.work.run(async ({ record }) => record(ended(ids)));
    await expect.poll(() => all().slice(2)).toEqual(ids);
  });

  it('is refused outside of a transaction, where nobody else would hear of it', async () => {
    await expect(world.work.once(async (_db, record) => record(ended(['alone'])))).rejects.toThrow('run()');
  });

  it('is heard again after the line was cut, which is told once', async () => {
    await line.cut();
    await expect.poll(() => errors.length).toBe(1);
    await line.mend();
    await expect.poll(() => listening, { timeout: 10_000 }).toBe(2);
    await world.work.run(async ({ record }) => record(ended(['again'])));
    await expect.poll(() => all().at(-1)).toBe('again');
    expect(errors).toHaveLength(1);
  });
});
