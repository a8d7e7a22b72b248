import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSeenQueue, rangesOf, type SendSeen } from './seen-queue.ts';

const send = vi.fn<SendSeen>();
beforeEach(() => {
  vi.useFakeTimers();
  send.mockReset().mockResolvedValue('settled');
});
afterEach(() => vi.useRealTimers());

describe('what was seen', () => {
  it('goes together, as stretches', async () => {
    const queue = createSeenQueue(send);
    for (const seq of [3, 1, 2, 7]) queue.add('t', seq);
    expect(send).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1000);
    expect(send.mock.calls).toEqual([['t', [[1, 3], [7, 7]]]]);
    await queue.flush();
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('waits while nobody answers, with what is seen meanwhile', async () => {
    const queue = createSeenQueue(send);
    send.mockResolvedValueOnce('kept');
    queue.add('t', 1);
    await queue.flush();
    queue.add('t', 2);
    await queue.flush();
    expect(send.mock.calls.at(-1)).toEqual(['t', [[1, 2]]]);
    await queue.flush();
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('is cut into calls that the server takes', async () => {
    const queue = createSeenQueue(send);
    for (let seq = 1; seq <= 301; seq += 2) queue.add('t', seq);
    await queue.flush();
    expect(send.mock.calls.map(([, ranges]) => ranges.length)).toEqual([100, 51]);
  });

  it('reads nothing that is laid aside, until the thread is opened again', async () => {
    const queue = createSeenQueue(send);
    queue.add('t', 1);
    queue.layAside('t');
    queue.add('t', 2);
    await queue.flush();
    expect(send).not.toHaveBeenCalled();
    queue.open('t');
    queue.add('t', 3);
    await queue.flush();
    expect(send.mock.calls).toEqual([['t', [[3, 3]]]]);
  });

  it('counts the same post twice as once', () => {
    expect(rangesOf([2, 2, 1, 4])).toEqual([[1, 2], [4, 4]]);
  });
});
