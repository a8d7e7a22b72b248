import { startDatabase } from './harness/database.ts';
import { describeMachine } from './harness/machine.ts';
import { measure, measureAlone, timingOf } from './harness/measure.ts';
import { growthOf, linesOf, publish, type Line } from './harness/report.ts';
import { startBaseline, startProduct } from './harness/server.ts';
import { exporting } from './overview/exporting.ts';
import { makeProgramme, requestsOf, type Kind } from './overview/programme.ts';

const kinds: readonly { kind: Kind; name: string; alone?: string }[] = [
  { kind: 'overview', name: 'overview as JSON', alone: '<= 200' },
  { kind: 'overviewPage', name: 'overview as HTML', alone: '<= 200' },
  { kind: 'list', name: 'binômes as JSON', alone: '<= 50' },
  { kind: 'listPage', name: 'binômes as HTML', alone: '<= 50' },
];

/** The coordinator's view, signed in, on ten connections, and by one reader alone; the files by one reader alone; at a thousand binômes and at five thousand. */
export async function overview({ quick }: { quick: boolean }): Promise<void> {
  const timing = timingOf(quick);
  const database = await startDatabase();
  const machine = describeMachine(database.version);
  const programmes = [await makeProgramme(database, 'small', 1_000)];
  if (!quick) programmes.push(await makeProgramme(database, 'large', 5_000));
  const lines: Line[] = [];
  const costs = new Map<string, number>();
  for (const programme of programmes) {
    const servers = { product: await startProduct(programme.url), baseline: await startBaseline('overview', programme.url) };
    for (const { kind, name, alone } of kinds) {
      const subject = { database, name: programme.name, servers, next: { product: requestsOf(programme, kind, 'product'), baseline: requestsOf(programme, kind, 'baseline') } };
      const measured = await measure(subject, timing);
      if (!measured) throw new Error(`the product has no ${name}`);
      costs.set(`${programme.name} ${kind}`, measured.product.cpuMsPerRequest + measured.product.databaseMsPerRequest);
      lines.push(...linesOf(`${name}, ${programme.binomes.toLocaleString('en')} binômes`, measured));
      if (alone) lines.push({ what: '  one reader alone, p95', unit: 'ms', product: (await measureAlone(subject, timing.seconds)).p95, goal: alone });
    }
    lines.push(...(await exporting(programme, servers)));
    await servers.baseline.stop();
    await servers.product.stop();
  }
  // What looks at every binôme grows with them: the list may take at most five times as long as at a fifth of them.
  const growth = growthOf(kinds, costs, { small: '1,000 binômes', large: '5,000 binômes' }).map((line) => ({ ...line, goal: '<= 5' }));
  publish({ bench: 'overview', quick, lines: [...lines, ...growth] }, machine);
}
