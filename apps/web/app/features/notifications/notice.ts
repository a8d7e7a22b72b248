import { postHref } from '#app/features/threads/post-place.ts';

/** What the service worker keeps with a notice it shows. */
export type NoticeData = { path: string; memberId: string; seq: number };

/** What the service worker asks of a page, which answers on the port: to show what a chosen notice leads to, or where it is. */
export type PageOrder = { type: 'open'; path: string } | { type: 'where' };

/** What a notice is about, by the names of the contract. */
type About = { seq: number } & ({ conversationId: string } | { threadId: string } | { bookmarks: true });

/** One notice for each place: a newer one takes the place of the older. */
export function noticeTag(about: About): string {
  if ('conversationId' in about) return `conversation:${about.conversationId}`;
  return 'threadId' in about ? `thread:${about.threadId}` : 'bookmarks';
}

/** Where a notice leads. While that page is before somebody's eyes, nothing is said of it. */
export function pathOf(about: About): string {
  if ('conversationId' in about) return `/conversations/${about.conversationId}?message=${about.seq}`;
  return 'threadId' in about ? postHref(about.threadId, about.seq) : '/bookmarks';
}

/** Whether the page at `pathname` shows what is at `path`. */
export const isThere = (pathname: string, path: string) => path.split(/[?#]/)[0] === pathname;

/**
 * Notices are shown and looked for one after another, by the service worker and by every page. Chromium forgets a notice that
 * is shown while somebody asks which ones there are (seen in 156): it stands there, and can be neither opened nor put away.
 */
export const inTurn = <Result>(task: () => Promise<Result>): Promise<Result> => navigator.locks.request('notices', task) as Promise<Result>;
