import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ThreadPageView } from '@passerelle/core/threads/contract.ts';
import { unavailable, type LiveAnswer } from '#app/lib/live-events.ts';
import { createThreadClient } from './client.ts';
import { aPost as post, aThread } from './sample.ts';

const thread = (lastRevision: number) => aThread({ replyCount: lastRevision - 1, lastRevision, lastPostAt: String(lastRevision) });
const page: ThreadPageView = { thread: { ...thread(1), can: { reply: true, replyUnnamed: false, accept: false, curate: false, contribute: true } }, posts: [post(1)], hasMore: false, acceptedPost: null, quoted: [] };

/** A server that is three changes further, on a line that loses as many answers as it is told to. */
function open(losses: Record<string, number>) {
  const asked: string[] = [];
  const announced: string[] = [];
  const request = async <T>(name: string): Promise<LiveAnswer<T>> => {
    asked.push(name);
    if ((losses[name] ?? 0) > 0) {
      losses[name] = (losses[name] ?? 0) - 1;
      return { ok: false, problem: unavailable };
    }
    const data = name === 'thread.watch' ? { threadId: 't', lastRevision: 4 } : { thread: thread(4), posts: [post(2), post(3), post(4)], more: false };
    return { ok: true, data: data as T };
  };
  const client = createThreadClient({ line: { request, on: () => () => undefined, announce: (name) => void announced.push(name) }, page, after: 0 });
  return { client, asked, announced, stop: client.start() };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('an open thread', () => {
  const seqs = (client: ReturnType<typeof open>['client']) => client.state().posts.map(({ seq }) => seq);

  it('asks for what was missed as soon as the line is there', async () => {
    const { client } = open({});
    client.wentOnline();
    await vi.advanceTimersByTimeAsync(1000);
    expect(seqs(client)).toEqual([1, 2, 3, 4]);
  });

  it.each(['thread.changes', 'thread.watch'])('asks again when %s was not answered, though nothing new is told', async (name) => {
    const { client } = open({ [name]: 2 });
    client.wentOnline();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(seqs(client)).toEqual([1, 2, 3, 4]);
  });

  it('says once for each time on the line that it is told of everything from then on', async () => {
    const { client, announced } = open({ 'thread.watch': 1 });
    client.wentOnline();
    expect(announced).toEqual([]);
    await vi.advanceTimersByTimeAsync(10_000);
    client.wentOnline();
    await vi.advanceTimersByTimeAsync(1000);
    expect(announced).toEqual(['thread.entered']);
    client.wentOffline();
    client.wentOnline();
    await vi.advanceTimersByTimeAsync(1000);
    expect(announced).toHaveLength(2);
  });

  it('asks nothing while the line is cut, and at once when it is back', async () => {
    const { client, asked } = open({ 'thread.changes': 1 });
    client.wentOnline();
    await vi.advanceTimersByTimeAsync(500);
    client.wentOffline();
    const before = asked.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(before);
    client.wentOnline();
    await vi.advanceTimersByTimeAsync(500);
    expect(seqs(client)).toEqual([1, 2, 3, 4]);
  });

  it('leaves the thread when the screen goes', async () => {
    const { client, asked, stop } = open({});
    client.wentOnline();
    await vi.advanceTimersByTimeAsync(1000);
    stop();
    expect(asked.at(-1)).toBe('thread.unwatch');
  });
});
