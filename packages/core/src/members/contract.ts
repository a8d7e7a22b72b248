import { z } from 'zod';
import { colleges, idSchema, instantSchema, lineSchema, localeSchema, pageInput, programmeRoles } from '../kernel/contract.ts';
import { communeView } from '../programmes/contract.ts';

export const collegeSchema = z.enum(colleges);

/** An e-mail address as typed by a person: trimmed, at most 254 characters (RFC 5321). */
export const emailSchema = z.string().trim().max(254, 'tooLong').pipe(z.email('email'));

/** Who wrote or did something, as every member may see it. */
export const memberRef = z.object({
  id: idSchema,
  name: z.string(),
  college: collegeSchema,
  jobTitle: z.string(),
  commune: z.object({ nameFr: z.string(), nameAr: z.string() }),
});
export type MemberRef = z.infer<typeof memberRef>;

/**
 * The one in whose name a binôme's question stands among its peers: nobody's name, job and commune, the same for every
 * binôme. It signs in nowhere, is in no programme, and screens call it "a binôme" in the reader's language.
 */
export const unnamedId = '00000000-0000-8000-8000-62696e6f6d65';
export const unnamedMember: MemberRef = {
  id: unnamedId, name: 'Un binôme', college: 'official', jobTitle: '', commune: { nameFr: '', nameAr: '' },
};
export const isUnnamed = ({ id }: Pick<MemberRef, 'id'>): boolean => id === unnamedId;

export const memberView = memberRef.extend({
  role: z.enum(programmeRoles),
  locale: localeSchema,
  /** Null while the member shares no programme-wide address; shown to coordinators only. */
  email: z.string().nullable(),
  joinedAt: instantSchema,
});
export type MemberView = z.infer<typeof memberView>;

/** The signed-in person, for the shell of every screen. */
export const selfView = memberRef.extend({
  email: z.string(),
  locale: localeSchema,
  timeZone: z.string(),
  administrator: z.boolean(),
  communeRef: communeView.nullable(),
  programmes: z.array(z.object({ id: idSchema, role: z.enum(programmeRoles) })),
});
export type SelfView = z.infer<typeof selfView>;

export const listMembersInput = pageInput.extend({
  programmeId: idSchema,
  /** `former` lists something to coordinators only; to others the list is empty. */
  standing: z.enum(['current', 'former']).default('current'),
});
export type ListMembersInput = z.input<typeof listMembersInput>;

/** How often what is unread is mailed: on Mondays, on working days, or not at all. */
export const digestChoices = ['never', 'weekly', 'daily'] as const;
export type DigestChoice = (typeof digestChoices)[number];

export const changeOwnProfileInput = z.strictObject({
  name: lineSchema(120).optional(),
  jobTitle: lineSchema(160).optional(),
  locale: localeSchema.optional(),
});
export type ChangeOwnProfileInput = z.input<typeof changeOwnProfileInput>;
