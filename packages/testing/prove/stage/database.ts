import type { Pool } from 'pg';
import type { Stored, StoredRow } from '../judges/stored.ts';

/** Everything written, as the database has it. */
export async function readStored(pool: Pool): Promise<Stored> {
  const { rows } = await pool.query<Omit<StoredRow, 'seq'> & { seq: string }>(
    `select conversation_id as place, author_id as "authorId", client_id as "clientId", body, id, seq from messages
     union all select thread_id, author_id, client_id, body, id, seq from posts`,
  );
  const places = await pool.query<{ id: string; last: string }>('select id, last_seq as last from conversations union all select id, last_seq from threads');
  return {
    rows: rows.map((row) => ({ ...row, seq: Number(row.seq) })),
    lastSeqs: new Map(places.rows.map(({ id, last }) => [id, Number(last)])),
  };
}

/** How many of these names are stored. */
export async function countStored(pool: Pool, clientIds: readonly string[]): Promise<number> {
  const { rows } = await pool.query<{ n: string }>(
    `select (select count(*) from messages where client_id = any($1::uuid[])) + (select count(*) from posts where client_id = any($1::uuid[])) as n`,
    [clientIds],
  );
  return Number(rows[0]?.n);
}
