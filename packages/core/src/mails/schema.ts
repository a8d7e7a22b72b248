import { sql } from 'drizzle-orm';
import { check, index, pgTable, text } from 'drizzle-orm/pg-core';
import { instant, primaryId } from '../kernel/columns.ts';

/** What goes out by e-mail, stored with the change that caused it. */
export const mails = pgTable(
  'mails',
  {
    id: primaryId(),
    /** Stable over retries, so that a receiver can tell a second copy (RFC 5322 Message-ID). */
    messageId: text('message_id').notNull().unique(),
    to: text('to').notNull(),
    subject: text('subject').notNull(),
    /** Emptied once sent: it can hold a link's secret. */
    text: text('text').notNull(),
    /** The same with its looks, where it has any. */
    html: text('html'),
    /** `queued` until an SMTP server took it; `kept` where none is set up. */
    state: text('state').$type<'queued' | 'sent' | 'kept'>().notNull(),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at'),
  },
  (table) => [
    index('mails_newest').on(table.createdAt, table.id),
    check('mails_state', sql`${table.state} in ('queued', 'sent', 'kept')`),
  ],
);
