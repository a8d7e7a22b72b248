import type { DomainEvent } from '../kernel/events.ts';
import type { MessageView, ReadMarkView } from './contract.ts';

/** A message was stored. The sender's own browsers get it too, and match it by `clientId`. */
export function messageSent(message: MessageView): DomainEvent {
  return {
    name: 'message.sent',
    audience: [{ to: 'conversation', id: message.conversationId }],
    payload: message,
  };
}

/** A member has read further. */
export function conversationRead(mark: ReadMarkView): DomainEvent {
  return {
    name: 'conversation.read',
    audience: [{ to: 'conversation', id: mark.conversationId }],
    payload: mark,
  };
}
