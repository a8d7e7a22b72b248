import { z } from 'zod';
import { idSchema, instantSchema, localeSchema, pageInput, themeSchema } from '../kernel/contract.ts';
import { spaceRef } from '../spaces/contract.ts';

/**
 * `watch`: every post, and the home page says so. `follow`: of a theme or a space its new threads, of a thread its posts.
 * `mentions`: what names or answers one. `mute`: nothing.
 */
export const followLevels = ['watch', 'follow', 'mentions', 'mute'] as const;
export type FollowLevel = (typeof followLevels)[number];

/** Why a level holds: where it was set, or, where nothing was, that one began the thread, wrote in it, or neither. */
export const followReasons = ['thread', 'space', 'theme', 'own', 'replied', 'default'] as const;
export type FollowReason = (typeof followReasons)[number];

/** What one is told of in a thread and why, and what one set oneself at each place around it. */
export const threadFollowView = z.object({
  threadId: idSchema,
  level: z.enum(followLevels),
  because: z.enum(followReasons),
  set: z.object({
    thread: z.enum(followLevels).nullable(),
    space: z.enum(followLevels).nullable(),
    theme: z.enum(followLevels).nullable(),
  }),
});
export type ThreadFollowView = z.infer<typeof threadFollowView>;

/** What one is told of in the threads of a space, on a theme, or on a theme within a space, as far as no thread says otherwise. */
export const placeFollowView = z.object({
  spaceId: idSchema.nullable(),
  theme: themeSchema.nullable(),
  level: z.enum(followLevels),
  because: z.enum(followReasons),
  set: z.object({ space: z.enum(followLevels).nullable(), theme: z.enum(followLevels).nullable() }),
});
export type PlaceFollowView = z.infer<typeof placeFollowView>;

/** `theme`: of the space's threads on it. */
export const spaceFollowInput = z.strictObject({ spaceId: idSchema, theme: themeSchema.optional() });
export type SpaceFollowInput = z.input<typeof spaceFollowInput>;
export const spaceFollowsInput = z.strictObject({ spaceIds: z.array(idSchema).max(100) });
export type SpaceFollowsInput = z.input<typeof spaceFollowsInput>;
export const themeFollowInput = z.strictObject({ theme: themeSchema });
export type ThemeFollowInput = z.input<typeof themeFollowInput>;

/** A sheet is followed or not: whoever follows one is told when it says something else. */
export const sheetFollowLevels = ['follow'] as const;
export const sheetFollowView = z.object({ practiceId: idSchema, level: z.enum(sheetFollowLevels).nullable() });
export type SheetFollowView = z.infer<typeof sheetFollowView>;

/** From the widest to the nearest; and sheets. */
export const followPlaces = ['theme', 'space', 'thread', 'practice'] as const;
export type FollowPlace = (typeof followPlaces)[number];

/** A level that one set: for a theme, for a space, for a thread, which stands in a space, or for a sheet. */
export const followView = z.object({
  place: z.enum(followPlaces),
  level: z.enum(followLevels),
  setAt: instantSchema,
  /** The theme that it is for, or the thread's, or the sheet's. */
  theme: themeSchema.nullable(),
  space: spaceRef.nullable(),
  /** `without`: what would hold if it was taken back. */
  thread: z
    .object({ id: idSchema, title: z.string(), locale: localeSchema, without: z.object({ level: z.enum(followLevels), because: z.enum(followReasons) }) })
    .nullable(),
  practice: z.object({ id: idSchema, title: z.string(), locale: localeSchema }).nullable(),
});
export type FollowView = z.infer<typeof followView>;

export const listFollowsInput = pageInput.extend({ place: z.enum(followPlaces).optional() });
export type ListFollowsInput = z.input<typeof listFollowsInput>;
export const followsPage = z.object({ items: z.array(followView), nextCursor: z.string().nullable() });
export type FollowsPage = z.infer<typeof followsPage>;

/** Null: as the place around it says. */
const level = z.enum(followLevels).nullable();
export const followThreadInput = z.strictObject({ threadId: idSchema, level });
export type FollowThreadInput = z.input<typeof followThreadInput>;
export const followSpaceInput = z.strictObject({ spaceId: idSchema, level });
export type FollowSpaceInput = z.input<typeof followSpaceInput>;
export const followThemeInput = z.strictObject({ theme: themeSchema, level });
export type FollowThemeInput = z.input<typeof followThemeInput>;
export const followPracticeInput = z.strictObject({ practiceId: idSchema, level: z.enum(sheetFollowLevels).nullable() });
export type FollowPracticeInput = z.input<typeof followPracticeInput>;
export const levelView = z.object({ level });
export type LevelView = z.infer<typeof levelView>;
