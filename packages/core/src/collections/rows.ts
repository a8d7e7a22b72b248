import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import type { Locale, Theme } from '../kernel/contract.ts';
import { instantOf } from '../kernel/instants.ts';
import { excerptOf } from '../kernel/markdown.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefFields } from '../members/view.ts';
import type { PracticeStatus } from '../practices/contract.ts';
import type { CollectionItemView, CollectionSummary, CollectionView } from './contract.ts';
import { canEdit } from './policy.ts';
import { minutesToRead } from './reading-time.ts';

const excerptLength = 220;

/** A collection as the statements of this folder read it. */
export type CollectionRow = {
  id: string;
  programme_id: string;
  title: string;
  intro: string;
  intro_html: string;
  locale: Locale;
  revision: number;
  updated_at: Date;
  published_at: Date | null;
  author: MemberRef;
  sheet_count: number;
};

export type ItemRow = {
  practice_id: string;
  note: string;
  title: string;
  theme: Theme;
  locale: Locale;
  status: PracticeStatus;
  summary: string | null;
  characters: number;
};

/** SQL: how many sheets of a collection are published. */
export const sheetCount: SQL = sql.raw(`(select count(*)::int from collection_items ci join practices cp on cp.id = ci.practice_id
  where ci.collection_id = collections.id and cp.status = 'published')`);

/** SQL: collections with their authors; conditions follow. */
export const selectCollections: SQL = sql`select collections.*, json_build_object(${sql.raw(memberRefFields)}) as author, ${sheetCount} as sheet_count
  from collections join members m on m.id = collections.author_id join communes c on c.id = m.commune_id`;

export function summaryOf(row: CollectionRow): CollectionSummary {
  const { id, programme_id: programmeId, title, locale, author, sheet_count: count } = row;
  return {
    id, programmeId, title, locale, author,
    excerpt: excerptOf(row.intro_html, excerptLength),
    sheetCount: count,
    updatedAt: instantOf(row.updated_at),
    publishedAt: row.published_at && instantOf(row.published_at),
  };
}

export function viewOf(actor: Actor, row: CollectionRow, items: ItemRow[]): CollectionView {
  const summary = summaryOf(row);
  const { revision, intro, intro_html: introHtml } = row;
  return { ...summary, revision, intro, introHtml, items: items.map(itemOf), can: { edit: canEdit(actor, summary) } };
}

function itemOf({ practice_id: practiceId, note, title, theme, locale, status, summary, characters }: ItemRow): CollectionItemView {
  return { practiceId, note, title, theme, locale, status, excerpt: excerptOf(summary ?? '', excerptLength), minutes: minutesToRead(characters, locale) };
}
