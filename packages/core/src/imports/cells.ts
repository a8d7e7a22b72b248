import type { z } from 'zod';
import { importErrorKeys, type ImportColumn, type ImportError, type ImportErrorKey } from './contract.ts';
import { shown, type SheetRow } from './reading.ts';

/** Most parts of a list in one cell; the longest list there is has twelve. */
const maxParts = 24;

export type Cells = ReturnType<typeof cellsOf>;

/** Reads the cells of one row, and adds what is wrong with them to `errors`. What cannot be used is null. */
export function cellsOf({ row, cells }: SheetRow, errors: ImportError[]) {
  const written = (column: ImportColumn) => cells[column]?.trim() ?? '';

  function refuse(column: ImportColumn, key: ImportErrorKey, value = written(column)): null {
    errors.push({ row, column, key, value: shown(value) });
    return null;
  }

  /** A word that stands for something; an empty cell says nothing. */
  function word<T>(column: ImportColumn, read: (text: string) => T | null, key: ImportErrorKey): T | null {
    return written(column) === '' ? null : (read(written(column)) ?? refuse(column, key));
  }

  return {
    row,
    written,
    refuse,
    word,
    neededWord: <T>(column: ImportColumn, read: (text: string) => T | null, key: ImportErrorKey): T | null =>
      written(column) === '' ? refuse(column, 'required') : word(column, read, key),

    /** A text by its contract. */
    text(column: ImportColumn, schema: z.ZodType<string>): string | null {
      const parsed = schema.safeParse(cells[column] ?? '');
      if (parsed.success) return parsed.data;
      if (written(column) === '') return refuse(column, 'required');
      return refuse(column, importErrorKeys.find((key) => key === parsed.error.issues[0]?.message) ?? 'unstorable');
    },

    /** A list, between commas or semicolons of either script, bars or lines; no part twice. */
    list<T>(column: ImportColumn, read: (part: string) => T | null, keyOf: (item: T) => string, key: ImportErrorKey): T[] | null {
      const parts = written(column).split(/[,;،؛|\n]/).map((part) => part.trim()).filter((part) => part !== '');
      if (parts.length === 0) return null;
      if (parts.length > maxParts) return refuse(column, 'tooManyParts');
      const items = parts.map(read);
      const unread = parts.filter((_, at) => items[at] === null);
      if (unread.length > 0) return refuse(column, key, unread.join(', '));
      const whole = items.filter((item) => item !== null);
      return new Set(whole.map(keyOf)).size < whole.length ? refuse(column, 'twiceInCell') : whole;
    },
  };
}
