import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { citext, instant, primaryId } from '../kernel/columns.ts';
import type { Locale, ProgrammeRole } from '../kernel/contract.ts';
import type { College } from '../kernel/contract.ts';
import { communes, members } from '../members/schema.ts';
import { programmes } from '../programmes/schema.ts';

/** Signed-in browsers. The cookie's token is never stored, only its SHA-256. */
export const sessions = pgTable(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    /** Names the session to its owner without giving the hash away. */
    id: uuid('id').notNull().unique(),
    memberId: uuid('member_id').notNull().references(() => members.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    userAgent: text('user_agent').notNull(),
  },
  (table) => [index('sessions_member').on(table.memberId), index('sessions_expiry').on(table.expiresAt)],
);

export const invitations = pgTable(
  'invitations',
  {
    id: primaryId(),
    programmeId: uuid('programme_id').notNull().references(() => programmes.id),
    tokenHash: text('token_hash').notNull().unique(),
    email: citext('email').notNull(),
    name: text('name').notNull(),
    jobTitle: text('job_title').notNull(),
    college: text('college').$type<College>().notNull(),
    communeId: uuid('commune_id').notNull().references(() => communes.id),
    role: text('role').$type<ProgrammeRole>().notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    invitedBy: uuid('invited_by').notNull().references(() => members.id),
    /** The account that was made already, for whoever was imported; null where accepting makes it. */
    memberId: uuid('member_id').references(() => members.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    acceptedAt: instant('accepted_at'),
    revokedAt: instant('revoked_at'),
    /** How often it was written to them; when and by whom the last time, where that was not the first. */
    letters: integer('letters').notNull().default(1),
    sentAgainAt: instant('sent_again_at'),
    sentAgainBy: uuid('sent_again_by').references(() => members.id),
  },
  (table) => [
    index('invitations_newest').on(table.programmeId, table.createdAt, table.id),
    index('invitations_member').on(table.memberId).where(sql`${table.memberId} is not null`),
    index('invitations_address').on(table.programmeId, table.email, table.createdAt, table.id),
    check('invitations_letters', sql`(${table.letters} > 1) = (${table.sentAgainAt} is not null and ${table.sentAgainBy} is not null)`),
    check('invitations_role', sql`${table.role} in ('member', 'moderator', 'coordinator')`),
    check('invitations_college', sql`${table.college} in ('official', 'elected')`),
    check('invitations_locale', sql`${table.locale} in ('fr', 'ar', 'en')`),
  ],
);

/** One-time links that need no invitation: a forgotten password, and the founding of an empty installation. */
export const oneTimeLinks = pgTable(
  'one_time_links',
  {
    tokenHash: text('token_hash').primaryKey(),
    purpose: text('purpose').$type<'password-reset' | 'founding'>().notNull(),
    memberId: uuid('member_id').references(() => members.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [
    index('one_time_links_member').on(table.memberId),
    check(
      'one_time_links_purpose',
      sql`(${table.purpose} = 'password-reset') = (${table.memberId} is not null) and ${table.purpose} in ('password-reset', 'founding')`,
    ),
  ],
);

/** Counted tries per key within a window; a row is renewed when its window is over. */
export const attempts = pgTable(
  'attempts',
  {
    key: text('key').primaryKey(),
    count: integer('count').notNull(),
    windowEndsAt: instant('window_ends_at').notNull(),
  },
  (table) => [index('attempts_window').on(table.windowEndsAt)],
);
