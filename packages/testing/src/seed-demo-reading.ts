import type { Theme } from '@passerelle/core/kernel/contract.ts';
import type { Database } from '@passerelle/core/kernel/database.ts';
import { follows } from '@passerelle/core/follows/schema.ts';
import type { FollowLevel } from '@passerelle/core/follows/contract.ts';
import { readsThread } from '@passerelle/core/threads/policy.ts';
import { sql } from 'drizzle-orm';

/** What is older than this, everybody has read; what came since is news. */
const newsDays = 20;

const follow: [member: string, theme: Theme, level: FollowLevel][] = [
  ['thonon-official', 'disability', 'watch'],
  ['thonon-official', 'women', 'follow'],
  ['moderator-fr', 'older-people', 'follow'],
];

/** What the demo's people have read and follow: whoever wrote in a thread had read it until then. What is new, the server spreads. */
export async function writeReading(tx: Database, now: Date, memberId: (key: string) => string): Promise<void> {
  const since = new Date(now.getTime() - newsDays * 86_400_000).toISOString();
  await tx.execute(sql`
    insert into thread_reads (member_id, thread_id, ranges, revision, replied, opened_at)
    select pm.member_id, t.id, int8multirange(int8range(1, known.seq + 1)), 1, known.replied, t.created_at
    from programme_members pm join threads t on t.programme_id = pm.programme_id
    cross join lateral (
      select max(p.seq) filter (where p.author_id = pm.member_id or p.created_at < ${since}) as seq, bool_or(p.author_id = pm.member_id and p.seq > 1) as replied
      from posts p where p.thread_id = t.id
    ) known
    where known.seq is not null and ${sql.raw(readsThread('t', 'pm.member_id'))}`);
  await tx.insert(follows).values(follow.map(([key, theme, level]) => ({ memberId: memberId(key), theme, level })));
  await tx.execute(sql`insert into news (kind, subject_id) select 'posted', id from posts where created_at >= ${since} order by created_at, id`);
}
