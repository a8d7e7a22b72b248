import { parseArgs } from 'node:util';
import { endAll, endOnSignals, wasInterrupted } from '../bench/harness/endings.ts';
import { count, isClean, sentence, type Finding } from './judges/findings.ts';
import { catchUp } from './programs/catch-up.ts';
import { delivery } from './programs/delivery.ts';
import { idempotence } from './programs/idempotence.ts';
import { leak } from './programs/leak.ts';
import { order } from './programs/order.ts';
import type { Program } from './programs/program.ts';
import { openTheatre } from './stage/stage.ts';

const programs: Record<string, Program> = { delivery, order, idempotence, 'catch-up': catchUp, leak };

/** As many findings are told in words; the counts tell of all. */
const told = 10;

type Wishes = { names: string[]; rounds: number | null; seed: number; quick: boolean };

async function prove({ names, rounds, seed, quick }: Wishes): Promise<boolean> {
  const theatre = await openTheatre();
  const all: Finding[] = [];
  let enough = true;
  for (const name of names) {
    const { stage: wishes, ...program } = programs[name]!;
    const since = performance.now();
    console.log(`\n${name}: ${program.promise} (seed ${seed})`);
    const stage = await theatre.openStage({ name, seed, ...wishes });
    const outcome = await program.play(stage, { rounds: rounds ?? (quick ? program.quickRounds : program.rounds), quick, say: (line) => console.log(`  ${line}`) });
    await stage.close();
    for (const [figure, value] of Object.entries(outcome.figures)) console.log(`  ${figure}: ${value}`);
    for (const { fault, what } of outcome.findings.slice(0, told)) console.log(`  ${fault}: ${what}`);
    for (const why of outcome.tooLittle) console.log(`  proves too little: ${why}`);
    console.log(`  ${name}: ${sentence(count(outcome.findings))}, broken ${count(outcome.findings).broken}, in ${((performance.now() - since) / 1000).toFixed(1)} s`);
    all.push(...outcome.findings);
    enough &&= outcome.tooLittle.length === 0;
  }
  const verdict = count(all);
  console.log(`\n${sentence(verdict)}`);
  return isClean(verdict) && enough;
}

function readWishes(): Wishes {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rounds: { type: 'string' }, seed: { type: 'string' }, quick: { type: 'boolean', default: false } },
  });
  const names = positionals.length === 0 || positionals.includes('all') ? Object.keys(programs) : positionals;
  const unknown = names.find((name) => !Object.hasOwn(programs, name));
  if (unknown) throw new Error(`There is no program called ${unknown}; there are: ${Object.keys(programs).join(', ')}, all.`);
  return { names, rounds: values.rounds ? Number(values.rounds) : null, seed: Number(values.seed ?? Date.now() % 1e6), quick: values.quick };
}

endOnSignals();
try {
  process.exitCode = (await prove(readWishes())) ? 0 : 1;
} catch (error) {
  if (!wasInterrupted()) console.error(error);
  process.exitCode = 1;
}
await endAll();
// Lines that are still trying must not keep the process alive.
process.exit();
