import { sql } from 'drizzle-orm';
import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant, primaryId } from '../kernel/columns.ts';
import { members } from '../members/schema.ts';
import { spaces } from '../spaces/schema.ts';

/** Secret addresses under which a member's feed reader follows a space. Of the secret only its SHA-256 is stored. */
export const spaceFeeds = pgTable(
  'space_feeds',
  {
    id: primaryId(),
    spaceId: uuid('space_id').notNull().references(() => spaces.id),
    memberId: uuid('member_id').notNull().references(() => members.id, { onDelete: 'cascade' }),
    clientId: uuid('client_id').notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    createdAt: instant('created_at').notNull(),
    /** From here on nothing is at the address. */
    revokedAt: instant('revoked_at'),
  },
  (table) => [
    unique('space_feeds_idempotence').on(table.memberId, table.clientId),
    index('space_feeds_own').on(table.memberId, table.spaceId, table.createdAt).where(sql`${table.revokedAt} is null`),
  ],
);
