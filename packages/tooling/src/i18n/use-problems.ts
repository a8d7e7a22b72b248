import type { Catalogue } from './catalogue.ts';
import type { KeyUse, KeyUses } from './key-uses.ts';
import { askedKey } from './plurals.ts';

/** Keys the code asks for and nobody has written, and keys nobody asks for. */
export function compareUses(catalogue: Catalogue, uses: KeyUses): string[] {
  const keys = [...new Set([...catalogue.texts.keys()].map(askedKey))];
  const known = new Set([...keys, ...catalogue.texts.keys()]);
  const missing = uses.asked.filter((use) => !answers(use, keys, known)).map((use) => `${use.where}: ${use.shown} is asked for, and in no catalogue`);
  const plain = new Set([...uses.asked, ...uses.mentioned].filter(isPlain).map(({ shown }) => shown));
  // A template must name a part of its own: `${a}.${b}` would answer for everything. Outside of `t`, the first part.
  const asked = uses.asked.filter((use) => !isPlain(use) && /\w/.test(use.shown.replaceAll('${…}', '')));
  const mentioned = uses.mentioned.filter((use) => !isPlain(use) && /^\w+\./.test(use.shown));
  const templates = [...asked, ...mentioned];
  const unused = keys.filter((key) => !plain.has(key) && !templates.some(({ pattern }) => pattern.test(key)));
  return [...uses.problems, ...missing, ...unused.map((key) => `${key} is used nowhere`)];
}

function answers(use: KeyUse, keys: string[], known: Set<string>): boolean {
  return isPlain(use) ? known.has(use.shown) : keys.some((key) => use.pattern.test(key));
}

const isPlain = (use: KeyUse) => !use.shown.includes('${…}');
