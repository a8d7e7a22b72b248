import { createHash } from 'node:crypto';
import { disclosable, isolated, joined, quoted, type Composed } from '../kernel/composing.ts';
import type { Locale } from '../kernel/contract.ts';
import { Invalid } from '../kernel/errors.ts';
import { renderMarkdown } from '../kernel/markdown.ts';
import type { MemberRef } from '../members/contract.ts';
import { postsPerPage } from '../threads/contract.ts';
import { namesIn, type Named } from './names.ts';
import { sentences } from './sentences.ts';

/** Most characters of an answer that come back; the whole of it stands in the thread. */
const maxReturned = 4000;

/** The words as they go out. */
export function composeUnnamed(body: string): Composed {
  const shown = disclosable(body);
  return { body: shown, html: renderMarkdown(shown) };
}

/** The question as it goes out. */
export function composeQuestion({ title, body }: { title: string; body: string }): Composed & { title: string } {
  return { title: disclosable(title), ...composeUnnamed(body) };
}

/** What is left of it once it is taken back. */
export function composeRetracted(locale: Locale): Composed & { title: string } {
  const { retractedTitle: title, retracted } = sentences[locale];
  return { title, ...joined([retracted]) };
}

/** Refuses words that tell who asks: Invalid `namesFound` on the fields they stand in, with the words. */
export function refuseNames(fields: Record<string, string>, people: readonly Named[]): void {
  const found = Object.entries(fields).map(([field, text]) => ({ field, names: namesIn(text, people) })).filter(({ names }) => names.length > 0);
  if (found.length === 0) return;
  throw new Invalid('invalid', Object.fromEntries(found.map(({ field }) => [field, 'namesFound'])), undefined, [...new Set(found.flatMap(({ names }) => names))]);
}

type Answer = { threadId: string; seq: number; title: string; body: string; author: MemberRef };

/** The message that brings an answer back: whose it is, its words, where it stands. */
export function composeReturned(locale: Locale, { threadId, seq, title, body, author }: Answer): Composed {
  const says = sentences[locale];
  const commune = locale === 'ar' ? author.commune.nameAr : author.commune.nameFr;
  const after = Math.floor((seq - 1) / postsPerPage) * postsPerPage;
  const href = `/threads/${threadId}${after > 0 ? `?after=${after}` : ''}#post-${seq}`;
  const cameBack = says.cameBack(isolated(title), isolated(author.name), isolated(commune));
  return joined([cameBack, quoted(disclosable(shortened(body))), `[${says.readThere}](${href})`]);
}

function shortened(body: string): string {
  if (body.length <= maxReturned) return body;
  return `${body.slice(0, maxReturned).toWellFormed().replace(/\uFFFD$/, '').replace(/\s+\S*$/, '')}…`;
}

/** A name that is made of two, so that the same is done once; it tells nothing to whoever does not know the first, which is private. */
export function derivedId(relayId: string, other: string): string {
  const hash = createHash('sha256').update(`${relayId} ${other}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
