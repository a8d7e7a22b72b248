import type { DomainEvent } from '../kernel/events.ts';

export type MatchingChanged = { cohortId: string; programmeId: string };

/** A cohort's matching was worked out, pinned otherwise or published: the coordinators' screens read it again. */
export function matchingChanged(changed: MatchingChanged, coordinatorIds: readonly string[]): DomainEvent {
  return { name: 'matching.changed', audience: coordinatorIds.map((id) => ({ to: 'member', id })), payload: changed };
}
