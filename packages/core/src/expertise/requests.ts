import { and, desc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { pageInput, type Page, type PageInput } from '../kernel/contract.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { following, toPage } from '../kernel/pagination.ts';
import { requireId, validate } from '../kernel/validate.ts';
import type { MemberRef } from '../members/contract.ts';
import { communes, members } from '../members/schema.ts';
import { memberRefJson } from '../members/view.ts';
import { spaces } from '../spaces/schema.ts';
import { threads } from '../threads/schema.ts';
import { foundColumns, summaryOf } from '../threads/view.ts';
import type { ExpertRequestView } from './contract.ts';
import { expertDeclined } from './events.ts';
import { askedOf, stillWaits } from './policy.ts';
import { expertRequests } from './schema.ts';

const waiting = sql.raw(stillWaits('expert_requests', 'threads'));
const day = 24 * 60 * 60 * 1000;

/** What others ask of the actor by name. */
export function createExpertRequests({ db, work, now }: Kernel) {
  return {
    /** Questions put to the actor that wait for them, newest first. One that somebody answered, or that they may not read any more, waits no longer. */
    async listOwn(actor: Actor, input: PageInput = {}): Promise<Page<ExpertRequestView>> {
      const { cursor, limit } = validate(pageInput, input);
      const rows = await db
        .select({
          ...foundColumns,
          request: expertRequests,
          reminderDays: spaces.expertReminderDays,
          askedBy: sql<MemberRef>`(select ${memberRefJson} from members m join communes c on c.id = m.commune_id where m.id = ${expertRequests.askedBy})`,
        })
        .from(expertRequests)
        .innerJoin(threads, eq(threads.id, expertRequests.threadId))
        .innerJoin(spaces, eq(spaces.id, threads.spaceId))
        .innerJoin(members, eq(members.id, threads.authorId))
        .innerJoin(communes, eq(communes.id, members.communeId))
        .where(and(askedOf(actor), waiting, following(cursor, expertRequests.createdAt, expertRequests.id)))
        .orderBy(desc(expertRequests.createdAt), desc(expertRequests.id))
        .limit(limit + 1);
      return toPage(rows, limit, ({ request }) => ({ at: request.createdAt, id: request.id }), ({ request, reminderDays, askedBy, ...thread }) => ({
        id: request.id,
        thread: summaryOf(thread),
        askedBy,
        askedAt: request.createdAt.toISOString(),
        remindedAt: request.remindedAt?.toISOString() ?? null,
        remindsAt: request.remindedAt || reminderDays === null ? null : new Date(request.createdAt.getTime() + reminderDays * day).toISOString(),
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
