import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, primaryId } from '../kernel/columns.ts';
import { communes, members } from '../members/schema.ts';
import type { ProgrammeRole } from '../kernel/contract.ts';

export const programmes = pgTable('programmes', {
  id: primaryId(),
  nameFr: text('name_fr').notNull(),
  nameAr: text('name_ar').notNull(),
  nameEn: text('name_en').notNull(),
  createdAt: instant('created_at').notNull(),
});

export const programmeCommunes = pgTable(
  'programme_communes',
  {
    programmeId: uuid('programme_id').notNull().references(() => programmes.id),
    communeId: uuid('commune_id').notNull().references(() => communes.id),
  },
  (table) => [primaryKey({ columns: [table.programmeId, table.communeId] })],
);

export const programmeMembers = pgTable(
  'programme_members',
  {
    programmeId: uuid('programme_id').notNull().references(() => programmes.id),
    memberId: uuid('member_id').notNull().references(() => members.id),
    role: text('role').$type<ProgrammeRole>().notNull(),
    joinedAt: instant('joined_at').notNull(),
    /** Set when the membership ended; the row stays, as who was in a programme is part of its history. */
    endedAt: instant('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.programmeId, table.memberId] }),
    index('programme_members_member').on(table.memberId),
    check('programme_members_role', sql`${table.role} in ('member', 'moderator', 'coordinator')`),
  ],
);
