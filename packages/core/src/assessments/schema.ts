import { sql } from 'drizzle-orm';
import { boolean, check, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { binomes } from '../binomes/schema.ts';
import { instant } from '../kernel/columns.ts';
import { members } from '../members/schema.ts';
import type { Side } from '../profiles/contract.ts';

/** How it was, from one side, once it is closed. The figures are the coordinators' too; the words are for the two alone, when both have written. */
export const assessments = pgTable(
  'assessments',
  {
    binomeId: uuid('binome_id').notNull().references(() => binomes.id),
    memberId: uuid('member_id').notNull().references(() => members.id),
    side: text('side').$type<Side>().notNull(),
    /** 1 to 5: how useful it was, whether what was agreed is reached, and how well it could be kept up. */
    useful: integer('useful').notNull(),
    reached: integer('reached').notNull(),
    rhythm: integer('rhythm').notNull(),
    /** Would do it again. */
    again: boolean('again').notNull(),
    learned: text('learned').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.binomeId, table.memberId] }),
    check('assessments_side', sql`${table.side} in ('mentor', 'mentee')`),
    check('assessments_marks', sql`${table.useful} between 1 and 5 and ${table.reached} between 1 and 5 and ${table.rhythm} between 1 and 5`),
  ],
);
