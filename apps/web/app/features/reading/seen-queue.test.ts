import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptSeen } from './kept-seen.ts';
import { createSeenQueue, type SendSeen } from './seen-queue.ts';
import { aShelf } from './sample-shelf.ts';

const send = vi.fn<SendSeen>();
beforeEach(() => {
  vi.useFakeTimers();
  send.mockReset().mockResolvedValue('settled');
});
afterEach(() => vi.useRealTimers());

/** A tab of one member's; with a `shelf` on the same device as another. */
const aTab = (memberId = 'self', shelf = aShelf()) => createSeenQueue(keptSeen(memberId, () => shelf), send);

describe('what was seen', () => {
  it('goes together, as stretches, once', async () => {
    const queue = aTab();
    for (const seq of [3, 1, 2, 7, 2]) queue.add('t', seq);
    expect(send).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1000);
    expect(send.mock.calls).toEqual([['t', [[1, 3], [7, 7]]]]);
    await queue.flush();
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('waits while nobody answers, with what is seen meanwhile', async () => {
    const queue = aTab();
    send.mockResolvedValueOnce('kept');
    queue.add('t', 1);
    await queue.flush();
    queue.add('t', 2);
    await queue.flush();
    expect(send.mock.calls.at(-1)).toEqual(['t', [[1, 2]]]);
    await queue.flush();
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('waits for one thread without keeping back the others', async () => {
    const queue = aTab();
    send.mockImplementation(async (threadId) => (threadId === 'broken' ? 'kept' : 'settled'));
    queue.add('broken', 1);
    queue.add('whole', 1);
    await queue.flush();
    expect(send.mock.calls.map(([threadId]) => threadId)).toEqual(['broken']);
    await queue.flush();
    expect(send.mock.calls.map(([threadId]) => threadId)).toEqual(['broken', 'whole', 'broken']);
  });

  it('is cut into calls that the server takes', async () => {
    const queue = aTab();
    for (let seq = 1; seq <= 301; seq += 2) queue.add('t', seq);
    await queue.flush();
    expect(send.mock.calls.map(([, ranges]) => ranges.length)).toEqual([100, 51]);
  });

  it('reads nothing that is laid aside, until the thread is opened again', async () => {
    const queue = aTab();
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

  it('stays unread when it is laid aside while it is under way and nobody answers', async () => {
    const queue = aTab();
    queue.add('t', 1);
    send.mockImplementationOnce(async () => {
      queue.layAside('t');
      return 'kept';
    });
    await queue.flush();
    await queue.flush();
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('outlives the tab: the next page of that member sends it, and nobody else’s', async () => {
    const shelf = aShelf();
    send.mockResolvedValueOnce('kept');
    const closed = aTab('self', shelf);
    for (const seq of [4, 5]) closed.add('t', seq);
    await closed.flush();
    await aTab('other', shelf).flush();
    expect(send).toHaveBeenCalledTimes(1);
    const next = aTab('self', shelf);
    await next.flush();
    expect(send.mock.calls.at(-1)).toEqual(['t', [[4, 5]]]);
    await next.flush();
    expect(send).toHaveBeenCalledTimes(2);
  });
});
