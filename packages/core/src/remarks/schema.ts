import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant, primaryId } from '../kernel/columns.ts';
import type { Locale } from '../kernel/contract.ts';
import { members } from '../members/schema.ts';
import type { PracticePart } from '../practices/contract.ts';
import { practices } from '../practices/schema.ts';

/** What somebody says about a block of a sheet, and, of a suggestion, what it should say instead. */
export const remarks = pgTable(
  'remarks',
  {
    id: primaryId(),
    practiceId: uuid('practice_id').notNull().references(() => practices.id, { onDelete: 'cascade' }),
    part: text('part').$type<PracticePart>().notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    kind: text('kind').$type<'comment' | 'suggestion'>().notNull(),
    authorId: uuid('author_id').notNull().references(() => members.id),
    clientId: uuid('client_id').notNull(),
    /** In Markdown; of a suggestion, why. */
    body: text('body').notNull(),
    html: text('html').notNull(),
    /** The block as it should be, and as it was when that was written. */
    proposed: text('proposed'),
    original: text('original'),
    blockRevision: integer('block_revision').notNull(),
    state: text('state').$type<'open' | 'resolved' | 'accepted' | 'declined' | 'withdrawn'>().notNull().default('open'),
    decidedBy: uuid('decided_by').references(() => members.id),
    decidedAt: instant('decided_at'),
    /** Why it was declined. */
    answer: text('answer').notNull().default(''),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    unique('remarks_idempotence').on(table.authorId, table.clientId),
    index('remarks_of_practice').on(table.practiceId, table.createdAt, table.id),
    check('remarks_kind', sql`${table.kind} in ('comment', 'suggestion') and (${table.kind} = 'suggestion') = (${table.proposed} is not null and ${table.original} is not null)`),
    check('remarks_state', sql`${table.state} in ('open', 'resolved', 'accepted', 'declined', 'withdrawn') and (${table.state} = 'open') = (${table.decidedAt} is null)`),
    check('remarks_locale', sql`${table.locale} in ('fr', 'ar', 'en')`),
  ],
);
