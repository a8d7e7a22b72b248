import type { DomainEvent } from '../kernel/events.ts';
import { rosterOf, type SpaceAudience } from '../spaces/events.ts';

/** Somebody voted, or the outcome was stated. Not what and not who: each reader asks for what is theirs to see. */
export type PollChanged = { threadId: string; revision: number };

export function pollChanged(change: PollChanged, space: SpaceAudience): DomainEvent {
  return { name: 'poll.changed', audience: [{ to: 'thread', id: change.threadId, groupId: space.groupId }], ...rosterOf(space), payload: change };
}
