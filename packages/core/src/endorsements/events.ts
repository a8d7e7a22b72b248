import type { DomainEvent } from '../kernel/events.ts';

export type PracticeEndorsed = { practiceId: string; programmeId: string };

/** Somebody found a sheet useful, says otherwise what for, or takes it back: open pages ask for what there is now. */
export function practiceEndorsed(endorsed: PracticeEndorsed): DomainEvent {
  return { name: 'practice.endorsed', audience: [{ to: 'programme', id: endorsed.programmeId }], payload: endorsed };
}
