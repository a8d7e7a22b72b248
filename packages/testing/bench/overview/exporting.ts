import type { Server } from '../harness/server.ts';
import { latencyOf } from '../harness/percentiles.ts';
import { processorMs } from '../harness/processes.ts';
import type { Line } from '../harness/report.ts';
import type { Side } from '../harness/measure.ts';
import { requestsOf, type Programme } from './programme.ts';

const times = 5;

/** All binômes as a file, one reader alone, a few times by turns with the bare server that sends as many rows. */
export async function exporting(programme: Programme, servers: Record<Side, Server>): Promise<Line[]> {
  const lines: Line[] = [];
  for (const [kind, name] of [['csv', 'CSV'], ['xlsx', 'a workbook']] as const) {
    const next = { product: requestsOf(programme, kind, 'product'), baseline: requestsOf(programme, 'csv', 'baseline') };
    const took: Record<Side, number[]> = { product: [], baseline: [] };
    let bytes = 0;
    await download(servers.product, next.product);
    const memory = await servers.product.bytesInUse();
    // From here on: tidying up, which was asked for, holds it too.
    await servers.product.heldUpMs();
    const server = processorMs(servers.product.pid);
    for (let time = 0; time < times; time += 1) {
      for (const side of ['product', 'baseline'] as const) {
        const begun = performance.now();
        const size = await download(servers[side], next[side]);
        took[side].push(performance.now() - begun);
        if (side === 'product') bytes = size;
      }
    }
    const [product, baseline] = [latencyOf(took.product), latencyOf(took.baseline)];
    lines.push(
      { what: `all ${programme.binomes.toLocaleString('en')} binômes as ${name}, one reader alone, p50`, unit: 'ms', product: product.p50, baseline: baseline.p50, note: 'baseline: the rows as JSON' },
      { what: '  p95', unit: 'ms', product: product.p95, baseline: baseline.p95 },
      { what: '  server processor time', unit: 'ms', product: (processorMs(servers.product.pid) - server) / times },
      { what: '  event loop held up, at most', unit: 'ms', product: await servers.product.heldUpMs(), goal: '<= 50' },
      { what: '  more in memory afterwards', unit: 'MB', product: ((await servers.product.bytesInUse()) - memory) / 1e6 },
      { what: '  file', unit: 'kB', product: bytes / 1000 },
    );
  }
  return lines;
}

async function download({ url }: Server, next: ReturnType<typeof requestsOf>): Promise<number> {
  const { path = '/', headers = {} } = next();
  const response = await fetch(`${url}${path}`, { headers: headers as Record<string, string> });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.arrayBuffer()).byteLength;
}
