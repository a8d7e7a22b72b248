import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { endAll, endOnSignals, wasInterrupted } from '../bench/harness/endings.ts';
import { count, isClean, sentence, type Finding } from './judges/findings.ts';
import { catchUp } from './programs/catch-up.ts';
import { delivery } from './programs/delivery.ts';
import { idempotence } from './programs/idempotence.ts';
import { leak } from './programs/leak.ts';
import { order } from './programs/order.ts';
import type { Outcome, Program } from './programs/program.ts';
import { twoNodes } from './programs/two-nodes.ts';
import { hasRedis } from '../src/redis.ts';
import { openTheatre } from './stage/stage.ts';

const programs: Record<string, Program> = { delivery, order, idempotence, 'catch-up': catchUp, leak, 'two-nodes': twoNodes };

/** So many findings of each kind are told in words; the counts tell of all. */
const told = 5;

/** Exit codes: everything held; something did not, or too little was done for that to mean anything; a program could not be run here. */
const codes = { held: 0, failed: 1, missing: 2 };

type Wishes = { names: string[]; rounds: number | null; seed: number; quick: boolean; report: string | null };
type Result = { name: string; outcome: 'held' | 'failed' | 'missing' };

async function prove({ names, rounds, seed, quick, report }: Wishes): Promise<number> {
  const theatre = await openTheatre();
  const all: Finding[] = [];
  const results: Result[] = [];
  for (const name of names) {
    const { stage: wishes, ...program } = programs[name]!;
    console.log(`\n${name}: ${program.promise} (seed ${seed})`);
    if (wishes.redis && !hasRedis) {
      console.log('  not run: there is no redis-server on the PATH');
      results.push({ name, outcome: 'missing' });
      continue;
    }
    const since = performance.now();
    const stage = await theatre.openStage({ name, seed, ...wishes });
    const outcome = await program.play(stage, { rounds: rounds ?? (quick ? program.quickRounds : program.rounds), quick, say: (line) => console.log(`  ${line}`) });
    await stage.close();
    const held = tell(name, outcome, (performance.now() - since) / 1000);
    results.push({ name, outcome: held ? 'held' : 'failed' });
    all.push(...outcome.findings);
  }
  if (report) writeFileSync(report, JSON.stringify({ programs: results }));
  console.log(`\n${sentence(count(all))}`);
  const has = (wanted: Result['outcome']) => results.some(({ outcome }) => outcome === wanted);
  return has('failed') ? codes.failed : has('missing') ? codes.missing : codes.held;
}

/** True when nothing was found, and enough was done to find it. */
function tell(name: string, { findings, figures, tooLittle }: Outcome, seconds: number): boolean {
  const verdict = count(findings);
  for (const [figure, value] of Object.entries(figures)) console.log(`  ${figure}: ${value}`);
  for (const some of Object.values(Object.groupBy(findings, ({ fault }) => fault))) for (const { fault, what } of some.slice(0, told)) console.log(`  ${fault}: ${what}`);
  for (const why of tooLittle) console.log(`  proves too little: ${why}`);
  console.log(`  ${name}: ${sentence(verdict)}, broken ${verdict.broken}, in ${seconds.toFixed(1)} s`);
  return isClean(verdict) && tooLittle.length === 0;
}

function readWishes(): Wishes {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rounds: { type: 'string' }, seed: { type: 'string' }, quick: { type: 'boolean', default: false }, report: { type: 'string' } },
  });
  const names = positionals.length === 0 || positionals.includes('all') ? Object.keys(programs) : positionals;
  const unknown = names.find((name) => !Object.hasOwn(programs, name));
  if (unknown) throw new Error(`There is no program called ${unknown}; there are: ${Object.keys(programs).join(', ')}, all.`);
  const number = (text: string | undefined, name: string) => {
    if (text !== undefined && !/^\d+$/.test(text)) throw new Error(`--${name} takes a number.`);
    return text === undefined ? null : Number(text);
  };
  return { names, rounds: number(values.rounds, 'rounds'), seed: number(values.seed, 'seed') ?? Date.now() % 1e6, quick: values.quick, report: values.report ?? null };
}

endOnSignals();
try {
  process.exitCode = await prove(readWishes());
} catch (error) {
  if (!wasInterrupted()) console.error(error);
  process.exitCode = codes.failed;
}
await endAll();
// Lines that are still trying must not keep the process alive.
process.exit();
