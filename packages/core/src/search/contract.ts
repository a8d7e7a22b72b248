import { z } from 'zod';
import { countSchema, idSchema, instantSchema, lineSchema, localeSchema, themeSchema } from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';
import { spaceRef } from '../spaces/contract.ts';
import { maxTitle, threadStates, threadSummary } from '../threads/contract.ts';

/** Longest text that is looked for, in characters. */
export const maxSearchText = 200;

/** Where one looks: in threads, their titles and posts; or in published sheets. */
export const searchPlaces = ['threads', 'practices'] as const;

export const findInput = z.strictObject({
  text: lineSchema(maxSearchText),
  /** Left out: everywhere. */
  in: z.enum(searchPlaces).optional(),
  spaceId: idSchema.optional(),
  theme: themeSchema.optional(),
  cursor: z.string().max(300).optional(),
  limit: countSchema(1, 50).default(20),
});
export type FindInput = z.input<typeof findInput>;

/** Words in reading order; those that were looked for are `found`. */
const marked = z.array(z.object({ text: z.string(), found: z.boolean() }));

const hit = { title: marked, excerpt: marked, author: memberRef, theme: themeSchema, at: instantSchema };

export const hitView = z.discriminatedUnion('kind', [
  /** A thread by its title; the excerpt is of its first post. */
  z.object({ kind: z.literal('thread'), id: idSchema, ...hit, space: spaceRef, locale: localeSchema, replyCount: z.number().int() }),
  z.object({ kind: z.literal('post'), id: idSchema, ...hit, threadId: idSchema, seq: z.number().int(), space: spaceRef, locale: localeSchema }),
  /** A published sheet in the language in which the words stand, which may be that of a translation. */
  z.object({ kind: z.literal('practice'), id: idSchema, ...hit, locale: localeSchema }),
]);
export type HitView = z.infer<typeof hitView>;

export const findView = z.object({ items: z.array(hitView), nextCursor: z.string().nullable() });
export type FindView = z.infer<typeof findView>;

export const similarInput = z.strictObject({
  title: lineSchema(maxTitle),
  /** Left out: in all of one's programmes. */
  programmeId: idSchema.optional(),
});
export type SimilarInput = z.input<typeof similarInput>;

export const similarView = z.object({
  items: z.array(
    threadSummary.pick({ id: true, title: true, locale: true, replyCount: true, lastPostAt: true, space: true }).extend({ state: z.enum(threadStates) }),
  ),
});
export type SimilarView = z.infer<typeof similarView>;
