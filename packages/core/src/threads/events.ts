import type { DomainEvent } from '../kernel/events.ts';
import { inSpace, inThread, type SpaceAudience } from '../spaces/events.ts';
import type { OwnThreadView, PostView, ThreadSummary } from './contract.ts';

/** A thread was opened: lists of those who read its space show it. */
export function threadAsked(thread: ThreadSummary, space: SpaceAudience): DomainEvent {
  return { name: 'thread.asked', ...inSpace(space), payload: thread };
}

/** What lists need to know of a change in a thread. */
export type ThreadChange = Pick<
  ThreadSummary,
  'id' | 'programmeId' | 'state' | 'title' | 'acceptedPostId' | 'replyCount' | 'lastRevision' | 'lastPostAt' | 'deletedAt'
>;

/** A reply was stored, or a post changed: it comes again, under a higher revision. */
export function threadReplied(post: PostView, space: SpaceAudience): DomainEvent {
  return { name: 'thread.replied', ...inThread(post.threadId, space), payload: post };
}

/** Title, state, accepted answer or counts of a thread changed. */
export function threadChanged(change: ThreadChange, space: SpaceAudience): DomainEvent {
  return { name: 'thread.changed', ...inSpace(space), payload: change };
}

/** Nothing that lists show changed: told only where the thread is open. */
export function threadAdvanced(change: ThreadChange, space: SpaceAudience): DomainEvent {
  return { name: 'thread.changed', ...inThread(change.id, space), payload: change };
}

/** A member has read further, wrote, or marked something unread: all of their browsers count alike. */
export function threadRead(memberId: string, read: OwnThreadView): DomainEvent {
  return { name: 'thread.read', audience: [{ to: 'member', id: memberId }], payload: read };
}
