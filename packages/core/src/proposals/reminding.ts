import { binomeChanged } from '../binomes/events.ts';
import { peopleOf, tellOfBinome } from '../binomes/telling.ts';
import { inBatches } from '../kernel/in-batches.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { remindAfterDays } from './contract.ts';

const day = 24 * 60 * 60 * 1000;
/** Most proposals that one transaction reminds of. */
const atOnce = 100;

// Several servers do this at once: whose row it is, tells it.
const dueSql = `
  with due as (
    select id from binomes where status = 'proposed' and reminded_at is null and created_at <= $1 order by created_at limit ${atOnce} for no key update skip locked
  )
  update binomes b set reminded_at = $2 from due where b.id = due.id
  returning b.id, array_remove(array[case when b.mentor_accepted_at is null then b.mentor_id end, case when b.mentee_accepted_at is null then b.mentee_id end], null) as waited_for`;

/** Reminding of proposals that nobody answers. */
export function createReminding({ work, now }: Kernel) {
  const remindSome = () =>
    work.run(async (unit) => {
      const due = await unit.query<{ id: string; waited_for: string[] }>('binome_remind', dueSql, [new Date(now().getTime() - remindAfterDays * day), now()]);
      for (const { id, waited_for } of due) {
        await tellOfBinome(unit, id, 'proposed', waited_for);
        unit.record(binomeChanged(await peopleOf(unit, id), { id, what: 'nudged' }));
      }
      return due.length;
    });

  return {
    /** Has the inboxes of those say so again who have not answered a proposal for two weeks; once for each. Answers for how many proposals. */
    remind: (): Promise<number> => inBatches(atOnce, remindSome),
  };
}
