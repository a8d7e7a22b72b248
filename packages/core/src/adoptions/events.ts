import type { DomainEvent } from '../kernel/events.ts';

/** The same for every reader: whose commune it is, and what one may do, they ask for. */
export type PracticeAdopted = { id: string; programmeId: string; adoptionCount: number };

/** A commune took a sheet up, said something else about it, or takes that back. `adoptionCount`: how many communes do as it says now. */
export function practiceAdopted(practice: PracticeAdopted): DomainEvent {
  return { name: 'practice.adopted', audience: [{ to: 'programme', id: practice.programmeId }], payload: practice };
}
