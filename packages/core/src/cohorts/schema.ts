import { sql } from 'drizzle-orm';
import { check, date, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant, primaryId } from '../kernel/columns.ts';
import { members } from '../members/schema.ts';
import type { Side } from '../profiles/contract.ts';
import { programmes } from '../programmes/schema.ts';

/** Those who are paired at the same time, for a stretch of the programme. */
export const cohorts = pgTable(
  'cohorts',
  {
    id: primaryId(),
    programmeId: uuid('programme_id').notNull().references(() => programmes.id),
    name: text('name').notNull(),
    startsOn: date('starts_on', { mode: 'string' }),
    endsOn: date('ends_on', { mode: 'string' }),
    createdBy: uuid('created_by').notNull().references(() => members.id),
    clientId: uuid('client_id').notNull(),
    createdAt: instant('created_at').notNull(),
    /** Put away: it leaves the lists, and nothing in it changes any more. */
    closedAt: instant('closed_at'),
  },
  (table) => [
    unique('cohorts_idempotence').on(table.createdBy, table.clientId),
    index('cohorts_newest').on(table.programmeId, table.createdAt, table.id),
    check('cohorts_dates', sql`${table.endsOn} >= ${table.startsOn}`),
  ],
);

export const cohortMembers = pgTable(
  'cohort_members',
  {
    cohortId: uuid('cohort_id').notNull().references(() => cohorts.id),
    memberId: uuid('member_id').notNull().references(() => members.id),
    side: text('side').$type<Side>().notNull(),
    joinedAt: instant('joined_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.cohortId, table.memberId] }),
    index('cohort_members_member').on(table.memberId),
    check('cohort_members_side', sql`${table.side} in ('mentor', 'mentee')`),
  ],
);

/** Two who are not to be paired, and why; only the coordinators read it. The smaller id comes first. */
export const pairExclusions = pgTable(
  'pair_exclusions',
  {
    programmeId: uuid('programme_id').notNull().references(() => programmes.id),
    memberId: uuid('member_id').notNull().references(() => members.id),
    otherId: uuid('other_id').notNull().references(() => members.id),
    reason: text('reason').notNull(),
    createdBy: uuid('created_by').notNull().references(() => members.id),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.programmeId, table.memberId, table.otherId] }), check('pair_exclusions_order', sql`${table.memberId} < ${table.otherId}`)],
);
