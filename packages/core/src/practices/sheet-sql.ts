import { isForAll } from '../spaces/policy.ts';
import { memberRefOf } from '../members/view.ts';
import { readsThread } from '../threads/policy.ts';
import { isAgreed, readsSheet, readsWords, worksOn } from './policy.ts';

/** Most sources that a sheet shows. */
const maxSources = 100;

/** What is said by block `b`, as readers see it or as it is being written. */
const words = (atWork: string) => `lateral (select
  case when ${atWork} and b.edited is not null then b.edited ->> 'body' else b.body end as body,
  case when ${atWork} and b.edited is not null then b.edited ->> 'html' else b.html end as html,
  case when ${atWork} and b.edited is not null then (b.edited ->> 'revision')::int else b.revision end as revision,
  case when ${atWork} and b.edited is not null then (b.edited ->> 'ofRevision')::int else b.of_revision end as of_revision)`;

/**
 * SQL text: what lists say of the sheet `p`, whose words are read as they are being written where `atWork`, and where they are that
 * member's to read. The number of sources is the same for every reader: those that the whole programme reads, and messages.
 */
export const summaryColumns = (atWork: string, memberId: string) => `p.id, p.programme_id, p.status, p.work, p.theme, p.locale, p.revision, p.author_id, p.commune_size, p.budget, p.duration, p.audiences,
  p.updated_at, p.worked_at, p.published_at, p.refresh_on::text as refresh_on, p.refresh_on <= current_date as refresh_due, p.adoption_count,
  case when ${atWork} then coalesce((select w.body from practice_blocks b cross join ${words('true')} w where b.practice_id = p.id and b.part = 'title' and b.locale = p.locale), p.title) else p.title end as title,
  case when ${readsWords('p.id', memberId)} then (select w.html from practice_blocks b cross join ${words(atWork)} w where b.practice_id = p.id and b.part = 'summary' and b.locale = p.locale) end as summary,
  ${readsWords('p.id', memberId)} as reads,
  (select coalesce(json_agg(b.locale), '[]') from practice_blocks b cross join ${words(atWork)} w where b.practice_id = p.id and b.part = 'summary' and b.locale <> p.locale and w.body <> '') as locales,
  ${memberRefOf('p.author_id')} as author,
  (select json_build_object('id', k.id, 'nameFr', k.name_fr, 'nameAr', k.name_ar) from communes k where k.id = p.commune_id) as commune,
  (select count(*)::int from practice_sources ps join posts sp on sp.id = ps.post_id join threads st on st.id = sp.thread_id join spaces ss on ss.id = st.space_id
    where ps.practice_id = p.id and ${isForAll('ss')})
  + (select count(*)::int from practice_sources ps where ps.practice_id = p.id and ps.message_id is not null and ps.removed_revision is null) as source_count`;

const lastAct = (practiceId: string, acts = '') => `(select json_build_object('act', v.act, 'note', v.note, 'by', ${memberRefOf('v.author_id')})
  from practice_versions v where v.practice_id = ${practiceId} ${acts} order by v.revision desc limit 1)`;

/**
 * SQL text: the source `ps`, which is the post `sp` or the message `sm`, says something else than is pinned, or is gone, and those who
 * write the sheet have not said what they make of that.
 */
export const sourceIsChanged = (ps: string, sp: string, sm: string) => `(
  exists (select 1 from post_versions v where v.post_id = ${ps}.post_id and v.revision >= greatest(${ps}.post_revision, ${ps}.kept_revision))
  or exists (select 1 from message_versions v where v.message_id = ${ps}.message_id and v.revision >= greatest(${ps}.post_revision, ${ps}.kept_revision))
  or coalesce(${sp}.deleted_at, ${sm}.deleted_at) is not null and coalesce(${sp}.revision, ${sm}.revision) > coalesce(${ps}.kept_revision, 0))`;

/** SQL text: what a source is, joined to it. */
export const withSource = 'left join posts sp on sp.id = ps.post_id left join threads st on st.id = sp.thread_id left join messages sm on sm.id = ps.message_id';

