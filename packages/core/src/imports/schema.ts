import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant, primaryId } from '../kernel/columns.ts';
import { members } from '../members/schema.ts';
import { programmes } from '../programmes/schema.ts';

/** That a file was imported, and what it did. The file itself is not kept: the people in it are in the register. */
export const memberImports = pgTable(
  'member_imports',
  {
    id: primaryId(),
    programmeId: uuid('programme_id').notNull().references(() => programmes.id),
    clientId: uuid('client_id').notNull(),
    createdBy: uuid('created_by').notNull().references(() => members.id),
    at: instant('at').notNull(),
    /** SHA-256 of the text, in hexadecimal digits. */
    digest: text('digest').notNull(),
    rows: integer('rows').notNull(),
    invited: integer('invited').notNull(),
    joined: integer('joined').notNull(),
    updated: integer('updated').notNull(),
  },
  (table) => [unique('member_imports_idempotence').on(table.createdBy, table.clientId), index('member_imports_newest').on(table.programmeId, table.at, table.id)],
);
