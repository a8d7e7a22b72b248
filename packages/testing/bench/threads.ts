import { startDatabase } from './harness/database.ts';
import { describeMachine } from './harness/machine.ts';
import { measure, measureAlone, measureLeast, timingOf } from './harness/measure.ts';
import { growthOf, linesOf, publish, type Line } from './harness/report.ts';
import { startBaseline, startProduct } from './harness/server.ts';
import { makeLibrary, requestsOf, type Kind } from './threads/library.ts';

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
  const timing = timingOf(quick);
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
      const subject = { database, name: library.name, servers, next: { product: requestsOf(library, kind, 'product'), baseline: requestsOf(library, kind, 'baseline') } };
      const measured = await measure(subject, timing);
      const where = `${name}, ${library.posts.toLocaleString('en')} posts`;
      if (!measured) {
        lines.push({ what: where, unit: 'requests/s', product: null, goal: rate, note: 'the product has no such page yet' });
        continue;
      }
      costs.set(`${library.name} ${kind}`, measured.product.cpuMsPerRequest + measured.product.databaseMsPerRequest);
      lines.push(...linesOf(where, measured, { rate, statements }));
      if (kind === 'html') {
        const alone = await measureAlone(subject, timing.seconds);
        lines.push({ what: '  one reader alone, p95', unit: 'ms', product: alone.p95, goal: '<= 50' });
      }
    }
    const least = await measureLeast({ name: library.name, servers }, timing);
    lines.push(
      { what: 'the least page there is as HTML (sign-in)', unit: 'requests/s', product: least.perSecond },
      { what: '  server processor time', unit: 'ms/request', product: least.cpuMsPerRequest },
    );
    await servers.baseline.stop();
    await servers.product.stop();
  }
  publish({ bench: 'threads', quick, lines: [...lines, ...growthOf(kinds, costs, { small: '10,000 posts', large: '1,000,000 posts' })] }, machine);
}
