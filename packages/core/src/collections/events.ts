import type { DomainEvent } from '../kernel/events.ts';

/** `practiceIds`: its published sheets, before or after the change: their pages say where they stand in it. */
export type PracticeCollected = { id: string; programmeId: string; revision: number; practiceIds: string[] };

/**
 * A collection was begun or changed, published or withdrawn. `open`: the programme sees it, or saw it until now; what it does
 * not see is told to curators only.
 */
export function practiceCollected(collected: PracticeCollected, open: boolean): DomainEvent {
  const { programmeId } = collected;
  return {
    name: 'practice.collected',
    audience: [open ? { to: 'programme', id: programmeId } : { to: 'curators', programmeId }],
    payload: collected,
  };
}
