import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { binomes } from '../binomes/schema.ts';
import { counter, instant, primaryId } from '../kernel/columns.ts';
import { members } from '../members/schema.ts';
import type { Side } from '../profiles/contract.ts';

/**
 * One side of a binôme passed on for good, at the end of a mandate. The successor has journal and sheets at once; what was
 * said in private before, only while everybody who was in it then agrees.
 */
export const handovers = pgTable(
  'handovers',
  {
    id: primaryId(),
    binomeId: uuid('binome_id').notNull().references(() => binomes.id),
    side: text('side').$type<Side>().notNull(),
    fromId: uuid('from_id').notNull().references(() => members.id),
    toId: uuid('to_id').notNull().references(() => members.id),
    clientId: uuid('client_id').notNull(),
    /** What was written up to here is the successor's to read only while all agree; 0: there was nothing. */
    hiddenUpTo: counter('hidden_up_to').notNull().default(0),
    createdBy: uuid('created_by').notNull().references(() => members.id),
    at: instant('at').notNull(),
  },
  (table) => [
    unique('handovers_idempotence').on(table.createdBy, table.clientId),
    index('handovers_binome').on(table.binomeId, table.at, table.id),
    check('handovers_side', sql`${table.side} in ('mentor', 'mentee')`),
    check('handovers_two', sql`${table.fromId} <> ${table.toId}`),
  ],
);

/** Whether the successor may read what was said before: asked of each who was in the conversation; null while there is no answer. */
export const handoverConsents = pgTable(
  'handover_consents',
  {
    handoverId: uuid('handover_id').notNull().references(() => handovers.id),
    memberId: uuid('member_id').notNull().references(() => members.id),
    given: boolean('given'),
    answeredAt: instant('answered_at'),
  },
  (table) => [primaryKey({ columns: [table.handoverId, table.memberId] }), index('handover_consents_member').on(table.memberId).where(sql`${table.given} is null`)],
);
