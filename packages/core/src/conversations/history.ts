import type { Actor } from '../kernel/actor.ts';
import { Invalid, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { validate } from '../kernel/validate.ts';
import {
  changesInput,
  historyInput,
  listPinnedInput,
  messageInput,
  type ChangesInput,
  type ChangesView,
  type HistoryInput,
  type HistoryView,
  type MessageInput,
  type MessageView,
  type PinnedView,
  type VersionsView,
} from './contract.ts';
import { isMember } from './policy.ts';
import { messageColumns, messageOf, reactionsColumn, type MessageRow } from './rows.ts';

// The membership is read first and tells from where on one may read; the messages come in the order of their index.
const stretchSql = (range: string, order: 'asc' | 'desc') => `
  select ${messageColumns}, ${reactionsColumn}, cm.hidden_up_to from conversation_members cm
  cross join lateral (
    select * from messages m where m.conversation_id = cm.conversation_id and m.seq > cm.hidden_up_to and ${range}
    order by m.seq ${order} limit $4
  ) m
  where cm.conversation_id = $1 and cm.member_id = $2 and cm.left_at is null
  order by m.seq ${order}`;
const olderSql = stretchSql('m.seq < $3', 'desc');
const newerSql = stretchSql('m.seq > $3', 'asc');

const quotedSql = `
  select ${messageColumns}, ${reactionsColumn} from messages m
  join conversation_members cm on cm.conversation_id = m.conversation_id and cm.member_id = $2 and cm.left_at is null
  where m.conversation_id = $1 and m.seq = any($3) and m.seq > cm.hidden_up_to`;

const changesSql = `
  select ${messageColumns}, ${reactionsColumn}, c.last_revision
  from conversation_members cm join conversations c on c.id = cm.conversation_id
  left join lateral (
    select * from messages m where m.conversation_id = c.id and m.revision > $3 and m.seq > cm.hidden_up_to order by m.revision limit $4
  ) m on true
  where cm.conversation_id = $1 and cm.member_id = $2 and cm.left_at is null
  order by m.revision`;

const pinnedSql = `
  select ${messageColumns}, ${reactionsColumn}, a.name as author_name from messages m join members a on a.id = m.author_id
  join conversation_members cm on cm.conversation_id = m.conversation_id and cm.member_id = $2 and cm.left_at is null
  where m.conversation_id = $1 and m.pinned_at is not null and m.seq > cm.hidden_up_to
  order by m.seq desc limit 100`;

const versionsSql = `
  select v.revision, v.body, v.html, v.written_at
  from messages m join conversation_members cm on cm.conversation_id = m.conversation_id and cm.member_id = $3 and cm.left_at is null
  left join message_versions v on v.message_id = m.id
  where m.conversation_id = $1 and m.id = $2 and m.seq > cm.hidden_up_to
  order by v.revision limit 100`;

/** Reading messages: paging, catching up, what was pinned, what was said before. */
export function createHistory({ query }: Kernel) {
  /** Nothing came back: an empty conversation and a hidden one must not look the same to the caller's code. */
  async function requireMembership(actor: Actor, conversationId: string): Promise<void> {
    const rows = await query('conversation_membership', `select 1 as yes where ${isMember('$1', '$2')}`, [
      conversationId,
      actor.memberId,
    ]);
    if (rows.length === 0) throw new NotFound();
  }

  async function older(actor: Actor, conversationId: string, before: number, limit: number) {
    const rows = await query<MessageRow>('message_older', olderSql, [conversationId, actor.memberId, before, limit + 1]);
    return { messages: rows.slice(0, limit).reverse().map(messageOf), more: rows.length > limit };
  }
  async function newer(actor: Actor, conversationId: string, after: number, limit: number) {
    const rows = await query<MessageRow & { hidden_up_to: string }>('message_newer', newerSql, [conversationId, actor.memberId, after, limit + 1]);
    const [first] = rows;
    const hasBefore = first ? Number(first.seq) > Number(first.hidden_up_to) + 1 : after > 0;
    return { messages: rows.slice(0, limit).map(messageOf), more: rows.length > limit, hasBefore };
  }

  /** What the messages of a page answer and is not in it. */
  async function quoted(actor: Actor, conversationId: string, messages: MessageView[]): Promise<MessageView[]> {
    const shown = new Set(messages.map(({ seq }) => seq));
    const missing = [...new Set(messages.flatMap(({ replyTo }) => (replyTo !== null && !shown.has(replyTo) ? [replyTo] : [])))];
    if (missing.length === 0) return [];
    const rows = await query<MessageRow>('message_quoted', quotedSql, [conversationId, actor.memberId, missing]);
    return rows.map(messageOf);
  }

  return {
    /** A page of messages in reading order: the newest ones, or those before, after or around a `seq`. */
    async history(actor: Actor, input: HistoryInput): Promise<HistoryView> {
      const { conversationId, before, after, around, limit } = validate(historyInput, input);
      if ([before, after, around].filter((one) => one !== undefined).length > 1) throw new Invalid('invalid', { before: 'invalidValue' });
      const half = Math.ceil(limit / 2);
      const [past, future] = await Promise.all([
        after === undefined ? older(actor, conversationId, around ?? before ?? Number.MAX_SAFE_INTEGER, around === undefined ? limit : half) : null,
        after !== undefined || around !== undefined ? newer(actor, conversationId, after ?? (around ?? 0) - 1, around === undefined ? limit : half) : null,
      ]);
      const messages = [...(past?.messages ?? []), ...(future?.messages ?? [])];
      if (messages.length === 0) await requireMembership(actor, conversationId);
      return {
        messages,
        hasOlder: past ? past.more : future?.hasBefore ?? false,
        hasNewer: future ? future.more : before !== undefined,
        quoted: await quoted(actor, conversationId, messages),
      };
    },

    /** What changed after a revision, in the order of the changes: how a client fills a hole. */
    async changes(actor: Actor, input: ChangesInput): Promise<ChangesView> {
      const { conversationId, afterRevision, limit } = validate(changesInput, input);
      const rows = await query<MessageRow & { last_revision: string }>('message_changes', changesSql, [
        conversationId,
        actor.memberId,
        afterRevision,
        limit + 1,
      ]);
      const [first] = rows;
      if (!first) throw new NotFound();
      // The outer join gives one empty row when nothing changed.
      const changed = rows.filter((row) => row.id !== null);
      return {
        messages: changed.slice(0, limit).map(messageOf),
        lastRevision: Number(first.last_revision),
        more: changed.length > limit,
      };
    },

    /** The pinned messages, newest first, at most 100. */
    async listPinned(actor: Actor, conversationId: string): Promise<PinnedView> {
      validate(listPinnedInput, { conversationId });
      const rows = await query<MessageRow & { author_name: string }>('message_pinned', pinnedSql, [conversationId, actor.memberId]);
      if (rows.length === 0) await requireMembership(actor, conversationId);
      return { messages: rows.map((row) => ({ ...messageOf(row), authorName: row.author_name })) };
    },

    /** What a message said before it was edited, oldest first. Empty for one that never was. */
    async versions(actor: Actor, input: MessageInput): Promise<VersionsView> {
      const { conversationId, messageId } = validate(messageInput, input);
      const rows = await query<{ revision: string | null; body: string; html: string; written_at: Date }>(
        'message_versions',
        versionsSql,
        [conversationId, messageId, actor.memberId],
      );
      if (rows.length === 0) throw new NotFound();
      const versions = rows.flatMap(({ revision, body, html, written_at }) =>
        revision === null ? [] : [{ revision: Number(revision), body, html, writtenAt: written_at.toISOString() }],
      );
      return { versions };
    },
  };
}
