import type { Actor } from '../kernel/actor.ts';
import type { Page } from '../kernel/contract.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Mails } from '../mails/service.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefFields } from '../members/view.ts';
import type { ListUnansweredInput } from '../questions/contract.ts';
import type { Questions } from '../questions/service.ts';
import type { Threads } from '../threads/service.ts';
import { createAskingExperts } from './asking.ts';
import type { UnansweredView } from './contract.ts';
import { createDeclaring } from './declaring.ts';
import { createReminders } from './reminders.ts';
import { createExpertRequests } from './requests.ts';

type Deps = { threads: Pick<Threads, 'get'>; questions: Pick<Questions, 'listUnanswered' | 'tellWithin'>; mails: Pick<Mails, 'post'>; publicUrl: string };

const askedOfSql = `
  select r.thread_id, json_agg(json_build_object(${memberRefFields}) order by r.created_at, r.id) as experts from expert_requests r
  join members m on m.id = r.expert_id join communes c on c.id = m.commune_id where r.thread_id = any($1::uuid[]) group by r.thread_id`;

/** Who knows about what, and questions put to them by name. */
export function createExpertise(kernel: Kernel, { threads, questions, ...telling }: Deps) {
  return {
    ...createDeclaring(kernel),
    ...createAskingExperts(kernel, threads, questions),
    ...createExpertRequests(kernel),
    ...createReminders(kernel, telling),

    /** Open questions, the one that has waited longest first, with how many have them too and who was asked by name. */
    async listUnanswered(actor: Actor, input: ListUnansweredInput = {}): Promise<Page<UnansweredView>> {
      const { items, nextCursor } = await questions.listUnanswered(actor, input);
      const rows = await kernel.query<{ thread_id: string; experts: MemberRef[] }>('experts_of_threads', askedOfSql, [items.map(({ thread }) => thread.id)]);
      const asked = new Map(rows.map((row) => [row.thread_id, row.experts]));
      return { items: items.map((item) => ({ ...item, experts: asked.get(item.thread.id) ?? [] })), nextCursor };
    },
  };
}
