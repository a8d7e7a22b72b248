import type { DomainEvent } from '../kernel/events.ts';
import { inThread, type SpaceAudience } from '../spaces/events.ts';

/** Somebody voted, or the outcome was stated. Not what and not who: each reader asks for what is theirs to see. */
export type PollChanged = { threadId: string; revision: number };

export function pollChanged(change: PollChanged, space: SpaceAudience): DomainEvent {
  return { name: 'poll.changed', ...inThread(change.threadId, space), payload: change };
}
