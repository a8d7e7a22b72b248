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

/** A draft was begun, changed, submitted, sent back or approved, or a published sheet revised; told to curators only, as drafts are theirs. */
export function practiceRevised(practice: { id: string; programmeId: string; revision: number }): DomainEvent {
  return {
    name: 'practice.revised',
    audience: [{ to: 'curators', programmeId: practice.programmeId }],
    payload: practice,
  };
}
