import { isForAll } from '../spaces/policy.ts';
import { memberRefFields } from '../members/view.ts';
import { readsThread } from '../threads/policy.ts';
import { readsSheet, worksOn } from './policy.ts';

/** Most sources that a sheet shows. */
const maxSources = 100;

/** SQL text: a member as JSON. */
const memberJson = (id: string) => `(select json_build_object(${memberRefFields}) from members m join communes c on c.id = m.commune_id where m.id = ${id})`;

/** What is said by block `b`, as readers see it or as it is being written. */
const words = (atWork: string) => `lateral (select
  case when ${atWork} and b.edited is not null then b.edited ->> 'body' else b.body end as body,
  case when ${atWork} and b.edited is not null then b.edited ->> 'html' else b.html end as html,
  case when ${atWork} and b.edited is not null then (b.edited ->> 'revision')::int else b.revision end as revision,
  case when ${atWork} and b.edited is not null then (b.edited ->> 'ofRevision')::int else b.of_revision end as of_revision)`;

/**
 * SQL text: what lists say of the sheet `p`, whose words are read as they are being written where `atWork`. The number of sources
 * is the same for every reader: those that the whole programme reads.
 */
export const summaryColumns = (atWork: string) => `p.id, p.programme_id, p.status, p.work, p.theme, p.locale, p.revision, p.author_id, p.commune_size, p.budget, p.duration, p.audiences,
  p.updated_at, p.worked_at, p.published_at, p.refresh_on::text as refresh_on, p.refresh_on <= current_date as refresh_due,
  case when ${atWork} then coalesce((select w.body from practice_blocks b cross join ${words('true')} w where b.practice_id = p.id and b.part = 'title' and b.locale = p.locale), p.title) else p.title end as title,
  (select w.html from practice_blocks b cross join ${words(atWork)} w where b.practice_id = p.id and b.part = 'summary' and b.locale = p.locale) as summary,
  (select coalesce(json_agg(b.locale), '[]') from practice_blocks b cross join ${words(atWork)} w where b.practice_id = p.id and b.part = 'summary' and b.locale <> p.locale and w.body <> '') as locales,
  ${memberJson('p.author_id')} as author,
  (select json_build_object('id', k.id, 'nameFr', k.name_fr, 'nameAr', k.name_ar) from communes k where k.id = p.commune_id) as commune,
  (select count(*)::int from practice_sources ps join posts sp on sp.id = ps.post_id join threads st on st.id = sp.thread_id join spaces ss on ss.id = st.space_id
    where ps.practice_id = p.id and ${isForAll('ss')}) as source_count`;

const lastAct = (practiceId: string, acts = '') => `(select json_build_object('act', v.act, 'note', v.note, 'by', ${memberJson('v.author_id')})
  from practice_versions v where v.practice_id = ${practiceId} ${acts} order by v.revision desc limit 1)`;

/** SQL text: where the sheet `p` comes from, as far as that member reads it: a post in a space that they do not read is no source that they learn of. */
const sourcesJson = (memberId: string) => `(select json_agg(json_build_object('id', f.id, 'postId', f.post_id, 'threadId', f.thread_id, 'threadTitle', f.title, 'seq', f.seq,
    'author', ${memberJson('f.author_id')}, 'html', f.html, 'createdAt', f.said_at) order by f.created_at, f.seq)
  from (select ps.id, ps.post_id, ps.html, ps.created_at, sp.thread_id, sp.seq, sp.author_id, sp.created_at as said_at, st.title
    from practice_sources ps join posts sp on sp.id = ps.post_id join threads st on st.id = sp.thread_id
    where ps.practice_id = p.id and ${readsThread('st', memberId)} order by ps.created_at, sp.seq limit ${maxSources}) f)`;

/**
 * SQL text: the sheet $1 for member $2; as it is being written where $3 and they write it, or where nothing of it was published.
 */
export const sheetSql = `
  select ${summaryColumns('at.work')}, at.work as at_work, e.edits, e.writes, p.public_token,
    (select json_agg(json_build_object('part', b.part, 'locale', b.locale, 'body', w.body, 'html', w.html, 'revision', w.revision, 'ofRevision', w.of_revision,
      'writer', ${memberJson('b.writer_id')}, 'writtenAt', b.written_at)) from practice_blocks b cross join ${words('at.work')} w where b.practice_id = p.id) as blocks,
    ${sourcesJson('$2')} as sources,
    (select json_build_object('id', o.id, 'title', o.title, 'locale', o.locale) from practices o where o.id = p.origin_id and ${readsSheet('o', '$2')}) as origin,
    case when e.edits then ${lastAct('p.id')} end as last_act,
    case when e.edits then ${lastAct('p.id', `and v.act in ('drafted', 'revised', 'translated', 'restored')`)} end as last_written,
    case when e.edits then (select json_agg(${memberJson('pw.member_id')} order by pw.added_at, pw.member_id) from practice_writers pw where pw.practice_id = p.id) end as writers
  from practices p
  cross join lateral (select ${worksOn('p', '$2')} as edits, exists (select 1 from practice_writers pw where pw.practice_id = p.id and pw.member_id = $2) as writes) e
  cross join lateral (select p.published_at is null or $3 and e.edits as work) at
  where p.id = $1 and ${readsSheet('p', '$2')}`;

/** SQL text: one page of a programme's sheets in the order `by` of two columns, newest first; `conditions` are about `p`. */
export const listSql = (programmeIds: string, conditions: string, by: 'updated_at' | 'worked_at', rows: number, memberId: string, atWork: boolean) => `
  select ${summaryColumns(String(atWork))} from unnest(${programmeIds}::uuid[]) own (id) cross join lateral (
    select p.* from practices p where p.programme_id = own.id and ${conditions} and ${atWork ? worksOn('p', memberId) : readsSheet('p', memberId)} order by p.${by} desc, p.id desc limit ${rows}
  ) p order by p.${by} desc, p.id desc limit ${rows}`;
