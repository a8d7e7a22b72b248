import type { DomainEvent } from '../kernel/events.ts';

export type CohortChanged = { id: string; programmeId: string };

/** A cohort was opened, is called otherwise, has others in it, was put away or deleted: the coordinators' screens read it again. */
export function cohortChanged(changed: CohortChanged, coordinatorIds: readonly string[]): DomainEvent {
  return { name: 'cohort.changed', audience: coordinatorIds.map((id) => ({ to: 'member', id })), payload: changed };
}
