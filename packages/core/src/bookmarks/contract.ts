import { z } from 'zod';
import { idSchema, instantSchema, optionalTextSchema, pageInput, pageSchema } from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';
import { spaceRef } from '../spaces/contract.ts';

/** Longest note to oneself, in characters. */
export const maxBookmarkNote = 300;
/** The hour of the morning at which one is reminded on a day, by one's own clock. */
export const reminderHour = 8;

/** Days that are named by when they are. */
export const remindDays = ['tomorrow', 'next-monday'] as const;

export const keepBookmarkInput = z
  .strictObject({
    postId: idSchema,
    /** Left out: the note that is there stays. */
    note: optionalTextSchema(maxBookmarkNote).optional(),
    /** An instant to be reminded at; null: no reminder. Left out, and no day named: what is there stays. */
    remindAt: z.iso
      .datetime({ offset: true })
      .refine((at) => Date.parse(at) > Date.UTC(2000, 0) && Date.parse(at) < Date.UTC(2100, 0), 'invalidValue')
      .nullable()
      .optional(),
    /** A day to be reminded on, at eight in the morning by one's own clock. */
    remindOn: z.union([z.enum(remindDays), z.iso.date().refine((day) => day >= '2000-01-01' && day < '2100', 'invalidValue')]).optional(),
  })
  .refine(({ remindAt, remindOn }) => remindAt === undefined || remindOn === undefined, { path: ['remindOn'], message: 'invalidValue' });
export type KeepBookmarkInput = z.input<typeof keepBookmarkInput>;

/** What a post's foot shows of it. */
export const bookmarkView = z.object({
  postId: idSchema,
  note: z.string(),
  createdAt: instantSchema,
  remindAt: instantSchema.nullable(),
  /** Since when a reminder waits to be seen. */
  dueAt: instantSchema.nullable(),
});
export type BookmarkView = z.infer<typeof bookmarkView>;

export const bookmarkInList = bookmarkView.extend({
  post: z.object({ threadId: idSchema, seq: z.number().int(), author: memberRef, excerpt: z.string(), createdAt: instantSchema }),
  thread: z.object({ title: z.string(), space: spaceRef }),
});
export type BookmarkInList = z.infer<typeof bookmarkInList>;
export const bookmarkPage = pageSchema(bookmarkInList);

export const listBookmarksInput = pageInput.extend({
  /** Only those whose reminder waits to be seen. */
  due: z.union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')]).default(false),
});
export type ListBookmarksInput = z.input<typeof listBookmarksInput>;
