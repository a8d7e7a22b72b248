const FORM = /^(.+?)(_ordinal)?_(zero|one|two|few|many|other)$/;

/** Numbers that bring every form of counting whole things out; French has one of its own for millions. */
const SAMPLES = [...Array.from({ length: 201 }, (_, index) => index), 1000, 1_000_000, 2_000_000];

export type PluralForm = { base: string; form: string; ordinal: boolean };

/** Takes `threads_few` apart, after i18next's fourth format; null for a key without a plural suffix. */
export function pluralForm(key: string): PluralForm | null {
  const [, base, ordinal, form] = FORM.exec(key) ?? [];
  return base === undefined || form === undefined ? null : { base, form, ordinal: ordinal !== undefined };
}

/** The forms a language has for whole numbers. */
export function formsOf(language: string, ordinal: boolean): Set<string> {
  const rules = new Intl.PluralRules(language, { type: ordinal ? 'ordinal' : 'cardinal' });
  return new Set(SAMPLES.map((number) => rules.select(number)));
}

/** What the code asks for: the key without its plural suffix. */
export function askedKey(key: string): string {
  return pluralForm(key)?.base ?? key;
}
