import type { ThreadChangesView, ThreadPageView } from '@passerelle/core/threads/contract.ts';
import type { LiveAnswer, LiveEvents } from '#app/lib/live-events.ts';
import { isBehind, stateOfPage, threadReducer, type ThreadNews } from './thread-state.ts';

/** What of the live line a thread needs. */
type Line = {
  request<T>(name: string, payload: unknown): Promise<LiveAnswer<T>>;
  on<Name extends keyof LiveEvents>(name: Name, tell: (payload: LiveEvents[Name]) => void): () => void;
  announce(name: 'thread.entered', payload: LiveEvents['thread.entered']): void;
};

/** The second half of news follows at once: only what is still missing after so many milliseconds is asked for. */
const patience = 250;
/** Milliseconds until what did not work is tried again while the line itself is there. */
const again = 3000;

/** Keeps a page of a thread, whose posts come after `after`, whole: takes in what is told, fetches what was missed. */
export function createThreadClient({ line, page, after }: { line: Line; page: ThreadPageView; after: number }) {
  const threadId = page.thread.id;
  let state = stateOfPage(page, after);
  let online = false;
  let isInside = false;
  let asking = false;
  let asked: ReturnType<typeof setTimeout> | undefined;
  let entered: ReturnType<typeof setTimeout> | undefined;
  const watchers = new Set<() => void>();

  function tell(news: ThreadNews) {
    const before = state;
    state = threadReducer(state, news);
    if (state !== before) watchers.forEach((heed) => heed());
    if (isBehind(state)) askIn(patience);
  }

  function askIn(milliseconds: number) {
    asked ??= setTimeout(() => {
      asked = undefined;
      void catchUp();
    }, milliseconds);
  }

  async function catchUp() {
    if (asking || !online || !isBehind(state)) return;
    asking = true;
    const afterRevision = Math.min(state.revision, state.thread.lastRevision);
    const answer = await line.request<ThreadChangesView>('thread.changes', { threadId, afterRevision });
    asking = false;
    if (answer.ok) tell({ type: 'caughtUp', changes: answer.data });
    else if (answer.problem.code !== 'not-found') askIn(again);
  }

  /** Goes into the thread's room; from then on everything is told, and how far the thread is is known. */
  async function enter() {
    clearTimeout(entered);
    const answer = await line.request<{ lastRevision: number }>('thread.watch', { threadId });
    if (answer.ok) {
      tell({ type: 'heard', revision: answer.data.lastRevision });
      // Asked for again and again; only the first time there is anything that was not told.
      if (!isInside) line.announce('thread.entered', { threadId });
      isInside = true;
    } else if (online && answer.problem.code !== 'not-found') entered = setTimeout(() => online && void enter(), again);
  }

  function wentOffline() {
    online = false;
    isInside = false;
    clearTimeout(asked);
    clearTimeout(entered);
    asked = undefined;
  }

  return {
    state: () => state,
    tell,
    watch(heed: () => void) {
      watchers.add(heed);
      return () => void watchers.delete(heed);
    },

    /** Follows the thread until the function answered is called. */
    start() {
      const ends = [
        line.on('thread.replied', (post) => post.threadId === threadId && tell({ type: 'replied', post })),
        line.on('thread.changed', (change) => change.id === threadId && tell({ type: 'changed', change })),
      ];
      return () => {
        ends.forEach((end) => end());
        if (online) void line.request('thread.unwatch', { threadId });
        wentOffline();
      };
    },

    /** The line is there, for the first time or again, or something on it may have been missed. */
    wentOnline() {
      online = true;
      void enter();
      void catchUp();
    },
    wentOffline,
  };
}
