import type { OwnBinomeView } from '@passerelle/core/binomes/contract.ts';
import type { OwnConversationView } from '@passerelle/core/conversations/contract.ts';

/** A binôme with what its conversation says just now. */
export type LiveBinome = Omit<OwnBinomeView, 'last'> & Pick<OwnConversationView, 'last' | 'mentioned'>;

/** The binômes as the page came, with what the inbox knows since, in its order: the newest message first. */
export function liveBinomes(binomes: readonly OwnBinomeView[], inbox: readonly OwnConversationView[]): LiveBinome[] {
  const place = new Map(inbox.map(({ id }, index) => [id, index]));
  const rank = ({ conversationId }: OwnBinomeView) => place.get(conversationId) ?? inbox.length;
  return binomes
    .toSorted((one, other) => rank(one) - rank(other))
    .map((binome) => {
      const live = inbox[rank(binome)];
      if (live) return { ...binome, unread: live.unread, lastSeq: live.lastSeq, last: live.last, mentioned: live.mentioned };
      return { ...binome, last: binome.last && { ...binome.last, authorName: '', deleted: false }, mentioned: false };
    });
}
