import type { Theme } from '../kernel/contract.ts';
import type { DomainEvent } from '../kernel/events.ts';
import type { FollowLevel } from './contract.ts';

export type FollowChanged = { threadId?: string; spaceId?: string; theme?: Theme; practiceId?: string; level: FollowLevel | null };

/** A member wants to be told otherwise of a place: their open pages show it. */
export function followChanged(memberId: string, change: FollowChanged): DomainEvent {
  return { name: 'follow.changed', audience: [{ to: 'member', id: memberId }], payload: change };
}
