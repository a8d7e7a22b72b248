import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { validate } from '../kernel/validate.ts';
import { membershipInput, type MembershipInput } from './contract.ts';
import { membershipEnded, membershipsRestored } from './events.ts';
import { canCoordinate } from './policy.ts';
import { programmeMembers } from './schema.ts';

/** Moves a member out of the programme's conversations, or back. Passed in, as conversations come after programmes. */
export type MoveConversations = (work: Work, programmeId: string, memberId: string) => Promise<void>;

/**
 * Ends a person's membership: from the commit on they see nothing of the programme, what they wrote stays.
 * For its coordinators; Conflict `last-coordinator` for the only one left, NotFound for whoever is not in it.
 */
export function createEndMembership({ work, now }: Kernel, leaveConversations: MoveConversations) {
  return async function endMembership(actor: Actor, input: MembershipInput): Promise<void> {
    const { programmeId, memberId } = validate(membershipInput, input);
    if (!canCoordinate(actor, programmeId)) throw new Forbidden();
    await work.run(async (unit) => {
      const coordinators = await unit.tx
        .select({ id: programmeMembers.memberId })
        .from(programmeMembers)
        .where(
          and(
            eq(programmeMembers.programmeId, programmeId),
            eq(programmeMembers.role, 'coordinator'),
            isNull(programmeMembers.endedAt),
          ),
        )
        // Two coordinators who end each other's membership at once must not leave none; locked in one order, they queue.
        .orderBy(programmeMembers.memberId)
        .for('update');
      const ended = await unit.tx
        .update(programmeMembers)
        .set({ endedAt: now() })
        .where(
          and(
            eq(programmeMembers.programmeId, programmeId),
            eq(programmeMembers.memberId, memberId),
            isNull(programmeMembers.endedAt),
          ),
        )
        .returning({ role: programmeMembers.role });
      const [gone] = ended;
      if (!gone) throw new NotFound();
      if (gone.role === 'coordinator' && coordinators.length === 1) throw new Conflict('last-coordinator');
      await leaveConversations(unit, programmeId, memberId);
      unit.record(membershipEnded({ programmeId, memberId }));
    });
  };
}

/**
 * Takes an ended membership back, as it was: role, binômes and conversations. For coordinators;
 * NotFound for whoever is in the programme or never was.
 */
export function createRestoreMembership({ work }: Kernel, returnToConversations: MoveConversations) {
  return async function restoreMembership(actor: Actor, input: MembershipInput): Promise<void> {
    const { programmeId, memberId } = validate(membershipInput, input);
    if (!canCoordinate(actor, programmeId)) throw new Forbidden();
    await work.run(async (unit) => {
      const restored = await unit.tx
        .update(programmeMembers)
        .set({ endedAt: null })
        .where(
          and(
            eq(programmeMembers.programmeId, programmeId),
            eq(programmeMembers.memberId, memberId),
            isNotNull(programmeMembers.endedAt),
          ),
        )
        .returning({ id: programmeMembers.memberId });
      if (restored.length === 0) throw new NotFound();
      await returnToConversations(unit, programmeId, memberId);
      for (const event of membershipsRestored(programmeId, [memberId])) unit.record(event);
    });
  };
}
