import type { DomainEvent } from '../kernel/events.ts';
import type { PostView, ThreadSummary } from './contract.ts';

/** A thread was opened: lists of its programme show it. */
export function threadAsked(thread: ThreadSummary): DomainEvent {
  return { name: 'thread.asked', audience: [{ to: 'programme', id: thread.programmeId }], payload: thread };
}

/** What lists need to know of a change in a thread. */
export type ThreadChange = Pick<
  ThreadSummary,
  'id' | 'programmeId' | 'state' | 'acceptedPostId' | 'replyCount' | 'lastRevision' | 'lastPostAt'
>;

/** A reply was stored. */
export function threadReplied(post: PostView): DomainEvent {
  return { name: 'thread.replied', audience: [{ to: 'thread', id: post.threadId }], payload: post };
}

/** State, accepted answer or counts of a thread changed. */
export function threadChanged(change: ThreadChange): DomainEvent {
  return { name: 'thread.changed', audience: [{ to: 'programme', id: change.programmeId }], payload: change };
}
