import type { Kernel } from '../kernel/kernel.ts';
import type { Locale, Theme } from '../kernel/contract.ts';
import { excerptOf } from '../kernel/markdown.ts';
import type { TimeKey } from '../kernel/pagination.ts';
import { spanCount } from '../kernel/spans.ts';
import { numbered } from '../kernel/sql-text.ts';
import { followsAround, isPressing } from '../follows/view.ts';
import { coordinates, partnerIn, worksIn } from '../binomes/policy.ts';
import { isAskedOfPast } from '../handovers/policy.ts';
import { isAskedOf, isAskedOutside, readsSheet, readsWords } from '../practices/policy.ts';
import { readsThread } from '../threads/policy.ts';
import { goneSpans, readOf } from '../threads/view.ts';
import type { EntryKind, InboxEntry } from './contract.ts';
import { isOver } from './lapsing.ts';

/** Most characters of the newest post that an entry shows. */
export const maxExcerpt = 140;
/** Counting stops there. */
export const maxCounted = 100;

export type EntryRow = {
  kind: InboxEntry['kind'];
  subject_id: string;
  reason: InboxEntry['reason'];
  level: InboxEntry['level'];
  because: InboxEntry['because'];
  count: number;
  first: string | null;
  title: string;
  locale: Locale;
  thread_id: string | null;
  theme: Theme;
  author: InboxEntry['from'];
  html: string;
  at: Date;
};

// A member is told so because of what they have to do with the sheet.
const inPerson = `('consent', 'returned', 'review', 'questioned', 'remarked', 'changed', 'refresh', 'adopted')`;

// Who may read it is asked here, of every entry: what was told before somebody left a space, a group or a programme is not shown.
// So is whether it was muted since: the inbox falls silent with the place, and what was told is there again when it speaks again.
// A muted theme has no new sheets to tell of; a sheet that one writes or follows is nearer than its theme.
// What was told of a silence is not shown once somebody has spoken, nor what was asked once it was answered.
// Each join is by a key, entry by entry in the order of the index: a page ends when it is full, however much is open.
const open = (memberId: string, joins = '') => `
  from inbox_entries e
  left join posts ap on e.kind = 'acceptance' and ap.id = e.subject_id
  left join threads t on t.id = case e.kind when 'thread' then e.subject_id when 'acceptance' then ap.thread_id end
  ${readOf('t', memberId)}
  left join lateral (select * from practices where e.kind = 'practice' and id = e.subject_id limit 1) p on true
  left join lateral (select * from binomes where e.kind = 'binome' and id = e.subject_id limit 1) bi on true
  ${followsAround('t', memberId)}
  left join follows fp on fp.member_id = ${memberId} and fp.theme = p.theme
  cross join lateral (select case e.kind when 'thread' then e.news - coalesce(r.ranges, '{}') - ${goneSpans('t')} else e.news end as news) fresh ${joins}
  where e.member_id = ${memberId} and e.read_at is null and e.done_at is null
    and case e.kind when 'thread' then coalesce(ft.level, fs.level, fh.level) when 'acceptance' then ft.level when 'practice' then case e.reason when 'published' then fp.level end end is distinct from 'mute' and (
    e.kind = 'thread' and not isempty(fresh.news) and ${readsThread('t', memberId)}
    or e.kind = 'binome' and (${worksIn('bi', memberId)} or ${coordinates('bi', memberId)} or e.reason = 'disclosure' and ${isAskedOfPast('bi', memberId)})
      and not (${isOver('e.reason', 'e.subject_id', memberId)})
    or e.kind = 'acceptance' and t.accepted_post_id = ap.id and ${readsThread('t', memberId)}
    or e.kind = 'practice' and case e.reason when 'consent' then (${isAskedOf('p', memberId)} or ${isAskedOutside('p', memberId)}) else (p.status = 'published' or e.reason in ${inPerson}) and ${readsSheet('p', memberId)} end)`;

const columns = `
  select e.kind, e.subject_id, e.reason, e.level, e.because, e.at, ${spanCount('fresh.news')} as count, lower(fresh.news) as first,
    coalesce(t.title, p.title) as title, coalesce(t.locale, p.locale) as locale, t.id as thread_id, coalesce(t.theme, p.theme) as theme,
    case when m.id is not null then json_build_object('id', m.id, 'name', m.name) end as author, coalesce(last.html, b.html, '') as html`;
const shown = open('$1', `
  left join posts last on last.thread_id = t.id and last.seq = upper(fresh.news) - 1
  left join practice_blocks b on b.practice_id = p.id and b.part = 'summary' and b.locale = p.locale and e.reason <> 'consent' and ${readsWords('p.id', '$1')}
  left join members m on m.id = coalesce(last.author_id, p.author_id, ${partnerIn('bi', '$1')})`);

const inOrder = 'order by e.at desc, e.subject_id desc limit';

/** SQL text: how many entries of these kinds are open; at most a hundred. */
export const openCount = (memberId: string, kinds: readonly EntryKind[]) =>
  `(select count(*)::int from (select 1 ${open(memberId)} and e.kind in ('${kinds.join("', '")}') limit ${maxCounted}) open)`;

/** Reads what was put into an inbox, as far as its member may still read it. */
export function createEntryReader({ query }: Kernel) {
  return {
    async page(memberId: string, from: TimeKey | null, limit: number): Promise<EntryRow[]> {
      const { name, values, given, rows } = numbered('inbox_page', [memberId], limit);
      const following = from ? `and (e.at, e.subject_id) < (${given('at', from.at)}, ${given('id', from.id)})` : '';
      return (await query<EntryRow>(name(), `${columns} ${shown} ${following} ${inOrder} ${rows}`, values)).slice(0, limit);
    },
    async pressing(memberId: string, limit: number): Promise<EntryRow[]> {
      const { name, values, rows } = numbered('inbox_pressing', [memberId], limit);
      return (await query<EntryRow>(name(), `${columns} ${shown} and ${isPressing('e.reason', 'e.level')} ${inOrder} ${rows}`, values)).slice(0, limit);
    },
  };
}

export function entryOf(row: EntryRow): InboxEntry {
  const { kind, subject_id: id, reason, level, because, count, first, title, locale, thread_id: threadId, theme, author } = row;
  return {
    kind, id, reason, level, because, count, title, locale, threadId, theme,
    first: first === null ? null : Number(first),
    from: author,
    excerpt: excerptOf(row.html, maxExcerpt),
    at: row.at.toISOString(),
  };
}
