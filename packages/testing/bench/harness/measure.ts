import type { Request } from 'autocannon';
import { countStatements, type BenchDatabase } from './database.ts';
import { load, type Load } from './http-load.ts';
import { median } from './percentiles.ts';
import type { Server } from './server.ts';

export type Side = 'product' | 'baseline';
export type Timing = { warmUp: number; seconds: number; rounds: number };
export type Measured = Record<Side, Load> & { statements: number | null };
/** Endless requests of one kind, the next one at each call. */
export type Requests = () => Request;

/** What is measured: a community of that name on two servers, and what is asked of each. */
export type Subject = { database: BenchDatabase; name: string; servers: Record<Side, Server>; next: Record<Side, Requests> };

const connections = 10;
const counted = 50;

/** Asked for a page as a browser asks: what compressing costs belongs to it. */
export const asBrowser = { accept: 'text/html', 'accept-encoding': 'gzip, br' };

/** Seconds of each of three rounds: short ones show what a change does, long ones go into a note. */
export function timingOf(quick: boolean): Timing {
  const seconds = Number(process.env.BENCH_SECONDS ?? 10);
  return quick ? { warmUp: 2, seconds: 3, rounds: 1 } : { warmUp: Math.min(5, seconds), seconds, rounds: 3 };
}

/** One kind of request against the product and the bare server by turns; null when the product has no such page. */
export async function measure({ database, name, servers, next }: Subject, timing: Timing): Promise<Measured | null> {
  if (!(await request(servers.product, next.product())).ok) return null;
  const runs: Record<Side, Load[]> = { product: [], baseline: [] };
  const sides = ['product', 'baseline'] as const;
  for (const side of sides) await load(servers[side], name, connections, timing.warmUp, next[side]);
  for (let round = 0; round < timing.rounds; round += 1) {
    for (const side of sides) runs[side].push(await load(servers[side], name, connections, timing.seconds, next[side]));
  }
  const statements = await countStatements(database, name, async () => {
    for (let index = 0; index < counted; index += 1) await request(servers.product, next.product());
  });
  return { product: middle(runs.product), baseline: middle(runs.baseline), statements: statements / counted };
}

/** One reader alone on the machine. */
export function measureAlone({ name, servers, next }: Subject, seconds: number): Promise<Load> {
  return load(servers.product, name, 1, seconds, next.product);
}

/** The page with the least on it, which nobody has to be signed in for: what no page can cost less than. As many at once as the others. */
export async function measureLeast({ name, servers }: Pick<Subject, 'name' | 'servers'>, { warmUp, seconds }: Timing): Promise<Load> {
  const leastPage = (): Request => ({ method: 'GET', path: '/sign-in', headers: asBrowser });
  await load(servers.product, name, connections, warmUp, leastPage);
  return load(servers.product, name, connections, seconds, leastPage);
}

async function request({ url }: Server, { method = 'GET', path = '/', headers = {}, body }: Request): Promise<Response> {
  const response = await fetch(`${url}${path}`, { method, headers: headers as Record<string, string>, ...(body !== undefined && { body: body as string }) });
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
