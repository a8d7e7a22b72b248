import type { Pool, PoolClient } from 'pg';

type Watched = { query?: PoolClient['query'] };

/** How many statements a pool's connections are given while `work` does its thing, transaction control included. Asked for by one at a time. */
export async function statementsDuring(pool: Pool, work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const watch = (client: PoolClient) => {
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    Object.assign(client, { query: (...given: unknown[]) => ((count += 1), query(...given)) });
  };
  const unwatch = (_error: unknown, client: Watched) => void delete client.query;
  pool.on('acquire', watch).on('release', unwatch as (error: Error, client: PoolClient) => void);
  try {
    await work();
    return count;
  } finally {
    pool.off('acquire', watch).off('release', unwatch as (error: Error, client: PoolClient) => void);
  }
}
