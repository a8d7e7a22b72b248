import { postsPerPage } from '#app/lib/contract-constants.ts';

/** The `after` of the page on which a post stands: pages begin at fixed places, so that addresses keep. */
export function pageStart(seq: number): number {
  return Math.floor((seq - 1) / postsPerPage) * postsPerPage;
}

/** The address of a page of a thread. */
export function threadHref(threadId: string, after = 0): string {
  return `/threads/${threadId}${after > 0 ? `?after=${after}` : ''}`;
}

/** The address of a post, on its page. */
export function postHref(threadId: string, seq: number): string {
  return `${threadHref(threadId, pageStart(seq))}#post-${seq}`;
}
