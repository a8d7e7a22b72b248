import type { ConversationView, HistoryInput } from '@passerelle/core/conversations/contract.ts';

type Place = Pick<HistoryInput, 'before' | 'after' | 'around' | 'limit'>;

/** Messages that an opened conversation begins with, and as many as it takes to show all that is unread, within reason. */
const first = 25;
const most = 60;
/** And those of a stretch further back. */
const stretch = 50;
/** So many read ones stand above the first unread one. */
const context = 6;

/** Which stretch an address asks for: `?message=` around one, `?before=` and `?after=` page; else what one opens at. */
export function placeAsked(search: URLSearchParams): Place | null {
  for (const [name, place] of [['message', 'around'], ['before', 'before'], ['after', 'after']] as const) {
    const seq = seqIn(search, name);
    if (seq !== null) return { [place]: seq, limit: stretch };
  }
  return null;
}

export const aroundMessage = (seq: number): Place => ({ around: seq, limit: stretch });

/** `?day=` as YYYY-MM-DD. */
export function dayAsked(search: URLSearchParams): string | null {
  const day = search.get('day') ?? '';
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) && !day.startsWith('0000') ? day : null;
}

/** The newest messages; far behind, those where the unread ones begin. */
export function openingOf({ lastSeq, hiddenUpTo, own }: ConversationView): Place {
  const firstUnread = own.unreadFrom ?? Math.max(own.lastReadSeq, hiddenUpTo) + 1;
  const unread = lastSeq - firstUnread + 1;
  if (unread + context <= most) return { limit: Math.max(first, unread + context) };
  return { after: Math.max(0, firstUnread - 1 - context), limit: most };
}

function seqIn(search: URLSearchParams, name: string): number | null {
  const written = search.get(name) ?? '';
  return /^\d{1,15}$/.test(written) && Number(written) > 0 ? Number(written) : null;
}
