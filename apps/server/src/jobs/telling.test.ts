import { createEventBus } from '@passerelle/core/kernel/events.ts';
import type { Places } from '@passerelle/core/notifications/sweep.ts';
import type { Services } from '@passerelle/core/services.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTelling } from './telling.ts';

const bus = createEventBus((error) => {
  throw error;
});
const sweep = vi.fn<(places?: Places | null) => Promise<number>>();
const onError = vi.fn<(error: unknown) => void>();
let telling: ReturnType<typeof startTelling>;
const write = (conversationId: string) => bus.publish([{ name: 'message.sent', audience: [], payload: { conversationId } }]);
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);
/** What was looked at, the rounds over everything left out. */
const looks = () => sweep.mock.calls.flatMap(([places]) => (places ? [[...(places.conversationId ?? []), ...(places.threadId ?? [])]] : []));

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.99);
  sweep.mockReset().mockResolvedValue(0);
  onError.mockReset();
  telling = startTelling({ notifications: { sweep } } as unknown as Services, bus, onError);
});

afterEach(async () => {
  await telling.stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('telling in time', () => {
  it('looks where something was written once the grace is over, and nowhere else', async () => {
    write('a');
    await pass(4);
    expect(sweep).not.toHaveBeenCalled();
    await pass(3);
    expect(looks()).toEqual([['a']]);
    await pass(15);
    expect(looks()).toEqual([['a']]);
  });

  it('looks into a thread in which something was written, and into one that was opened', async () => {
    bus.publish([{ name: 'thread.replied', audience: [], payload: { threadId: 'a' } }, { name: 'thread.asked', audience: [], payload: { id: 'b' } }]);
    write('c');
    await pass(7);
    expect(sweep.mock.calls).toEqual([[{ conversationId: ['c'], threadId: ['a', 'b'] }]]);
  });

  it('looks again for what came within the grace of another', async () => {
    write('a');
    await pass(3);
    write('a');
    await pass(4);
    expect(looks()).toEqual([['a']]);
    await pass(3);
    expect(looks()).toEqual([['a'], ['a']]);
  });

  it('does not wait for a busy conversation to end', async () => {
    for (let second = 0; second < 20; second++) {
      write('a');
      await pass(1);
    }
    expect(looks().length).toBeGreaterThanOrEqual(3);
  });

  it('looks everywhere every half minute', async () => {
    await pass(95);
    expect(sweep.mock.calls).toEqual([[], [], []]);
  });

  it('goes on after a failure, and says so', async () => {
    sweep.mockRejectedValueOnce(new Error('the database is away'));
    write('a');
    await pass(7);
    expect(onError).toHaveBeenCalledOnce();
    write('b');
    await pass(7);
    expect(looks()).toEqual([['a'], ['b']]);
  });

  it('never has two looks under way', async () => {
    let end = (_: number) => {};
    sweep.mockImplementationOnce(() => new Promise((resolve) => (end = resolve)));
    write('a');
    await pass(7);
    write('b');
    await pass(20);
    expect(looks()).toEqual([['a']]);
    end(0);
    await pass(2);
    expect(looks()).toEqual([['a'], ['b']]);
  });

  it('looks no more once it is ended', async () => {
    await telling.stop();
    write('a');
    await pass(60);
    expect(sweep).not.toHaveBeenCalled();
  });
});
