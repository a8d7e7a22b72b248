import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import { threadsInOwnSpaces } from './view.ts';

const world = await createWorld();
const { pool } = world.database;

describe('an index', () => {
  it('serves the order of our lists, which are `desc` and so begin with nulls: one that ends with them serves none', async () => {
    const { rows } = await pool.query<{ name: string }>(`select indexname as name from pg_indexes where schemaname = 'public' and indexdef like '%NULLS LAST%'`);
    expect(rows).toEqual([]);
  });
});

describe('the list of threads', () => {
  /** The nodes of the plan for a community with so many threads, outermost first. */
  async function plan(orders: string): Promise<string> {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const author = await world.aMember();
      const { rows: [space] } = await client.query<{ id: string; programme_id: string }>(
        'select s.id, s.programme_id from spaces s join programme_members pm on pm.programme_id = s.programme_id where pm.member_id = $1 and s.created_by is null', [author.id],
      );
      await client.query(
        `insert into threads (id, programme_id, space_id, kind, theme, title, locale, author_id, client_id, last_seq, last_revision, created_at, last_post_at)
         select gen_random_uuid(), $1, $2, 'discussion', 'youth', 'Titre', 'fr', $3, gen_random_uuid(), 1, 1, now(), now() - n * interval '1 minute' from generate_series(1, 20000) n`,
        [space?.programme_id, space?.id, author.id],
      );
      await client.query('analyze threads');
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `explain select t.id ${orders.replaceAll('$1', `'${author.id}'::uuid`)}`,
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    } finally {
      await client.query('rollback');
      client.release();
    }
  }

  it('reads the first few of each space in their order, however many there are', async () => {
    const own = await plan(threadsInOwnSpaces({ order: 't.last_post_at desc, t.id desc', limit: 21 }));
    expect(own).toContain('Index Scan Backward using threads_by_space');
    expect(own).not.toContain('Seq Scan on threads');
  });
});
