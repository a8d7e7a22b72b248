import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../kernel/columns.ts';
import type { Theme } from '../kernel/contract.ts';
import { members } from '../members/schema.ts';
import { practices } from '../practices/schema.ts';
import { spaces } from '../spaces/schema.ts';
import { threads } from '../threads/schema.ts';
import type { FollowLevel } from './contract.ts';

/** SQL text: one id for each place, whatever its kind. */
export const placeKey = 'coalesce(thread_id, space_id, practice_id, md5(theme)::uuid)';

/** What a member asks to be told of, at one place: a theme, a space, a thread or a sheet. No row: as the place around it says. */
export const follows = pgTable(
  'follows',
  {
    memberId: uuid('member_id').notNull().references(() => members.id),
    theme: text('theme').$type<Theme>(),
    spaceId: uuid('space_id').references(() => spaces.id),
    threadId: uuid('thread_id').references(() => threads.id),
    practiceId: uuid('practice_id').references(() => practices.id),
    level: text('level').$type<FollowLevel>().notNull(),
    /** When something was first asked for there: whoever changes a level finds it where it was. */
    setAt: instant('set_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('follows_of_theme').on(table.memberId, table.theme).where(sql`${table.theme} is not null`),
    uniqueIndex('follows_of_space').on(table.memberId, table.spaceId).where(sql`${table.spaceId} is not null`),
    uniqueIndex('follows_of_thread').on(table.memberId, table.threadId).where(sql`${table.threadId} is not null`),
    uniqueIndex('follows_of_practice').on(table.memberId, table.practiceId).where(sql`${table.practiceId} is not null`),
    index('follows_practice').on(table.practiceId).where(sql`${table.practiceId} is not null`),
    index('follows_theme').on(table.theme).where(sql`${table.theme} is not null`),
    index('follows_space').on(table.spaceId).where(sql`${table.spaceId} is not null`),
    index('follows_thread').on(table.threadId).where(sql`${table.threadId} is not null`),
    index('follows_list').on(table.memberId, table.setAt.desc().nullsFirst(), sql`(${sql.raw(placeKey)}) desc`),
    check('follows_one_place', sql`num_nonnulls(${table.theme}, ${table.spaceId}, ${table.threadId}, ${table.practiceId}) = 1`),
    check('follows_level', sql`${table.level} in ('watch', 'follow', 'mentions', 'mute')`),
  ],
);
