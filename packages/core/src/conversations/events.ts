import type { DomainEvent } from '../kernel/events.ts';
import type { MessageView, OwnStateView, ReadMarkView } from './contract.ts';

/** A message was stored. The sender's own browsers get it too, and match it by `clientId`. */
export function messageSent(message: MessageView, rosterRevision: number): DomainEvent {
  return toConversation('message.sent', message, rosterRevision);
}

/** A message was edited, deleted, pinned or reacted to: the whole of it, as it is now. */
export function messageChanged(message: MessageView, rosterRevision: number): DomainEvent {
  return toConversation('message.changed', message, rosterRevision);
}

/** Something changed that not every member may read: each asks for what they may. */
export function conversationAdvanced(conversationId: string, lastRevision: number): DomainEvent {
  return {
    name: 'conversation.advanced',
    audience: [{ to: 'conversation', id: conversationId }],
    payload: { conversationId, lastRevision },
  };
}
export type ConversationAdvanced = { conversationId: string; lastRevision: number };

/** A member has read further. */
export function conversationRead(mark: ReadMarkView): DomainEvent {
  return {
    name: 'conversation.read',
    audience: [{ to: 'conversation', id: mark.conversationId }],
    payload: mark,
  };
}

/** A member's own marks changed in one of their browsers; the others follow. */
export function conversationMarked(memberId: string, own: OwnStateView): DomainEvent {
  return { name: 'conversation.marked', audience: [{ to: 'member', id: memberId }], payload: own };
}

/** A member put a message aside, or no longer. */
export function messageStarred(memberId: string, star: MessageStarred): DomainEvent {
  return { name: 'message.starred', audience: [{ to: 'member', id: memberId }], payload: star };
}
export type MessageStarred = { conversationId: string; messageId: string; on: boolean };

function toConversation(name: string, message: MessageView, rosterRevision: number): DomainEvent {
  const { conversationId } = message;
  return {
    name,
    audience: [{ to: 'conversation', id: conversationId }],
    payload: message,
    roster: { conversationId, revision: rosterRevision },
  };
}
