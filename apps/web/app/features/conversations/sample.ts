import type { ConversationView, HistoryView, MessageView } from '@passerelle/core/conversations/contract.ts';

/** For tests: a message of conversation `c`, plain unless said otherwise. */
export function aMessage(wishes: Partial<MessageView> = {}): MessageView {
  const seq = wishes.seq ?? 1;
  return {
    id: `id-${seq}`, conversationId: 'c', seq, revision: seq, clientId: `client-${seq}`, authorId: 'partner', body: 'texte', html: '<p>texte</p>',
    createdAt: '2026-05-19T08:00:00.000Z', replyTo: null, mentions: [], reactions: [], editedAt: null, deletedAt: null, pinned: null,
    ...wishes,
  };
}

/** For tests: conversation `c` of a binôme, as one side sees it. */
export function aConversation(wishes: Partial<ConversationView> = {}): ConversationView {
  return {
    id: 'c', kind: 'binome', binomeId: null, programmeId: 'p', title: null, description: null, history: null, admission: null, closedAt: null, pausedUntil: null,
    lastSeq: 0, lastRevision: 0, hiddenUpTo: 0, memberCount: 2, members: [],
    own: { conversationId: 'c', lastReadSeq: 0, unreadFrom: null, level: 'all', starred: [] },
    can: { send: true, manage: false, leave: false },
    ...wishes,
  };
}

/** For tests: a page of messages with nothing around it. */
export function aPage(messages: MessageView[], wishes: Partial<HistoryView> = {}): HistoryView {
  return { messages, hasOlder: false, hasNewer: false, quoted: [], ...wishes };
}
