import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, primaryId } from '../kernel/columns.ts';
import { communes, members } from '../members/schema.ts';
import type { ProgrammeRole } from '../kernel/contract.ts';

export const programmes = pgTable(
  'programmes',
  {
    id: primaryId(),
    nameFr: text('name_fr').notNull(),
    nameAr: text('name_ar').notNull(),
    nameEn: text('name_en').notNull(),
    /** Calendar days, both included; null where nobody has said so. */
    startsOn: date('starts_on', { mode: 'string' }),
    endsOn: date('ends_on', { mode: 'string' }),
    /** What holds for its binômes, in the coordinators' words. */
    rules: text('rules').notNull().default(''),
    /** Days without a turn after which the one whose turn it is, then both, then the coordinators are told. */
    nudgeAfterDays: integer('nudge_after_days').notNull().default(10),
    nudgeBothAfterDays: integer('nudge_both_after_days').notNull().default(17),
    tellAfterDays: integer('tell_after_days').notNull().default(24),
    /** Both are asked how it goes, on day 30 and every 60 days after that. */
    pulses: boolean('pulses').notNull().default(true),
    /** Of what is said above; each change counts it up. */
    revision: integer('revision').notNull().default(0),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    check('programmes_dates', sql`${table.endsOn} >= ${table.startsOn}`),
    check('programmes_thresholds', sql`${table.nudgeAfterDays} between 1 and 365 and ${table.nudgeBothAfterDays} > ${table.nudgeAfterDays} and ${table.tellAfterDays} > ${table.nudgeBothAfterDays} and ${table.tellAfterDays} <= 365`),
  ],
);

export const programmeCommunes = pgTable(
  'programme_communes',
  {
    programmeId: uuid('programme_id').notNull().references(() => programmes.id),
    communeId: uuid('commune_id').notNull().references(() => communes.id),
  },
  (table) => [primaryKey({ columns: [table.programmeId, table.communeId] })],
);

/** What binds two towns already: a twinning, a former project. The smaller id comes first. */
export const communeTies = pgTable(
  'commune_ties',
  {
    programmeId: uuid('programme_id').notNull().references(() => programmes.id),
    communeId: uuid('commune_id').notNull().references(() => communes.id),
    otherId: uuid('other_id').notNull().references(() => communes.id),
    note: text('note').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.programmeId, table.communeId, table.otherId] }), check('commune_ties_order', sql`${table.communeId} < ${table.otherId}`)],
);

export const programmeMembers = pgTable(
  'programme_members',
  {
    programmeId: uuid('programme_id').notNull().references(() => programmes.id),
    memberId: uuid('member_id').notNull().references(() => members.id),
    role: text('role').$type<ProgrammeRole>().notNull(),
    joinedAt: instant('joined_at').notNull(),
    /** Set when the membership ended; the row stays, as who was in a programme is part of its history. */
    endedAt: instant('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.programmeId, table.memberId] }),
    index('programme_members_member').on(table.memberId),
    check('programme_members_role', sql`${table.role} in ('member', 'moderator', 'coordinator')`),
  ],
);
