import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from './machine.ts';
import type { Measured } from './measure.ts';
import { root } from './place.ts';

/** One line of a result. `goal` says what the number is held against; `better` which way is good. */
export type Line = { what: string; unit: string; product: number | null; baseline?: number | null; goal?: string; note?: string };
export type Report = { bench: string; quick: boolean; lines: Line[] };

/** What is said of one kind of request: how many a second, how long each takes, what it costs the server and the database. */
export function linesOf(where: string, { product, baseline, statements }: Measured, { rate = '', statements: most = '' }: { rate?: string; statements?: string } = {}): Line[] {
  const line = (what: string, unit: string, of: (load: Measured['product']) => number, goal = ''): Line => ({ what, unit, product: of(product), baseline: of(baseline), goal });
  return [
    line(where, 'requests/s', ({ perSecond }) => perSecond, rate),
    line('  p50', 'ms', ({ p50 }) => p50),
    line('  p95', 'ms', ({ p95 }) => p95),
    line('  p99', 'ms', ({ p99 }) => p99),
    line('  server processor time', 'ms/request', ({ cpuMsPerRequest }) => cpuMsPerRequest),
    line('  database processor time', 'ms/request', ({ databaseMsPerRequest }) => databaseMsPerRequest),
    line('  answer', 'kB', ({ bytes }) => bytes / 1000),
    { what: '  statements', unit: 'per request', product: statements, baseline: 1, goal: most },
  ];
}

/**
 * What a request costs in the large community, as a multiple of the small one: processor time of server and database, which a busy
 * machine blurs least. `costs` by the name of the community and the kind.
 */
export function growthOf(kinds: readonly { kind: string; name: string }[], costs: ReadonlyMap<string, number>, size: { small: string; large: string }): Line[] {
  return kinds.flatMap(({ kind, name }) => {
    const [small, large] = [costs.get(`small ${kind}`), costs.get(`large ${kind}`)];
    return small && large ? [{ what: `${name}: cost at ${size.large} over cost at ${size.small}`, unit: '', product: large / small, goal: '<= 1.2' }] : [];
  });
}

/** Prints the table and keeps the figures in bench-results/. */
export function publish({ bench, quick, lines }: Report, machine: Machine): void {
  const facts = `${machine.cores} cores (${machine.processor}), ${machine.memoryGb} GB, ${machine.system}, Node ${machine.node}, PostgreSQL ${machine.postgres}, load before ${machine.loadBefore}`;
  console.log(`\n${bench}${quick ? ' (quick)' : ''} · ${facts}\n`);
  print([
    ['', 'product', 'baseline', 'ratio', 'goal'],
    ...lines.map((line) => [
      `${line.what}${line.unit ? `, ${line.unit}` : ''}`, shown(line.product), shown(line.baseline), ratioOf(line), [line.goal, line.note].filter(Boolean).join('; '),
    ]),
  ]);
  const folder = join(root, 'bench-results');
  mkdirSync(folder, { recursive: true });
  const at = new Date().toISOString();
  const path = join(folder, `${bench}-${at.replace(/[:.]/g, '-')}.json`);
  writeFileSync(path, `${JSON.stringify({ bench, quick, at, machine, lines }, null, 2)}\n`);
  console.log(`\nKept in ${path}`);
}

function print(rows: string[][]): void {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const [index, row] of rows.entries()) {
    console.log(row.map((cell, column) => (column === 0 || column === 4 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd());
    if (index === 0) console.log(widths.map((width) => '─'.repeat(width)).join('  '));
  }
}

function shown(value: number | null | undefined): string {
  if (value === undefined) return '';
  if (value === null || Number.isNaN(value)) return '–';
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });
}

function ratioOf({ product, baseline }: Line): string {
  return product && baseline ? (product / baseline).toFixed(2) : '';
}
