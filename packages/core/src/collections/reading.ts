import { sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import type { Page } from '../kernel/contract.ts';
import type { NamedQuery } from '../kernel/database.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { decodeCursor, toPage } from '../kernel/pagination.ts';
import { asText, readAlone, type Part } from '../kernel/parts.ts';
import { textWith } from '../kernel/sql-text.ts';
import { requireId, validate } from '../kernel/validate.ts';
import { readsWords, visibleTo as practiceVisibleTo } from '../practices/policy.ts';
import { practices } from '../practices/schema.ts';
import {
  listCollectionsInput,
  maxCollectionItems,
  type CollectionPlaceView,
  type CollectionSummary,
  type CollectionView,
  type ListCollectionsInput,
} from './contract.ts';
import { publishedTo, showsSheetTo, visibleTo } from './policy.ts';
import { selectCollections, summaryOf, viewOf, type CollectionRow, type ItemRow } from './rows.ts';
import { collections } from './schema.ts';

/** Most collections that a sheet's page names: those published last. */
const maxPlaces = 20;

const reader = { memberId: sql.placeholder('memberId') };
const given = (name: string) => sql.placeholder(name);

const one = asText(sql`${selectCollections} where ${collections.id} = ${given('id')} and ${visibleTo(reader)}`);

// A null that is a parameter says by itself neither what it is nor whether it is one.
const listed = asText(sql`${selectCollections}
  where ${collections.programmeId} = any(${given('programmeIds')}::uuid[]) and ${visibleTo(reader)} and (not ${given('published')}::boolean or ${collections.publishedAt} is not null)
    and (${given('at')}::timestamptz is null or (${collections.updatedAt}, ${collections.id}) < (${given('at')}::timestamptz, ${given('after')}::uuid))
  order by ${collections.updatedAt} desc, ${collections.id} desc limit ${given('limit')}`);

// What a reader reads: of a published sheet the text that the library shows. Of one that was taken back by whoever wrote its words,
// nothing but its title.
const readsIt = textWith((memberId) => readsWords('practices.id', memberId), reader.memberId);
const itemsOf = asText(sql`select ci.practice_id, ci.note, ${practices.title} as title, ${practices.theme} as theme, ${practices.locale} as locale, ${practices.status} as status,
    case when ${readsIt} then (select b.html from practice_blocks b where b.practice_id = ${practices.id} and b.locale = ${practices.locale} and b.part = 'summary') end as summary,
    case when ${readsIt} then (select coalesce(sum(char_length(b.body)), 0)::int from practice_blocks b where b.practice_id = ${practices.id} and b.locale = ${practices.locale}) else 0 end as characters
  from collection_items ci join ${practices} on ${practices.id} = ci.practice_id
  where ci.collection_id = ${given('id')} and ${showsSheetTo(reader)}
  order by ci.position, ci.practice_id limit ${sql.raw(String(maxCollectionItems))}`);

const ofSheet = asText(sql`
  with placed as (
    select ci.practice_id as sheet, ${collections.id} as id, ${collections.title} as title, ${collections.locale} as locale, ${collections.publishedAt} as at,
      (row_number() over one_by_one)::int as place, (count(*) over (partition by ci.collection_id))::int as count,
      lag(json_build_object('id', ${practices.id}, 'title', ${practices.title}, 'locale', ${practices.locale})) over one_by_one as previous,
      lead(json_build_object('id', ${practices.id}, 'title', ${practices.title}, 'locale', ${practices.locale})) over one_by_one as next
    from collection_items ci join ${collections} on ${collections.id} = ci.collection_id join ${practices} on ${practices.id} = ci.practice_id
    where ci.collection_id in (select own.collection_id from collection_items own where own.practice_id = ${given('practiceId')})
      and ${publishedTo(reader)} and ${practices.status} = 'published' and ${practiceVisibleTo(reader)}
    window one_by_one as (partition by ci.collection_id order by ci.position, ci.practice_id)
  )
  select id, title, locale, place, count, previous, next from placed where sheet = ${given('practiceId')} order by at desc, id desc limit ${sql.raw(String(maxPlaces))}`);

/** Reading collections. */
export function createCollectionReader({ query }: Kernel) {
  const ofPracticePart = (actor: Actor, practiceId: string): Part<CollectionPlaceView[]> => ({
    name: 'collections_of_practice',
    text: ofSheet.text,
    values: ofSheet.valuesOf({ practiceId: requireId(practiceId), memberId: actor.memberId }),
    view: (rows: CollectionPlaceView[]) => rows,
  });

  return {
    /** A collection with its sheets in their order, as far as the actor sees them. NotFound for one that they do not see. `on`: a transaction to read in. */
    async get(actor: Actor, id: string, on: NamedQuery = query): Promise<CollectionView> {
      const [row] = await on<CollectionRow>('collection_get', one.text, one.valuesOf({ id: requireId(id), memberId: actor.memberId }));
      if (!row) throw new NotFound();
      const items = await on<ItemRow>('collection_items', itemsOf.text, itemsOf.valuesOf({ id, memberId: actor.memberId }));
      return viewOf(actor, row, items);
    },

    /** The collections of the actor's programmes, newest change first; those that are not published show for curators only. */
    async list(actor: Actor, input: ListCollectionsInput = {}): Promise<Page<CollectionSummary>> {
      const { cursor, limit, published } = validate(listCollectionsInput, input);
      const from = cursor ? decodeCursor(cursor) : null;
      const programmeIds = actor.programmes.map(({ id }) => id);
      const values = listed.valuesOf({ programmeIds, memberId: actor.memberId, published, at: from?.at ?? null, after: from?.id ?? null, limit: limit + 1 });
      const rows = await query<CollectionRow>('collection_list', listed.text, values);
      return toPage(rows, limit, (row) => ({ at: row.updated_at, id: row.id }), summaryOf);
    },

    /** The published collections that a sheet stands in, each with the sheets before and after it. None for a sheet that one does not see. */
    async ofPractice(actor: Actor, practiceId: string): Promise<CollectionPlaceView[]> {
      return readAlone(query, ofPracticePart(actor, practiceId));
    },
    ofPracticePart,
  };
}
