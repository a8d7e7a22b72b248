import type { PostView, ThreadChangesView, ThreadPageView, ThreadSummary } from '@passerelle/core/threads/contract.ts';
import type { ThreadChange } from '@passerelle/core/threads/events.ts';

/** A stretch of a thread on the screen, and how far it is known to be whole. */
export type ThreadState = {
  thread: ThreadSummary;
  /** The stretch begins after this `seq`. */
  after: number;
  /** By `seq`, each once. */
  posts: PostView[];
  /** Null also while the accepted post is not known here: see `lacksAccepted`. */
  acceptedPost: PostView | null;
  /** The stretch reaches the end of the thread, so that new posts belong to it. */
  open: boolean;
  /** Every change up to this one is in. */
  revision: number;
  /** The newest change heard of. */
  heard: number;
};

export type ThreadNews =
  | { type: 'read'; page: ThreadPageView }
  | { type: 'replied'; post: PostView }
  | { type: 'changed'; change: ThreadChange }
  | { type: 'caughtUp'; changes: ThreadChangesView }
  | { type: 'heard'; revision: number };

export function stateOfPage(page: ThreadPageView, after: number): ThreadState {
  const { thread, posts, acceptedPost, hasMore } = page;
  const { lastRevision } = thread;
  return { thread, after, posts, acceptedPost, open: !hasMore, revision: lastRevision, heard: lastRevision };
}

/** Something was told that is not here yet, or only a half of it: what is missing has to be fetched. */
export function isBehind({ heard, revision, thread }: ThreadState): boolean {
  return heard > revision || revision > thread.lastRevision;
}

/** An answer was accepted that stands on another page. */
export function lacksAccepted({ thread, acceptedPost }: ThreadState): boolean {
  return thread.acceptedPostId !== null && acceptedPost?.id !== thread.acceptedPostId;
}

/**
 * Takes in what was read or told, in any order and any number of times: the same news twice change nothing, and with
 * what `thread.changes` answers the state equals a fresh read.
 */
export function threadReducer(state: ThreadState, news: ThreadNews): ThreadState {
  switch (news.type) {
    case 'read':
      return takePage(state, news.page);
    case 'replied':
      return takePost(state, news.post);
    case 'changed':
      return settle({ ...hear(state, news.change.lastRevision), thread: newer(state.thread, news.change) });
    case 'caughtUp':
      return takeChanges(state, news.changes);
    case 'heard':
      return hear(state, news.revision);
  }
}

function takePage(state: ThreadState, page: ThreadPageView): ThreadState {
  const { lastRevision } = page.thread;
  const merged = {
    ...hear(state, lastRevision),
    thread: newer(state.thread, page.thread),
    posts: union(state.posts, page.posts),
    acceptedPost: (page.acceptedPost && withinAccepted({ ...state, acceptedPost: page.acceptedPost }, state.acceptedPost ? [state.acceptedPost] : [])) ?? state.acceptedPost,
    open: state.open || !page.hasMore,
  };
  // An open stretch that has grown past the page read: what stands beyond the page was not part of that reading.
  const whole = !(state.open && page.hasMore);
  return settle(whole ? { ...merged, revision: Math.max(state.revision, lastRevision) } : merged);
}

function takePost(state: ThreadState, post: PostView): ThreadState {
  const next = post.revision === state.revision + 1 ? post.revision : state.revision;
  return settle({ ...hear(state, post.revision), revision: next, posts: withinStretch(state, [post]), acceptedPost: withinAccepted(state, [post]) });
}

function takeChanges(state: ThreadState, { thread, posts, more }: ThreadChangesView): ThreadState {
  const upTo = more ? (posts.at(-1)?.revision ?? state.revision) : thread.lastRevision;
  return settle({
    ...hear(state, upTo),
    thread: newer(state.thread, thread),
    revision: Math.max(state.revision, upTo),
    posts: withinStretch(state, posts),
    acceptedPost: withinAccepted(state, posts),
  });
}

function hear(state: ThreadState, revision: number): ThreadState {
  return revision > state.heard ? { ...state, heard: revision } : state;
}

function newer(thread: ThreadSummary, change: ThreadChange): ThreadSummary {
  return change.lastRevision >= thread.lastRevision ? { ...thread, ...change } : thread;
}

/** The posts with those that belong to this stretch: later pages show theirs, earlier ones too. */
function withinStretch({ posts, after, open }: ThreadState, told: PostView[]): PostView[] {
  const last = open ? Infinity : (posts.at(-1)?.seq ?? after);
  return union(posts, told.filter(({ seq }) => seq > after && seq <= last));
}

/** The accepted answer may stand on another page; what it says is shown here all the same, and may have been taken back. */
function withinAccepted({ acceptedPost }: ThreadState, told: PostView[]): PostView | null {
  return told.find(({ id, revision }) => id === acceptedPost?.id && revision > acceptedPost.revision) ?? acceptedPost;
}

function union(posts: PostView[], told: PostView[]): PostView[] {
  const fresh = told.filter((post) => !posts.some((known) => known.seq === post.seq && known.revision >= post.revision));
  if (fresh.length === 0) return posts;
  const kept = posts.filter(({ seq }) => !fresh.some((post) => post.seq === seq));
  return [...kept, ...fresh].toSorted((one, other) => one.seq - other.seq);
}

function settle(state: ThreadState): ThreadState {
  const { acceptedPostId } = state.thread;
  const found = state.posts.find(({ id }) => id === acceptedPostId);
  const kept = state.acceptedPost?.id === acceptedPostId ? state.acceptedPost : null;
  return { ...state, acceptedPost: found ?? kept };
}
