import type { Locale } from '../kernel/contract.ts';
import { importColumns, type ImportColumn } from './contract.ts';
import { columnTitle } from './words.ts';

// What the spreadsheets of these languages take for the separator when they open a file.
const separators: Record<Locale, string> = { fr: ';', ar: ';', en: ',' };

/** Cells as a file for a spreadsheet: UTF-8 with its mark, every cell a text, whatever it begins with. */
export function sheetOf(rows: readonly (readonly string[])[], locale: Locale): string {
  const separator = separators[locale];
  return `\uFEFF${rows.map((row) => row.map(cellOf).join(separator)).join('\r\n')}\r\n`;
}

/** Quoted always, and never a formula (CSV injection, OWASP): what begins like one has a stroke in front. */
function cellOf(text: string): string {
  const harmless = /^[\s\p{Cf}]*[=+\-@\t\r|＝＋－＠]/u.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
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
