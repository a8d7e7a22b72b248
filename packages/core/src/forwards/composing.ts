import { disclosable, isolated, joined, quoted, type Composed } from '../kernel/composing.ts';
import type { Locale } from '../kernel/contract.ts';
import type { MemberRef } from '../members/contract.ts';
import { sentences } from './sentences.ts';

/** Under whose name the words stand: the poster's own, the author's, or nobody's. */
export type Attribution = { to: 'own' } | { to: 'author'; author: MemberRef } | { to: 'nobody'; kind: 'binome' | 'group' };

/** The post that shows a message: the asker's note, whose words follow, the words. Nothing in it tells where they come from. */
export function composePost(locale: Locale, note: string, attribution: Attribution, words: string): Composed {
  return joined([disclosable(note), attributed(locale, attribution), quoted(disclosable(words))]);
}

/** What is left of it once the words are taken back. */
export function composeRetracted(locale: Locale, note: string): Composed {
  return joined([disclosable(note), sentences[locale].retracted]);
}

function attributed(locale: Locale, attribution: Attribution): string {
  const says = sentences[locale];
  if (attribution.to === 'own') return says.own;
  if (attribution.to === 'nobody') return attribution.kind === 'binome' ? says.ofBinome : says.ofGroup;
  const { name, commune } = attribution.author;
  return says.named(isolated(name), isolated(locale === 'ar' ? commune.nameAr : commune.nameFr));
}
