import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Theme } from '../kernel/contract.ts';
import { members } from '../members/schema.ts';
import { spaces } from '../spaces/schema.ts';
import { threads } from '../threads/schema.ts';
import type { FollowLevel } from './contract.ts';

/** What a member asks to be told of, at one place: a theme, a space or a thread. No row: as the place around it says. */
export const follows = pgTable(
  'follows',
  {
    memberId: uuid('member_id').notNull().references(() => members.id),
    theme: text('theme').$type<Theme>(),
    spaceId: uuid('space_id').references(() => spaces.id),
    threadId: uuid('thread_id').references(() => threads.id),
    level: text('level').$type<FollowLevel>().notNull(),
  },
  (table) => [
    uniqueIndex('follows_of_theme').on(table.memberId, table.theme).where(sql`${table.theme} is not null`),
    uniqueIndex('follows_of_space').on(table.memberId, table.spaceId).where(sql`${table.spaceId} is not null`),
    uniqueIndex('follows_of_thread').on(table.memberId, table.threadId).where(sql`${table.threadId} is not null`),
    index('follows_theme').on(table.theme).where(sql`${table.theme} is not null`),
    index('follows_space').on(table.spaceId).where(sql`${table.spaceId} is not null`),
    index('follows_thread').on(table.threadId).where(sql`${table.threadId} is not null`),
    check('follows_one_place', sql`num_nonnulls(${table.theme}, ${table.spaceId}, ${table.threadId}) = 1`),
    check('follows_level', sql`${table.level} in ('watch', 'follow', 'mentions', 'mute')`),
  ],
);
