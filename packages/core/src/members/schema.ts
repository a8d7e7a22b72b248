import { sql } from 'drizzle-orm';
import { boolean, check, doublePrecision, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { citext, instant, primaryId } from '../kernel/columns.ts';
import type { Locale } from '../kernel/contract.ts';
import type { College } from '../kernel/contract.ts';
import type { DigestChoice } from './contract.ts';

/** A town or commune: a reference town or a partner commune. */
export const communes = pgTable(
  'communes',
  {
    id: primaryId(),
    nameFr: text('name_fr').notNull(),
    nameAr: text('name_ar').notNull(),
    kind: text('kind').$type<'reference' | 'partner'>().notNull(),
    timeZone: text('time_zone').notNull(),
    /** Where it lies on the map, in degrees (WGS 84); null where nobody has said so. */
    latitude: doublePrecision('latitude'),
    longitude: doublePrecision('longitude'),
    /** How many live there, and what kind of place it is; null where nobody has said so. */
    population: integer('population'),
    setting: text('setting').$type<'urban' | 'suburban' | 'rural' | 'mountain'>(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    check('communes_population', sql`${table.population} between 1 and 100000000`),
    check('communes_setting', sql`${table.setting} in ('urban', 'suburban', 'rural', 'mountain')`),
    check('communes_kind', sql`${table.kind} in ('reference', 'partner')`),
    check('communes_place', sql`num_nonnulls(${table.latitude}, ${table.longitude}) <> 1 and ${table.latitude} between -90 and 90 and ${table.longitude} between -180 and 180`),
  ],
);

export const members = pgTable(
  'members',
  {
    id: primaryId(),
    email: citext('email').notNull().unique(),
    name: text('name').notNull(),
    jobTitle: text('job_title').notNull(),
    college: text('college').$type<College>().notNull(),
    communeId: uuid('commune_id').notNull().references(() => communes.id),
    locale: text('locale').$type<Locale>().notNull(),
    administrator: boolean('administrator').notNull().default(false),
    /** Argon2id, in PHC string format. */
    passwordHash: text('password_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    digest: text('digest').$type<DigestChoice>().notNull().default('weekly'),
    /** When it is to be seen whether a digest is due, which also finds the next time; who is new, or chose anew, is seen at once. */
    digestAt: instant('digest_at').notNull().default(sql`'-infinity'`),
  },
  (table) => [
    index('members_commune').on(table.communeId),
    index('members_digest').on(table.digestAt).where(sql`${table.digest} <> 'never'`),
    check('members_digest_choice', sql`${table.digest} in ('never', 'weekly', 'daily')`),
    check('members_college', sql`${table.college} in ('official', 'elected')`),
    check('members_locale', sql`${table.locale} in ('fr', 'ar', 'en')`),
  ],
);
