import type { OwnBinomeView } from '@passerelle/core/binomes/contract.ts';
import type { OwnHealthView } from '@passerelle/core/health/contract.ts';
import type { OwnConversationView } from '@passerelle/core/conversations/contract.ts';

/** A binôme with what its conversation says just now, and whose turn it is. */
export type LiveBinome = Omit<OwnBinomeView, 'last'> & Pick<OwnConversationView, 'last' | 'mentioned'> & Pick<OwnHealthView, 'turn'>;

/** The binômes as the page came, with what the inbox knows since, in its order: the newest message first. */
export function liveBinomes(binomes: readonly OwnBinomeView[], health: readonly OwnHealthView[], inbox: readonly OwnConversationView[]): LiveBinome[] {
  const place = new Map(inbox.map(({ id }, index) => [id, index]));
  const rank = ({ conversationId }: OwnBinomeView) => place.get(conversationId) ?? inbox.length;
  return binomes
    .toSorted((one, other) => rank(one) - rank(other))
    .map((binome) => {
      const live = inbox[rank(binome)];
      const own = health.find(({ binomeId }) => binomeId === binome.id);
      if (live) return { ...binome, unread: live.unread, lastSeq: live.lastSeq, last: live.last, mentioned: live.mentioned, turn: turnNow(binome, own, live.last) };
      return { ...binome, last: binome.last && { ...binome.last, authorName: '', deleted: false }, mentioned: false, turn: own?.turn ?? null };
    });
}

/** Whose turn it is: as the page came, or the other side's once somebody has written since. */
function turnNow({ side, ownSide }: OwnBinomeView, health: OwnHealthView | undefined, last: LiveBinome['last']): LiveBinome['turn'] {
  if (!health?.turn || !last || last.deleted || last.createdAt <= health.quietSince) return health?.turn ?? null;
  if (!ownSide.includes(last.authorId)) return side;
  return side === 'mentor' ? 'mentee' : 'mentor';
}
