import type { DomainEvent } from '../kernel/events.ts';

export type PracticeQuestioned = { practiceId: string; programmeId: string; threadId: string };

/** A question about a sheet was opened, in the space that its whole programme reads: open pages of the sheet ask for it. */
export function practiceQuestioned(questioned: PracticeQuestioned): DomainEvent {
  return { name: 'practice.questioned', audience: [{ to: 'programme', id: questioned.programmeId }], payload: questioned };
}
