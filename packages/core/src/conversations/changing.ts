import { sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { maxReactions } from '../kernel/contract.ts';
import type { Database } from '../kernel/database.ts';
import { Conflict, Forbidden, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { uuids } from '../kernel/sql-text.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { validate } from '../kernel/validate.ts';
import {
  editInput,
  messageInput,
  reactInput,
  switchInput,
  type EditInput,
  type MessageInput,
  type MessageView,
  type ReactInput,
  type SwitchInput,
} from './contract.ts';
import { conversationAdvanced, messageChanged } from './events.ts';
import { createRenderer } from './mentions.ts';
import { messageColumns, messageOf, reactionsColumn, type MessageRow } from './rows.ts';

type Place = { conversationId: string; messageId: string };
type Locked = { closed: boolean; last_revision: string; roster_revision: string; hidden_up_to: string; hidden_from_some: string | null };
/** What a change finds: the message as it is, and the revision that its new state gets. */
type Found = { unit: Work; tx: Database; message: MessageView; revision: number; closed: boolean };

/** What else goes with a message that is edited or deleted, in the same transaction; its row is locked by then. */
type WhenDone = (unit: Work, messageId: string) => Promise<void>;
export type WhenChanged = { edited: WhenDone; removed: WhenDone };

const updated = (tx: Database, { id }: MessageView, revision: number, changes: ReturnType<typeof sql>) =>
  tx.execute(sql`update messages set revision = ${revision}, ${changes} where id = ${id}`);

/** Changing what was sent: each change takes the conversation's next revision, under its row lock, and reaches everybody by it. */
export function createChanging({ query, work, now }: Kernel, when: WhenChanged) {
  const render = createRenderer(query);

  /** Finds and locks; `story` answers false when there is nothing to change. NotFound for what the actor does not see. */
  function change(actor: Actor, { conversationId, messageId }: Place, story: (found: Found) => Promise<boolean>): Promise<MessageView> {
    return work.run(async (unit) => {
      const { tx, record } = unit;
      const conversation = await lock(tx, conversationId, actor.memberId);
      const before = await read(tx, conversationId, messageId, Number(conversation.hidden_up_to));
      const revision = Number(conversation.last_revision) + 1;
      if (!(await story({ unit, tx, message: before, revision, closed: conversation.closed }))) return before;
      await tx.execute(sql`update conversations set last_revision = ${revision} where id = ${conversationId}`);
      const after = await read(tx, conversationId, messageId, 0);
      // Somebody came later than this message: what it says is not for them, so nobody is told by name.
      const hidden = Number(conversation.hidden_from_some ?? 0) >= after.seq;
      record(hidden ? conversationAdvanced(conversationId, revision) : messageChanged(after, Number(conversation.roster_revision)));
      return after;
    });
  }

  return {
    /** Replaces one's own text; what it said before stays readable to the members. Conflict `message-deleted`, Forbidden for others' messages. */
    async edit(actor: Actor, input: EditInput): Promise<MessageView> {
      const { body, ...place } = validate(editInput, input);
      const { html, mentions } = await render(place.conversationId, body);
      return change(actor, place, async ({ unit, tx, message, revision, closed }) => {
        if (message.authorId !== actor.memberId) throw new Forbidden();
        if (message.deletedAt) throw new Conflict('message-deleted');
        if (message.body === body) return false;
        if (closed) throw new Conflict('conversation-closed');
        const at = now().toISOString();
        await tx.execute(sql`insert into message_versions (message_id, revision, body, html, written_at)
          values (${message.id}, ${message.revision}, ${message.body}, ${message.html}, ${message.editedAt ?? message.createdAt})`);
        const named = mentions.length > 0 ? uuids(mentions) : sql`null`;
        await updated(tx, message, revision, sql`body = ${body}, html = ${html}, mentions = ${named}, edited_at = ${at}`);
        await when.edited(unit, message.id);
        return true;
      });
    },

    /** Deletes one's own message for everybody: its text, its earlier texts and the reactions are gone, its place stays. */
    async remove(actor: Actor, input: MessageInput): Promise<MessageView> {
      return change(actor, validate(messageInput, input), async ({ unit, tx, message, revision }) => {
        if (message.authorId !== actor.memberId) throw new Forbidden();
        if (message.deletedAt) return false;
        await tx.execute(sql`delete from message_versions where message_id = ${message.id}`);
        await tx.execute(sql`delete from message_reactions where message_id = ${message.id}`);
        await tx.execute(sql`delete from message_stars where message_id = ${message.id}`);
        await updated(tx, message, revision, sql`body = '', html = '', mentions = null, reacted = false, edited_at = null,
          pinned_at = null, pinned_by = null, deleted_at = ${now().toISOString()}`);
        await when.removed(unit, message.id);
        return true;
      });
    },

    /** Puts one's emoji beside a message, or takes it back. Conflict `too-many-reactions` beyond twenty different ones. */
    async react(actor: Actor, input: ReactInput): Promise<MessageView> {
      const { emoji, on, ...place } = validate(reactInput, input);
      return change(actor, place, async ({ tx, message, revision, closed }) => {
        const reaction = message.reactions.find((one) => one.emoji === emoji);
        if (Boolean(reaction?.memberIds.includes(actor.memberId)) === on) return false;
        requireOpen(message, closed);
        if (on && !reaction && message.reactions.length >= maxReactions) throw new Conflict('too-many-reactions');
        await tx.execute(
          on
            ? sql`insert into message_reactions (message_id, emoji, member_id, created_at) values (${message.id}, ${emoji}, ${actor.memberId}, ${now().toISOString()})`
            : sql`delete from message_reactions where message_id = ${message.id} and emoji = ${emoji} and member_id = ${actor.memberId}`,
        );
        await updated(tx, message, revision, sql`reacted = true`);
        return true;
      });
    },

    /** Keeps a message at hand for all members, or no longer. Any member may. */
    async pin(actor: Actor, input: SwitchInput): Promise<MessageView> {
      const { on, ...place } = validate(switchInput, input);
      return change(actor, place, async ({ tx, message, revision, closed }) => {
        if ((message.pinned !== null) === on) return false;
        requireOpen(message, closed);
        const by = on ? sql`pinned_at = ${now().toISOString()}, pinned_by = ${actor.memberId}` : sql`pinned_at = null, pinned_by = null`;
        await updated(tx, message, revision, by);
        return true;
      });
    },
  };
}

function requireOpen(message: MessageView, closed: boolean): void {
  if (message.deletedAt) throw new Conflict('message-deleted');
  if (closed) throw new Conflict('conversation-closed');
}

/** First the lock, then a look: what others committed while one waited for it is seen. */
async function lock(tx: Database, conversationId: string, memberId: string): Promise<Locked> {
  await tx.execute(sql`select 1 from conversations where id = ${conversationId} for no key update`);
  const { rows } = await tx.execute(sql`
    select c.closed_at is not null as closed, c.last_revision, c.roster_revision, cm.hidden_up_to,
      (select max(o.hidden_up_to) from conversation_members o where o.conversation_id = c.id and o.left_at is null) as hidden_from_some
    from conversations c join conversation_members cm on cm.conversation_id = c.id and cm.member_id = ${memberId} and cm.left_at is null
    where c.id = ${conversationId}`);
  const [row] = rows as Locked[];
  if (!row) throw new NotFound();
  return row;
}

async function read(tx: Database, conversationId: string, messageId: string, hiddenUpTo: number): Promise<MessageView> {
  const { rows } = await tx.execute(sql`
    select ${sql.raw(messageColumns)}, ${sql.raw(reactionsColumn)} from messages m
    where m.id = ${messageId} and m.conversation_id = ${conversationId} and m.seq > ${hiddenUpTo}`);
  const [row] = rows as MessageRow[];
  if (!row) throw new NotFound();
  return messageOf(row);
}
