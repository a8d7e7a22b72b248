import type { Locale } from '../kernel/contract.ts';
import { byteOrderMark, csvLine, harmless, separators } from '../kernel/csv.ts';
import { importColumns, type ImportColumn } from './contract.ts';
import { columnTitle } from './words.ts';

/** Cells as a file for a spreadsheet, every one a text, whatever it begins with. */
export function sheetOf(rows: readonly (readonly string[])[], locale: Locale): string {
  return byteOrderMark + rows.map((row) => csvLine(row.map(harmless), separators[locale])).join('');
}

// The address is none, so that an example that was left in the file is found, and nobody is invited by it.
const examples: Record<Locale, Record<ImportColumn, string>> = {
  fr: {
    name: 'Prénom Nom', email: 'prenom.nom@', jobTitle: 'Directrice du CCAS', college: 'agent', commune: 'Thonon-les-Bains', locale: 'français', cohort: '',
    side: 'mentor', languages: 'français, arabe', wanted: 'petite enfance:3, jeunesse:1', offered: 'logement:2', slots: 'lundi matin, jeudi après-midi', capacity: '1', hopes: '',
  },
  ar: {
    name: 'الاسم والنسب', email: 'prenom.nom@', jobTitle: 'مديرة المصالح', college: 'موظفة', commune: 'عين عودة', locale: 'العربية', cohort: '',
    side: 'مستفيدة', languages: 'العربية، الفرنسية', wanted: 'الطفولة الصغرى:3، الشباب:1', offered: 'السكن:2', slots: 'الاثنين صباحا، الخميس مساء', capacity: '1', hopes: '',
  },
  en: {
    name: 'First Last', email: 'first.last@', jobTitle: 'Head of social services', college: 'civil servant', commune: 'Thonon-les-Bains', locale: 'English', cohort: '',
    side: 'mentor', languages: 'French; English', wanted: 'early childhood:3; youth:1', offered: 'housing:2', slots: 'Monday morning; Thursday afternoon', capacity: '1', hopes: '',
  },
};

/** All columns with their titles, and one person as an example. */
export function templateOf(locale: Locale): string {
  return sheetOf([importColumns.map((column) => columnTitle(column, locale)), importColumns.map((column) => examples[locale][column])], locale);
}
