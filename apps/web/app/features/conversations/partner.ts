import type { ConversationView } from '@passerelle/core/conversations/contract.ts';

export type ConversationMember = ConversationView['members'][number];

/** The other one of a binôme; null when nobody else is in it any more. */
export function partnerOf({ members }: ConversationView, selfId: string): ConversationMember | null {
  return members.find(({ id }) => id !== selfId) ?? null;
}

/** What a conversation is called: the group's title, or the partner's name; empty when nobody else is in it any more. */
export function nameOf(conversation: ConversationView, selfId: string): string {
  return conversation.title ?? partnerOf(conversation, selfId)?.name ?? '';
}
