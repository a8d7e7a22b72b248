import { instantOf } from '../kernel/instants.ts';
import { reactionsOf } from '../kernel/reactions.ts';
import type { MessageView } from './contract.ts';

/** A message as the statements of this folder read it. bigint comes as text from pg, an instant as text within a transaction. */
export type MessageRow = {
  id: string;
  conversation_id: string;
  seq: string;
  revision: string;
  author_id: string;
  client_id: string;
  body: string;
  html: string;
  created_at: Date | string;
  reply_to: string | number | null;
  mentions: string[] | null;
  reactions: MessageView['reactions'] | null;
  edited_at: Date | string | null;
  deleted_at: Date | string | null;
  pinned_at: Date | string | null;
  pinned_by: string | null;
};

/** SQL text: a message's own columns, of a row called `m`. */
export const messageColumns =
  'm.id, m.conversation_id, m.seq, m.revision, m.author_id, m.client_id, m.body, m.html, m.created_at, m.reply_to, m.mentions, m.edited_at, m.deleted_at, m.pinned_at, m.pinned_by';

/** SQL text: who reacted to message `m`. */
export const reactionsColumn = `${reactionsOf('message_reactions', 'message_id', 'm')} as reactions`;

export function messageOf(row: MessageRow): MessageView {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    seq: Number(row.seq),
    revision: Number(row.revision),
    clientId: row.client_id,
    authorId: row.author_id,
    body: row.body,
    html: row.html,
    createdAt: instantOf(row.created_at),
    replyTo: row.reply_to === null ? null : Number(row.reply_to),
    mentions: row.mentions ?? [],
    reactions: row.reactions ?? [],
    editedAt: row.edited_at && instantOf(row.edited_at),
    deletedAt: row.deleted_at && instantOf(row.deleted_at),
    pinned: row.pinned_at && row.pinned_by ? { memberId: row.pinned_by, at: instantOf(row.pinned_at) } : null,
  };
}
