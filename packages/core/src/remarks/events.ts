import type { DomainEvent } from '../kernel/events.ts';

export type PracticeRemarked = { id: string; programmeId: string };

/** Something was said about a sheet, or decided about what was said: to those who write it, and whoever said it. Not what: that is asked for. */
export function practiceRemarked(remarked: PracticeRemarked, memberIds: readonly string[]): DomainEvent {
  const members = [...new Set(memberIds)].map((id) => ({ to: 'member' as const, id }));
  return { name: 'practice.remarked', audience: [{ to: 'curators', programmeId: remarked.programmeId }, ...members], payload: remarked };
}
