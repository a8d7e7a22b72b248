import type { Locale } from '@passerelle/core/kernel/contract.ts';
import { RadioGroup } from '#app/components/radio-group.tsx';
import { languageCodes, languages } from '#app/lib/languages.ts';

/** In which language somebody wants to be met. */
export function LanguageChoice({ legend, hint, defaultValue }: { legend: string; hint?: string; defaultValue: Locale }) {
  const choices = languageCodes.map((code) => ({ value: code, label: languages[code].name, lang: code }));
  return <RadioGroup name="locale" legend={legend} hint={hint} choices={choices} defaultValue={defaultValue} />;
}
