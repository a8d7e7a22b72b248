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

/** Who came into a binôme's conversation, or went out of it. */
export type ConversationMoved = { conversationId: string; memberIds: string[] };

/** Somebody came into a binôme's conversation: their open browsers go into its room, its members and they are told. */
export function conversationJoined(moved: ConversationMoved, rosterRevision: number): DomainEvent {
  return rosterMoved('conversation.joined', 'enter', moved, rosterRevision);
}

/** Somebody went out of it: their open browsers lose its room first, then all are told. */
export function conversationLeft(moved: ConversationMoved, rosterRevision: number): DomainEvent {
  return rosterMoved('conversation.left', 'leave', moved, rosterRevision);
}

/** What was written before is open to a member, or hidden from them again: their browsers read the conversation anew. */
export function conversationDisclosed(memberId: string, disclosed: { conversationId: string }): DomainEvent {
  return { name: 'conversation.disclosed', audience: [{ to: 'member', id: memberId }], payload: disclosed };
}

function rosterMoved(name: string, does: 'enter' | 'leave', moved: ConversationMoved, revision: number): DomainEvent {
  const { conversationId, memberIds } = moved;
  return {
    name,
    audience: [{ to: 'conversation', id: conversationId }, ...memberIds.map((id) => ({ to: 'member' as const, id }))],
    payload: moved,
    rights: { does, memberIds, conversationId, revision },
  };
}

function toConversation(name: string, message: MessageView, rosterRevision: number): DomainEvent {
  const { conversationId } = message;
  return {
    name,
    audience: [{ to: 'conversation', id: conversationId }],
    payload: message,
    roster: { conversationId, revision: rosterRevision },
  };
}
