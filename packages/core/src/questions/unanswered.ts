import { and, asc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import type { Page } from '../kernel/contract.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { decodeCursor, toPage } from '../kernel/pagination.ts';
import { validate } from '../kernel/validate.ts';
import { communes, members } from '../members/schema.ts';
import { inSpacesOf } from '../threads/policy.ts';
import { threads } from '../threads/schema.ts';
import { summaryOf, threadColumns } from '../threads/view.ts';
import { listUnansweredInput, type ListUnansweredInput, type WaitingQuestion } from './contract.ts';
import { meTooCountOf } from './standing.ts';

/** What waits for an answer. */
export function createUnanswered({ db }: Kernel) {
  return {
    /** Open questions of the spaces that the actor reads, the one that has waited longest first. */
    async listUnanswered(actor: Actor, input: ListUnansweredInput = {}): Promise<Page<WaitingQuestion>> {
      const { cursor, limit, spaceId, theme } = validate(listUnansweredInput, input);
      if (actor.programmes.length === 0) return { items: [], nextCursor: null };
      const key = cursor ? decodeCursor(cursor) : null;
      const rows = await db
        .select({ ...threadColumns, meTooCount: sql<number>`${sql.raw(meTooCountOf('threads.id', 'threads.author_id'))}` })
        .from(threads)
        .innerJoin(members, eq(members.id, threads.authorId))
        .innerJoin(communes, eq(communes.id, members.communeId))
        .where(
          and(
            inSpacesOf(actor, actor.programmes.map((entry) => entry.id)),
            eq(threads.kind, sql`'question'`), eq(threads.state, sql`'open'`), isNull(threads.duplicateOfId),
            spaceId ? eq(threads.spaceId, spaceId) : undefined,
            theme ? eq(threads.theme, theme) : undefined,
            key ? or(gt(threads.createdAt, key.at), and(eq(threads.createdAt, key.at), gt(threads.id, key.id))) : undefined,
          ),
        )
        .orderBy(asc(threads.createdAt), asc(threads.id))
        .limit(limit + 1);
      return toPage(rows, limit, ({ thread }) => ({ at: thread.createdAt, id: thread.id }), ({ meTooCount, ...row }) => ({ thread: summaryOf(row), meTooCount }));
    },
  };
}
