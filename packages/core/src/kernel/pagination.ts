import { and, eq, lt, or, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { Invalid } from './errors.ts';
import type { Page } from './contract.ts';

/** A position in a list ordered by time and then id, both descending. */
export type TimeKey = { at: Date; id: string };

/** A position in a list ordered by a number and then id, both descending. */
export type CountKey = { count: number; id: string };

/** The opaque cursor of a row's position. */
export function encodeCursor(key: TimeKey | CountKey): string {
  return Buffer.from(`${'at' in key ? key.at.toISOString() : key.count} ${key.id}`).toString('base64url');
}

/** The position a cursor names; Invalid for anything this server did not make. */
export function decodeCursor(cursor: string): TimeKey {
  const match = /^([12]\d{3}-\d\d-\d\dT[\d:.]+Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(
    Buffer.from(cursor, 'base64url').toString(),
  );
  const at = new Date(match?.[1] ?? NaN);
  if (!match?.[2] || Number.isNaN(at.getTime())) {
    throw new Invalid('invalid', { cursor: 'invalidValue' });
  }
  return { at, id: match[2] };
}

/** The same of a list that is ordered by a number. */
export function decodeCountCursor(cursor: string): CountKey {
  const match = /^(\d{1,9}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(Buffer.from(cursor, 'base64url').toString());
  if (!match?.[2]) throw new Invalid('invalid', { cursor: 'invalidValue' });
  return { count: Number(match[1]), id: match[2] };
}

/** SQL: the rows that follow a cursor in a list that is ordered by `at` and `id`, both descending; no condition without one. */
export function following(cursor: string | undefined, at: PgColumn, id: PgColumn): SQL | undefined {
  if (!cursor) return undefined;
  const key = decodeCursor(cursor);
  return or(lt(at, key.at), and(eq(at, key.at), lt(id, key.id)));
}

/** A page from `limit + 1` rows asked for: the extra one only tells that there is more. */
export function toPage<Row, Item>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => TimeKey | CountKey,
  view: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(view),
    nextCursor: rows.length > limit && last ? encodeCursor(keyOf(last)) : null,
  };
}
