import type { ClientBase } from 'pg';

/** What each member was told of in three years, and what of it still waits. */
const told = 160;
const waits = 40;

/** Fills the inboxes with news of the threads: the last posts of some, most of them seen. Answers how many entries there are. */
export async function seedInboxes(client: ClientBase, programmeId: string): Promise<number> {
  // Strides that have no factor in common with the count spread each member's threads over all of them.
  const { rowCount } = await client.query(
    `with numbered as (
       select id, last_seq, last_post_at, row_number() over (order by id) - 1 as no from threads where programme_id = $1 and last_seq > 1
     ), people as (
       select member_id, row_number() over (order by member_id) as no, (select count(*) from numbered) as total from programme_members where programme_id = $1
     )
     insert into inbox_entries (member_id, kind, subject_id, reason, level, because, news, at, read_at)
     select p.member_id, 'thread', t.id, case when k % 8 = 0 then 'mentioned' when k % 3 = 0 then 'answered' else 'posted' end, 'follow', 'replied',
       int8multirange(int8range(greatest(2, t.last_seq - 2), t.last_seq + 1)), t.last_post_at, case when k > $3 then t.last_post_at + interval '1 hour' end
     from people p cross join generate_series(1, $2::int) k join numbered t on t.no = (p.no * 7919 + k * 104729) % p.total
     on conflict do nothing`,
    [programmeId, told, waits],
  );
  return rowCount ?? 0;
}
