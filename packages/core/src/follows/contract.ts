import { z } from 'zod';
import { idSchema, themeSchema } from '../kernel/contract.ts';
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

/** What one set for themes and spaces; at most 100 spaces. */
export const followsView = z.object({
  themes: z.array(z.object({ theme: themeSchema, level: z.enum(followLevels) })),
  spaces: z.array(z.object({ space: spaceRef, level: z.enum(followLevels) })),
});
export type FollowsView = z.infer<typeof followsView>;

/** Null: as the place around it says. */
const level = z.enum(followLevels).nullable();
export const followThreadInput = z.strictObject({ threadId: idSchema, level });
export type FollowThreadInput = z.input<typeof followThreadInput>;
export const followSpaceInput = z.strictObject({ spaceId: idSchema, level });
export type FollowSpaceInput = z.input<typeof followSpaceInput>;
export const followThemeInput = z.strictObject({ theme: themeSchema, level });
export type FollowThemeInput = z.input<typeof followThemeInput>;
export const levelView = z.object({ level });
export type LevelView = z.infer<typeof levelView>;
