import type { Locale } from '../kernel/contract.ts';
import type { Words } from './words.ts';

/** A sentence with a name in it, as its parts: each version of the letter keeps the name from turning what is around it in its own way. */
export type Sentence = { before: string; name: string; after: string };
export type Item = { title: string; lang: Locale | null; href: string; why: Sentence; more: string };
export type Digest = {
  locale: Locale;
  words: Words;
  subject: string;
  hello: Sentence;
  counts: string[];
  items: Item[];
  when: string;
  links: { inbox: string; change: string; stop: string };
};
