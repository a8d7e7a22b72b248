import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant, primaryId } from '../kernel/columns.ts';
import { communes, members } from '../members/schema.ts';
import { practices } from '../practices/schema.ts';
import type { AdoptionStage } from './contract.ts';

/** A commune does as a sheet says: what it changed, and what came of it. */
export const adoptions = pgTable(
  'adoptions',
  {
    id: primaryId(),
    practiceId: uuid('practice_id').notNull().references(() => practices.id, { onDelete: 'cascade' }),
    communeId: uuid('commune_id').notNull().references(() => communes.id),
    /** Who says so for the commune. */
    memberId: uuid('member_id').notNull().references(() => members.id),
    clientId: uuid('client_id').notNull(),
    stage: text('stage').$type<AdoptionStage>().notNull(),
    /** What was changed, and what came of it, in Markdown; empty while nobody has said so. */
    changes: text('changes').notNull().default(''),
    changesHtml: text('changes_html').notNull().default(''),
    outcome: text('outcome').notNull().default(''),
    outcomeHtml: text('outcome_html').notNull().default(''),
    revision: integer('revision').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** Shown nowhere from then on, and kept so that it can be brought back. */
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    uniqueIndex('adoptions_once').on(table.practiceId, table.communeId).where(sql`${table.withdrawnAt} is null`),
    unique('adoptions_idempotence').on(table.memberId, table.clientId),
    index('adoptions_newest').on(table.practiceId, table.createdAt, table.id),
    index('adoptions_commune').on(table.communeId, table.createdAt, table.id),
    check('adoptions_stage', sql`${table.stage} in ('planned', 'begun', 'done')`),
  ],
);
