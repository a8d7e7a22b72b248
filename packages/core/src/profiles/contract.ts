import { z } from 'zod';
import { countSchema, idSchema, instantSchema, optionalTextSchema, themeSchema } from '../kernel/contract.ts';
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

const profileTheme = z.strictObject({ theme: themeSchema, level: countSchema(1, 3) });
const distinct = <T extends z.ZodType>(item: T, most: number, keyOf: (one: z.output<T>) => string) =>
  z.array(item).max(most, 'tooMany').refine((all) => new Set(all.map(keyOf)).size === all.length, 'twice');

const profileFields = {
  side: sideSchema,
  languages: distinct(z.enum(spokenLanguages), spokenLanguages.length, String),
  slots: distinct(z.enum(slots), slots.length, String),
  capacity: countSchema(0, 20),
  hopes: optionalTextSchema(maxHopes),
  wanted: distinct(profileTheme, 12, ({ theme }) => theme),
  offered: distinct(profileTheme, 12, ({ theme }) => theme),
};

/** `revision` 0: there was none yet. Conflict when it was written meanwhile. */
export const writeProfileInput = z.strictObject({ programmeId: idSchema, revision: countSchema(0), ...profileFields, wishes: distinct(idSchema, maxWishes, String) });
export type WriteProfileInput = z.input<typeof writeProfileInput>;

export const profileView = z.object({
  programmeId: idSchema,
  memberId: idSchema,
  side: sideSchema,
  languages: z.array(z.enum(spokenLanguages)),
  slots: z.array(z.enum(slots)),
  capacity: z.number().int(),
  hopes: z.string(),
  wanted: z.array(z.object({ theme: themeSchema, level: z.number().int() })),
  offered: z.array(z.object({ theme: themeSchema, level: z.number().int() })),
  revision: z.number().int(),
  updatedAt: instantSchema.nullable(),
});
export type ProfileView = z.infer<typeof profileView>;

/** One's own: with whom one would like to be paired is in it too. Never written yet: revision 0, and what the commune suggests. */
export const ownProfileView = profileView.extend({ wishes: z.array(memberRef) });
export type OwnProfileView = z.infer<typeof ownProfileView>;
