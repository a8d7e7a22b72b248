import { and, desc, eq, ne, sql } from 'drizzle-orm';
import { conversations, messages } from '../conversations/schema.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Page, PageInput } from '../kernel/contract.ts';
import { pageInput } from '../kernel/contract.ts';
import type { Database } from '../kernel/database.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { following, toPage } from '../kernel/pagination.ts';
import { requireId, validate } from '../kernel/validate.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefJson } from '../members/view.ts';
import { posts, threads } from '../threads/schema.ts';
import { composePost } from './composing.ts';
import { listForAuthorInput, type ForwardSummary, type ForwardView, type ListForAuthorInput } from './contract.ts';
import type { ForwardNews } from './events.ts';
import { askedBy, canDecide, canWithdraw, visibleTo, writtenBy } from './policy.ts';
import { forwards } from './schema.ts';

export type ForwardRow = Awaited<ReturnType<typeof selectForwards>>[number];

const member = (id: typeof forwards.requestedBy | typeof messages.authorId) =>
  sql<MemberRef>`(select ${memberRefJson} from members m join communes c on c.id = m.commune_id where m.id = ${id})`;

/** What the message said at a revision: the text that was replaced first since then, or, if none was, the one it has. */
export const bodyAt = (revision: typeof forwards.messageRevision | number) => sql<string>`coalesce(
  (select v.body from message_versions v where v.message_id = ${messages.id} and v.revision >= ${revision} order by v.revision limit 1), ${messages.body})`;

export function selectForwards(on: Database) {
  return on
    .select({
      forward: forwards,
      conversationId: messages.conversationId,
      kind: conversations.kind,
      revision: messages.revision,
      body: messages.body,
      bodyAsked: bodyAt(forwards.messageRevision),
      asker: member(forwards.requestedBy),
      author: member(messages.authorId),
      thread: { id: threads.id, title: threads.title, locale: threads.locale },
      postSeq: posts.seq,
    })
    .from(forwards)
    .innerJoin(messages, eq(messages.id, forwards.messageId))
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .innerJoin(threads, eq(threads.id, forwards.threadId))
    .leftJoin(posts, eq(posts.id, forwards.postId))
    .$dynamic();
}

/** Reading requests: one, those that wait for one's answer, one's own. */
export function createForwardReader({ db }: Kernel) {
  async function find(actor: Actor, id: string, on: Database = db): Promise<ForwardRow> {
    const [row] = await selectForwards(on).where(and(eq(forwards.id, requireId(id)), visibleTo(actor)));
    if (!row) throw new NotFound();
    return row;
  }

  function page(actor: Actor, rows: ForwardRow[], limit: number): Page<ForwardSummary> {
    return toPage(rows, limit, ({ forward }) => ({ at: forward.askedAt, id: forward.id }), (row) => summaryOf(actor, row));
  }

  return {
    find,

    /** A request with what would be public. NotFound for others than the two concerned, and for whoever has left the conversation. */
    async get(actor: Actor, id: string): Promise<ForwardView> {
      return viewOf(actor, await find(actor, id));
    },

    /** What others ask of the actor's messages, newest first: what waits for an answer, or what was agreed to. */
    async listForAuthor(actor: Actor, input: ListForAuthorInput = {}): Promise<Page<ForwardSummary>> {
      const { state, conversationId, cursor, limit } = validate(listForAuthorInput, input);
      const rows = await selectForwards(db)
        .where(and(
          eq(forwards.state, state), writtenBy(actor), visibleTo(actor), ne(forwards.requestedBy, actor.memberId),
          conversationId ? eq(messages.conversationId, conversationId) : undefined,
          following(cursor, forwards.askedAt, forwards.id),
        ))
        .orderBy(desc(forwards.askedAt), desc(forwards.id))
        .limit(limit + 1);
      return page(actor, rows, limit);
    },

    /** What the actor asked for, and their own messages that they showed; newest first. */
    async listOwn(actor: Actor, input: PageInput = {}): Promise<Page<ForwardSummary>> {
      const { cursor, limit } = validate(pageInput, input);
      const rows = await selectForwards(db)
        .where(and(askedBy(actor), visibleTo(actor), following(cursor, forwards.askedAt, forwards.id)))
        .orderBy(desc(forwards.askedAt), desc(forwards.id))
        .limit(limit + 1);
      return page(actor, rows, limit);
    },
  };
}

export function summaryOf(actor: Actor, { forward, conversationId, asker, author, thread, postSeq }: ForwardRow): ForwardSummary {
  const { id, state, messageId, note, askedAt, decidedAt } = forward;
  const facts = { state, askerId: asker.id, authorId: author.id };
  return {
    id, state, conversationId, messageId, asker, author, thread, note, postSeq,
    askedAt: askedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    can: { decide: canDecide(actor, facts), withdraw: canWithdraw(actor, facts) },
  };
}

/** Words and preview only while it waits: afterwards the post is what there is, and the message may have changed. */
export function viewOf(actor: Actor, row: ForwardRow): ForwardView {
  const { forward, revision, body, bodyAsked } = row;
  const waits = forward.state === 'asked';
  return {
    ...summaryOf(actor, row),
    words: waits ? { messageRevision: revision, changed: bodyAsked !== body } : null,
    preview: waits ? { named: composed(row, true).html, unnamed: composed(row, false).html } : null,
  };
}

/** The post that a request asks for, with the message as it is. */
export function composed({ thread, forward, author, kind, body }: ForwardRow, named: boolean) {
  return composePost(thread.locale, forward.note, named ? { to: 'author', author } : { to: 'nobody', kind }, body);
}

export function newsOf({ forward, conversationId, asker, author }: ForwardRow, state: ForwardNews['state']): ForwardNews {
  return { id: forward.id, conversationId, askerId: asker.id, authorId: author.id, state };
}
