import type { Locale } from '../kernel/contract.ts';
import { renderMarkdown } from '../kernel/markdown.ts';
import type { MemberRef } from '../members/contract.ts';
import { sentences } from './sentences.ts';

/** A post's source and its HTML. */
export type Composed = { body: string; html: string };

/** Under whose name the words stand: the poster's own, the author's, or nobody's. */
export type Attribution = { to: 'own' } | { to: 'author'; author: MemberRef } | { to: 'nobody'; kind: 'binome' | 'group' };

/**
 * The post that shows a message: the asker's note, whose words follow, the words. Nothing in it tells where they come from.
 * Each part is rendered by itself: what the note leaves open or defines must not reach into another's words.
 */
export function composePost(locale: Locale, note: string, attribution: Attribution, words: string): Composed {
  return joined([disclosable(note), attributed(locale, attribution), quoted(words)]);
}

/** What is left of it once the words are taken back. */
export function composeRetracted(locale: Locale, note: string): Composed {
  return joined([disclosable(note), sentences[locale].retracted]);
}

function joined(parts: string[]): Composed {
  const shown = parts.filter(Boolean);
  return { body: shown.join('\n\n'), html: shown.map((part) => renderMarkdown(part)).join('\n') };
}

function attributed(locale: Locale, attribution: Attribution): string {
  const says = sentences[locale];
  if (attribution.to === 'own') return says.own;
  if (attribution.to === 'nobody') return attribution.kind === 'binome' ? says.ofBinome : says.ofGroup;
  const { name, commune } = attribution.author;
  return says.named(isolated(name), isolated(locale === 'ar' ? commune.nameAr : commune.nameFr));
}

/** As plain words, turning nothing around them: a name is no markup, whatever its owner wrote there. */
function isolated(name: string): string {
  return `\u2068${name.replace(/[\\`*_[\]<>~@&!:.#]/g, '\\$&')}\u2069`;
}

function quoted(words: string): string {
  return disclosable(words).split('\n').map((line) => (line ? `> ${line}` : '>')).join('\n');
}

/**
 * A link to a private place, copied into a text, would tell where the words come from. A mention holds a member's id, which
 * would tell whose they are: the name as it was written stays.
 */
function disclosable(text: string): string {
  return text
    .replace(/(?:https?:\/\/[^\s/()<>[\]]+)?\/(?:conversations|binomes|forwards)\/[0-9a-f]{8}-[0-9a-f-]{27}[^\s()<>[\]]*/gi, '[…]')
    .replace(/@\[([^\]\n]*)\]\(m:[0-9a-f-]{36}\)/g, '@$1');
}