/**
 * SQL text: where the sheet `p` comes from, as far as that member reads it: a post in a space that they do not read is no source that
 * they learn of. Their words are withheld with the sheet's; of a message nothing says where it was written, or when.
 */
const sourcesJson = (memberId: string) => `(select json_agg(json_build_object('id', f.id, 'postId', f.post_id, 'threadId', f.thread_id, 'threadTitle', f.title, 'seq', f.seq,
    'author', ${memberRefOf('f.author_id')}, 'html', f.html, 'createdAt', f.said_at, 'consent', f.consent, 'changed', f.changed) order by f.created_at, f.seq, f.message_seq)
  from (select ps.id, ps.post_id, case when e.reads then ps.html else '' end as html, ps.created_at, ps.consent, sp.thread_id, sp.seq, st.title, sm.seq as message_seq,
      coalesce(sp.author_id, sm.author_id) as author_id, coalesce(sp.created_at, ps.created_at) as said_at, e.edits and ${sourceIsChanged('ps', 'sp', 'sm')} as changed
    from practice_sources ps ${withSource}
    where ps.practice_id = p.id and ps.removed_revision is null and (ps.post_id is null or ${readsThread('st', memberId)}) order by ps.created_at, sp.seq, sm.seq limit ${maxSources}) f)`;

/**
 * SQL text: the sheet $1 for member $2; as it is being written where $3 and they write it, or where nothing of it was published.
 */
export const sheetSql = `
  select ${summaryColumns('at.work', '$2')}, at.work as at_work, e.edits, e.writes, ${isAgreed('p.id')} as agreed, p.public_token,
    (select json_agg(json_build_object('part', b.part, 'locale', b.locale, 'body', w.body, 'html', w.html, 'revision', w.revision, 'ofRevision', w.of_revision,
      'writer', ${memberRefOf('b.writer_id')}, 'writtenAt', b.written_at)) from practice_blocks b cross join ${words('at.work')} w where b.practice_id = p.id and e.reads) as blocks,
    ${sourcesJson('$2')} as sources,
    (select json_build_object('id', o.id, 'title', o.title, 'locale', o.locale) from practices o where o.id = p.origin_id and ${readsSheet('o', '$2')}) as origin,
    case when e.edits then ${lastAct('p.id')} end as last_act,
    case when e.edits then ${lastAct('p.id', `and v.act in ('drafted', 'revised', 'translated', 'restored')`)} end as last_written,
    case when e.edits then (select json_agg(${memberRefOf('pw.member_id')} order by pw.added_at, pw.member_id) from practice_writers pw where pw.practice_id = p.id) end as writers
  from practices p
  cross join lateral (select ${worksOn('p', '$2')} as edits, exists (select 1 from practice_writers pw where pw.practice_id = p.id and pw.member_id = $2) as writes,
    ${readsWords('p.id', '$2')} as reads) e
  cross join lateral (select p.published_at is null or $3 and e.edits as work) at
  where p.id = $1 and ${readsSheet('p', '$2')}`;

/** SQL text: a condition that is asked of each row as it comes: joined to all of them it would have a page wait for every draft that there is. */
const oneByOne = (condition: string) => `(select ${condition})`;

/** SQL text: one page of a programme's sheets in the order `by` of three columns, from its end; `conditions` are about `p`. */
export const listSql = (programmeIds: string, conditions: string, by: 'updated_at' | 'worked_at' | 'adoption_count', rows: number, memberId: string, atWork: boolean) => `
  select ${summaryColumns(String(atWork), memberId)} from unnest(${programmeIds}::uuid[]) own (id) cross join lateral (
    select p.* from practices p where p.programme_id = own.id and ${conditions} and ${atWork ? oneByOne(worksOn('p', memberId)) : readsSheet('p', memberId)} order by p.${by} desc, p.id desc limit ${rows}
  ) p order by p.${by} desc, p.id desc limit ${rows}`;
