import { inBatches } from '../kernel/in-batches.ts';
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
const most = 1_000;

type Swept = { moved: number; jobs: TellJob[] | null };

// First the places with something unread of members who have a device to be told and may be disturbed, found without a look at
// any message; most members have none, so it begins with those. Whoever
// reads on at that moment holds their row: they are left for the next time. Rows are looked at again once they are locked
// (`upto.seq > notified_seq`): of two sweeps at once, only one tells. In quiet hours nothing is moved, so that it is all
// there when they end; with level `none` it is, so that nothing old is told when the level changes.
const sweepSql = (among: string) => `
  with reachable as materialized (
    select distinct s.member_id from push_subscriptions s join sessions on sessions.id = s.session_id where sessions.expires_at > $1
  ), unread as materialized (
    select cm.conversation_id, cm.member_id
    from reachable join conversation_members cm on cm.member_id = reachable.member_id
    join conversations c on c.id = cm.conversation_id
    join members m on m.id = cm.member_id
    cross join lateral ${quietOf('$1::timestamptz')}
    where cm.left_at is null and c.last_seq > cm.notified_seq and c.last_seq > ${known} and not ${isQuiet} ${among}
  ), due as (
    select cm.conversation_id, cm.member_id, upto.seq as upto,
      exists (select 1 from messages x where ${isTold} and x.seq > cm.notified_seq and x.seq <= upto.seq) as news
    from unread join conversation_members cm on cm.conversation_id = unread.conversation_id and cm.member_id = unread.member_id
    cross join lateral (
      select u.seq from messages u where u.conversation_id = cm.conversation_id and u.seq > cm.notified_seq and u.created_at <= $2
      order by u.seq desc limit 1
    ) upto
    where cm.left_at is null and upto.seq > cm.notified_seq
    limit ${most}
    for update of cm skip locked
  ), moved as (
    update conversation_members cm set notified_seq = due.upto from due
    where cm.conversation_id = due.conversation_id and cm.member_id = due.member_id
    returning due.*
  )
  select (select count(*) from moved)::int as moved, (
    select json_agg(json_build_object('subscriptionId', s.id, 'conversationId', moved.conversation_id, 'uptoSeq', moved.upto))
    from moved join push_subscriptions s on s.member_id = moved.member_id join sessions on sessions.id = s.session_id
    where moved.news and sessions.expires_at > $1) as jobs`;

const sweepAllSql = sweepSql('');
const sweepSomeSql = sweepSql('and cm.conversation_id = any($3::uuid[])');

/** Finds what is to be told. */
export function createSweep({ work, now }: Kernel) {
  async function sweepOnce(conversationIds: readonly string[] | null): Promise<Swept> {
    const at = now();
    const ripe = new Date(at.getTime() - grace);
    return work.run(async ({ query, enqueue }) => {
      const [swept = { moved: 0, jobs: null }] = conversationIds
        ? await query<Swept>('notifications_sweep_some', sweepSomeSql, [at, ripe, conversationIds])
        : await query<Swept>('notifications_sweep_all', sweepAllSql, [at, ripe]);
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
      await inBatches(most, async () => {
        const swept = await sweepOnce(conversationIds);
        jobs += swept.jobs?.length ?? 0;
        return swept.moved;
      });
      return jobs;
    },
  };
}
