import type { Actor } from '../kernel/actor.ts';

/** Whoever reads a published sheet may say that it was useful, but for its author. */
export function canEndorse(actor: Pick<Actor, 'memberId'>, practice: { status: string; authorId: string }): boolean {
  return practice.status === 'published' && practice.authorId !== actor.memberId;
}
