import type { Actor } from '../kernel/actor.ts';
import { Forbidden } from '../kernel/errors.ts';

/** Coordinators of a programme, and administrators, bring people into it. */
export function canInvite(actor: Actor, programmeId: string): boolean {
  return (
    actor.administrator ||
    actor.programmes.some((entry) => entry.id === programmeId && entry.role === 'coordinator')
  );
}

/** Forbidden unless {@link canInvite}: that a programme exists is no secret, who is in it is. */
export function requireInviter(actor: Actor, programmeId: string): void {
  if (!canInvite(actor, programmeId)) throw new Forbidden();
}
