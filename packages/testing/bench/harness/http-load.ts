import autocannon, { type Request } from 'autocannon';
import { latencyOf, type Latency } from './percentiles.ts';
import { databaseMs, processorMs } from './processes.ts';
import type { Server } from './server.ts';

export type Load = Latency & { perSecond: number; bytes: number; cpuMsPerRequest: number; databaseMsPerRequest: number };

/** Keeps `connections` busy with requests made anew each time. Raises Error when an answer is not a success. */
export async function load(server: Server, database: string, connections: number, seconds: number, next: () => Request): Promise<Load> {
  const times: number[] = [];
  let bytes = 0;
  const cpuBefore = processorMs(server.pid);
  const databaseBefore = databaseMs(database);
  const started = performance.now();
  const run = autocannon({ url: server.url, connections, duration: seconds, requests: [{ setupRequest: (request) => ({ ...request, ...next() }) }] });
  run.on('response', (_client: unknown, _status: number, size: number, ms: number) => {
    times.push(ms);
    bytes += size;
  });
  const { errors, timeouts, non2xx } = await run;
  const took = (performance.now() - started) / 1000;
  if (errors + timeouts + non2xx > 0) throw new Error(`${server.url}: ${errors} errors, ${timeouts} timeouts, ${non2xx} answers that were no success`);
  return {
    ...latencyOf(times),
    perSecond: times.length / took,
    bytes: bytes / times.length,
    cpuMsPerRequest: (processorMs(server.pid) - cpuBefore) / times.length,
    databaseMsPerRequest: (databaseMs(database) - databaseBefore) / times.length,
  };
}
