import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { sessions } from '../auth/schema.ts';
import { instant, primaryId } from '../kernel/columns.ts';
import { members } from '../members/schema.ts';

/** A browser that may be told while the product is closed (Web Push, RFC 8030). It goes with the session that made it. */
export const pushSubscriptions = pgTable(
  'push_subscriptions',
  {
    id: primaryId(),
    memberId: uuid('member_id').notNull().references(() => members.id, { onDelete: 'cascade' }),
    sessionId: uuid('session_id').notNull().references(() => sessions.id, { onDelete: 'cascade' }),
    endpoint: text('endpoint').notNull().unique(),
    /** The browser's public key and secret (RFC 8291), base64url. */
    p256dh: text('p256dh').notNull(),
    auth: text('auth').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('push_subscriptions_member').on(table.memberId), index('push_subscriptions_session').on(table.sessionId)],
);

/** When a member's devices stay quiet, in minutes of the day by the clock of their commune. No row: the defaults of the contract. */
export const notificationSettings = pgTable(
  'notification_settings',
  {
    memberId: uuid('member_id').primaryKey().references(() => members.id, { onDelete: 'cascade' }),
    /** Equal ends: never quiet. An end before its beginning: over midnight. */
    quietFrom: smallint('quiet_from').notNull(),
    quietUntil: smallint('quiet_until').notNull(),
    quietWeekend: boolean('quiet_weekend').notNull(),
    /** Whether the words of a message are shown on a locked screen, or only that there is one. */
    showText: boolean('show_text').notNull(),
    threads: boolean('threads').notNull().default(true),
  },
  (table) => [
    check('notification_settings_minutes', sql`${table.quietFrom} between 0 and 1439 and ${table.quietUntil} between 0 and 1439`),
  ],
);
