import { inBatches } from '../kernel/in-batches.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { isQuiet, isQuietMinute, quietOf } from '../notifications/view.ts';

/** The job that makes one digest and hands it over; its data is {@link SendDigestJob}. */
export const sendDigestJob = 'digests.send';
export type SendDigestJob = { digestId: string };

/** Most members that one transaction looks at. */
const most = 500;

/** From eight in the morning on, in minutes of the day; in quiet hours then: when they end. */
const morning = 8 * 60;
const begins = `(case when ${isQuietMinute(String(morning))} then q.ends else ${morning} end)`;
/** So late after its beginning it is no morning's digest any more: where nothing ran until then, the next one tells it all. */
const lasts = `interval '4 hours'`;
/** Quiet hours that have begun meanwhile are looked at again after that. */
const pause = `interval '15 minutes'`;

const beginsOn = (day: string) => `((${day})::timestamp + ${begins} * interval '1 minute') at time zone q.time_zone`;
const hasDigest = (day: string) => `(extract(isodow from ${day}) = 1 or m.digest = 'daily' and extract(isodow from ${day}) < 6)`;

/**
 * Looks at those whose time has come, and finds their next time: in the order of an index that holds nobody else, whoever
 * another server has at hand left out. Whoever is in no programme any more is told nothing. That a member has one digest a
 * day is the table's key: a second one does not come in, whatever was chosen in between.
 */
const sweepSql = `
  with due as materialized (
    select m.id, m.commune_id, m.digest from members m where m.digest <> 'never' and m.digest_at <= $1
    order by m.digest_at limit ${most} for no key update skip locked
  ), faced as (
    select m.id, q.today, ${isQuiet} as is_quiet, ${hasDigest('q.today')} and $1 >= today.at and $1 < today.at + ${lasts} as is_time, next.at as next
    from due m cross join lateral ${quietOf('$1::timestamptz')}
    cross join lateral (select ${beginsOn('q.today')} as at) today
    cross join lateral (
      select min(d.at) as at from (select q.today + n as day, ${beginsOn('q.today + n')} as at from generate_series(0, 7) n) d
      where d.at > $1 and ${hasDigest('d.day')}
    ) next
  ), moved as (
    update members set digest_at = case when faced.is_time and faced.is_quiet then $1 + ${pause} else faced.next end
    from faced where members.id = faced.id
  ), queued as (
    insert into digests as d (member_id, id, day, state, changed_at)
    select f.id, gen_random_uuid(), f.today, 'queued', $1 from faced f
    where f.is_time and not f.is_quiet and exists (select 1 from programme_members pm where pm.member_id = f.id and pm.ended_at is null)
    on conflict (member_id) do update set id = excluded.id, day = excluded.day, state = excluded.state, changed_at = excluded.changed_at
      where d.day < excluded.day
    returning d.id
  )
  select (select count(*) from due)::int as looked, array(select id from queued) as ids`;

/** Finds whose digest is due. */
export function createPlanning({ work, now }: Kernel) {
  async function sweepSome(): Promise<{ looked: number; ids: string[] }> {
    return work.run(async ({ query, enqueue }) => {
      const [{ looked, ids } = { looked: 0, ids: [] }] = await query<{ looked: number; ids: string[] }>('digests_sweep', sweepSql, [now()]);
      if (ids.length > 0) await enqueue(sendDigestJob, ids.map((digestId) => ({ digestId }) satisfies SendDigestJob));
      return { looked, ids };
    });
  }

  return {
    /**
     * Enqueues the digests of this morning: on Mondays, or on working days for whoever wants it so, by the clock of each
     * member's commune and outside of their quiet hours. One a day and member at most, however many servers sweep and
     * whenever they end. What a digest says is found when it is sent. Answers how many there are.
     */
    async sweep(): Promise<number> {
      let queued = 0;
      await inBatches(most, async () => {
        const { looked, ids } = await sweepSome();
        queued += ids.length;
        return looked;
      });
      return queued;
    },
  };
}
