import type { DomainEvent } from '../kernel/events.ts';

export type Membership = { programmeId: string; memberId: string };

/** Somebody is no longer in a programme: their open browsers lose its rooms at once. */
export function membershipEnded(ended: Membership): DomainEvent {
  return { name: 'membership.ended', audience: [{ to: 'member', id: ended.memberId }], payload: ended, rights: { does: 'readmit', memberIds: [ended.memberId] } };
}

/** Somebody is in a programme again: their open browsers come back into its rooms. */
export function membershipRestored(restored: Membership): DomainEvent {
  return { name: 'membership.restored', audience: [{ to: 'member', id: restored.memberId }], payload: restored, rights: { does: 'readmit', memberIds: [restored.memberId] } };
}
