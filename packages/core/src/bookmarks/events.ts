import type { DomainEvent } from '../kernel/events.ts';

export type BookmarkDue = { postId: string; threadId: string; seq: number; title: string };

/** The time of a reminder has come: its member's browsers say so. */
export function bookmarkDue(memberId: string, due: BookmarkDue): DomainEvent {
  return { name: 'bookmark.due', audience: [{ to: 'member', id: memberId }], payload: due };
}
