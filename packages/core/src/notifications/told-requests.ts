import { stillWaits } from '../expertise/policy.ts';
import { isQuiet, quietOf } from './quiet-hours.ts';
import { most, source, type Found } from './source.ts';

const isNew = '(r.notified_at is null or r.notified_at < r.reminded_at)';
const since = 'coalesce(r.reminded_at, r.created_at)';

type Row = Found & { thread_id: string; title: string; author: string; reminded: boolean };

/** Questions that were put to a member by name, when they were and when they are reminded of it. */
export const toldRequests = source<Row>({
  subject: 'requestId',
  sweep: () => `
  waiting as materialized (
    select r.id, q.threads
    from reachable join expert_requests r on r.expert_id = reachable.member_id
    join members m on m.id = r.expert_id
    cross join lateral ${quietOf('$1::timestamptz')}
    where r.declined_at is null and ${isNew} and ${since} <= $2 and not ${isQuiet}
  ), due as (
    select r.id as subject, r.expert_id as member_id, 0 as upto, waiting.threads and ${stillWaits('r', 't')} as news
    from waiting join expert_requests r on r.id = waiting.id join threads t on t.id = r.thread_id
    where ${isNew}
    limit ${most}
    for update of r skip locked
  ), moved as (
    update expert_requests r set notified_at = $1 from due where r.id = due.subject returning due.*
  )`,
  found: `
    select t.id as thread_id, t.title, t.last_seq as seq, r.reminded_at is not null as reminded, author.name as author
    from expert_requests r join threads t on t.id = r.thread_id join members author on author.id = r.asked_by
    where r.id = $2 and r.expert_id = s.member_id and ${since} >= s.created_at and q.threads and ${stillWaits('r', 't')}`,
  untold: (id) => ['update expert_requests set notified_at = null where id = $1', [id]],
  notice: ({ thread_id: threadId, title, author, reminded, show_text: showText }) => ({
    says: { kind: reminded ? 'waiting' : 'requested', author, place: showText ? title : null, html: '', count: 1 },
    about: { threadId },
  }),
});
