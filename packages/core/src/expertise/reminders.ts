import type { Locale } from '../kernel/contract.ts';
import { inBatches } from '../kernel/in-batches.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Mails } from '../mails/service.ts';
import { expertReminded } from './events.ts';
import { reminderLetters } from './letters.ts';
import { remindsAt, stillWaits } from './policy.ts';

/** Most that one transaction reminds. */
const most = 200;

// Of two nodes at once, the second finds the rows taken: each expert is reminded once.
const remindSql = `
  with due as (
    select r.id from expert_requests r join threads t on t.id = r.thread_id join spaces s on s.id = t.space_id
    where r.reminded_at is null and ${remindsAt('s')} <= $1 and ${stillWaits('r', 't')}
    order by r.created_at, r.id limit ${most} for update of r skip locked
  )
  update expert_requests r set reminded_at = $1 from due, threads t, members m, members a
  where r.id = due.id and t.id = r.thread_id and m.id = r.expert_id and a.id = r.asked_by
  returning r.id, r.thread_id, r.expert_id, t.title, m.name, m.email, m.locale, a.name as asker`;

type Reminded = { id: string; thread_id: string; expert_id: string; title: string; name: string; email: string; locale: Locale; asker: string };

/** Reminding experts of what waits for them. */
export function createReminders({ work, now }: Kernel, { mails, publicUrl }: { mails: Pick<Mails, 'post'>; publicUrl: string }) {
  async function remindSome(): Promise<number> {
    const at = now();
    return work.run(async (unit) => {
      const rows = await unit.query<Reminded>('experts_remind', remindSql, [at]);
      for (const { id, thread_id: threadId, expert_id: expertId, email, locale, ...facts } of rows) {
        await mails.post(unit, { to: email, ...reminderLetters[locale]({ ...facts, link: `${publicUrl}/threads/${threadId}` }) });
        unit.record(expertReminded(expertId, { requestId: id, threadId }));
      }
      return rows.length;
    });
  }

  return {
    /**
     * Tells every expert once more, by letter and in their open tabs, of a question that still waits for them after the
     * days that its space sets; once each, however many nodes do it. Answers how many were told.
     */
    remind: (): Promise<number> => inBatches(most, remindSome),
  };
}
