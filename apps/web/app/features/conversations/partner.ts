import type { ConversationView } from '@passerelle/core/conversations/contract.ts';

export type ConversationMember = ConversationView['members'][number];

/** The other one of a binôme; null when nobody else is in it any more. */
export function partnerOf({ members }: ConversationView, selfId: string): ConversationMember | null {
  return members.find(({ id }) => id !== selfId) ?? null;
}
