import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { binomes } from '../binomes/schema.ts';
import { counter, instant, primaryId } from '../kernel/columns.ts';
import { members } from '../members/schema.ts';
import type { ContactKind } from './contract.ts';

/** What happened in a binôme outside of its conversation: a call, a visit, a mail, a meeting, or a note. */
export const contacts = pgTable(
  'contacts',
  {
    id: primaryId(),
    binomeId: uuid('binome_id').notNull().references(() => binomes.id),
    clientId: uuid('client_id').notNull(),
    authorId: uuid('author_id').notNull().references(() => members.id),
    kind: text('kind').$type<ContactKind>().notNull(),
    happenedAt: instant('happened_at').notNull(),
    /** How long it took; null where nobody said so. */
    minutes: integer('minutes'),
    /** What was agreed, as Markdown and as clean HTML; empty once it was deleted. */
    body: text('body').notNull(),
    html: text('html').notNull(),
    /** Only its author reads it. */
    private: boolean('private').notNull(),
    revision: counter('revision').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    editedAt: instant('edited_at'),
    deletedAt: instant('deleted_at'),
  },
  (table) => [
    unique('contacts_idempotence').on(table.authorId, table.clientId),
    index('contacts_order').on(table.binomeId, table.happenedAt, table.id),
    check('contacts_kind', sql`${table.kind} in ('call', 'visit', 'mail', 'meeting', 'note')`),
    check('contacts_minutes', sql`${table.minutes} between 1 and 10080`),
    check('contacts_tombstone', sql`${table.deletedAt} is null or (${table.body} = '' and ${table.html} = '')`),
  ],
);

/** What is to be done next, by whom and until when. It is as private as the contact it comes from. */
export const nextSteps = pgTable(
  'next_steps',
  {
    id: primaryId(),
    contactId: uuid('contact_id').notNull().references(() => contacts.id),
    /** As whoever added it called it, within its contact. */
    clientId: uuid('client_id').notNull().default(sql`gen_random_uuid()`),
    binomeId: uuid('binome_id').notNull().references(() => binomes.id),
    what: text('what').notNull(),
    ownerId: uuid('owner_id').references(() => members.id),
    dueOn: date('due_on', { mode: 'string' }),
    doneAt: instant('done_at'),
    doneBy: uuid('done_by').references(() => members.id),
    /** Its owner was reminded of that day. */
    remindedAt: instant('reminded_at'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    unique('next_steps_idempotence').on(table.contactId, table.clientId),
    index('next_steps_open').on(table.binomeId, table.dueOn).where(sql`${table.doneAt} is null`),
    index('next_steps_due').on(table.dueOn).where(sql`${table.doneAt} is null and ${table.remindedAt} is null`),
    check('next_steps_done', sql`(${table.doneAt} is null) = (${table.doneBy} is null)`),
  ],
);
