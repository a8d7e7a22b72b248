import type { ConversationView, HistoryView, MessageView } from '@passerelle/core/conversations/contract.ts';
import type { Timeline } from '../../../../apps/web/app/features/conversations/timeline.ts';
import type { Snapshot } from '../judges/snapshot.ts';
import type { Seat } from './line.ts';
import { insist } from './reader.ts';

type Whole = Awaited<ReturnType<typeof readWhole>>;

/** What a client holds. A star on what was deleted since is on no screen, and no difference. */
export function snapshotOf({ from, messages, quoted, revision, held, reads, own, pending, closed }: Timeline, whole: Whole): Snapshot {
  const deleted = new Set(whole.messages.flatMap(({ id, deletedAt }) => (deletedAt ? [id] : [])));
  const starred = own.starred.filter((id) => !deleted.has(id));
  return { from, messages, rest: restOf({ revision, reads, own: { ...own, starred }, quoted, held: held.length, pending: pending.length, closed }) };
}

/** All of a conversation as one member may read it now, to its first message. */
export async function readWhole(seat: Seat, conversationId: string): Promise<{ conversation: ConversationView; messages: MessageView[] }> {
  const path = `/conversations/${conversationId}`;
  const conversation = await insist<ConversationView>(seat, path);
  const messages: MessageView[] = [];
  for (let hasOlder = true; hasOlder; ) {
    const before = messages[0] ? `&before=${messages[0].seq}` : '';
    const page = await insist<HistoryView>(seat, `${path}/messages?limit=100${before}`);
    messages.unshift(...page.messages);
    ({ hasOlder } = page);
  }
  return { conversation, messages };
}

/** The fresh read in the shape of a client's state. Of what the client quotes from before its page, the same messages. */
export function freshSnapshot({ conversation, messages }: Whole, { quoted }: Timeline): Snapshot {
  const bySeq = new Map(messages.map((message) => [message.seq, message]));
  const reads = Object.fromEntries(conversation.members.map(({ id, lastReadSeq }) => [id, lastReadSeq]));
  const same = Object.fromEntries(Object.keys(quoted).map((seq) => [seq, bySeq.get(Number(seq))]));
  return { from: 1, messages, rest: restOf({ revision: conversation.lastRevision, reads, own: conversation.own, quoted: same, held: 0, pending: 0, closed: false }) };
}

type Rest = Pick<Timeline, 'revision' | 'reads' | 'own' | 'closed'> & { quoted: Record<number, unknown>; held: number; pending: number };

function restOf({ own, reads, ...rest }: Rest): Record<string, unknown> {
  const { unreadFrom, level, starred } = own;
  return { ...rest, reads: { ...reads }, quoted: { ...rest.quoted }, unreadFrom, level, starred: [...starred].sort() };
}
