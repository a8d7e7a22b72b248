import { z } from 'zod';
import { binomeStatuses, binomeSteps, binomeView, daySchema, substituteView } from '../binomes/contract.ts';
import { healthStates, healthView, turnChannels } from '../health/contract.ts';
import { colleges, idSchema, instantSchema, pageInput } from '../kernel/contract.ts';
import { contactKinds } from '../journal/contract.ts';
import { placedCommuneView } from '../programmes/contract.ts';
import { sides, sideSchema } from '../profiles/contract.ts';

/** Fewer answers than this say what one of them answered: no mean is told of them. */
export const fewestAnswers = 3;
/** Weeks that the overview shows, the current one included. */
export const shownWeeks = 12;

/** `silence`: those that work, the longest silent first, and then all others. `newest`: as they were made. */
export const standingSorts = ['silence', 'newest'] as const;
export type StandingSort = (typeof standingSorts)[number];

/** What binômes are narrowed down to, by what they are and how they do; never by what is written in them. */
export const standingFilters = z.strictObject({
  health: z.enum(healthStates).optional(),
  stage: z.enum(binomeStatuses).optional(),
  college: z.enum(colleges).optional(),
  communeId: idSchema.optional(),
  cohortId: idSchema.optional(),
  /** Only those in which somebody's newest answer asks for a call. */
  wantsCall: z.union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')]).default(false),
  sort: z.enum(standingSorts).default('silence'),
});
export type StandingFilters = z.input<typeof standingFilters>;
export type Standings = z.output<typeof standingFilters>;

export const listStandingsInput = pageInput.extend({ programmeId: idSchema, ...standingFilters.shape });
export type ListStandingsInput = z.input<typeof listStandingsInput>;
export const exportStandingsInput = standingFilters.extend({ programmeId: idSchema });
export type ExportStandingsInput = z.input<typeof exportStandingsInput>;

/** A binôme as figures: what stage it is at, how it does, how much it is used. */
export const standingView = binomeView.extend({
  cohort: z.object({ id: idSchema, name: z.string() }).nullable(),
  startedAt: instantSchema.nullable(),
  health: healthView,
  /** Asked for in somebody's newest pulse. */
  wantsCall: z.boolean(),
  /** In the last 12 weeks, as they were counted last. */
  messages: z.number().int(),
  contacts: z.number().int(),
  /** Next steps that are not done. */
  openSteps: z.number().int(),
});
export type StandingView = z.infer<typeof standingView>;

const count = z.number().int();
/** From 1 to 5, to two places; null where fewer than three answered. */
const mean = z.number().nullable();
const weekView = z.object({ week: daySchema, messages: count, contacts: count, /** Binômes with either. */ active: count });
export type WeekView = z.infer<typeof weekView>;

const pulseFigures = z.object({ asked: count, answered: count, going: mean, useful: mean, wantsCall: count });
/** `again`: how many of a hundred would do it again. */
const assessmentFigures = z.object({ count, useful: mean, reached: mean, rhythm: mean, again: mean });
const stepFigures = z.object({ open: count, late: count, done: count });

export const communeFigures = z.object({
  commune: placedCommuneView,
  /** Active and paused ones with somebody of it; one of both its towns counts in each. */
  binomes: count,
  /** How the one that does worst does; null without any. */
  worst: z.enum(healthStates).nullable(),
});
export type CommuneFigures = z.infer<typeof communeFigures>;

/** How a programme does, in figures. */
export const overviewView = z.object({
  programmeId: idSchema,
  /** The instant that the figures are of. */
  at: instantSchema,
  stages: z.record(z.enum(binomeStatuses), count),
  health: z.record(z.enum(healthStates), count),
  /** `side` null: neither a profile nor a binôme says it. */
  members: z.array(z.object({ college: z.enum(colleges), side: sideSchema.nullable(), count })),
  weeks: z.array(weekView),
  /** When weeks were counted last; null: never yet. */
  countedAt: instantSchema.nullable(),
  pulses: pulseFigures,
  assessments: assessmentFigures,
  nextSteps: stepFigures,
  communes: z.array(communeFigures),
});
export type OverviewView = z.infer<typeof overviewView>;

const channelTurns = z.object({ channel: z.enum(turnChannels), mentor: count, mentee: count });
/** One binôme, in more figures. */
export const binomeFiguresView = standingView.extend({
  steps: z.array(z.object({ step: z.enum(binomeSteps), at: instantSchema, until: daySchema.nullable() })),
  substitutes: z.array(substituteView.pick({ id: true, side: true, member: true, fromOn: true, untilOn: true })),
  /** What was done together is a turn of both. */
  turns: z.array(channelTurns),
  /** The last twelve calendar months, the current one included; private notes are not counted. */
  months: z.array(z.object({ month: daySchema, contacts: count, minutes: count })),
  contactKinds: z.array(z.object({ kind: z.enum(contactKinds), count })),
  nextSteps: stepFigures,
  pulses: pulseFigures.extend({ days: z.array(z.object({ day: count, asked: count, answered: count, wantsCall: z.array(z.enum(sides)) })) }),
});
export type BinomeFiguresView = z.infer<typeof binomeFiguresView>;

export const binomeFiguresInput = z.strictObject({ programmeId: idSchema, binomeId: idSchema });
export type BinomeFiguresInput = z.input<typeof binomeFiguresInput>;

/** Longest period of a report, in days: five years. */
export const longestReportDays = 5 * 366;

/** Calendar days, both included. */
export const reportInput = z
  .strictObject({ programmeId: idSchema, from: daySchema, to: daySchema })
  .refine(({ from, to }) => from <= to && (Date.parse(to) - Date.parse(from)) / 86_400_000 <= longestReportDays, { path: ['to'], message: 'invalidValue' });
export type ReportInput = z.input<typeof reportInput>;

/** What a report to the funders says of a period. */
export const reportView = z.object({
  programme: z.object({ id: idSchema, nameFr: z.string(), nameAr: z.string(), nameEn: z.string() }),
  from: daySchema,
  to: daySchema,
  at: instantSchema,
  stages: overviewView.shape.stages,
  health: overviewView.shape.health,
  members: overviewView.shape.members,
  communes: overviewView.shape.communes,
  /** Within the period. */
  begun: count,
  closed: count,
  /** By calendar month, with those in which nothing was written. */
  months: z.array(z.object({ month: daySchema, messages: count, contacts: count, active: count })),
  contactKinds: z.array(z.object({ kind: z.enum(contactKinds), count, minutes: count })),
  pulses: pulseFigures,
  assessments: assessmentFigures,
  nextSteps: stepFigures,
});
export type ReportView = z.infer<typeof reportView>;
