import { sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { Forbidden, NotFound } from '../kernel/errors.ts';
import { folded } from '../kernel/folding.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { asText } from '../kernel/parts.ts';
import { textWith } from '../kernel/sql-text.ts';
import { requireId, validate } from '../kernel/validate.ts';
import { visibleTo as practiceVisibleTo } from '../practices/policy.ts';
import { practices } from '../practices/schema.ts';
import { curatesIn } from '../programmes/policy.ts';
import { listCandidatesInput, type CandidateView, type CollectionChoiceView, type ListCandidatesInput } from './contract.ts';
import { canEdit, visibleTo } from './policy.ts';
import { sheetCount, type CollectionRow } from './rows.ts';
import { collections } from './schema.ts';

/** Most that one is offered of either: the newest. */
const maxChoices = 100;
const maxCandidates = 20;

const reader = { memberId: sql.placeholder('memberId') };
const given = (name: string) => sql.placeholder(name);

const sheetOf = asText(sql`select ${practices.programmeId} as programme_id from ${practices} where ${practices.id} = ${given('practiceId')} and ${practiceVisibleTo(reader)}`);
const collectionOf = asText(sql`select ${collections.programmeId} as programme_id from ${collections} where ${collections.id} = ${given('collectionId')} and ${visibleTo(reader)}`);
type PlaceRow = { programme_id: string };

const choices = asText(sql`select ${collections.id} as id, ${collections.title} as title, ${collections.locale} as locale, ${collections.publishedAt} as published_at, ${sheetCount} as sheet_count,
    exists (select 1 from collection_items own where own.collection_id = ${collections.id} and own.practice_id = ${given('practiceId')}) as holds
  from ${collections} where ${collections.programmeId} = ${given('programmeId')} and ${curatesIn(reader.memberId, collections.programmeId)}
  order by ${collections.updatedAt} desc, ${collections.id} desc limit ${sql.raw(String(maxChoices))}`);
type ChoiceRow = Pick<CollectionRow, 'id' | 'title' | 'locale' | 'published_at' | 'sheet_count'> & { holds: boolean };

// The newest 5,000 are looked through, as where questions are joined.
const candidates = asText(sql`select id, title, locale, theme, status from (
    select "practices".* from ${practices}
    where ${practices.programmeId} = ${given('programmeId')} and ${practices.status} <> 'archived' and ${practiceVisibleTo(reader)}
      and not exists (select 1 from collection_items ci where ci.collection_id = ${given('collectionId')} and ci.practice_id = ${practices.id})
    order by ${practices.updatedAt} desc, ${practices.id} desc limit 5000
  ) x where strpos(${sql.raw(folded('x.title'))}, ${textWith(folded, given('title'))}) > 0
  order by updated_at desc, id desc limit ${sql.raw(String(maxCandidates))}`);

/** What curators choose from: a collection for a sheet, sheets for a collection. */
export function createChoosing({ query }: Kernel) {
  return {
    /** The collections that the actor may put a sheet into, newest change first. Forbidden for others than curators. */
    async listChoices(actor: Actor, practiceId: string): Promise<CollectionChoiceView[]> {
      const [sheet] = await query<PlaceRow>('collection_sheet', sheetOf.text, sheetOf.valuesOf({ practiceId: requireId(practiceId), memberId: actor.memberId }));
      const programmeId = requireCurated(actor, sheet);
      const rows = await query<ChoiceRow>('collection_choices', choices.text, choices.valuesOf({ practiceId, programmeId, memberId: actor.memberId }));
      return rows.map(({ id, title, locale, holds, sheet_count: count, published_at: at }) => ({ id, title, locale, holds, sheetCount: count, publishedAt: at && at.toISOString() }));
    },

    /** Sheets that a collection could take, by words of their titles; twenty at most, newest change first. Forbidden for others than curators. */
    async listCandidates(actor: Actor, input: ListCandidatesInput): Promise<CandidateView[]> {
      const { collectionId, title } = validate(listCandidatesInput, input);
      const [collection] = await query<PlaceRow>('collection_programme', collectionOf.text, collectionOf.valuesOf({ collectionId, memberId: actor.memberId }));
      const programmeId = requireCurated(actor, collection);
      return query<CandidateView>('collection_candidates', candidates.text, candidates.valuesOf({ collectionId, programmeId, title, memberId: actor.memberId }));
    },
  };
}

function requireCurated(actor: Actor, place: PlaceRow | undefined): string {
  if (!place) throw new NotFound();
  const programmeId = place.programme_id;
  if (!canEdit(actor, { programmeId })) throw new Forbidden();
  return programmeId;
}
