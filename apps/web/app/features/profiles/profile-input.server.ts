import { slots, spokenLanguages, writeProfileInput } from '@passerelle/core/profiles/contract.ts';
import { readForm } from '#app/lib/form-input.ts';
import { themes } from '#app/lib/themes.ts';

/** What the form of a profile says: its boxes have names of their own, the contract has lists. */
export function readProfile(form: FormData, programmeId: string) {
  const levelsOf = (direction: 'wanted' | 'offered') =>
    themes.filter((theme) => form.has(`${direction}-${theme}`)).map((theme) => ({ theme, level: String(form.get(`${direction}-${theme}-level`)) }));
  const wishes = [...form].filter(([name, value]) => /^wish-\d$/.test(name) && value !== '').map(([, value]) => value);
  return readForm(writeProfileInput, form, {
    programmeId,
    languages: spokenLanguages.filter((language) => form.has(`language-${language}`)),
    slots: slots.filter((slot) => form.has(`slot-${slot}`)),
    wanted: levelsOf('wanted'),
    offered: levelsOf('offered'),
    wishes: [...new Set(wishes)],
  });
}
