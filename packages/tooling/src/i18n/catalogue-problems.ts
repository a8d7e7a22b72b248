import type { Catalogue } from './catalogue.ts';
import { formsOf, pluralForm } from './plurals.ts';

type Group = { plain: boolean; forms: Set<string>; ordinals: Set<string>; texts: string[] };

/** What one language lacks, has too much of, or fills in otherwise than the first one, French. */
export function compareCatalogues(catalogues: Catalogue[]): string[] {
  const grouped = catalogues.map((catalogue) => ({ ...catalogue, groups: groupsOf(catalogue) }));
  const keys = [...new Set(grouped.flatMap(({ groups }) => [...groups.keys()]))].sort();
  const reference = grouped[0];
  const problems = catalogues.flatMap(({ damaged }) => damaged);
  for (const { language, groups } of grouped) {
    for (const key of keys) {
      const group = groups.get(key);
      if (group === undefined) problems.push(`${language}: ${key} is missing`);
      else problems.push(...formProblems(language, key, group), ...blankProblems(language, key, group, reference?.groups.get(key)));
    }
  }
  return problems;
}

function groupsOf({ texts }: Catalogue): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const [key, text] of texts) {
    const plural = pluralForm(key);
    const base = plural?.base ?? key;
    const group = groups.get(base) ?? { plain: false, forms: new Set(), ordinals: new Set(), texts: [] };
    if (plural === null) group.plain = true;
    else (plural.ordinal ? group.ordinals : group.forms).add(plural.form);
    group.texts.push(text);
    groups.set(base, group);
  }
  return groups;
}

/** Every form the language has; `zero` is welcome in any, as i18next then uses it for 0. */
function formProblems(language: string, key: string, group: Group): string[] {
  const kinds = [['', group.forms, false], ['_ordinal', group.ordinals, true]] as const;
  return kinds.flatMap(([infix, present, ordinal]) => {
    if (present.size === 0) return [];
    const wanted = formsOf(language, ordinal);
    const missing = [...wanted].filter((form) => !present.has(form));
    const never = [...present].filter((form) => !wanted.has(form) && form !== 'zero');
    return [
      ...missing.map((form) => `${language}: ${key}${infix}_${form} is missing, a plural form this language has`),
      ...never.map((form) => `${language}: ${key}${infix}_${form} is never used, this language has no such form`),
      ...(group.plain ? [`${language}: ${key} stands both with and without plural forms`] : []),
    ];
  });
}

/** A count may be left to the words (« un message »); everything else must stand in every text. */
function blankProblems(language: string, key: string, group: Group, reference: Group | undefined): string[] {
  if (reference === undefined) return [];
  const wanted = namesIn(reference.texts.join(' '));
  const wrong = group.texts.map(namesIn).find((found) => !alike(without(found), without(wanted)));
  if (wrong !== undefined) return [`${language}: ${key} fills in ${list(wrong)} where the first language has ${list(wanted)}`];
  const counts = namesIn(group.texts.join(' ')).has('{{count}}') === wanted.has('{{count}}');
  return counts ? [] : [`${language}: ${key} fills in {{count}} in one language only`];
}

/** Blanks `{{name}}` and marks `<strong>`. */
function namesIn(text: string): Set<string> {
  const blanks = [...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)].map((match) => `{{${match[1]}}}`);
  const marks = [...text.matchAll(/<(\w+)\s*\/?>/g)].map((match) => `<${match[1]}>`);
  return new Set([...blanks, ...marks]);
}

const without = (names: Set<string>) => new Set([...names].filter((name) => name !== '{{count}}'));
const alike = (a: Set<string>, b: Set<string>) => a.size === b.size && [...a].every((name) => b.has(name));
const list = (names: Set<string>) => [...names].sort().join(', ') || 'nothing';
