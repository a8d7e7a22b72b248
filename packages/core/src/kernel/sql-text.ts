import { sql, type SQL } from 'drizzle-orm';

// No SQL of ours has this in it.
const mark = '\u0001';

/**
 * A condition that is written once as SQL text, for the named statements, as drizzle takes it: the value, which may be a
 * placeholder of a prepared statement, stands wherever the text asks for it.
 */
export function textWith(text: (value: string) => string, value: unknown): SQL {
  const parts = text(mark).split(mark);
  return sql.join(parts.flatMap((part, at) => (at === 0 ? [sql.raw(part)] : [sql`${value}`, sql.raw(part)])));
}

/** Ids as an array for a statement that drizzle writes: it would pass a list on as one value for each. */
export function uuids(ids: readonly string[]): SQL {
  return sql`array[${sql.join(ids.map((id) => sql`${id}::uuid`), sql`, `)}]::uuid[]`;
}

/** Lists read so many rows: a name for every limit that is asked for would be a plan kept for each, on every connection. */
const stretches = [6, 21, 51, 101];

/**
 * A named statement whose conditions depend on what is asked for: `given` takes a value and answers its place in the text,
 * `name` is another one for each combination of what was given. `rows` is how many it reads, `wanted` or a few more: as a number
 * in the text it lets PostgreSQL plan such a statement once, while for one that it does not know it plans each time, which
 * takes longer than the reading.
 */
export function numbered(base: string, values: unknown[], wanted: number) {
  const rows = stretches.find((stretch) => stretch >= wanted) ?? wanted;
  const parts = [base, String(rows)];
  return {
    rows,
    values,
    given(part: string, value: unknown): string {
      parts.push(part);
      return `$${values.push(value)}`;
    },
    name: () => parts.join('_'),
  };
}
