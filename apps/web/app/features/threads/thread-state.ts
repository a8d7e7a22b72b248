import type { PostView, ThreadChangesView, ThreadPageView, ThreadSummary } from '@passerelle/core/threads/contract.ts';
import type { ThreadChange } from '@passerelle/core/threads/events.ts';

/** A stretch of a thread on the screen, and how far it is known to be whole. */
export type ThreadState = {
  thread: ThreadSummary;
  /** The stretch begins after this `seq`. */
  after: number;
  /** By `seq`, each once. */
  posts: PostView[];
  /** Posts from elsewhere in the thread that are shown here too, and followed: the accepted answer, what posts answer, what was unfolded. */
  others: PostView[];
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
  /** Posts were fetched that are shown here too; every change of them up to `revision` is in. */
  | { type: 'found'; posts: PostView[]; revision: number }
  | { type: 'heard'; revision: number };

export function stateOfPage(page: ThreadPageView, after: number): ThreadState {
  const { thread, posts, acceptedPost, hasMore } = page;
  const { lastRevision } = thread;
  return { thread, after, posts, others: elsewhere(page, posts), acceptedPost, open: !hasMore, revision: lastRevision, heard: lastRevision };
}

/** Something was told that is not here yet, or only a half of it: what is missing has to be fetched. */
export function isBehind({ heard, revision, thread }: ThreadState): boolean {
  return heard > revision || revision > thread.lastRevision;
}

/** The post of that number, as it is now, wherever it stands; null while it is not known here. */
export function postAt({ posts, others }: Pick<ThreadState, 'posts' | 'others'>, seq: number): PostView | null {
  return posts.find((post) => post.seq === seq) ?? others.find((post) => post.seq === seq) ?? null;
}

/** An answer was accepted that stands on another page. */
export function lacksAccepted({ thread, acceptedPost }: ThreadState): boolean {
  return thread.acceptedPostId !== null && acceptedPost?.id !== thread.acceptedPostId;
}

/** The number of a post that is answered here and not known yet; null when there is none. */
export function lackedSeq(state: ThreadState): number | null {
  return state.posts.find(({ answers }) => answers !== null && !postAt(state, answers))?.answers ?? null;
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
    case 'found':
      return settle(takeOthers(state, news.posts, news.revision));
  }
}

function takePage(state: ThreadState, page: ThreadPageView): ThreadState {
  const { lastRevision } = page.thread;
  const merged = {
    ...hear(state, lastRevision),
    thread: newer(state.thread, page.thread),
    posts: union(state.posts, page.posts),
    open: state.open || !page.hasMore,
  };
  // An open stretch that has grown past the page read: what stands beyond the page was not part of that reading.
  const whole = !(state.open && page.hasMore);
  const read = whole ? { ...merged, revision: Math.max(state.revision, lastRevision) } : merged;
  return settle(takeOthers(read, elsewhere(page, read.posts), lastRevision));
}

function elsewhere({ acceptedPost, quoted }: ThreadPageView, posts: PostView[]): PostView[] {
  return union([], [...quoted, ...(acceptedPost ? [acceptedPost] : [])]).filter(({ seq }) => !posts.some((post) => post.seq === seq));
}

/** What was told of them since they were read passed by unnoticed, as long as they were not followed: it has to be asked for again. */
function takeOthers(state: ThreadState, read: PostView[], asOf: number): ThreadState {
  const isNew = read.some(({ seq }) => !postAt(state, seq));
  const others = union(state.others, read.filter(({ seq }) => !state.posts.some((post) => post.seq === seq)));
  return { ...hear(state, asOf), others, revision: isNew ? Math.min(state.revision, asOf) : state.revision };
}

function takePost(state: ThreadState, post: PostView): ThreadState {
  const next = post.revision === state.revision + 1 ? post.revision : state.revision;
  return settle({ ...hear(state, post.revision), ...withTold(state, [post]), revision: next });
}

function takeChanges(state: ThreadState, { thread, posts, more }: ThreadChangesView): ThreadState {
  const upTo = more ? (posts.at(-1)?.revision ?? state.revision) : thread.lastRevision;
  return settle({ ...hear(state, upTo), ...withTold(state, posts), thread: newer(state.thread, thread), revision: Math.max(state.revision, upTo) });
}

function hear(state: ThreadState, revision: number): ThreadState {
  return revision > state.heard ? { ...state, heard: revision } : state;
}

function newer(thread: ThreadSummary, change: ThreadChange): ThreadSummary {
  return change.lastRevision >= thread.lastRevision ? { ...thread, ...change } : thread;
}

/** The posts with those that belong to this stretch (later pages show theirs, earlier ones too), and those from elsewhere as they are now. */
function withTold({ posts, others, after, open }: ThreadState, told: PostView[]): Pick<ThreadState, 'posts' | 'others'> {
  const last = open ? Infinity : (posts.at(-1)?.seq ?? after);
  return {
    posts: union(posts, told.filter(({ seq }) => seq > after && seq <= last)),
    others: union(others, told.filter(({ seq }) => others.some((other) => other.seq === seq))),
  };
}

function union(posts: PostView[], told: PostView[]): PostView[] {
  const fresh = told.filter((post) => !posts.some((known) => known.seq === post.seq && known.revision >= post.revision));
  if (fresh.length === 0) return posts;
  const kept = posts.filter(({ seq }) => !fresh.some((post) => post.seq === seq));
  return [...kept, ...fresh].toSorted((one, other) => one.seq - other.seq);
}

function settle(state: ThreadState): ThreadState {
  const { acceptedPostId } = state.thread;
  const accepted = [...state.posts, ...state.others].find(({ id }) => id === acceptedPostId);
  return { ...state, acceptedPost: accepted ?? null };
}
