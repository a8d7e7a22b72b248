import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import type { Locale, Theme } from '../kernel/contract.ts';
import type { Database } from '../kernel/database.ts';
import type { TimeKey } from '../kernel/pagination.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefJson } from '../members/view.ts';
import { visibleTo as practiceVisibleTo } from '../practices/policy.ts';
import { practices } from '../practices/schema.ts';
import type { SpaceRef } from '../spaces/contract.ts';
import { visibleTo as spaceVisibleTo } from '../spaces/policy.ts';
import { spaceRefJson } from '../spaces/view.ts';

export type Wanted = {
  actor: Actor;
  /** What the index is asked for. */
  query: string;
  before: TimeKey;
  spaceId: string | null;
  theme: Theme | null;
};

/** What was found; drizzle leaves instants as text. */
export type Found = {
  kind: 'thread' | 'post' | 'practice';
  id: string;
  at: string;
  rank: number;
  title: string;
  html: string | null;
  theme: Theme;
  locale: Locale;
  author: MemberRef;
  thread_id: string;
  seq: string;
  space: SpaceRef;
  reply_count: string;
};

/** The newest that one question ranks: bounds what it costs, however much there is. */
export const stretch = 60;

/** SQL: a with-query `mine`, the spaces that the actor reads now: that is the lock. */
const mine = ({ actor, spaceId }: Wanted): SQL => sql`
  mine as materialized (
    select s.id from spaces s where s.programme_id in ${actor.programmes.map(({ id }) => id)} and ${spaceVisibleTo(actor)} ${spaceId ? sql`and s.id = ${spaceId}` : sql``}
  )`;
const place = (spaceId: SQL) => sql`(select ${spaceRefJson} from spaces s where s.id = ${spaceId}) as space`;
const author = sql`join members m on m.id = h.author_id join communes c on c.id = m.commune_id`;

/** Threads by their titles. */
export function threadHits(db: Database, wanted: Wanted): Promise<Found[]> {
  const { query, before, theme } = wanted;
  return rowsOf(db, sql`
    with ${mine(wanted)}, h as materialized (
      select t.* from threads t
      where search_words(t.title) @@ ${query}::tsquery and t.space_id in (select id from mine) ${theme ? sql`and t.theme = ${theme}` : sql``}
        and (t.created_at, t.id) < (${before.at.toISOString()}::timestamptz, ${before.id}::uuid)
      order by t.created_at desc, t.id desc limit ${stretch + 1}
    )
    select 'thread' as kind, h.id, h.created_at as at, 1 + ts_rank(search_words(h.title), ${query}::tsquery) as rank, h.title, h.theme, h.locale, h.last_seq - 1 - h.gone_count as reply_count,
      (select p.html from posts p where p.thread_id = h.id and p.seq = 1) as html, ${memberRefJson} as author, ${place(sql`h.space_id`)}
    from h ${author}`);
}

/** Posts of a time, the opening ones left out where the title says it already. `since` null: from the beginning. */
export function postHits(db: Database, wanted: Wanted, since: Date | null): Promise<Found[]> {
  const { query, before, theme } = wanted;
  const inTime = since ? `(${query}) & (${monthsOf(since, before.at).map((month) => `'~${month}'`).join(' | ')})` : query;
  return rowsOf(db, sql`
    with ${mine(wanted)}, h as materialized (
      select p.* from posts p join threads t on t.id = p.thread_id
      where search_post_words(p.body, p.created_at) @@ ${inTime}::tsquery and t.space_id in (select id from mine) ${theme ? sql`and t.theme = ${theme}` : sql``}
        and (p.created_at, p.id) < (${before.at.toISOString()}::timestamptz, ${before.id}::uuid) ${since ? sql`and p.created_at >= ${since.toISOString()}::timestamptz` : sql``}
        and not (p.seq = 1 and search_words(t.title) @@ ${query}::tsquery)
      order by p.created_at desc, p.id desc limit ${stretch + 1}
    )
    select 'post' as kind, h.id, h.created_at as at, ts_rank(search_words(h.body), ${query}::tsquery) as rank, t.title, t.theme, t.locale, h.html, h.thread_id, h.seq,
      ${memberRefJson} as author, ${place(sql`t.space_id`)}
    from h join threads t on t.id = h.thread_id ${author}`);
}

/**
 * Published sheets, by their title or any of their parts, in any of their languages. Each is shown in one in which it was found:
 * the reader's own, else the sheet's, else whichever it is.
 */
export function practiceHits(db: Database, { actor, query, before, theme }: Wanted): Promise<Found[]> {
  return rowsOf(db, sql`
    with found as materialized (
      select id, 'title' as part, locale from practices where search_words(title) @@ ${query}::tsquery
      union select practice_id, part, locale from practice_blocks where search_words(body) @@ ${query}::tsquery
    ), h as materialized (
      select "practices".* from practices where ${practices.id} in (select id from found)
        and ${practiceVisibleTo(actor)} and ${practices.status} = 'published' ${theme ? sql`and ${practices.theme} = ${theme}` : sql``}
        and (${practices.publishedAt}, ${practices.id}) < (${before.at.toISOString()}::timestamptz, ${before.id}::uuid)
      order by ${practices.publishedAt} desc, ${practices.id} desc limit ${stretch + 1}
    )
    select 'practice' as kind, h.id, h.published_at as at, least(1, parts.titles) + least(0.5, 0.1 * parts.count) as rank,
      coalesce(nullif(called.body, ''), h.title) as title, h.theme, shown.locale, said.html, ${memberRefJson} as author
    from h cross join lateral (
      select f.locale from found f where f.id = h.id order by f.locale = ${actor.locale} desc, f.locale = h.locale desc, f.locale limit 1
    ) shown cross join lateral (
      select count(*) filter (where f.part = 'title')::int as titles, count(*) filter (where f.part <> 'title')::int as count
      from found f where f.id = h.id and f.locale = shown.locale
    ) parts left join practice_blocks called on called.practice_id = h.id and called.part = 'title' and called.locale = shown.locale and shown.locale <> h.locale
    left join lateral (
      select b.html from practice_blocks b where b.practice_id = h.id and b.locale = shown.locale and b.part <> 'title' and b.body <> ''
      order by exists (select 1 from found f where f.id = h.id and f.part = b.part and f.locale = b.locale) desc, b.part = 'summary' desc, b.part limit 1
    ) said on true ${author}`);
}

async function rowsOf(db: Database, statement: SQL): Promise<Found[]> {
  return (await db.execute(statement)).rows as Found[];
}

/** The months that a time touches, as posts are indexed by them. */
function monthsOf(since: Date, until: Date): string[] {
  const months: string[] = [];
  for (const at = new Date(Date.UTC(since.getUTCFullYear(), since.getUTCMonth())); at <= until; at.setUTCMonth(at.getUTCMonth() + 1)) {
    months.push(at.toISOString().slice(0, 7).replace('-', ''));
  }
  return months;
}
