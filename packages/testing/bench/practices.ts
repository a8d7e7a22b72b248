import { startDatabase } from './harness/database.ts';
import { describeMachine } from './harness/machine.ts';
import { measure, measureAlone, timingOf } from './harness/measure.ts';
import { growthOf, linesOf, publish, type Line } from './harness/report.ts';
import { startBaseline, startProduct } from './harness/server.ts';
import { makeShelf, requestsOf, type Kind } from './practices/shelf.ts';

const kinds: readonly { kind: Kind; name: string }[] = [
  { kind: 'list', name: 'library as JSON' },
  { kind: 'filtered', name: 'library by theme, budget and audience as JSON' },
  { kind: 'listPage', name: 'library as HTML' },
  { kind: 'sheet', name: 'sheet as JSON' },
  { kind: 'sheetPage', name: 'sheet as HTML' },
];

/** The library's list and a sheet, signed in, on ten connections; in a small library and in a large one. */
export async function practices({ quick }: { quick: boolean }): Promise<void> {
  const timing = timingOf(quick);
  const database = await startDatabase();
  const machine = describeMachine(database.version);
  const shelves = [await makeShelf(database, 'small', 1_000)];
  if (!quick) shelves.push(await makeShelf(database, 'large', 100_000));
  const lines: Line[] = [];
  const costs = new Map<string, number>();
  for (const shelf of shelves) {
    const servers = { product: await startProduct(shelf.url), baseline: await startBaseline('practices', shelf.url) };
    for (const { kind, name } of kinds) {
      const subject = { database, name: shelf.name, servers, next: { product: requestsOf(shelf, kind, 'product'), baseline: requestsOf(shelf, kind, 'baseline') } };
      const measured = await measure(subject, timing);
      if (!measured) throw new Error(`the product has no ${name}`);
      costs.set(`${shelf.name} ${kind}`, measured.product.cpuMsPerRequest + measured.product.databaseMsPerRequest);
      lines.push(...linesOf(`${name}, ${shelf.sheets.toLocaleString('en')} sheets`, measured, { statements: '<= 6' }));
      if (kind === 'sheetPage') lines.push({ what: '  one reader alone, p95', unit: 'ms', product: (await measureAlone(subject, timing.seconds)).p95, goal: '<= 50' });
    }
    await servers.baseline.stop();
    await servers.product.stop();
  }
  publish({ bench: 'practices', quick, lines: [...lines, ...growthOf(kinds, costs, { small: '1,000 sheets', large: '100,000 sheets' })] }, machine);
}
