import type { MessageView, OwnConversationView, OwnStateView, ReadMarkView } from '@passerelle/core/conversations/contract.ts';
import { isOfTwo } from './partner.ts';

export type Inbox = readonly OwnConversationView[];
type Last = NonNullable<OwnConversationView['last']>;

/** Words shown of the last message. */
const longest = 140;

/** What the events of one moment leave: the inbox as far as it can be told, and whether something in it has to be asked for. */
export type InboxAfter = { inbox: Inbox; ask: 'no' | 'now' | 'soon' };

/**
 * After a message: its conversation comes first. A gap before it is asked for at once; soon, and with everybody else's
 * not in the same moment, what the message does not say itself: its author's name, or whether it answers the reader.
 */
export function received(inbox: Inbox, message: MessageView, selfId: string): InboxAfter {
  const found = inbox.find(({ id }) => id === message.conversationId);
  if (!found || message.revision > found.lastRevision + 1) return { inbox, ask: 'now' };
  if (message.revision <= found.lastRevision) return { inbox, ask: 'no' };
  const isOwn = message.authorId === selfId;
  const authorName = found.last?.authorId === message.authorId ? found.last.authorName : '';
  const mentioned = found.mentioned || (!isOwn && message.mentions.includes(selfId));
  const changed: OwnConversationView = {
    ...found,
    mentioned,
    lastSeq: message.seq,
    lastRevision: message.revision,
    unread: found.unread + (isOwn ? 0 : 1),
    last: lastOf(message, authorName),
  };
  const isUnclear = !isOwn && (!authorName || (message.replyTo !== null && !mentioned));
  return { inbox: [changed, ...inbox.filter((one) => one !== found)], ask: !isOfTwo(found) && isUnclear ? 'soon' : 'no' };
}

/** After a change of a message: shown where it is the last one. One that was deleted may have been unread. */
export function altered(inbox: Inbox, message: MessageView, selfId: string): InboxAfter {
  const found = inbox.find(({ id }) => id === message.conversationId);
  if (!found || message.revision > found.lastRevision + 1) return { inbox, ask: 'now' };
  if (message.revision <= found.lastRevision) return { inbox, ask: 'no' };
  const last = found.last && message.seq === found.lastSeq ? lastOf(message, found.last.authorName) : found.last;
  const next = replace(inbox, { ...found, last, lastRevision: message.revision });
  const uncounts = message.deletedAt !== null && message.authorId !== selfId && found.unread > 0;
  return { inbox: next, ask: uncounts ? 'soon' : 'no' };
}

/** After a change that not every member may read: soon enough it is known whether it concerns the list. */
export function advanced(inbox: Inbox, { conversationId, lastRevision }: { conversationId: string; lastRevision: number }): InboxAfter {
  const found = inbox.find(({ id }) => id === conversationId);
  if (!found) return { inbox, ask: 'now' };
  if (lastRevision <= found.lastRevision) return { inbox, ask: 'no' };
  return { inbox: replace(inbox, { ...found, lastRevision }), ask: 'soon' };
}

/** After the reader has read; only a part of it must be counted anew. */
export function readMark(inbox: Inbox, mark: ReadMarkView): InboxAfter {
  const found = inbox.find(({ id }) => id === mark.conversationId);
  if (!found || mark.lastReadSeq < found.lastSeq) return { inbox, ask: 'now' };
  return { inbox: replace(inbox, { ...found, unread: 0, mentioned: false }), ask: 'no' };
}

/** After the reader silenced a conversation or marked it unread: what is unread is counted anew. */
export function marked(inbox: Inbox, own: OwnStateView): InboxAfter {
  const found = inbox.find(({ id }) => id === own.conversationId);
  return { inbox: found ? replace(inbox, { ...found, level: own.level }) : inbox, ask: 'now' };
}

/** The conversations that the reader is still in. */
export function left(inbox: Inbox, moved: { conversationId: string; memberIds: string[] }, selfId: string): InboxAfter {
  if (!moved.memberIds.includes(selfId)) return { inbox, ask: 'no' };
  return { inbox: inbox.filter(({ id }) => id !== moved.conversationId), ask: 'no' };
}

/** What the badge counts: nothing of a silenced conversation, and of one that is told by mentions only, nothing before the first. */
export function unreadTotal(inbox: Inbox): number {
  return unreadConversations(inbox).reduce((total, { unread }) => total + unread, 0);
}

/** Those with something unread that one wants to be told of. */
export function unreadConversations(inbox: Inbox): Inbox {
  return inbox.filter(({ level, mentioned, unread }) => unread > 0 && (level === 'all' || (level === 'mentions' && mentioned)));
}

function replace(inbox: Inbox, next: OwnConversationView): Inbox {
  return inbox.map((one) => (one.id === next.id ? next : one));
}

function lastOf({ authorId, createdAt, html, deletedAt }: MessageView, authorName: string): Last {
  return { authorId, authorName, createdAt, deleted: deletedAt !== null, excerpt: deletedAt === null ? excerptOf(html) : '' };
}

/** The first words as plain text. A parsed document runs and loads nothing. */
export function excerptOf(html: string, max = longest): string {
  const spaced = html.replace(/<(?:\/(?:p|li|blockquote|pre|h3|h4)|br|hr)\b[^>]*>/g, ' $&');
  const text = new DOMParser().parseFromString(spaced, 'text/html').body.textContent ?? '';
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > max ? `${plain.slice(0, max).replace(/\s+\S*$/, '')}…` : plain;
}
