import type { DomainEvent } from '../kernel/events.ts';

export type MembershipEnded = { programmeId: string; memberId: string };

/** Somebody is no longer in a programme: their open browsers lose its rooms at once. */
export function membershipEnded(ended: MembershipEnded): DomainEvent {
  return { name: 'membership.ended', audience: [{ to: 'member', id: ended.memberId }], payload: ended };
}
