import type { Actor } from '@passerelle/core/kernel/actor.ts';
import type { Services } from '@passerelle/core/services.ts';

/** Nobody has more binômes at a time than this; further ones are shown without their clocks. */
const mostShown = 6;

/** Conversation id to the time zones at both its ends: the reader's own and the partner's. */
export type ClocksByConversation = Record<string, { own: string; partner: string }>;

export async function readClocks({ binomes, conversations }: Services, actor: Actor): Promise<ClocksByConversation> {
  const own = (await binomes.listOwn(actor)).slice(0, mostShown);
  const all = await Promise.all(own.map(({ conversationId }) => conversations.get(actor, conversationId)));
  const zones = all.map(({ id, members }) => {
    const partner = members.find((member) => member.id !== actor.memberId);
    return [id, { own: actor.timeZone, partner: partner?.timeZone ?? actor.timeZone }] as const;
  });
  return Object.fromEntries(zones);
}
