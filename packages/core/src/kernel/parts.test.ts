import { sql } from 'drizzle-orm';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import { namedQueryOn } from './database.ts';
import { NotFound } from './errors.ts';
import { instantOf } from './instants.ts';
import { asText, readAlone, readTogether, type Part } from './parts.ts';

const world = await createWorld();
const query = namedQueryOn(world.database.pool);

const squares = (from: number, to: number): Part<number[]> => ({
  name: 'test_squares', text: 'select (n * n)::bigint as square from generate_series($1::int, $2::int) n order by n', values: [from, to],
  view: (rows: { square: string }[]) => rows.map(({ square }) => Number(square)),
});
const instant = (at: string): Part<string> => ({
  name: 'test_instant', text: 'select $1::timestamptz as at', values: [at],
  view([row]: { at: Date | string }[]) {
    if (!row) throw new NotFound();
    return instantOf(row.at);
  },
});
const nothing: Part<null> = {
  name: 'test_nothing', text: 'select 1 where false', values: [],
  view([row]: object[]) {
    if (!row) throw new NotFound();
    return null;
  },
};

describe('parts of a statement', () => {
  it('read the same alone and together, each with its own values', async () => {
    const parts = [squares(1, 3), instant('2026-03-29T02:30:00.123+01:00'), squares(4, 3), squares(2, 2)] as const;
    const alone = [await readAlone(query, parts[0]), await readAlone(query, parts[1]), await readAlone(query, parts[2]), await readAlone(query, parts[3])];
    expect(alone).toEqual([[1, 4, 9], '2026-03-29T01:30:00.123Z', [], [4]]);
    expect(await readTogether(query, 'test_together', parts)).toEqual(alone);
  });

  it('are refused together when one of them is', async () => {
    await expect(readTogether(query, 'test_refused', [squares(1, 1), nothing])).rejects.toThrow(NotFound);
  });

  it('are written by drizzle too, with values where its placeholders stand', async () => {
    const { text, valuesOf } = asText(sql`select ${sql.placeholder('low')}::int + ${sql.placeholder('high')}::int * ${10} - ${sql.placeholder('low')}::int as sum`);
    const part: Part<number> = { name: 'test_sum', text, values: valuesOf({ low: 3, high: 4 }), view: ([row]: { sum: number }[]) => row?.sum ?? 0 };
    expect(await readTogether(query, 'test_sums', [squares(1, 1), part])).toEqual([[1], 40]);
  });
});
