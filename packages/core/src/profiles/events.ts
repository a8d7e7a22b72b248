import type { DomainEvent } from '../kernel/events.ts';

export type ProfileWritten = { programmeId: string; memberId: string; revision: number };

/** Somebody's profile is another one: their own screens and the coordinators' read it again. */
export function profileWritten(written: ProfileWritten, coordinatorIds: readonly string[]): DomainEvent {
  return { name: 'profile.written', audience: [...new Set([written.memberId, ...coordinatorIds])].map((id) => ({ to: 'member', id })), payload: written };
}
