import { z } from 'zod';
import { countSchema, idSchema, instantSchema, optionalTextSchema, pageInput, pageSchema, themeSchema } from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';

export const sides = ['mentor', 'mentee'] as const;
export type Side = (typeof sides)[number];
export const sideSchema = z.enum(sides);

/** Languages that people work in together; `zgh` is Tamazight (ISO 639-2). */
export const spokenLanguages = ['fr', 'ar', 'en', 'zgh'] as const;
export type SpokenLanguage = (typeof spokenLanguages)[number];

/** Half days of a week. */
export const slots = ['mon-am', 'mon-pm', 'tue-am', 'tue-pm', 'wed-am', 'wed-pm', 'thu-am', 'thu-pm', 'fri-am', 'fri-pm', 'sat-am', 'sat-pm'] as const;
export type Slot = (typeof slots)[number];

/** Most people one names as wished for. */
export const maxWishes = 5;
export const maxHopes = 2000;
/** Most binômes somebody can be in at once. */
export const maxCapacity = 20;

const profileTheme = z.strictObject({ theme: themeSchema, level: countSchema(1, 3) });
export type ProfileTheme = z.output<typeof profileTheme>;
const distinct = <T extends z.ZodType>(item: T, most: number, keyOf: (one: z.output<T>) => string) =>
  z.array(item).max(most, 'tooMany').refine((all) => new Set(all.map(keyOf)).size === all.length, 'twice');

const profileFields = {
  side: sideSchema,
  languages: distinct(z.enum(spokenLanguages), spokenLanguages.length, String).min(1, 'required'),
  slots: distinct(z.enum(slots), slots.length, String),
  capacity: countSchema(0, maxCapacity),
  hopes: optionalTextSchema(maxHopes),
  wanted: distinct(profileTheme, 12, ({ theme }) => theme),
  offered: distinct(profileTheme, 12, ({ theme }) => theme),
};

/** `revision` 0: there was none yet. Conflict when it was written meanwhile. */
export const writeProfileInput = z.strictObject({ programmeId: idSchema, revision: countSchema(0), ...profileFields, wishes: distinct(idSchema, maxWishes, String) });
export type WriteProfileInput = z.input<typeof writeProfileInput>;

/** A coordinator writes it on behalf of a member. */
export const writeMembersProfileInput = writeProfileInput.extend({ memberId: idSchema });
export type WriteMembersProfileInput = z.input<typeof writeMembersProfileInput>;

/** Names somebody's profile. */
export const profileInput = z.strictObject({ programmeId: idSchema, memberId: idSchema });
export type ProfileInput = z.input<typeof profileInput>;

export const listProfilesInput = pageInput.extend({ cohortId: idSchema });
export type ListProfilesInput = z.input<typeof listProfilesInput>;

const themesView = z.array(z.object({ theme: themeSchema, level: z.number().int() }));

export const profileView = z.object({
  programmeId: idSchema,
  memberId: idSchema,
  side: sideSchema,
  languages: z.array(z.enum(spokenLanguages)),
  slots: z.array(z.enum(slots)),
  capacity: z.number().int(),
  hopes: z.string(),
  wanted: themesView,
  offered: themesView,
  revision: z.number().int(),
  updatedAt: instantSchema.nullable(),
});
export type ProfileView = z.infer<typeof profileView>;

/** One's own: with whom one would like to be paired is in it too. Never written yet: revision 0, and what the commune suggests. */
export const ownProfileView = profileView.extend({ wishes: z.array(memberRef) });
export type OwnProfileView = z.infer<typeof ownProfileView>;

/** Somebody's, as their coordinators read it, or the other half of their binôme: for whom `wishes` is null. */
export const membersProfileView = profileView.extend({
  member: memberRef,
  wishes: z.array(memberRef).nullable(),
  can: z.object({ write: z.boolean() }),
});
export type MembersProfileView = z.infer<typeof membersProfileView>;

/** One of a cohort's, with the wishes. */
export const profileInCohort = ownProfileView.extend({ member: memberRef });
export type ProfileInCohort = z.infer<typeof profileInCohort>;
export const profilePage = pageSchema(profileInCohort);
