import { countStatements, type BenchDatabase } from '../harness/database.ts';
import { load, type Load } from '../harness/http-load.ts';
import { median } from '../harness/percentiles.ts';
import type { Server } from '../harness/server.ts';
import { leastPage, requestsOf, type Kind, type Library, type Side } from './library.ts';

export type Timing = { warmUp: number; seconds: number; rounds: number };
export type Measured = Record<Side, Load> & { statements: number | null };

const connections = 10;
const counted = 50;

/** One kind of request against the product and the bare server by turns; null when the product has no such page. */
export async function measure(database: BenchDatabase, library: Library, servers: Record<Side, Server>, kind: Kind, timing: Timing): Promise<Measured | null> {
  if (!(await answers(servers.product, library, kind))) return null;
  const runs: Record<Side, Load[]> = { product: [], baseline: [] };
  const sides = ['product', 'baseline'] as const;
  const next = { product: requestsOf(library, kind, 'product'), baseline: requestsOf(library, kind, 'baseline') };
  for (const side of sides) await load(servers[side], library.name, connections, timing.warmUp, next[side]);
  for (let round = 0; round < timing.rounds; round += 1) {
    for (const side of sides) runs[side].push(await load(servers[side], library.name, connections, timing.seconds, next[side]));
  }
  const statements = await countStatements(database, library.name, async () => {
    for (let index = 0; index < counted; index += 1) await request(servers.product, next.product());
  });
  return { product: middle(runs.product), baseline: middle(runs.baseline), statements: statements / counted };
}

/** One reader alone on the machine. */
export function measureAlone(library: Library, server: Server, kind: Kind, seconds: number): Promise<Load> {
  return load(server, library.name, 1, seconds, requestsOf(library, kind, 'product'));
}

/** The least page, as many at once as the others. */
export async function measureLeast(library: Library, server: Server, { warmUp, seconds }: Timing): Promise<Load> {
  await load(server, library.name, connections, warmUp, leastPage);
  return load(server, library.name, connections, seconds, leastPage);
}

async function answers(server: Server, library: Library, kind: Kind): Promise<boolean> {
  return (await request(server, requestsOf(library, kind, 'product')())).ok;
}

async function request({ url }: Server, { method = 'GET', path = '/', headers = {}, body }: ReturnType<ReturnType<typeof requestsOf>>): Promise<Response> {
  const response = await fetch(`${url}${path}`, { method, headers, ...(body !== undefined && { body }) });
  await response.arrayBuffer();
  return response;
}

function middle(loads: Load[]): Load {
  const of = (pick: (load: Load) => number) => median(loads.map(pick));
  return {
    p50: of(({ p50 }) => p50), p95: of(({ p95 }) => p95), p99: of(({ p99 }) => p99),
    perSecond: of(({ perSecond }) => perSecond), bytes: of(({ bytes }) => bytes), cpuMsPerRequest: of(({ cpuMsPerRequest }) => cpuMsPerRequest),
    databaseMsPerRequest: of(({ databaseMsPerRequest }) => databaseMsPerRequest),
  };
}
