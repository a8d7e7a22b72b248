import { inBatches } from '../kernel/in-batches.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { most, type Source } from './source.ts';
import { sources, tellJob, type TellJob } from './sources.ts';

/** Milliseconds in which whoever has it open reads what is new, and is told of nothing. */
export const grace = 5_000;

/** Where a sweep looks; what is left out is not looked at. */
export type Places = { conversationId?: readonly string[]; threadId?: readonly string[] };

type Swept = { moved: number; jobs: TellJob[] | null };

// Most members have no device to be told, so it begins with those who do. In quiet hours nothing is moved, so that it is all
// there when they end.
const sweepSql = ({ subject, sweep }: Source, among: string) => `
  with reachable as materialized (
    select distinct s.member_id from push_subscriptions s join sessions on sessions.id = s.session_id where sessions.expires_at > $1
  ), ${sweep(among)}, told as (
    select distinct s.id, moved.subject, moved.upto
    from moved join push_subscriptions s on s.member_id = moved.member_id join sessions on sessions.id = s.session_id
    where moved.news and sessions.expires_at > $1
  )
  select (select count(*) from moved)::int as moved, (
    select json_agg(json_build_object('subscriptionId', told.id, '${subject}', told.subject, 'uptoSeq', told.upto)) from told) as jobs`;

const sweeps = sources.map((source) => ({ subject: source.subject, all: sweepSql(source, ''), some: sweepSql(source, '= any($3::uuid[])') }));

/** Finds what is to be told. */
export function createSweep({ work, now }: Kernel) {
  async function sweepOnce({ subject, all, some }: (typeof sweeps)[number], ids: readonly string[] | null): Promise<Swept> {
    const at = now();
    const ripe = new Date(at.getTime() - grace);
    return work.run(async ({ query, enqueue }) => {
      const [swept = { moved: 0, jobs: null }] = ids
        ? await query<Swept>(`notifications_sweep_some_${subject}`, some, [at, ripe, ids])
        : await query<Swept>(`notifications_sweep_all_${subject}`, all, [at, ripe]);
      if (swept.jobs) await enqueue(tellJob, swept.jobs);
      return swept;
    });
  }

  async function sweepAll(one: (typeof sweeps)[number], ids: readonly string[] | null): Promise<number> {
    let jobs = 0;
    await inBatches(most, async () => {
      const swept = await sweepOnce(one, ids);
      jobs += swept.jobs?.length ?? 0;
      return swept.moved;
    });
    return jobs;
  }

  return {
    /**
     * Enqueues the telling of everything that is older than the grace, not seen, and not told yet; in these places, or with
     * null everywhere. Each place is moved on in the transaction that enqueues, so that nothing is told twice or
     * forgotten, however many sweep at once. Answers how many jobs there are now.
     */
    async sweep(places: Places | null = null): Promise<number> {
      let jobs = 0;
      for (const one of sweeps) {
        const ids = places && ((one.subject in places && places[one.subject as keyof Places]) || []);
        if (ids === null || ids.length > 0) jobs += await sweepAll(one, ids);
      }
      return jobs;
    },
  };
}
