import { sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { isUniqueViolation } from '../kernel/database.ts';
import { Conflict, Invalid, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { storeOnce } from '../kernel/store-once.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { validate } from '../kernel/validate.ts';
import { sendInput, type MessageView, type SendInput } from './contract.ts';
import { messageSent } from './events.ts';
import { createRenderer } from './mentions.ts';
import { isMember } from './policy.ts';
import { messageColumns, messageOf, reactionsColumn, type MessageRow } from './rows.ts';
import { storeTogether, type Numbers } from './storing.ts';

// One statement, so one round trip and one implicit transaction: membership checked, the number taken under the
// conversation's row lock, the row written. A name that was stored before breaks on the unique key, and its number goes back
// with it: no hole, no double. What was written is known here; only the numbers come back.
const sendSql = `
  with numbered as (
    update conversations c set last_seq = last_seq + 1, last_revision = last_revision + 1
    where c.id = $2 and c.closed_at is null and ${isMember('c.id', '$3')}
      and ($8::bigint is null or exists (
        select 1 from messages q join conversation_members cm on cm.conversation_id = c.id and cm.member_id = $3
        where q.conversation_id = c.id and q.seq = $8 and q.seq > cm.hidden_up_to and q.deleted_at is null))
    returning last_seq as seq, last_revision as revision, roster_revision
  ), written as (
    insert into messages (id, conversation_id, seq, revision, author_id, client_id, body, html, created_at, reply_to, mentions)
    select $1, $2, n.seq, n.revision, $3, $4, $5, $6, $7, $8, $9 from numbered n
    returning 1
  )
  select n.* from numbered n, written`;

const sentBeforeSql = `
  select ${messageColumns}, ${reactionsColumn} from messages m
  where m.author_id = $1 and m.client_id = $2 and ${isMember('m.conversation_id', '$1')}`;

/** Writing a message. */
export function createSending({ query, work, now, newId }: Kernel) {
  const render = createRenderer(query);
  const together = storeTogether(query);

  /** Why nothing was stored: the conversation is closed, what is answered is not there, or one is not in it. */
  async function explain(memberId: string, conversationId: string): Promise<Error> {
    const [row] = await query<{ closed: boolean }>(
      'message_unsent',
      `select c.closed_at is not null as closed from conversations c where c.id = $1 and ${isMember('c.id', '$2')}`,
      [conversationId, memberId],
    );
    if (!row) return new NotFound();
    return row.closed ? new Conflict('conversation-closed') : new Invalid('invalid', { replyTo: 'goneMessage' });
  }

  return {
    /**
     * Stores a message and answers once it is committed. The same `clientId` again gives the same message, as it is now;
     * with another text, answer or conversation it is a Conflict `client-id-reused`. NotFound outside of one's
     * conversations; Conflict `conversation-closed`; Invalid `replyTo` for a message that is not there (any more).
     */
    async send(actor: Actor, input: SendInput): Promise<MessageView> {
      const { conversationId, clientId, body, replyTo = null } = validate(sendInput, input);
      const { html, mentions } = await render(conversationId, body);
      const [id, at] = [newId(), now()];
      const values = [id, conversationId, actor.memberId, clientId, body, html, at, replyTo, mentions.length > 0 ? mentions : null];
      const isPlain = replyTo === null && mentions.length === 0;
      return work.once(async (_db, record) => {
        const stored = isPlain ? await together({ id, conversationId, authorId: actor.memberId, clientId, body, html, at }) : null;
        const { fresh, known } = await storeOnce(
          () => (stored ? Promise.resolve([stored]) : query<Numbers>('message_send', sendSql, values)),
          () => query<MessageRow>('message_sent_before', sentBeforeSql, [actor.memberId, clientId]),
        ).catch(async (error: unknown) => {
          throw error instanceof NotFound ? await explain(actor.memberId, conversationId) : error;
        });
        if (known) {
          if (!isSame(known, { conversationId, body, replyTo })) throw new Conflict('client-id-reused');
          return messageOf(known);
        }
        const message = sentMessage({ id, body, html, mentions, at, replyTo, conversationId, clientId, authorId: actor.memberId }, fresh);
        record(messageSent(message, Number(fresh.roster_revision)));
        return message;
      });
    },

    /**
     * Stores a message in a member's name within another feature's transaction, with the HTML that goes with its text. Null,
     * and the transaction goes on, where nothing can be stored: the name was used before, the conversation is closed, or the
     * member is not in it any more.
     */
    async sendWithin(unit: Work, authorId: string, { conversationId, clientId, body, html }: Written): Promise<MessageView | null> {
      const [id, at] = [newId(), now()];
      await unit.tx.execute(sql`savepoint before_message`);
      try {
        const [fresh] = await unit.query<Numbers>('message_send', sendSql, [id, conversationId, authorId, clientId, body, html, at, null, null]);
        if (!fresh) return null;
        const message = sentMessage({ id, body, html, mentions: [], at, replyTo: null, conversationId, clientId, authorId }, fresh);
        unit.record(messageSent(message, Number(fresh.roster_revision)));
        return message;
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
        await unit.tx.execute(sql`rollback to savepoint before_message`);
        return null;
      }
    },
  };
}

type Written = { conversationId: string; clientId: string; body: string; html: string };
type Sent = Written & { id: string; authorId: string; at: Date; replyTo: number | null; mentions: string[] };

function sentMessage({ id, body, html, mentions, at, replyTo, conversationId, clientId, authorId }: Sent, { seq, revision }: Numbers): MessageView {
  return messageOf({
    id, body, html, mentions, seq, revision, created_at: at, reply_to: replyTo === null ? null : String(replyTo),
    conversation_id: conversationId, author_id: authorId, client_id: clientId,
    reactions: null, edited_at: null, deleted_at: null, pinned_at: null, pinned_by: null,
  });
}

/** An edited or deleted message no longer tells what was sent first: whoever sends it again gets it as it is. */
function isSame(stored: MessageRow, sent: { conversationId: string; body: string; replyTo: number | null }): boolean {
  if (stored.conversation_id !== sent.conversationId) return false;
  if (stored.edited_at !== null || stored.deleted_at !== null) return true;
  return stored.body === sent.body && (stored.reply_to === null ? null : Number(stored.reply_to)) === sent.replyTo;
}
