import { sql } from 'drizzle-orm';
import { check, date, index, jsonb, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { cohorts } from '../cohorts/schema.ts';
import { instant, primaryId } from '../kernel/columns.ts';
import type { College } from '../kernel/contract.ts';
import { members } from '../members/schema.ts';
import { programmes } from '../programmes/schema.ts';
import type { BinomeStatus, BinomeStep, CloseReason, Explanation, PauseReason } from './contract.ts';

/** A mentor and a mentee of the same college, in one programme. */
export const binomes = pgTable(
  'binomes',
  {
    id: primaryId(),
    programmeId: uuid('programme_id').notNull().references(() => programmes.id),
    college: text('college').$type<College>().notNull(),
    mentorId: uuid('mentor_id').notNull().references(() => members.id),
    menteeId: uuid('mentee_id').notNull().references(() => members.id),
    createdAt: instant('created_at').notNull(),
    /** Whoever was paired before there were stages works together. */
    status: text('status').$type<BinomeStatus>().notNull().default('active'),
    cohortId: uuid('cohort_id').references(() => cohorts.id),
    /** Why these two were proposed, as the matching said it. */
    explained: jsonb('explained').$type<Explanation>(),
    mentorAcceptedAt: instant('mentor_accepted_at'),
    menteeAcceptedAt: instant('mentee_accepted_at'),
    /** When whoever had not answered the proposal was reminded of it. */
    remindedAt: instant('reminded_at'),
    /** Both had accepted, or a coordinator paired them; null for who was paired before there were stages: `created_at` then. */
    startedAt: instant('started_at'),
    pausedAt: instant('paused_at'),
    /** The day on which it goes on by itself. */
    pausedUntil: date('paused_until', { mode: 'string' }),
    pauseReason: text('pause_reason').$type<PauseReason>(),
    closedAt: instant('closed_at'),
    closeReason: text('close_reason').$type<CloseReason>(),
    /** The binôme that it takes over from, after a re-match. */
    followsId: uuid('follows_id'),
  },
  (table) => [
    uniqueIndex('binomes_pair').on(table.programmeId, table.mentorId, table.menteeId).where(sql`${table.status} in ('proposed', 'active', 'paused')`),
    index('binomes_cohort').on(table.cohortId).where(sql`${table.cohortId} is not null`),
    index('binomes_newest').on(table.programmeId, table.createdAt, table.id),
    index('binomes_mentor').on(table.mentorId),
    index('binomes_mentee').on(table.menteeId),
    index('binomes_unanswered').on(table.createdAt).where(sql`${table.status} = 'proposed' and ${table.remindedAt} is null`),
    index('binomes_paused').on(table.pausedUntil).where(sql`${table.status} = 'paused'`),
    check('binomes_two_people', sql`${table.mentorId} <> ${table.menteeId}`),
    check('binomes_college', sql`${table.college} in ('official', 'elected')`),
    check('binomes_status', sql`${table.status} in ('proposed', 'declined', 'active', 'paused', 'closed')`),
    check('binomes_pause', sql`(${table.status} = 'paused') = (${table.pausedAt} is not null and ${table.pausedUntil} is not null and ${table.pauseReason} is not null)`),
    check('binomes_pause_reason', sql`${table.pauseReason} in ('leave', 'elections', 'ramadan', 'other')`),
    check('binomes_close', sql`(${table.status} = 'closed') = (${table.closedAt} is not null and ${table.closeReason} is not null)`),
    check('binomes_close_reason', sql`${table.closeReason} in ('done', 'mandate', 'time', 'fit', 'other')`),
  ],
);

/** What became of a binôme, step by step: who did it and when, never a word of what they said. */
export const binomeSteps = pgTable(
  'binome_steps',
  {
    id: primaryId(),
    binomeId: uuid('binome_id').notNull().references(() => binomes.id),
    step: text('step').$type<BinomeStep>().notNull(),
    /** Null: the calendar did it. */
    byId: uuid('by_id').references(() => members.id),
    /** Whom it is about, beside the one who did it: a substitute, a successor. */
    memberId: uuid('member_id').references(() => members.id),
    until: date('until', { mode: 'string' }),
    at: instant('at').notNull(),
  },
  (table) => [
    index('binome_steps_order').on(table.binomeId, table.at, table.id),
    check('binome_steps_step', sql`${table.step} in ('proposed', 'accepted', 'declined', 'begun', 'paused', 'resumed', 'signed', 'substituted', 'substitute-left', 'handed-over', 'closed')`),
  ],
);

/** Somebody who stands in for one of the two for a time, and works in the binôme as they do meanwhile. */
export const binomeSubstitutes = pgTable(
  'binome_substitutes',
  {
    id: primaryId(),
    binomeId: uuid('binome_id').notNull().references(() => binomes.id),
    side: text('side').$type<'mentor' | 'mentee'>().notNull(),
    memberId: uuid('member_id').notNull().references(() => members.id),
    /** Calendar days, both included. */
    fromOn: date('from_on', { mode: 'string' }).notNull(),
    untilOn: date('until_on', { mode: 'string' }).notNull(),
    clientId: uuid('client_id'),
    createdBy: uuid('created_by').notNull().references(() => members.id),
    createdAt: instant('created_at').notNull(),
    /** Their time has begun: from then on they are in the binôme, until it ended. */
    enteredAt: instant('entered_at'),
    endedAt: instant('ended_at'),
  },
  (table) => [
    unique('binome_substitutes_idempotence').on(table.createdBy, table.clientId),
    uniqueIndex('binome_substitutes_one').on(table.binomeId, table.side).where(sql`${table.endedAt} is null`),
    index('binome_substitutes_member').on(table.memberId).where(sql`${table.endedAt} is null`),
    index('binome_substitutes_binome').on(table.binomeId),
    index('binome_substitutes_due').on(table.untilOn).where(sql`${table.endedAt} is null`),
    check('binome_substitutes_side', sql`${table.side} in ('mentor', 'mentee')`),
    check('binome_substitutes_days', sql`${table.untilOn} >= ${table.fromOn}`),
  ],
);
