import { sql } from 'drizzle-orm';
import { check, foreignKey, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { binomes } from '../binomes/schema.ts';
import { counter, instant } from '../kernel/columns.ts';
import { members } from '../members/schema.ts';
import type { Rhythm } from './contract.ts';

/** What the two agreed on, one row for each wording: a new one is to be signed anew. */
export const agreements = pgTable(
  'agreements',
  {
    binomeId: uuid('binome_id').notNull().references(() => binomes.id),
    revision: counter('revision').notNull(),
    rhythm: text('rhythm').$type<Rhythm>().notNull(),
    rules: text('rules').notNull(),
    goals: text('goals').notNull(),
    /** Both as clean HTML. */
    rulesHtml: text('rules_html').notNull().default(''),
    goalsHtml: text('goals_html').notNull().default(''),
    writtenBy: uuid('written_by').notNull().references(() => members.id),
    writtenAt: instant('written_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.binomeId, table.revision] }),
    check('agreements_rhythm', sql`${table.rhythm} in ('weekly', 'fortnightly', 'monthly', 'free')`),
  ],
);

export const agreementSignatures = pgTable(
  'agreement_signatures',
  {
    binomeId: uuid('binome_id').notNull(),
    revision: counter('revision').notNull(),
    memberId: uuid('member_id').notNull().references(() => members.id),
    signedAt: instant('signed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.binomeId, table.revision, table.memberId] }),
    foreignKey({ name: 'agreement_signatures_agreement', columns: [table.binomeId, table.revision], foreignColumns: [agreements.binomeId, agreements.revision] }),
  ],
);
