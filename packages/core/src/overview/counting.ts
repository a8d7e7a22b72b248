import { inBatches } from '../kernel/in-batches.ts';
import type { Kernel } from '../kernel/kernel.ts';

/** Most binômes that one transaction counts. */
const most = 500;

// What came to the journal in the very second of the last count is counted again rather than never.
const changedSql = `
  select b.id, c.id as conversation_id, coalesce(c.last_revision, 0) as revision
  from binomes b
  left join conversations c on c.binome_id = b.id
  left join binome_counts n on n.binome_id = b.id
  where n.binome_id is null or n.counted_at < $1 and (n.revision <> coalesce(c.last_revision, 0) or exists (
    select 1 from contacts ct where ct.binome_id = b.id and greatest(ct.created_at, ct.edited_at, ct.deleted_at) >= n.counted_at))
  order by b.id limit ${most} for no key update of b skip locked`;

const forgetSql = `delete from binome_weeks where binome_id = any($1)`;

const countSql = `
  with changed as (select * from unnest($1::uuid[], $2::uuid[], $3::bigint[]) as changed (id, conversation_id, revision)),
  said as (
    select ch.id, date_trunc('week', m.created_at at time zone 'UTC')::date as week, count(*) as messages, max(m.created_at) as last_at
    from changed ch join messages m on m.conversation_id = ch.conversation_id and m.deleted_at is null group by 1, 2),
  met as (
    select ch.id, date_trunc('week', ct.happened_at at time zone 'UTC')::date as week, count(*) as contacts
    from changed ch join contacts ct on ct.binome_id = ch.id and not ct.private and ct.deleted_at is null group by 1, 2),
  counted as (
    insert into binome_weeks (binome_id, week, messages, contacts)
    select id, week, coalesce(messages, 0), coalesce(contacts, 0) from said full join met using (id, week)),
  newest as (select id, max(last_at) as last_at from said group by id)
  insert into binome_counts (binome_id, revision, last_message_at, counted_at)
  select ch.id, ch.revision, newest.last_at, $4 from changed ch left join newest using (id)
  on conflict (binome_id) do update set revision = excluded.revision, last_message_at = excluded.last_message_at, counted_at = excluded.counted_at`;

type Changed = { id: string; conversation_id: string | null; revision: string };

/** Counts what binômes are used: numbers alone, kept by the week. */
export function createCounting({ work, now }: Kernel) {
  return {
    /**
     * Counts those anew that changed since they were counted, the current week included. Answers how many. What is written meanwhile moves
     * the revision on, and is counted the next time.
     */
    countWeeks(): Promise<number> {
      const at = now();
      return inBatches(most, () =>
        work.run(async ({ query }) => {
          const changed = await query<Changed>('overview_changed', changedSql, [at]);
          if (changed.length > 0) {
            const ids = changed.map(({ id }) => id);
            await query('overview_forget', forgetSql, [ids]);
            await query('overview_count', countSql, [ids, changed.map((one) => one.conversation_id), changed.map(({ revision }) => revision), at]);
          }
          return changed.length;
        }));
    },
  };
}
