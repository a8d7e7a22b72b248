import type { DomainEvent } from '../kernel/events.ts';

/** Something came into these members' inboxes, or left them: they count anew. */
export function inboxChanged(memberIds: readonly string[]): DomainEvent {
  return { name: 'inbox.changed', audience: [...new Set(memberIds)].map((id) => ({ to: 'member', id })), payload: {} };
}

/** A member has marked many threads as read at once: their browsers ask anew. */
export function threadsRead(memberId: string): DomainEvent {
  return { name: 'threads.read', audience: [{ to: 'member', id: memberId }], payload: {} };
}
