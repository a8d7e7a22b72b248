import { z } from 'zod';
import { clientIdSchema, idSchema, instantSchema, lineSchema, optionalTextSchema, themeSchema } from '../kernel/contract.ts';
import { collegeSchema } from '../members/contract.ts';

/** Longest title and description, in characters. */
export const maxSpaceTitle = 80;
export const maxSpaceDescription = 500;
/** Days after which those who were asked by name are reminded, at most, and where nobody chose. */
export const maxReminderDays = 30;
export const defaultReminderDays = 3;
/** Most spaces that one programme has, so that a reader's fit on one page. */
export const maxSpaces = 100;

/** Who reads: the whole programme, also for a theme; one college; one group's members. */
export const spaceKinds = ['programme', 'theme', 'college', 'cohort'] as const;
export type SpaceKind = (typeof spaceKinds)[number];

/** Who writes, of those who read: all; curators open threads and all reply; curators only. */
export const spaceWritings = ['members', 'replies', 'curators'] as const;
export type SpaceWriting = (typeof spaceWritings)[number];

/** Where a thread is, as every reader of it sees that. `title` is null where kind, theme, college or group says it. */
export const spaceRef = z.object({
  id: idSchema,
  kind: z.enum(spaceKinds),
  theme: themeSchema.nullable(),
  college: collegeSchema.nullable(),
  groupId: idSchema.nullable(),
  title: z.string().nullable(),
});
export type SpaceRef = z.infer<typeof spaceRef>;

export const spaceView = spaceRef.extend({
  programmeId: idSchema,
  /** The space that every programme has. */
  general: z.boolean(),
  description: z.string(),
  writing: z.enum(spaceWritings),
  /** Days after which experts who were asked by name are told once more of an open question; null: never. */
  expertReminderDays: z.number().int().nullable(),
  createdAt: instantSchema,
  closedAt: instantSchema.nullable(),
  can: z.object({ open: z.boolean(), announce: z.boolean(), manage: z.boolean() }),
});
export type SpaceView = z.infer<typeof spaceView>;

export const listSpacesInput = z.strictObject({
  /** Left out: those of all of one's programmes. */
  programmeId: idSchema.optional(),
});
export type ListSpacesInput = z.input<typeof listSpacesInput>;

const reminderDaysSchema = z.number().int().min(1).max(maxReminderDays).nullable();

const settings = {
  description: optionalTextSchema(maxSpaceDescription).default(''),
  writing: z.enum(spaceWritings).default('members'),
  expertReminderDays: reminderDaysSchema.default(defaultReminderDays),
};

/** A theme's, a college's or a cohort's may do without a title: the screens name it in each reader's language. */
export const openSpaceInput = z
  .strictObject({
    programmeId: idSchema,
    clientId: clientIdSchema,
    kind: z.enum(spaceKinds),
    theme: themeSchema.optional(),
    college: collegeSchema.optional(),
    groupId: idSchema.optional(),
    title: lineSchema(maxSpaceTitle).optional(),
    ...settings,
  })
  .refine(({ kind, theme }) => (kind === 'theme') === (theme !== undefined), { path: ['theme'], message: 'required' })
  .refine(({ kind, college }) => (kind === 'college') === (college !== undefined), { path: ['college'], message: 'required' })
  .refine(({ kind, groupId }) => (kind === 'cohort') === (groupId !== undefined), { path: ['groupId'], message: 'required' })
  .refine(({ kind, title }) => kind !== 'programme' || title !== undefined, { path: ['title'], message: 'required' });
export type OpenSpaceInput = z.input<typeof openSpaceInput>;

/** What is left out stays. Who reads it stays for good: nobody shall find later that others read what they wrote. */
export const reviseSpaceInput = z.strictObject({
  spaceId: idSchema,
  title: lineSchema(maxSpaceTitle).nullable().optional(),
  description: optionalTextSchema(maxSpaceDescription).optional(),
  writing: z.enum(spaceWritings).optional(),
  /** Holds for what waits already, too. */
  expertReminderDays: reminderDaysSchema.optional(),
  closed: z.boolean().optional(),
});
export type ReviseSpaceInput = z.input<typeof reviseSpaceInput>;
