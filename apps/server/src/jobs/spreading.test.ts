import { createEventBus } from '@passerelle/core/kernel/events.ts';
import type { Services } from '@passerelle/core/services.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSpreading } from './spreading.ts';

const bus = createEventBus((error) => {
  throw error;
});
const spread = vi.fn<() => Promise<number>>();
const onError = vi.fn<(error: unknown) => void>();
let spreading: ReturnType<typeof startSpreading>;
const happens = (name: string) => bus.publish([{ name, audience: [], payload: {} }]);
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

beforeEach(async () => {
  vi.useFakeTimers();
  spread.mockReset().mockResolvedValue(0);
  onError.mockReset();
  spreading = startSpreading({ inbox: { spread } } as unknown as Services, bus, onError);
  await pass(1);
});

afterEach(async () => {
  await spreading.stop();
  vi.useRealTimers();
});

describe('spreading news', () => {
  it('begins with what an earlier process left', () => {
    expect(spread).toHaveBeenCalledTimes(1);
  });

  it('follows what happens, once for what happens closely together, and nothing else', async () => {
    happens('conversation.read');
    await pass(1);
    expect(spread).toHaveBeenCalledTimes(1);
    for (const name of ['thread.replied', 'thread.changed', 'practice.published']) happens(name);
    await pass(1);
    expect(spread).toHaveBeenCalledTimes(2);
  });

  it('looks now and then without having heard of anything', async () => {
    await pass(21);
    expect(spread).toHaveBeenCalledTimes(3);
  });

  it('goes on after a failure, and ends when told to', async () => {
    spread.mockRejectedValueOnce(new Error('the database is away'));
    happens('thread.asked');
    await pass(1);
    expect(onError).toHaveBeenCalledOnce();
    happens('thread.asked');
    await pass(1);
    expect(spread).toHaveBeenCalledTimes(3);
    await spreading.stop();
    happens('thread.asked');
    await pass(30);
    expect(spread).toHaveBeenCalledTimes(3);
  });
});
