import { sql } from 'drizzle-orm';
import { check, foreignKey, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { counter, instant } from '../kernel/columns.ts';
import type { Theme } from '../kernel/contract.ts';
import { members } from '../members/schema.ts';
import { programmes } from '../programmes/schema.ts';
import type { Side, Slot, SpokenLanguage } from './contract.ts';

/** What somebody brings to a binôme and hopes of it, in one programme: the matching reads it, and the partner once they are paired. */
export const profiles = pgTable(
  'profiles',
  {
    programmeId: uuid('programme_id').notNull().references(() => programmes.id),
    memberId: uuid('member_id').notNull().references(() => members.id),
    /** Which half of a binôme they would be; of a reference town usually the mentor. */
    side: text('side').$type<Side>().notNull(),
    /** They can work in. */
    languages: text('languages').array().$type<SpokenLanguage[]>().notNull().default(sql`'{}'`),
    /** Half days of a week on which they can be reached, in their own town's time. */
    slots: text('slots').array().$type<Slot[]>().notNull().default(sql`'{}'`),
    /** How many binômes they can be in at once. */
    capacity: integer('capacity').notNull().default(1),
    hopes: text('hopes').notNull().default(''),
    revision: counter('revision').notNull().default(1),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.programmeId, table.memberId] }),
    check('profiles_side', sql`${table.side} in ('mentor', 'mentee')`),
    check('profiles_languages', sql`${table.languages} <@ array['fr', 'ar', 'en', 'zgh']`),
    check('profiles_slots', sql`${table.slots} <@ array['mon-am', 'mon-pm', 'tue-am', 'tue-pm', 'wed-am', 'wed-pm', 'thu-am', 'thu-pm', 'fri-am', 'fri-pm', 'sat-am', 'sat-pm']`),
    check('profiles_capacity', sql`${table.capacity} between 0 and 20`),
  ],
);

/** A theme they want help with, or can help with, and how much of it: 1 to 3. */
export const profileThemes = pgTable(
  'profile_themes',
  {
    programmeId: uuid('programme_id').notNull(),
    memberId: uuid('member_id').notNull(),
    direction: text('direction').$type<'wanted' | 'offered'>().notNull(),
    theme: text('theme').$type<Theme>().notNull(),
    level: integer('level').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.programmeId, table.memberId, table.direction, table.theme] }),
    foreignKey({ name: 'profile_themes_profile', columns: [table.programmeId, table.memberId], foreignColumns: [profiles.programmeId, profiles.memberId] }),
    check('profile_themes_direction', sql`${table.direction} in ('wanted', 'offered')`),
    check('profile_themes_level', sql`${table.level} between 1 and 3`),
  ],
);

/** With whom somebody would like to be paired; only the coordinators read it. */
export const profileWishes = pgTable(
  'profile_wishes',
  {
    programmeId: uuid('programme_id').notNull(),
    memberId: uuid('member_id').notNull(),
    wishedId: uuid('wished_id').notNull().references(() => members.id),
  },
  (table) => [
    primaryKey({ columns: [table.programmeId, table.memberId, table.wishedId] }),
    foreignKey({ name: 'profile_wishes_profile', columns: [table.programmeId, table.memberId], foreignColumns: [profiles.programmeId, profiles.memberId] }),
    check('profile_wishes_other', sql`${table.memberId} <> ${table.wishedId}`),
  ],
);
