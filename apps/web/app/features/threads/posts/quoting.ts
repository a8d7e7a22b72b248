import type { PostView } from '@passerelle/core/threads/contract.ts';
import { isolated } from '#app/lib/isolated.ts';
import { put } from '#app/lib/put.ts';
import { postHref } from '../post-place.ts';

/** Longest quote of a post of which nothing was selected, in characters. */
const longest = 600;

/** Words of a post as a Markdown quote, under a link to it; the name stands by itself whatever the script beside it. */
export function quoteOf({ threadId, seq, author }: PostView, words: string, said: (name: string) => string, nameOf: (author: PostView['author']) => string): string {
  const text = words.trim().length > longest ? `${words.trim().slice(0, longest).replace(/\s+\S*$/, '')}…` : words.trim();
  const name = isolated(nameOf(author).replace(/[\\`*_[\]<>~@]/g, '\\$&'));
  return [`[${said(name)}](${postHref(threadId, seq)})`, '', ...text.split('\n')].map((line) => `> ${line}`.trim()).join('\n') + '\n\n';
}

/** Puts a text at the end of what is being written below the thread. */
export function putIntoReply(text: string): void {
  const area = document.querySelector<HTMLTextAreaElement>('#reply textarea');
  if (!area) return;
  const end = area.value.length;
  area.setSelectionRange(end, end);
  put(area, area.value.trim() ? `\n\n${text}` : text);
  area.focus();
  area.scrollIntoView({ block: 'center' });
}
