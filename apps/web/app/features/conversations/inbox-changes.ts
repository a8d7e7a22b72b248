import type { OwnBinomeView } from '@passerelle/core/binomes/contract.ts';
import type { MessageView, ReadMarkView } from '@passerelle/core/conversations/contract.ts';

type Inbox = readonly OwnBinomeView[];

/** Words shown of the last message. */
const longest = 140;

/** The inbox after a message, the newest binôme first; null when a message before it is missing. */
export function received(inbox: Inbox, message: MessageView, selfId: string): Inbox | null {
  const binome = inbox.find(({ conversationId }) => conversationId === message.conversationId);
  if (!binome) return null;
  if (message.seq <= binome.lastSeq) return inbox;
  if (message.seq > binome.lastSeq + 1) return null;
  const { authorId, createdAt, seq } = message;
  const changed = {
    ...binome,
    lastSeq: seq,
    unread: binome.unread + (authorId === selfId ? 0 : 1),
    last: { authorId, createdAt, excerpt: excerptOf(message.html) },
  };
  return [changed, ...inbox.filter((one) => one !== binome)];
}

/** The inbox after the reader has read; null when only a part was, and must be counted anew. */
export function readMark(inbox: Inbox, mark: ReadMarkView): Inbox | null {
  const binome = inbox.find(({ conversationId }) => conversationId === mark.conversationId);
  if (!binome || mark.lastReadSeq < binome.lastSeq) return null;
  return inbox.map((one) => (one === binome ? { ...one, unread: 0 } : one));
}

/** The first words as plain text. A parsed document runs and loads nothing. */
export function excerptOf(html: string, max = longest): string {
  const spaced = html.replace(/<(?:\/(?:p|li|blockquote|pre|h3|h4)|br|hr)\b[^>]*>/g, ' $&');
  const text = new DOMParser().parseFromString(spaced, 'text/html').body.textContent ?? '';
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > max ? `${plain.slice(0, max).replace(/\s+\S*$/, '')}…` : plain;
}
