import { sql } from 'drizzle-orm';
import { check, index, pgTable, smallint, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { conversations } from '../conversations/schema.ts';
import { instant, primaryId } from '../kernel/columns.ts';
import type { Theme } from '../kernel/contract.ts';
import type { College } from '../kernel/contract.ts';
import { members } from '../members/schema.ts';
import { programmes } from '../programmes/schema.ts';
import { defaultReminderDays, type SpaceKind, type SpaceWriting } from './contract.ts';

/** A place for threads: who may read and write in them. What it is for decides who reads, and never changes. */
export const spaces = pgTable(
  'spaces',
  {
    id: primaryId(),
    programmeId: uuid('programme_id').notNull().references(() => programmes.id),
    kind: text('kind').$type<SpaceKind>().notNull(),
    theme: text('theme').$type<Theme>(),
    /** Officials or elected members read it, and those who moderate. */
    college: text('college').$type<College>(),
    /** The group whose members, and nobody else, read it. */
    groupId: uuid('group_id').references(() => conversations.id),
    /** Null where the kind says it: the programme's own space, a theme, a college, a group. */
    title: text('title'),
    description: text('description').notNull().default(''),
    writing: text('writing').$type<SpaceWriting>().notNull().default('members'),
    /** Null: nobody is reminded. */
    expertReminderDays: smallint('expert_reminder_days').default(defaultReminderDays),
    /** Null for the space that every programme has from its beginning. */
    createdBy: uuid('created_by').references(() => members.id),
    clientId: uuid('client_id'),
    createdAt: instant('created_at').notNull(),
    /** Read only from here on. */
    closedAt: instant('closed_at'),
  },
  (table) => [
    unique('spaces_idempotence').on(table.createdBy, table.clientId),
    uniqueIndex('spaces_general').on(table.programmeId).where(sql`${table.createdBy} is null`),
    index('spaces_programme').on(table.programmeId, table.createdAt, table.id),
    index('spaces_group').on(table.groupId).where(sql`${table.groupId} is not null`),
    check('spaces_kind', sql`${table.kind} in ('programme', 'theme', 'college', 'cohort')`),
    check(
      'spaces_scope',
      sql`(${table.kind} = 'theme') = (${table.theme} is not null) and (${table.kind} = 'college') = (${table.college} is not null) and (${table.kind} = 'cohort') = (${table.groupId} is not null)`,
    ),
    check('spaces_college', sql`${table.college} in ('official', 'elected')`),
    check('spaces_expert_reminder_days', sql`${table.expertReminderDays} between 1 and 30`),
    check('spaces_writing', sql`${table.writing} in ('members', 'replies', 'curators')`),
  ],
);
