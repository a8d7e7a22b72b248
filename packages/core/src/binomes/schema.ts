import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant, primaryId } from '../kernel/columns.ts';
import type { College } from '../kernel/contract.ts';
import { members } from '../members/schema.ts';
import { programmes } from '../programmes/schema.ts';

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
  },
  (table) => [
    uniqueIndex('binomes_pair').on(table.programmeId, table.mentorId, table.menteeId),
    index('binomes_newest').on(table.programmeId, table.createdAt, table.id),
    index('binomes_mentor').on(table.mentorId),
    index('binomes_mentee').on(table.menteeId),
    check('binomes_two_people', sql`${table.mentorId} <> ${table.menteeId}`),
    check('binomes_college', sql`${table.college} in ('official', 'elected')`),
  ],
);
