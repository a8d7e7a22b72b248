import type { Actor } from '../kernel/actor.ts';
import { canCurate } from '../programmes/policy.ts';

/** Who has read an announcement is for its author and the curators; its readers are told that it is. */
export function canSeeReaders(actor: Actor, thread: { kind: string; programmeId: string; authorId: string }): boolean {
  return thread.kind === 'announcement' && (thread.authorId === actor.memberId || canCurate(actor, thread.programmeId));
}
