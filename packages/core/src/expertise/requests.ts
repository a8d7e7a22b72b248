import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { pageInput, type Page, type PageInput } from '../kernel/contract.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { decodeCursor, toPage } from '../kernel/pagination.ts';
import { numbered } from '../kernel/sql-text.ts';
import { requireId, validate } from '../kernel/validate.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefOf } from '../members/view.ts';
import { threadColumns, threadOf, type ThreadRow } from '../threads/view.ts';
import type { ExpertRequestView } from './contract.ts';
import { expertDeclined } from './events.ts';
import { askedOf, remindsAt, stillWaits } from './policy.ts';
import { expertRequests } from './schema.ts';

const ownSql = `
  select ${threadColumns}, r.id as request_id, r.created_at as asked_at, r.reminded_at, case when r.reminded_at is null then ${remindsAt('s')} end as reminds_at,
    ${memberRefOf('r.asked_by')} as asked_by
  from expert_requests r join threads t on t.id = r.thread_id join spaces s on s.id = t.space_id
  join members m on m.id = t.author_id join communes c on c.id = m.commune_id
  where r.expert_id = $1 and ${stillWaits('r', 't')}`;

type Row = ThreadRow & { request_id: string; asked_at: Date; reminded_at: Date | null; reminds_at: Date | null; asked_by: MemberRef };

/** What others ask of the actor by name. */
export function createExpertRequests({ query, work, now }: Kernel) {
  return {
    /** Questions put to the actor that wait for them, newest first. One that somebody answered, or that they may not read any more, waits no longer. */
    async listOwn(actor: Actor, input: PageInput = {}): Promise<Page<ExpertRequestView>> {
      const { cursor, limit } = validate(pageInput, input);
      const from = cursor ? decodeCursor(cursor) : null;
      const { name, values, given, rows: most } = numbered('expert_requests_own', [actor.memberId], limit + 1);
      const after = from ? `and (r.created_at, r.id) < (${given('at', from.at)}, ${given('id', from.id)})` : '';
      const rows = await query<Row>(name(), `${ownSql} ${after} order by r.created_at desc, r.id desc limit ${most}`, values);
      return toPage(rows, limit, (row) => ({ at: row.asked_at, id: row.request_id }), (row) => ({
        id: row.request_id,
        thread: threadOf(row),
        askedBy: row.asked_by,
        askedAt: row.asked_at.toISOString(),
        remindedAt: row.reminded_at?.toISOString() ?? null,
        remindsAt: row.reminds_at?.toISOString() ?? null,
      }));
    },

    /** Declines, and nobody else learns of it; twice is fine. NotFound for what was asked of somebody else. */
    async decline(actor: Actor, id: string): Promise<void> {
      const mine = and(eq(expertRequests.id, requireId(id)), askedOf(actor));
      await work.run(async ({ tx, record }) => {
        const [request] = await tx.update(expertRequests).set({ declinedAt: sql`coalesce(${expertRequests.declinedAt}, ${now()})` }).where(mine).returning();
        if (!request) throw new NotFound();
        record(expertDeclined(actor.memberId, { requestId: request.id, threadId: request.threadId }));
      });
    },
  };
}
