import { sql } from 'drizzle-orm';
import { boolean, check, doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Explanation } from '../binomes/contract.ts';
import { cohorts } from '../cohorts/schema.ts';
import { instant, primaryId } from '../kernel/columns.ts';
import { members } from '../members/schema.ts';
import type { Leftover, Weights } from './contract.ts';

/** What a coordinator wants of a pair, whatever its score: together, or never. */
export const matchPins = pgTable(
  'match_pins',
  {
    cohortId: uuid('cohort_id').notNull().references(() => cohorts.id),
    mentorId: uuid('mentor_id').notNull().references(() => members.id),
    menteeId: uuid('mentee_id').notNull().references(() => members.id),
    kind: text('kind').$type<'pin' | 'forbid'>().notNull(),
    createdBy: uuid('created_by').notNull().references(() => members.id),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.cohortId, table.mentorId, table.menteeId] }),
    check('match_pins_kind', sql`${table.kind} in ('pin', 'forbid')`),
  ],
);

/** A proposal for a whole cohort, as it was computed once. */
export const matchRuns = pgTable(
  'match_runs',
  {
    id: primaryId(),
    cohortId: uuid('cohort_id').notNull().references(() => cohorts.id),
    clientId: uuid('client_id').notNull(),
    createdBy: uuid('created_by').notNull().references(() => members.id),
    createdAt: instant('created_at').notNull(),
    weights: jsonb('weights').$type<Weights>().notNull(),
    mentors: integer('mentors').notNull(),
    mentees: integer('mentees').notNull(),
    /** The sum of its pairs' scores. */
    score: doublePrecision('score').notNull(),
    /** Who stays alone, and why. */
    leftovers: jsonb('leftovers').$type<Leftover[]>().notNull(),
    /** How long the computing took. */
    milliseconds: integer('milliseconds').notNull(),
    publishedAt: instant('published_at'),
    publishedBy: uuid('published_by').references(() => members.id),
  },
  (table) => [
    unique('match_runs_idempotence').on(table.createdBy, table.clientId),
    index('match_runs_newest').on(table.cohortId, table.createdAt, table.id),
    check('match_runs_published', sql`(${table.publishedAt} is null) = (${table.publishedBy} is null)`),
  ],
);

export const matchPairs = pgTable(
  'match_pairs',
  {
    runId: uuid('run_id').notNull().references(() => matchRuns.id),
    menteeId: uuid('mentee_id').notNull().references(() => members.id),
    mentorId: uuid('mentor_id').notNull().references(() => members.id),
    score: doublePrecision('score').notNull(),
    pinned: boolean('pinned').notNull(),
    explained: jsonb('explained').$type<Explanation>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.menteeId] })],
);
