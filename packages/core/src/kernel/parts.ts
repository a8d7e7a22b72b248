import { fillPlaceholders, type SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { NamedQuery } from './database.ts';

/**
 * A read that can be a statement of its own, or a part of one with others: a page that shows many things asks once.
 * As a part its rows come as JSON does: an instant is a text then (`instantOf` takes both), a bigint a number.
 */
export type Part<View> = { name: string; text: string; values: unknown[]; view(rows: never[]): View };

export async function readAlone<View>(query: NamedQuery, { name, text, values, view }: Part<View>): Promise<View> {
  return view((await query(name, text, values)) as never[]);
}

type Views<Parts extends readonly Part<unknown>[]> = { [At in keyof Parts]: Parts[At] extends Part<infer View> ? View : never };

/** What the parts read, from one statement, all as of one instant. `name`: of this combination of parts. */
export async function readTogether<const Parts extends readonly Part<unknown>[]>(query: NamedQuery, name: string, parts: Parts): Promise<Views<Parts>> {
  const values: unknown[] = [];
  const columns = parts.map(({ text, values: own }, at) => {
    const before = values.length;
    values.push(...own);
    const placed = text.replace(/\$(\d+)/g, (_, number: string) => `$${before + Number(number)}`);
    // Called as no column is: one of the same name would be taken for it.
    return `(select coalesce(json_agg(row_of_part), '[]') from (${placed}) row_of_part) as part_${at}`;
  });
  const [row = {}] = await query<Record<string, never[]>>(name, `select ${columns.join(',\n')}`, values);
  return parts.map(({ view }, at) => view(row[`part_${at}`] ?? [])) as Views<Parts>;
}

/** A statement that drizzle writes, once, as text; what stands for its placeholders is given each time. */
export function asText(statement: SQL): { text: string; valuesOf(given: Record<string, unknown>): unknown[] } {
  const { sql: text, params } = new PgDialect().sqlToQuery(statement);
  return { text, valuesOf: (given) => fillPlaceholders(params, given) };
}
