import { describe, expect, it } from 'vitest';
import { colleges, locales, themes } from '../kernel/contract.ts';
import { sides, slots, spokenLanguages } from '../profiles/contract.ts';
import { importColumns } from './contract.ts';
import { readSheet, textOf } from './reading.ts';
import { sheetOf, templateOf } from './sheets.ts';
import { collegeNamed, columnNamed, columnTitle, languageNamed, localeNamed, sideNamed, slotNamed, themeNamed } from './words.ts';

const titles = ['Nom complet', 'Adresse électronique', 'Fonction', 'Collège', 'Ville ou commune', 'Langue'];
const french = titles.join(';');
const keysOf = (csv: string) => readSheet(csv).errors.map(({ row, key }) => [row, key]);

describe('a file', () => {
  it.each([[';', '\r\n'], [',', '\n'], ['\t', '\r\n'], [';', '\r']])('with %j between its cells and %j after its rows is read', (separator, end) => {
    const csv = [titles, ['Amina "la" douce', 'a@b.example', `x${separator}y`, 'agent', 'Vienne', 'fr']].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join(end);
    expect(readSheet(csv)).toEqual({ rows: [{ row: 2, cells: { name: 'Amina "la" douce', email: 'a@b.example', jobTitle: `x${separator}y`, college: 'agent', commune: 'Vienne', locale: 'fr' } }], errors: [] });
  });

  it.each(locales)('has its titles in %s, in any order', (locale) => {
    const header = importColumns.map((column) => columnTitle(column, locale)).toReversed();
    const { rows, errors } = readSheet(`\uFEFF${header.join(';')}\n${importColumns.toReversed().join(';')}`);
    expect(errors).toEqual([]);
    expect(rows[0]?.cells).toEqual(Object.fromEntries(importColumns.map((column) => [column, column])));
  });

  it.each([
    ['UTF-8', Buffer.from('Élu à Vienne, عين عودة')],
    ['UTF-16', Buffer.from('\uFEFFÉlu à Vienne, عين عودة', 'utf16le')],
  ])('in %s is text', (_, file) => {
    expect(textOf(file)).toBe('Élu à Vienne, عين عودة');
  });

  it('that the French Excel saved is text', () => {
    expect(textOf(Buffer.from('\xc9lu, c\x9cur, 5 \x80', 'latin1'))).toBe('Élu, cœur, 5 €');
  });

  it('keeps the rows as a spreadsheet counts them, and leaves out those that are blank', () => {
    expect(readSheet(`${french};;\r\na;b\r\n\r\n;;;;;\r\n"c\nd";e\r\n;;;;;;;\r\n`).rows.map(({ row, cells }) => [row, cells.name])).toEqual([[2, 'a'], [5, 'c\nd']]);
  });

  it.each([
    ['nothing', '', [[1, 'missingColumn']]],
    ['nothing but titles', french, [[0, 'empty']]],
    ['a column for the role', `${french};Rôle\na;b;c;d;e;f;coordinator`, [[1, 'unknownColumn']]],
    ['names that every object has', `__proto__;constructor;${french}\na`, [[1, 'unknownColumn'], [1, 'unknownColumn']]],
    ['a column twice', `${french};Nom\na`, [[1, 'columnTwice']]],
    ['a quote that is never closed', `${french}\na;b\n"c;d\ne;f`, [[3, 'badQuotes']]],
    ['a quote in the middle', `${french}\na;b"c;d`, [[2, 'badQuotes']]],
    ['something after a quote', `${french}\na;"b"c;d`, [[2, 'badQuotes']]],
    ['a cell of a megabyte', `${french}\n${'x'.repeat(1_000_000)}`, [[2, 'rowTooLong']]],
    ['a quoted one', `${french}\n"${'x\n'.repeat(500_000)}`, [[2, 'rowTooLong']]],
    ['a million columns', `${french}\nx${';'.repeat(1_000_000)}x`, [[2, 'rowTooLong']]],
    ['a million titles', `x${','.repeat(1_000_000)}x`, [[1, 'rowTooLong']]],
    ['2,001 rows', `${french}\n${'a;b\n'.repeat(2001)}`, [[0, 'tooManyRows']]],
    ['a hundred thousand rows', `${french}\n${'a;b\n'.repeat(100_000)}`, [[0, 'tooManyRows']]],
    ['more cells than titles', `${french}\na;b;c;d;e;f;g`, [[2, 'tooManyCells']]],
    ['NUL alone', '\u0000\u0000', [[1, 'unknownColumn']]],
  ])('with %s says so, and at once', (_, csv, expected) => {
    const begun = performance.now();
    expect(keysOf(csv)).toEqual(expect.arrayContaining(expected));
    expect(performance.now() - begun).toBeLessThan(1500);
  });

  it('with a million blank lines at its end is read at once', () => {
    expect(readSheet(`${french}\na;b\n${'\n'.repeat(1_000_000)}`).rows).toHaveLength(1);
  });
});

describe('the words of a file', () => {
  it('name every code by itself', () => {
    expect([colleges.map(collegeNamed), locales.map(localeNamed), sides.map(sideNamed), spokenLanguages.map(languageNamed), slots.map(slotNamed), themes.map(themeNamed), importColumns.map(columnNamed)]).toEqual([
      colleges, locales, sides, spokenLanguages, slots, themes, importColumns,
    ]);
  });

  it.each([
    [collegeNamed, 'ELUE', 'elected'], [collegeNamed, 'Élu(e)', 'elected'], [collegeNamed, 'مُنتخَب', 'elected'], [collegeNamed, 'civil  servant', 'official'],
    [themeNamed, 'plan d\'action', 'action-plan'], [themeNamed, 'Women’s rights and integration', 'women'], [themeNamed, 'الطفولة الصغرى', 'early-childhood'],
    [slotNamed, 'Jeudi après-midi', 'thu-pm'], [slotNamed, 'صباح الاثنين', 'mon-am'], [slotNamed, 'الإثنين صباحًا', 'mon-am'], [slotNamed, 'friday afternoon', 'fri-pm'],
    [sideNamed, 'المرافِق', 'mentor'], [sideNamed, 'مرافَقة', 'mentee'], [sideNamed, 'المرافق', null], [sideNamed, 'Accompagnée', 'mentee'],
    [columnNamed, 'E-MAIL', 'email'], [columnNamed, 'Rôle', null], [columnNamed, '', null],
  ])('are found without case and accents: %#', (named: (word: string) => string | null, word, code) => {
    expect(named(word)).toBe(code);
  });
});

describe('a file that is given out', () => {
  it('has every cell as text, and lines that spreadsheets of its language read', () => {
    expect(sheetOf([['a', '=HYPERLINK("http://x";"y")'], ['b, c', '\u200e+33 1']], 'fr')).toBe('\uFEFFa;"\'=HYPERLINK(""http://x"";""y"")"\r\nb, c;\'+33 1\r\n');
    expect(sheetOf([['a', 'b, c']], 'en')).toBe('\uFEFFa,"b, c"\r\n');
  });

  it.each(locales)('as a template in %s can be read back, and its example invites nobody', (locale) => {
    const { rows, errors } = readSheet(templateOf(locale));
    expect(errors).toEqual([]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.cells.email).toMatch(/@$/);
  });
});
