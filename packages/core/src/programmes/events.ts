import type { DomainEvent } from '../kernel/events.ts';
import { idsPerNotice } from '../kernel/notices.ts';

export type Membership = { programmeId: string; memberId: string };

/** Somebody is no longer in a programme: their open browsers lose its rooms at once. */
export function membershipEnded(ended: Membership): DomainEvent {
  return { name: 'membership.ended', audience: [{ to: 'member', id: ended.memberId }], payload: ended, rights: { does: 'readmit', memberIds: [ended.memberId] } };
}

/** These are in a programme again, or newly with an account that they had: their open browsers come back into its rooms. As many at once as one notice holds. */
export function membershipsRestored(programmeId: string, memberIds: readonly string[]): DomainEvent[] {
  return Array.from({ length: Math.ceil(memberIds.length / idsPerNotice) }, (_, at) => {
    const some = memberIds.slice(at * idsPerNotice, (at + 1) * idsPerNotice);
    return { name: 'membership.restored', audience: some.map((id) => ({ to: 'member', id })), payload: { programmeId, memberIds: some }, rights: { does: 'readmit', memberIds: some } };
  });
}
