import { z } from 'zod';
import { clientIdSchema, idSchema, instantSchema, isStorableText, lineSchema, optionalTextSchema, pageInput, pageSchema } from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';

/** Longest title and description, in characters. */
export const maxGroupTitle = 120;
export const maxGroupDescription = 1000;
/** Most people added at once; the rest in another go. */
export const maxAdded = 200;
/** Most members of one group. */
export const maxGroup = 2500;

const admissionSchema = z.enum(['open', 'invited']);
const historySchema = z.enum(['start', 'joining']);

/** A group conversation as the list of a programme shows it: an invited one only to its members. */
export const groupView = z.object({
  id: idSchema,
  programmeId: idSchema,
  title: z.string(),
  description: z.string(),
  history: historySchema,
  admission: admissionSchema,
  memberCount: z.number().int(),
  createdAt: instantSchema,
  closedAt: instantSchema.nullable(),
  /** The reader is in it. */
  joined: z.boolean(),
  can: z.object({ join: z.boolean(), leave: z.boolean(), add: z.boolean(), manage: z.boolean() }),
});
export type GroupView = z.infer<typeof groupView>;
export const groupPage = pageSchema(groupView);

/** `open`: those that one could join now; `joined`: those that one is in. */
export const groupStandings = ['all', 'joined', 'open'] as const;
export const listGroupsInput = pageInput.extend({ programmeId: idSchema, standing: z.enum(groupStandings).default('all') });
export type ListGroupsInput = z.input<typeof listGroupsInput>;

const memberIds = z.array(idSchema).max(maxAdded, 'tooMany');

/** `history` is fixed from here on: nobody shall find later that strangers read what was said before they came. */
export const openGroupInput = z.strictObject({
  programmeId: idSchema,
  clientId: clientIdSchema,
  title: lineSchema(maxGroupTitle),
  description: optionalTextSchema(maxGroupDescription).default(''),
  history: historySchema,
  admission: admissionSchema,
  memberIds: memberIds.default([]),
});
export type OpenGroupInput = z.input<typeof openGroupInput>;

export const reviseGroupInput = z.strictObject({
  groupId: idSchema,
  title: lineSchema(maxGroupTitle).optional(),
  description: optionalTextSchema(maxGroupDescription).optional(),
  admission: admissionSchema.optional(),
  closed: z.boolean().optional(),
});
export type ReviseGroupInput = z.input<typeof reviseGroupInput>;

export const groupInput = z.strictObject({ groupId: idSchema });
export type GroupInput = z.input<typeof groupInput>;

export const addMembersInput = groupInput.extend({ memberIds: memberIds.min(1, 'required') });
export type AddMembersInput = z.input<typeof addMembersInput>;

export const removeMemberInput = groupInput.extend({ memberId: idSchema });
export type RemoveMemberInput = z.input<typeof removeMemberInput>;

/** Most people offered to choose from at once: whoever is not among them is looked for by name, job or commune. */
export const maxCandidates = 100;

/** `groupId` leaves out who is in that group; `chosen` are offered whatever is looked for. */
export const listCandidatesInput = z.strictObject({
  programmeId: idSchema,
  groupId: idSchema.optional(),
  text: z.string().max(120, 'tooLong').refine(isStorableText, 'unstorable').optional(),
  chosen: memberIds.optional(),
});
export type ListCandidatesInput = z.input<typeof listCandidatesInput>;

export const candidatesView = z.object({
  /** Those chosen first, then by name. */
  people: z.array(memberRef),
  /** There are more than fit. */
  more: z.boolean(),
});
export type CandidatesView = z.infer<typeof candidatesView>;
