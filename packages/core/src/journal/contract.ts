import { z } from 'zod';
import { clientIdSchema, countSchema, idSchema, instantSchema, lineSchema, optionalTextSchema, pageInput, pageSchema } from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';

/** How two met: by telephone or video, at one's place, by mail, in a meeting; or what one notes beside that. */
export const contactKinds = ['call', 'visit', 'mail', 'meeting', 'note'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** Longest text of a contact, in characters of Markdown, and of a next step, in one line. */
export const maxContactBody = 8_000;
export const maxStep = 300;
/** Most next steps of one contact. */
export const maxSteps = 10;
/** A week, in minutes: a stay is noted day by day. */
export const maxMinutes = 10_080;
/** The durations that one chooses by a touch, in minutes. */
export const usualMinutes = [5, 15, 30, 60] as const;
/** A clock that is fast by so many milliseconds has noted nothing of the future. */
export const clockSlack = 10 * 60 * 1000;
/** The hour of the morning at which one is reminded on the day that a step is due, by the clock of one's commune. */
export const dueHour = 8;
/** Most words that a journal is searched for at a time. */
const maxWords = 8;

/** Calendar days and months of this century, as in 2026-06-19 and 2026-06. */
const stepDay = z.iso.date().refine((day) => day >= '2000-01-01' && day < '2100', 'invalidValue');
const monthSchema = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'invalidValue');
const pastInstant = z.iso.datetime({ offset: true }).refine((at) => Date.parse(at) >= Date.UTC(2000, 0), 'invalidValue');
const minutesSchema = countSchema(1, maxMinutes).nullable();

const stepWords = {
  what: lineSchema(maxStep),
  /** One of those who work in the binôme; null: nobody in particular. Of a private contact the author alone. */
  ownerId: idSchema.nullable(),
  /** Null: no day. */
  dueOn: stepDay.nullable(),
};
const newStep = z.strictObject({ what: stepWords.what, ownerId: stepWords.ownerId.default(null), dueOn: stepWords.dueOn.default(null) });

/** A contact but for the binôme that it belongs to, which its address names. */
export const newContact = z.strictObject({
  clientId: clientIdSchema,
  kind: z.enum(contactKinds),
  /** Left out: now. */
  happenedAt: pastInstant.optional(),
  minutes: minutesSchema.default(null),
  /** What was agreed. Only a note has to say something. */
  body: optionalTextSchema(maxContactBody).default(''),
  /** Only its author reads it. */
  private: z.boolean().default(false),
  steps: z.array(newStep).max(maxSteps, 'tooManySteps').default([]),
});
export const noteContactInput = newContact.extend({ binomeId: idSchema }).refine(({ kind, body }) => kind !== 'note' || body !== '', { path: ['body'], message: 'required' });
export type NoteContactInput = z.input<typeof noteContactInput>;

/** What is left out stays as it is. */
export const reviseContactInput = z.strictObject({
  contactId: idSchema,
  /** The one that was read. */
  revision: countSchema(1),
  kind: z.enum(contactKinds).optional(),
  happenedAt: pastInstant.optional(),
  minutes: minutesSchema.optional(),
  body: optionalTextSchema(maxContactBody).optional(),
  private: z.boolean().optional(),
});
export type ReviseContactInput = z.input<typeof reviseContactInput>;

export const addStepInput = newStep.extend({ contactId: idSchema, clientId: clientIdSchema });
export type AddStepInput = z.input<typeof addStepInput>;

export const changeStepInput = z.strictObject({ stepId: idSchema, what: stepWords.what.optional(), ownerId: stepWords.ownerId.optional(), dueOn: stepWords.dueOn.optional() });
export type ChangeStepInput = z.input<typeof changeStepInput>;

export const tickStepInput = z.strictObject({ stepId: idSchema, done: z.boolean() });
export type TickStepInput = z.input<typeof tickStepInput>;

export const listContactsInput = pageInput.extend({
  binomeId: idSchema,
  /** By the reader's own clock. */
  month: monthSchema.optional(),
  kind: z.enum(contactKinds).optional(),
  /** Who noted it. */
  authorId: idSchema.optional(),
  /** Each of these words, in what was agreed or in a next step; accents and the forms of letters make no difference. */
  words: optionalTextSchema(200)
    .transform((text) => text.split(/\s+/u).filter(Boolean))
    .refine((words) => words.length <= maxWords, 'tooLong')
    .default([]),
  /** Only those with a next step that is still open. */
  open: z.union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')]).default(false),
});
export type ListContactsInput = z.input<typeof listContactsInput>;

export const dueStepsInput = z.strictObject({
  /** Left out: of all the binômes that one works in. */
  binomeId: idSchema.optional(),
  limit: countSchema(1, 100).default(50),
});
export type DueStepsInput = z.input<typeof dueStepsInput>;

export const nextStepView = z.object({
  id: idSchema,
  what: z.string(),
  owner: memberRef.nullable(),
  dueOn: z.string().nullable(),
  doneAt: instantSchema.nullable(),
  doneBy: memberRef.nullable(),
});
export type NextStepView = z.infer<typeof nextStepView>;

export const contactView = z.object({
  id: idSchema,
  binomeId: idSchema,
  author: memberRef,
  kind: z.enum(contactKinds),
  happenedAt: instantSchema,
  minutes: z.number().int().nullable(),
  body: z.string(),
  html: z.string(),
  private: z.boolean(),
  revision: z.number().int(),
  createdAt: instantSchema,
  editedAt: instantSchema.nullable(),
  /** Those with a day first, the soonest before the others. */
  steps: z.array(nextStepView),
  can: z.object({
    /** Change what it says and what its steps are, and remove it: its author, while the binôme goes on. */
    revise: z.boolean(),
    /** Say that a step is done, or is not: whoever works in the binôme. */
    tick: z.boolean(),
  }),
});
export type ContactView = z.infer<typeof contactView>;
export const contactPage = pageSchema(contactView);

/** An open step, with where it comes from. */
export const dueStepView = nextStepView.omit({ doneAt: true, doneBy: true }).extend({
  contactId: idSchema,
  binomeId: idSchema,
  /** The one at the other end of that binôme. */
  partner: memberRef,
  private: z.boolean(),
});
export type DueStepView = z.infer<typeof dueStepView>;

/** How many contacts there are in a month, by the reader's clock; months without one are left out. The newest first. */
export const monthCountView = z.object({ month: z.string(), count: z.number().int() });
export type MonthCountView = z.infer<typeof monthCountView>;

