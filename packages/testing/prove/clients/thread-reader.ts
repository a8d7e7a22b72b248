import type { ThreadPageView } from '@passerelle/core/threads/contract.ts';
import { createThreadClient } from '../../../../apps/web/app/features/threads/client.ts';
import type { Snapshot } from '../judges/snapshot.ts';
import type { Line, Seat } from './line.ts';
import { asBrowser, insist } from './reader.ts';

export type ThreadReader = Awaited<ReturnType<typeof openThread>>;

/** The first page of a thread on the screen, kept true by the screen's own client; a thread's page holds so many posts. */
const pageSize = 100;

export async function openThread(seat: Seat, line: Line, threadId: string) {
  const page = await readThread(seat, threadId);
  const client = createThreadClient({
    line: {
      on: (name, tell) => line.on(name, tell as (payload: never) => void),
      request: async (name, payload) => asBrowser(await line.request(name, payload)),
      announce: () => undefined,
    },
    page,
    after: 0,
  });
  const stop = client.start();
  line.onConnect(client.wentOnline);
  line.onDisconnect(client.wentOffline);
  // The screen's own line tells this like a connection.
  line.on('line.restored', client.wentOnline);
  if (line.isConnected()) client.wentOnline();
  return { client, stop };
}

async function readThread(seat: Seat, threadId: string): Promise<ThreadPageView> {
  return insist<ThreadPageView>(seat, `/threads/${threadId}?limit=${pageSize}`);
}

/** A client's page of a thread, and the same stretch read afresh. */
export async function threadSnapshots({ client }: ThreadReader, seat: Seat, threadId: string): Promise<[Snapshot, Snapshot]> {
  const { thread, posts, hasMore } = await readThread(seat, threadId);
  const state = client.state();
  const { can: _can, ...summary } = thread;
  const { can: _held, ...held } = state.thread as typeof thread;
  // A page that reached the end when it was opened grows with the thread.
  const fresh = [...posts];
  for (let more = hasMore; more && state.open; ) {
    const next = await insist<ThreadPageView>(seat, `/threads/${threadId}?limit=${pageSize}&after=${fresh.at(-1)?.seq}`);
    fresh.push(...next.posts);
    more = next.hasMore;
  }
  return [
    { from: 1, messages: state.posts, rest: { thread: held, revision: state.revision } },
    { from: 1, messages: fresh, rest: { thread: summary, revision: thread.lastRevision } },
  ];
}
