import { pageStart, threadHref } from '../post-place.ts';

/** The page of what one can do with a post, and the pages below it. */
export function postPageHref(threadId: string, seq: number, view: '' | 'edit' | 'history' | 'translate' = ''): string {
  return `/threads/${threadId}/posts/${seq}${view && `/${view}`}`;
}

/** The reply form, for an answer to a post; with its words as a quote. */
export function answerHref(threadId: string, seq: number, quotes = false): string {
  return `${onItsPage(threadId, seq, `answer=${seq}${quotes ? '&quote=1' : ''}`)}#reply`;
}

/** A post with the answers to it shown under it. */
export function answersHref(threadId: string, seq: number): string {
  return `${onItsPage(threadId, seq, `answers=${seq}`)}#post-${seq}`;
}

function onItsPage(threadId: string, seq: number, query: string): string {
  const page = threadHref(threadId, pageStart(seq));
  return `${page}${page.includes('?') ? '&' : '?'}${query}`;
}
