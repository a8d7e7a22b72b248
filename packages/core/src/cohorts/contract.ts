import { z } from 'zod';
import { clientIdSchema, dayOrNone, idSchema, instantSchema, lineSchema, optionalTextSchema, pageInput, pageSchema, textSchema } from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';
import { sideSchema } from '../profiles/contract.ts';

export const maxCohortName = 120;
/** Most people that come or go at once. */
export const maxAtOnce = 500;
export const maxExclusionReason = 1000;

const name = lineSchema(maxCohortName);

export const openCohortInput = z.strictObject({ programmeId: idSchema, clientId: clientIdSchema, name, startsOn: dayOrNone.default(null), endsOn: dayOrNone.default(null) });
export type OpenCohortInput = z.input<typeof openCohortInput>;

/** What is left out stays as it is. */
export const reviseCohortInput = z.strictObject({ cohortId: idSchema, name: name.optional(), startsOn: dayOrNone.optional(), endsOn: dayOrNone.optional() });
export type ReviseCohortInput = z.input<typeof reviseCohortInput>;

export const cohortView = z.object({
  id: idSchema,
  programmeId: idSchema,
  name: z.string(),
  /** Calendar days, both included. */
  startsOn: z.iso.date().nullable(),
  endsOn: z.iso.date().nullable(),
  createdAt: instantSchema,
  /** Since when it is put away; null while it is in use. */
  closedAt: instantSchema.nullable(),
  /** Who is in it now, by side, and how many of them have written their profile. */
  counts: z.object({ mentor: z.number().int(), mentee: z.number().int(), profiled: z.number().int() }),
  /** `change`: while it is not put away. `discard`: nothing was pinned, worked out or proposed in it yet. */
  can: z.object({ change: z.boolean(), discard: z.boolean() }),
});
export type CohortView = z.infer<typeof cohortView>;
export const cohortPage = pageSchema(cohortView);

export const listCohortsInput = pageInput.extend({ programmeId: idSchema, standing: z.enum(['open', 'closed']).default('open') });
export type ListCohortsInput = z.input<typeof listCohortsInput>;

export const cohortMemberView = z.object({ member: memberRef, side: sideSchema, profiled: z.boolean(), joinedAt: instantSchema });
export type CohortMemberView = z.infer<typeof cohortMemberView>;
export const cohortMemberPage = pageSchema(cohortMemberView);

export const listCohortMembersInput = pageInput.extend({ cohortId: idSchema, side: sideSchema.optional() });
export type ListCohortMembersInput = z.input<typeof listCohortMembersInput>;

/** Members of the programme that are not in it, those whose name has `name` in it. */
export const listCohortCandidatesInput = pageInput.extend({ cohortId: idSchema, name: optionalTextSchema(maxCohortName).optional() });
export type ListCohortCandidatesInput = z.input<typeof listCohortCandidatesInput>;

export const cohortPeopleInput = z.strictObject({ cohortId: idSchema, memberIds: z.array(idSchema).min(1, 'required').max(maxAtOnce, 'tooMany') });
export type CohortPeopleInput = z.input<typeof cohortPeopleInput>;

/** Names two who are not to be paired, in either order. */
export const exclusionInput = z.strictObject({ programmeId: idSchema, memberId: idSchema, otherId: idSchema });
export type ExclusionInput = z.input<typeof exclusionInput>;
export const excludeInput = exclusionInput.extend({ reason: textSchema(maxExclusionReason) });
export type ExcludeInput = z.input<typeof excludeInput>;

export const exclusionView = z.object({ member: memberRef, other: memberRef, reason: z.string(), by: memberRef, createdAt: instantSchema });
export type ExclusionView = z.infer<typeof exclusionView>;
