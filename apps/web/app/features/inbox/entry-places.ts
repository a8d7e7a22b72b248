import type { InboxEntry } from '@passerelle/core/inbox/contract.ts';
import { pageStart, postHref, threadHref } from '#app/features/threads/post-place.ts';

/** The page of a sheet on which one does what it is about. */
const sheetPages: Partial<Record<InboxEntry['reason'], string>> = { consent: '/consent?asked', remarked: '/remarks' };

/** The page of a binôme on which one does what it is about. */
const binomePages: Partial<Record<InboxEntry['reason'], string>> = {
  sign: '/agreement', signed: '/agreement', pulse: '/pulse', closed: '/assessment', assessed: '/assessment', disclosure: '/handover', due: '/journal?month=all&open=true', noted: '/journal',
};

/** Where what is new begins. */
export function entryHref({ kind, id, reason, threadId, first }: InboxEntry): string {
  if (kind === 'conversation') return `/conversations/${id}`;
  if (kind === 'forward') return `/forwards/${id}`;
  if (kind === 'binome') return `/binomes/${id}${binomePages[reason] ?? ''}`;
  if (kind === 'practice') return `/practices/${id}${sheetPages[reason] ?? ''}`;
  return postHref(threadId ?? id, first ?? 1);
}

/** Where one answers; null where there is nothing to answer. */
export function replyHref({ kind, id, threadId, first }: InboxEntry): string | null {
  if (kind === 'conversation') return `/conversations/${id}`;
  if (kind === 'forward') return `/forwards/${id}`;
  return threadId ? `${threadHref(threadId, pageStart(first ?? 1))}#reply` : null;
}

/** The same entry with newer news is another one. */
export const entryKey = ({ kind, id, at, count }: InboxEntry) => [kind, id, at, count].join(' ');

export const entryGroups = ['requests', 'conversations', 'threads', 'practices', 'binomes'] as const;
export type EntryGroup = (typeof entryGroups)[number];
const groupOf: Record<InboxEntry['kind'], EntryGroup> = {
  forward: 'requests', conversation: 'conversations', thread: 'threads', acceptance: 'threads', practice: 'practices', binome: 'binomes',
};

/** Entries under their headings, each group in the order it came; groups with nothing new are left out. */
export function grouped(entries: readonly InboxEntry[]): { group: EntryGroup; entries: InboxEntry[] }[] {
  return entryGroups
    .map((group) => ({ group, entries: entries.filter(({ kind }) => groupOf[kind] === group) }))
    .filter((one) => one.entries.length > 0);
}

/** What can be silenced from the inbox. */
export const canMute = ({ kind }: InboxEntry) => kind === 'thread' || kind === 'conversation';
/** A request is done with by answering it. */
export const canFinish = ({ kind, reason }: InboxEntry) => kind !== 'forward' && reason !== 'consent';
