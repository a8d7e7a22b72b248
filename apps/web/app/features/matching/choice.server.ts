import type { AppLoadContext } from '@remix-run/node';
import type { CohortView } from '@passerelle/core/cohorts/contract.ts';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import type { MemberRef } from '@passerelle/core/members/contract.ts';
import type { Side } from '@passerelle/core/profiles/contract.ts';

/** A page of members. A list to choose from stops being one beyond that; a larger cohort is changed by the pairs that were proposed. */
const limit = 100;

/** Whom of a cohort one can choose from to put two together; null for a cohort that is too large for that, or has nobody on one side. */
export async function listChoice({ services: { cohorts } }: AppLoadContext, actor: Actor, { id: cohortId, counts }: CohortView): Promise<Record<Side, MemberRef[]> | null> {
  if (Math.min(counts.mentor, counts.mentee) === 0 || Math.max(counts.mentor, counts.mentee) > limit) return null;
  const [mentor, mentee] = await Promise.all((['mentor', 'mentee'] as const).map((side) => cohorts.listMembers(actor, { cohortId, side, limit })));
  return { mentor: mentor!.items.map(({ member }) => member), mentee: mentee!.items.map(({ member }) => member) };
}
