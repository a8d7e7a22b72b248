import { startDatabase } from './harness/database.ts';
import { describeMachine } from './harness/machine.ts';
import { publish, type Line } from './harness/report.ts';
import { startBaseline, startProduct } from './harness/server.ts';
import { makeLibrary, type Kind, type Library } from './threads/library.ts';
import { measure, measureAlone, measureLeast, type Measured, type Timing } from './threads/measure.ts';

const kinds: readonly { kind: Kind; name: string; rate: string; statements: string }[] = [
  { kind: 'json', name: 'page as JSON', rate: '>= 1,400', statements: '<= 6' },
  { kind: 'html', name: 'page as HTML', rate: '>= 400', statements: '<= 6' },
  { kind: 'list', name: 'list as JSON', rate: '', statements: '<= 6' },
  { kind: 'listPage', name: 'list as HTML', rate: '', statements: '<= 6' },
  { kind: 'inbox', name: 'inbox as JSON', rate: '', statements: '<= 6' },
  { kind: 'inboxPage', name: 'inbox as HTML', rate: '', statements: '<= 6' },
  { kind: 'reply', name: 'reply, durable', rate: '>= 600', statements: '<= 8' },
];

/** A thread's page of 20 posts, the list of threads, an inbox and a reply, signed in, on ten connections; in a small community and in a large one. */
export async function threads({ quick }: { quick: boolean }): Promise<void> {
  // Seconds of each of three rounds: short ones show what a change does, long ones go into a note.
  const seconds = Number(process.env.BENCH_SECONDS ?? 10);
  const timing: Timing = quick ? { warmUp: 2, seconds: 3, rounds: 1 } : { warmUp: Math.min(5, seconds), seconds, rounds: 3 };
  const database = await startDatabase();
  const machine = describeMachine(database.version);
  const libraries = [await makeLibrary(database, 'small', 10_000, 500)];
  if (!quick) libraries.push(await makeLibrary(database, 'large', 1_000_000, 5000));
  const lines: Line[] = [];
  const costs = new Map<string, number>();
  for (const library of libraries) {
    console.error(`${library.name} community: ${library.posts.toLocaleString('en')} posts; ${kinds.length} kinds of requests are measured`);
    const servers = { product: await startProduct(library.url), baseline: await startBaseline('threads', library.url) };
    for (const { kind, name, rate, statements } of kinds) {
      const measured = await measure(database, library, servers, kind, timing);
      const where = `${name}, ${library.posts.toLocaleString('en')} posts`;
      if (!measured) {
        lines.push({ what: where, unit: 'requests/s', product: null, goal: rate, note: 'the product has no such page yet' });
        continue;
      }
      costs.set(`${library.name} ${kind}`, measured.product.cpuMsPerRequest + measured.product.databaseMsPerRequest);
      lines.push(...linesOf(where, measured, rate, statements));
      if (kind === 'html') {
        const alone = await measureAlone(library, servers.product, kind, timing.seconds);
        lines.push({ what: '  one reader alone, p95', unit: 'ms', product: alone.p95, goal: '<= 50' });
      }
    }
    const least = await measureLeast(library, servers.product, timing);
    lines.push(
      { what: 'the least page there is as HTML (sign-in)', unit: 'requests/s', product: least.perSecond },
      { what: '  server processor time', unit: 'ms/request', product: least.cpuMsPerRequest },
    );
    await servers.baseline.stop();
    await servers.product.stop();
  }
  publish({ bench: 'threads', quick, lines: [...lines, ...growthOf(libraries, costs)] }, machine);
}

function linesOf(where: string, { product, baseline, statements }: Measured, rate: string, most: string): Line[] {
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

/** What a request costs in the large community, as a multiple of the small one: processor time of server and database, which a busy machine blurs least. */
function growthOf(libraries: Library[], costs: Map<string, number>): Line[] {
  if (libraries.length < 2) return [];
  return kinds.flatMap(({ kind, name }) => {
    const [small, large] = [costs.get(`small ${kind}`), costs.get(`large ${kind}`)];
    return small && large ? [{ what: `${name}: cost at 1,000,000 posts over cost at 10,000`, unit: '', product: large / small, goal: '<= 1.2' }] : [];
  });
}
