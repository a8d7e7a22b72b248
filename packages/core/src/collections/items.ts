import { sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import type { Locale } from '../kernel/contract.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import type { PracticeStatus } from '../practices/contract.ts';
import { visibleTo as practiceVisibleTo } from '../practices/policy.ts';
import { practices } from '../practices/schema.ts';
import type { Item } from './arranging.ts';
import { showsSheetTo, visibleTo } from './policy.ts';
import { collections } from './schema.ts';

export type LockedCollection = { programmeId: string; revision: number; published: boolean; title: string; intro: string; locale: Locale };

/** The collection as it is, held until the transaction ends. NotFound for one that the actor does not see. */
export async function lockCollection({ tx }: Work, actor: Actor, id: string): Promise<LockedCollection> {
  const { rows } = await tx.execute(sql`
    select programme_id as "programmeId", revision, published_at is not null as published, title, intro, locale
    from ${collections} where ${collections.id} = ${id} and ${visibleTo(actor)} for update of collections`);
  const [collection] = rows as LockedCollection[];
  if (!collection) throw new NotFound();
  return collection;
}

/** How far a sheet is, held so that it is not deleted meanwhile. NotFound for one that the actor does not see, or that another programme has. */
export async function lockSheet({ tx }: Work, actor: Actor, practiceId: string, programmeId: string): Promise<PracticeStatus> {
  const { rows } = await tx.execute(sql`
    select ${practices.status} as status from ${practices}
    where ${practices.id} = ${practiceId} and ${practices.programmeId} = ${programmeId} and ${practiceVisibleTo(actor)} for key share of practices`);
  const [sheet] = rows as { status: PracticeStatus }[];
  if (!sheet) throw new NotFound();
  return sheet.status;
}

/** All its sheets in their order, also those that the actor does not see. */
export async function readItems({ tx }: Work, actor: Actor, collectionId: string): Promise<Item[]> {
  const { rows } = await tx.execute(sql`
    select ci.practice_id as "practiceId", ci.note, ${showsSheetTo(actor)} as shown, ${practices.status} = 'published' as published
    from collection_items ci join ${practices} on ${practices.id} = ci.practice_id
    where ci.collection_id = ${collectionId} order by ci.position, ci.practice_id`);
  return rows as Item[];
}

const dropSql = `delete from collection_items where collection_id = $1 and practice_id <> all($2::uuid[])`;
const writeSql = `insert into collection_items (collection_id, practice_id, note, position)
  select $1, one.id, one.note, one.at from unnest($2::uuid[], $3::text[]) with ordinality as one (id, note, at)
  on conflict (collection_id, practice_id) do update set note = excluded.note, position = excluded.position`;

/** Stores its sheets as they are given, in that order. */
export async function writeItems({ query }: Work, collectionId: string, items: readonly Item[]): Promise<void> {
  const ids = items.map(({ practiceId }) => practiceId);
  await query('collection_drop_items', dropSql, [collectionId, ids]);
  await query('collection_write_items', writeSql, [collectionId, ids, items.map(({ note }) => note)]);
}
