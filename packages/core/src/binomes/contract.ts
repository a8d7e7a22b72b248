import { z } from 'zod';
import { idSchema, instantSchema, pageInput } from '../kernel/contract.ts';
import { collegeSchema, memberRef } from '../members/contract.ts';
import { sideSchema } from '../profiles/contract.ts';

/** A proposal waits for both; who declines it ends it. An active one may pause, and is closed in the end. */
export const binomeStatuses = ['proposed', 'declined', 'active', 'paused', 'closed'] as const;
export type BinomeStatus = (typeof binomeStatuses)[number];
export const pauseReasons = ['leave', 'elections', 'ramadan', 'other'] as const;
export type PauseReason = (typeof pauseReasons)[number];
/** `done`: what was agreed is reached; `mandate`: one of them is no longer in office. */
export const closeReasons = ['done', 'mandate', 'time', 'fit', 'other'] as const;
export type CloseReason = (typeof closeReasons)[number];
export const binomeSteps = ['proposed', 'accepted', 'declined', 'begun', 'paused', 'resumed', 'signed', 'substituted', 'substitute-left', 'handed-over', 'closed'] as const;
export type BinomeStep = (typeof binomeSteps)[number];

/** A calendar day, as in 2026-06-19. */
export const daySchema = z.iso.date();

/** One of the reasons for a pair: what it is about, and how many of the points possible it brought, from 0 to 1. */
export const explanationPart = z.object({
  criterion: z.enum(['themes', 'communes', 'languages', 'availability', 'ties', 'wishes']),
  points: z.number(),
  weight: z.number(),
  /** What they share, by its name in the contracts: themes, languages, half days, `size`, `setting`, `mentor` and `mentee` who wished it. */
  shared: z.array(z.string()),
});
/** Why two were proposed to each other. `score` is the weighted mean of the points, from 0 to 1. */
export const explanationView = z.object({ score: z.number(), parts: z.array(explanationPart) });
export type Explanation = z.infer<typeof explanationView>;

export const binomeView = z.object({
  id: idSchema,
  programmeId: idSchema,
  college: collegeSchema,
  mentor: memberRef,
  mentee: memberRef,
  status: z.enum(binomeStatuses),
  createdAt: instantSchema,
});
export type BinomeView = z.infer<typeof binomeView>;

/** Somebody who stands in for one side, from one day to another, both included. */
export const substituteView = z.object({ id: idSchema, side: sideSchema, member: memberRef, fromOn: daySchema, untilOn: daySchema, entered: z.boolean() });
export type SubstituteView = z.infer<typeof substituteView>;

/** What the reader may do with it now. */
export const binomeAbilities = z.object({
  /** Accept or decline the proposal. */
  answer: z.boolean(),
  pause: z.boolean(),
  resume: z.boolean(),
  close: z.boolean(),
  /** Say in the end how it was. */
  assess: z.boolean(),
  /** Write and sign the agreement. */
  agree: z.boolean(),
  /** Write in the journal. */
  note: z.boolean(),
  substitute: z.boolean(),
  handOver: z.boolean(),
  /** Propose somebody else to either of the two. */
  rematch: z.boolean(),
});
export type BinomeAbilities = z.infer<typeof binomeAbilities>;

/** A binôme as those see it who work in it, and its coordinators: what stage it is at, without a word of what was written there. */
export const binomeLifeView = binomeView.extend({
  /** Which side the reader is on, as one of the two or as a substitute; null for a coordinator. */
  side: sideSchema.nullable(),
  /** Null for whoever is not in it, and while nobody talks yet. */
  conversationId: idSchema.nullable(),
  cohortId: idSchema.nullable(),
  explained: explanationView.nullable(),
  accepted: z.object({ mentor: z.boolean(), mentee: z.boolean() }),
  startedAt: instantSchema.nullable(),
  pause: z.object({ since: instantSchema, untilOn: daySchema, reason: z.enum(pauseReasons) }).nullable(),
  closing: z.object({ at: instantSchema, reason: z.enum(closeReasons) }).nullable(),
  followsId: idSchema.nullable(),
  substitutes: z.array(substituteView),
  can: binomeAbilities,
});
export type BinomeLifeView = z.infer<typeof binomeLifeView>;

/** A step of a binôme's life: who took it and when. `by` is null when the calendar did, and for whoever is not to know who declined. */
export const stepView = z.object({ id: idSchema, step: z.enum(binomeSteps), by: memberRef.nullable(), member: memberRef.nullable(), untilOn: daySchema.nullable(), at: instantSchema });
export type StepView = z.infer<typeof stepView>;

/** One of the reader's own binômes, as the home page shows it. */
export const ownBinomeView = binomeView.extend({
  side: sideSchema,
  /** All who are or were on the reader's side: what one of them wrote last is for the other side to answer. */
  ownSide: z.array(idSchema),
  /** The day on which it goes on, while it is paused. */
  pausedUntil: daySchema.nullable(),
  conversationId: idSchema,
  /** IANA zones, for the clock at either end. */
  timeZones: z.object({ mentor: z.string(), mentee: z.string() }),
  lastSeq: z.number().int(),
  unread: z.number().int(),
  /** The newest message: who wrote it, when, and its first words as plain text. */
  last: z
    .object({ authorId: idSchema, excerpt: z.string(), createdAt: instantSchema })
    .nullable(),
});
export type OwnBinomeView = z.infer<typeof ownBinomeView>;

export const listBinomesInput = pageInput.extend({ programmeId: idSchema });
export type ListBinomesInput = z.input<typeof listBinomesInput>;

/** Pairs two who agreed already; who has yet to is proposed to. */
export const pairInput = z.strictObject({
  programmeId: idSchema,
  mentorId: idSchema,
  menteeId: idSchema,
});
export type PairInput = z.input<typeof pairInput>;

/** Most days ahead that a pause ends. */
export const maxPauseDays = 366;
/** It goes on by itself on the morning of `untilOn`, by the later of the two communes' clocks. */
export const pauseInput = z.strictObject({ binomeId: idSchema, reason: z.enum(pauseReasons), untilOn: daySchema });
export type PauseInput = z.input<typeof pauseInput>;

export const closeInput = z.strictObject({ binomeId: idSchema, reason: z.enum(closeReasons) });
export type CloseInput = z.input<typeof closeInput>;
