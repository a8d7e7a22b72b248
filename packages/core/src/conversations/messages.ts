import type { Actor } from '../kernel/actor.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { renderMarkdown } from '../kernel/markdown.ts';
import { storeOnce } from '../kernel/store-once.ts';
import { validate } from '../kernel/validate.ts';
import {
  changesInput,
  historyInput,
  sendInput,
  type ChangesInput,
  type ChangesView,
  type HistoryInput,
  type HistoryView,
  type MessageView,
  type SendInput,
} from './contract.ts';
import { messageSent } from './events.ts';

type Row = {
  id: string;
  conversation_id: string;
  /** bigint comes as text from pg. */
  seq: string;
  revision: string;
  author_id: string;
  client_id: string;
  body: string;
  html: string;
  created_at: Date;
};

const columns = 'm.id, m.conversation_id, m.seq, m.revision, m.author_id, m.client_id, m.body, m.html, m.created_at';
const isMember = (conversationId: string, memberId: string) =>
  `exists (select 1 from conversation_members cm where cm.conversation_id = ${conversationId} and cm.member_id = ${memberId} and cm.left_at is null)`;

// One statement, so one round trip and one implicit transaction: membership checked, the number taken under the
// conversation's row lock, the row written. If two of the same name race, the second breaks on the unique key and its
// number goes back with it: no hole, no double.
const sendSql = `
  with existing as (
    select ${columns} from messages m where m.author_id = $3 and m.client_id = $4 and ${isMember('m.conversation_id', '$3')}
  ), numbered as (
    update conversations c set last_seq = last_seq + 1, last_revision = last_revision + 1
    where c.id = $2 and not exists (select 1 from existing) and ${isMember('c.id', '$3')}
    returning last_seq, last_revision
  ), written as (
    insert into messages as m (id, conversation_id, seq, revision, author_id, client_id, body, html, created_at)
    select $1, $2, n.last_seq, n.last_revision, $3, $4, $5, $6, $7 from numbered n
    returning ${columns}
  )
  select *, true as fresh from written union all select *, false as fresh from existing`;

const historySql = `
  select ${columns} from messages m
  where m.conversation_id = $1 and ${isMember('$1', '$2')} and m.seq < $3
  order by m.seq desc limit $4`;

const changesSql = `
  select ${columns}, c.last_revision from conversations c
  left join lateral (
    select * from messages m where m.conversation_id = c.id and m.revision > $3 order by m.revision limit $4
  ) m on true
  where c.id = $1 and ${isMember('c.id', '$2')}
  order by m.revision`;

/** The messages of conversations: writing, paging back, catching up. */
export function createMessages({ query, work, now, newId }: Kernel) {
  /** Nothing came back: an empty conversation and a hidden one must not look the same to the caller's code. */
  async function requireMembership(actor: Actor, conversationId: string): Promise<void> {
    const rows = await query('conversation_membership', `select 1 as yes where ${isMember('$1', '$2')}`, [
      conversationId,
      actor.memberId,
    ]);
    if (rows.length === 0) throw new NotFound();
  }

  return {
    /**
     * Stores a message and answers once it is committed. The same `clientId` again gives the same message;
     * with another text or conversation it is a Conflict `client-id-reused`. NotFound outside of one's conversations.
     */
    async send(actor: Actor, input: SendInput): Promise<MessageView> {
      const { conversationId, clientId, body } = validate(sendInput, input);
      const values = [newId(), conversationId, actor.memberId, clientId, body, renderMarkdown(body), now()];
      return work.once(async (_db, record) => {
        const row = await storeOnce(
          () => query<Row & { fresh: boolean }>('message_send', sendSql, values),
          (stored) => stored.body === body && stored.conversation_id === conversationId,
        );
        const message = messageOf(row);
        if (row.fresh) record(messageSent(message));
        return message;
      });
    },

    /** A page of messages in reading order: the newest ones, or those before a `seq`. */
    async history(actor: Actor, input: HistoryInput): Promise<HistoryView> {
      const { conversationId, before, limit } = validate(historyInput, input);
      const rows = await query<Row>('message_history', historySql, [
        conversationId,
        actor.memberId,
        before ?? Number.MAX_SAFE_INTEGER,
        limit + 1,
      ]);
      if (rows.length === 0) await requireMembership(actor, conversationId);
      return {
        messages: rows.slice(0, limit).reverse().map(messageOf),
        hasOlder: rows.length > limit,
      };
    },

    /** What changed after a revision, in the order of the changes: how a client fills a hole. */
    async changes(actor: Actor, input: ChangesInput): Promise<ChangesView> {
      const { conversationId, afterRevision, limit } = validate(changesInput, input);
      const rows = await query<Row & { last_revision: string }>('message_changes', changesSql, [
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
  };
}

function messageOf(row: Row): MessageView {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    seq: Number(row.seq),
    revision: Number(row.revision),
    clientId: row.client_id,
    authorId: row.author_id,
    body: row.body,
    html: row.html,
    createdAt: row.created_at.toISOString(),
  };
}
