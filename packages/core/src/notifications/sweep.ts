import { sql } from 'drizzle-orm';
import type { Kernel } from '../kernel/kernel.ts';
import { isQuiet, quietOf } from './quiet-hours.ts';
import { isTold, known } from './telling.ts';

/** The job that tells one browser of one conversation; its data is {@link TellJob}. */
export const tellJob = 'notifications.tell';
/** `uptoSeq`: what came after that message is told by another job. What the notice says is read when it is sent. */
export type TellJob = { subscriptionId: string; conversationId: string; uptoSeq: number };

/** Milliseconds in which whoever has the conversation open reads a new message, and is told of nothing. */
export const grace = 5_000;

/** Most members' places in conversations that one transaction moves on. */
const most = 500;

type Swept = { moved: number; jobs: TellJob[] | null };

// Whoever reads on at that moment holds their row: they are left for the next time. Rows are looked at again once they
// are locked (`upto.seq > notified_seq`): of two sweeps at once, only one tells. In quiet hours nothing is moved, so that
// it is all there when they end; with level `none` it is, so that nothing old is told when the level changes.
const sweepSql = (at: Date, conversationIds: readonly string[] | null) => sql`
  with given as (
    select ${at.toISOString()}::timestamptz as now, ${new Date(at.getTime() - grace).toISOString()}::timestamptz as ripe
  ), told as (
    select s.id, s.member_id from push_subscriptions s join sessions on sessions.id = s.session_id, given where sessions.expires_at > given.now
  ), due as (
    select cm.conversation_id, cm.member_id, upto.seq as upto,
      exists (select 1 from messages x where ${sql.raw(isTold)} and x.seq > cm.notified_seq and x.seq <= upto.seq) as news
    from given cross join (select distinct member_id from told) reached
    join conversation_members cm on cm.member_id = reached.member_id and cm.left_at is null
    join conversations c on c.id = cm.conversation_id and c.last_seq > cm.notified_seq and c.last_seq > ${sql.raw(known)}
    join members m on m.id = cm.member_id
    cross join lateral ${sql.raw(quietOf('given.now'))}
    cross join lateral (
      select u.seq from messages u where u.conversation_id = cm.conversation_id and u.seq > cm.notified_seq and u.created_at <= given.ripe
      order by u.seq desc limit 1
    ) upto
    where ${conversationIds ? sql`cm.conversation_id = any(${sql.param(conversationIds)}::uuid[])` : sql`true`}
      and upto.seq > cm.notified_seq and not ${sql.raw(isQuiet)}
    limit ${sql.raw(String(most))}
    for update of cm skip locked
  ), moved as (
    update conversation_members cm set notified_seq = due.upto from due
    where cm.conversation_id = due.conversation_id and cm.member_id = due.member_id
    returning due.*
  )
  select (select count(*) from moved)::int as moved, (
    select json_agg(json_build_object('subscriptionId', told.id, 'conversationId', moved.conversation_id, 'uptoSeq', moved.upto))
    from moved join told on told.member_id = moved.member_id where moved.news) as jobs`;

/** Finds what is to be told. */
export function createSweep({ work, now }: Kernel) {
  async function sweepOnce(conversationIds: readonly string[] | null): Promise<Swept> {
    return work.run(async ({ tx, enqueue }) => {
      const { rows } = await tx.execute<Swept>(sweepSql(now(), conversationIds));
      const swept = rows[0] ?? { moved: 0, jobs: null };
      if (swept.jobs) await enqueue(tellJob, swept.jobs);
      return swept;
    });
  }

  return {
    /**
     * Enqueues the telling of every message that is older than the grace, unread, and not told yet; of these
     * conversations, or with null of all of them. Each place is moved on in the transaction that enqueues, so that
     * nothing is told twice or forgotten, however many sweep at once. Answers how many jobs there are now.
     */
    async sweep(conversationIds: readonly string[] | null = null): Promise<number> {
      let jobs = 0;
      for (let moved = most; moved === most; ) {
        const swept = await sweepOnce(conversationIds);
        moved = swept.moved;
        jobs += swept.jobs?.length ?? 0;
      }
      return jobs;
    },
  };
}
