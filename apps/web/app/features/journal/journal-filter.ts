import type { ContactKind } from '@passerelle/core/journal/contract.ts';

/** What the address asks of a journal. `month`: all of it where that is null. */
export type JournalFilter = { month: string | null; kind: ContactKind | null; authorId: string | null; words: string; open: boolean };

/** The whole journal, in an address. */
export const allMonths = 'all';

/** The same with another month, as an address; a page of the list is not taken along. */
export function addressOf({ kind, authorId, words, open, ...filter }: JournalFilter, month: string | null = filter.month): string {
  const query = new URLSearchParams({ month: month ?? allMonths });
  if (kind) query.set('kind', kind);
  if (authorId) query.set('authorId', authorId);
  if (words) query.set('words', words);
  if (open) query.set('open', 'true');
  return `?${query}`;
}

/** Whether it leaves anything out beside months. */
export const isNarrow = ({ kind, authorId, words, open }: JournalFilter): boolean => kind !== null || authorId !== null || words !== '' || open;
