import type { DomainEvent } from '../kernel/events.ts';
import type { PracticeSummary } from './contract.ts';

/** Threads whose posts a sheet draws on, so that open pages can say what came of a post. */
export type PracticePublished = { practice: PracticeSummary; sources: { threadId: string; postId: string }[] };

/** A sheet entered the library. */
export function practicePublished(published: PracticePublished): DomainEvent {
  return {
    name: 'practice.published',
    audience: [{ to: 'programme', id: published.practice.programmeId }],
    payload: published,
  };
}

/** A draft was begun, changed, submitted, sent back or approved, or a published sheet revised; told to those who write it only, as drafts are theirs. */
export function practiceRevised(practice: { id: string; programmeId: string; revision: number }, writerIds: readonly string[] = []): DomainEvent {
  return {
    name: 'practice.revised',
    audience: [{ to: 'curators', programmeId: practice.programmeId }, ...writerIds.map((id) => ({ to: 'member' as const, id }))],
    payload: practice,
  };
}

/** A sheet of the library says something else, left the library or came back: whoever has it open reads it again. */
export function practiceChanged(practice: { id: string; programmeId: string }): DomainEvent {
  return { name: 'practice.changed', audience: [{ to: 'programme', id: practice.programmeId }], payload: practice };
}

/** The same of a sheet that was never published: whoever reads it to approve it is not to go on reading. */
export function reviewEnded(practice: { id: string; programmeId: string }): DomainEvent {
  return { name: 'practice.changed', audience: [{ to: 'curators', programmeId: practice.programmeId }], payload: practice };
}
