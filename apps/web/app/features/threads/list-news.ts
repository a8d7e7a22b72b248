import type { ThreadSummary } from '@passerelle/core/threads/contract.ts';
import type { ThreadChange } from '@passerelle/core/threads/events.ts';

/** What was told since the list was read: threads by id, and the newest change of each. */
export type ListNews = { asked: ReadonlyMap<string, ThreadSummary>; changed: ReadonlyMap<string, ThreadChange> };

export const noNews: ListNews = { asked: new Map(), changed: new Map() };

export function appendNews(
  news: ListNews,
  told: { asked?: readonly ThreadSummary[]; changed?: readonly ThreadChange[] },
): ListNews {
  const asked = new Map(news.asked);
  const changed = new Map(news.changed);
  for (const thread of told.asked ?? []) asked.set(thread.id, thread);
  for (const change of told.changed ?? []) {
    const known = changed.get(change.id);
    if (!known || known.lastRevision < change.lastRevision) changed.set(change.id, change);
  }
  return { asked, changed };
}

/** The list with its rows as they are now, in their places, and the number of new threads that belong into it. */
export function listWithNews(items: ThreadSummary[], news: ListNews, belongs: (thread: ThreadSummary) => boolean) {
  const now = (thread: ThreadSummary): ThreadSummary => {
    const change = news.changed.get(thread.id);
    return change && change.lastRevision > thread.lastRevision ? { ...thread, ...pickChange(change) } : thread;
  };
  const shown = new Set(items.map(({ id }) => id));
  // Older ones that merely moved up are found further down; only what was asked since the list was read is new.
  const newest = items.reduce((latest, { createdAt }) => (createdAt > latest ? createdAt : latest), '');
  const fresh = [...news.asked.values()].filter((thread) => !shown.has(thread.id) && thread.createdAt > newest && !now(thread).deletedAt && belongs(now(thread)));
  return { threads: items.map(now).filter(({ deletedAt }) => !deletedAt), newCount: fresh.length };
}

function pickChange({ title, state, acceptedPostId, replyCount, lastRevision, lastPostAt, deletedAt }: ThreadChange) {
  return { title, state, acceptedPostId, replyCount, lastRevision, lastPostAt, deletedAt };
}
