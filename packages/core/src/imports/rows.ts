import { lineSchema, optionalTextSchema, type College, type Locale } from '../kernel/contract.ts';
import { emailSchema } from '../members/contract.ts';
import { maxHopes, type ProfileTheme, type Side, type Slot, type SpokenLanguage } from '../profiles/contract.ts';
import type { Cells } from './cells.ts';
import { collegeNamed, languageNamed, localeNamed, plainWord, sideNamed, slotNamed, themeNamed } from './words.ts';

/** What a row says; null where it says nothing, or nothing that can be used. */
export type ReadRow = {
  name: string | null;
  email: string | null;
  jobTitle: string | null;
  college: College | null;
  /** As written; '' for none. */
  commune: string;
  cohort: string;
  locale: Locale | null;
  side: Side | null;
  languages: SpokenLanguage[] | null;
  wanted: ProfileTheme[] | null;
  offered: ProfileTheme[] | null;
  slots: Slot[] | null;
  capacity: number | null;
  hopes: string | null;
};

/** Reads one row by itself; who is in the register already is another question. */
export function readRow({ written, word, neededWord, text, list }: Cells): ReadRow {
  const themes = (column: 'wanted' | 'offered') => list(column, readTheme, ({ theme }) => theme, 'unknownTheme');
  return {
    name: text('name', lineSchema(120)),
    email: text('email', emailSchema),
    jobTitle: text('jobTitle', lineSchema(160)),
    college: neededWord('college', collegeNamed, 'unknownCollege'),
    commune: neededWord('commune', String, 'unknownCommune') ?? '',
    cohort: written('cohort'),
    locale: neededWord('locale', localeNamed, 'unknownLocale'),
    side: word('side', sideNamed, 'unknownSide'),
    languages: list('languages', languageNamed, String, 'unknownLanguage'),
    wanted: themes('wanted'),
    offered: themes('offered'),
    slots: list('slots', slotNamed, String, 'unknownSlot'),
    capacity: word('capacity', readCapacity, 'badCapacity'),
    hopes: written('hopes') === '' ? null : text('hopes', optionalTextSchema(maxHopes)),
  };
}

/** "petite enfance:3", in the digits of either script; without a level it is the middle one. */
function readTheme(part: string): ProfileTheme | null {
  const colon = part.lastIndexOf(':');
  const theme = themeNamed(colon < 0 ? part : part.slice(0, colon));
  const level = colon < 0 ? '2' : plainWord(part.slice(colon + 1));
  return theme && /^[1-3]$/.test(level) ? { theme, level: Number(level) } : null;
}

function readCapacity(cell: string): number | null {
  const digits = plainWord(cell);
  return /^\d{1,2}$/.test(digits) && Number(digits) <= 20 ? Number(digits) : null;
}
