import { CsvError, parse } from 'csv-parse/sync';
import { maxImportRows, neededColumns, type ImportColumn, type ImportError, type ImportErrorKey } from './contract.ts';
import { columnNamed } from './words.ts';

/** A row of the file, called as a spreadsheet calls it. */
export type SheetRow = { row: number; cells: Partial<Record<ImportColumn, string>> };
export type Sheet = { rows: SheetRow[]; errors: ImportError[] };

/** Characters of one row: the longest hopes and all the rest fit. What is longer is a quote that was never closed. */
const maxRowLength = 8000;
/** Cells of one row. A million empty ones are a second's work, and no file of people. */
const maxColumns = 100;
/** Rows that are read, blank ones between the others included: the parser takes 25 microseconds for each. */
const maxRecords = 2 * maxImportRows;
const maxShown = 80;

/** The parser is stopped: what is left of the file is not worth its time. */
class Stopped extends Error {
  readonly error: ImportError;
  constructor(error: ImportError) {
    super(error.key);
    this.error = error;
  }
}

/**
 * The text of a file, as the spreadsheets of the two territories save it: UTF-8, UTF-16 where its mark stands in front
 * ("Unicode text"), else Windows-1252, which the French Excel still writes when it is asked for CSV.
 */
export function textOf(file: Uint8Array): string {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder('utf-16le').decode(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return new TextDecoder('windows-1252').decode(file);
  }
}

/** The rows of a file that have something in them, by column; and what is wrong with the file as a whole. */
export function readSheet(csv: string): Sheet {
  const records = split(withoutEnd(csv.replace(/^\uFEFF/, '')));
  if (!Array.isArray(records)) return { rows: [], errors: [records] };
  const [header = [], ...body] = records;
  const { columns, errors } = readHeader(header);
  const filled = body.map((cells, at) => ({ row: at + 2, cells })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) errors.push(ofFile('empty'));
  if (filled.length > maxImportRows) errors.push(ofFile('tooManyRows', String(filled.length)));
  if (errors.length > 0) return { rows: [], errors };
  const beyond = filled.filter(({ cells }) => cells.slice(columns.length).some((cell) => cell.trim() !== ''));
  return {
    rows: filled.map(({ row, cells }) => ({ row, cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])) })),
    errors: beyond.map(({ row, cells }) => ({ row, column: null, key: 'tooManyCells', value: shown(cells.slice(columns.length).join(' ').trim()) })),
  };
}

/** Without the blank rows that a spreadsheet writes after the last one, thousands of them if somebody once scrolled there. */
function withoutEnd(csv: string): string {
  let end = csv.length;
  while (end > 0 && ';,\t\r\n '.includes(csv[end - 1] ?? '')) end -= 1;
  return csv.slice(0, end);
}

/** By the separator under which most of the first row's titles are known; the error where the rest is no CSV. */
function split(csv: string): string[][] | ImportError {
  const separators = [';', ',', '\t'];
  const known = separators.map((separator) => titlesKnown(csv, separator));
  const separator = separators[known.indexOf(Math.max(...known))] ?? ';';
  try {
    return parse(csv, dialect(separator));
  } catch (error) {
    if (error instanceof Stopped) return error.error;
    if (!(error instanceof CsvError)) throw error;
    const { code, records } = error as CsvError & { records: number };
    return { row: records + 1, column: null, key: code === 'CSV_MAX_RECORD_SIZE' ? 'rowTooLong' : 'badQuotes', value: '' };
  }
}

function titlesKnown(csv: string, separator: string): number {
  try {
    const [titles = []] = parse(csv, { ...dialect(separator), to: 1 });
    return titles.filter((title) => columnNamed(title)).length;
  } catch {
    return 0;
  }
}

// Rows of unlike length are told of by us, in words; a blank line counts as a row, as it does in a spreadsheet.
const dialect = (delimiter: string) => ({
  delimiter,
  relax_column_count: true,
  max_record_size: maxRowLength,
  cast(value: string, { index, records }: { index: number; records: number }) {
    if (index >= maxColumns) throw new Stopped({ row: records + 1, column: null, key: 'rowTooLong', value: '' });
    if (records > maxRecords) throw new Stopped(ofFile('tooManyRows'));
    return value;
  },
});

function readHeader(titles: string[]): { columns: ImportColumn[]; errors: ImportError[] } {
  const errors: ImportError[] = [];
  const columns: ImportColumn[] = [];
  // Empty titles at the end are what a spreadsheet leaves of deleted columns.
  const last = titles.findLastIndex((title) => title.trim() !== '');
  for (const title of titles.slice(0, last + 1)) {
    const column = columnNamed(title);
    if (!column) errors.push({ row: 1, column: null, key: 'unknownColumn', value: shown(title) });
    else if (columns.includes(column)) errors.push({ row: 1, column, key: 'columnTwice', value: shown(title) });
    else columns.push(column);
  }
  for (const column of neededColumns) if (!columns.includes(column)) errors.push({ row: 1, column, key: 'missingColumn', value: '' });
  return { columns, errors };
}

const ofFile = (key: ImportErrorKey, value = ''): ImportError => ({ row: 0, column: null, key, value });

/** The beginning of what stands in a cell: a page shows thousands of them, and JSON has no lone surrogates. */
export function shown(value: string): string {
  const whole = value.replaceAll('\u0000', '\uFFFD').toWellFormed();
  return whole.length > maxShown ? `${[...whole].slice(0, maxShown - 1).join('')}…` : whole;
}
