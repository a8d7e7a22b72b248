import type { ConversationView } from '@passerelle/core/conversations/contract.ts';
import { isOfTwo } from './partner.ts';
import type { Timeline } from './timeline.ts';

/** How far a message of one's own has been read: by the partner, by everybody up to it, or by some of a group. */
export type Seen = { by: 'partner' } | { by: 'all' } | { by: 'some'; memberIds: string[]; of: number };

type Facts = Pick<ConversationView, 'kind' | 'members' | 'memberCount'>;

/** Under which messages it is said that they were read, by seq: the last ones of which it is true, not every one. */
export function seenBy({ kind, members, memberCount }: Facts, { selfId, messages, reads }: Pick<Timeline, 'selfId' | 'messages' | 'reads'>): Map<number, Seen> {
  const own = messages.filter(({ authorId, deletedAt }) => authorId === selfId && !deletedAt).map(({ seq }) => seq);
  const last = own.at(-1);
  const said = new Map<number, Seen>();
  const ofTwo = isOfTwo({ kind, memberCount });
  const isWhole = members.length === memberCount;
  // Of a large conversation only those who read furthest are known, and somebody may have left since.
  const others = (isWhole ? members.map(({ id }) => [id, reads[id] ?? 0] as const) : Object.entries(reads)).filter(([id]) => id !== selfId);
  const of = memberCount - 1;
  if (last === undefined || of <= 0) return said;
  const known = isWhole ? Math.min(...others.map(([, seq]) => seq)) : 0;
  const lastForAll = own.findLast((seq) => seq <= known);
  if (lastForAll !== undefined) said.set(lastForAll, { by: ofTwo ? 'partner' : 'all' });
  if (ofTwo || lastForAll === last) return said;
  const memberIds = others.filter(([, seq]) => seq >= last).map(([id]) => id);
  if (memberIds.length > 0) said.set(last, { by: 'some', memberIds, of });
  return said;
}
