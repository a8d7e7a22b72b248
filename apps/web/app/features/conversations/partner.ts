import type { ConversationView } from '@passerelle/core/conversations/contract.ts';

export type ConversationMember = ConversationView['members'][number];
type Facts = Pick<ConversationView, 'kind' | 'members' | 'memberCount'>;

/** The other one of a binôme, else whoever stands in for them; null when nobody of that side is in it any more. */
export function partnerOf({ members }: Pick<ConversationView, 'members'>, selfId: string): ConversationMember | null {
  const side = sideOf(members, selfId);
  const others = members.filter((member) => member.side !== side);
  return others.find(({ standsInUntil }) => standsInUntil === null) ?? others[0] ?? null;
}

/** What a conversation is called: the group's title, or the partner's name; empty when nobody else is in it any more. */
export function nameOf(conversation: ConversationView, selfId: string): string {
  return conversation.title ?? partnerOf(conversation, selfId)?.name ?? '';
}

/** Two people, each of whom knows who the other is: nobody stands in. */
export const isOfTwo = ({ kind, memberCount }: Omit<Facts, 'members'>): boolean => kind === 'binome' && memberCount <= 2;

/** Whoever stands in for one of a binôme now, and for whom; that one may be out of the programme. */
export function standInsOf({ members }: Pick<ConversationView, 'members'>) {
  return members.flatMap((member) => {
    const { side, standsInUntil } = member;
    if (side === null || standsInUntil === null) return [];
    const absent = members.find((one) => one.side === side && one.standsInUntil === null) ?? null;
    return [{ standIn: { side, member, fromOn: standsInUntil, untilOn: standsInUntil, entered: true }, absent }];
  });
}

const sideOf = (members: ConversationView['members'], id: string) => members.find((member) => member.id === id)?.side;
