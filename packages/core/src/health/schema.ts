import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { binomes } from '../binomes/schema.ts';
import { instant } from '../kernel/columns.ts';
import { members } from '../members/schema.ts';
import type { NudgeLevel } from './contract.ts';

/** Who was reminded that a binôme is silent, once for each silence and each level. */
export const binomeNudges = pgTable(
  'binome_nudges',
  {
    binomeId: uuid('binome_id').notNull().references(() => binomes.id),
    /** The last turn before the silence. */
    quietSince: instant('quiet_since').notNull(),
    level: text('level').$type<NudgeLevel>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.binomeId, table.quietSince, table.level] }),
    check('binome_nudges_level', sql`${table.level} in ('turn', 'both', 'coordinators')`),
  ],
);

/** A short question to one of the two: how it goes. Figures alone; there is no word in it. */
export const pulses = pgTable(
  'pulses',
  {
    binomeId: uuid('binome_id').notNull().references(() => binomes.id),
    memberId: uuid('member_id').notNull().references(() => members.id),
    /** The day of the binôme on which it is asked: 30, 90, 150 … */
    day: integer('day').notNull(),
    askedAt: instant('asked_at').notNull(),
    answeredAt: instant('answered_at'),
    /** 1 to 5. */
    going: integer('going'),
    useful: integer('useful'),
    /** The coordinator is asked to get in touch. */
    wantsCall: boolean('wants_call'),
  },
  (table) => [
    primaryKey({ columns: [table.binomeId, table.memberId, table.day] }),
    index('pulses_open').on(table.memberId, table.askedAt).where(sql`${table.answeredAt} is null`),
    check('pulses_marks', sql`${table.going} between 1 and 5 and ${table.useful} between 1 and 5`),
    check('pulses_answered', sql`(${table.answeredAt} is null) = (${table.going} is null and ${table.useful} is null and ${table.wantsCall} is null)`),
  ],
);
