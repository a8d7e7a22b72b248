import { parseArgs } from 'node:util';
import { endAll, endOnSignals, wasInterrupted } from './harness/endings.ts';
import { prepareScreens } from './harness/screens.ts';

type Bench = (options: { quick: boolean }) => Promise<void>;

const benches: Record<string, () => Promise<Bench>> = {
  chat: async () => (await import('./chat.ts')).chat,
  overview: async () => (await import('./overview.ts')).overview,
  practices: async () => (await import('./practices.ts')).practices,
  matching: async () => (await import('./matching.ts')).matching,
  threads: async () => (await import('./threads.ts')).threads,
  weight: async () => (await import('./weight.ts')).weight,
  start: async () => (await import('./start.ts')).start,
};

async function run(names: string[], quick: boolean): Promise<void> {
  await prepareScreens();
  for (const name of names) {
    const load = benches[name];
    if (!load) throw new Error(`There is no bench called ${name}; there are: ${Object.keys(benches).join(', ')}.`);
    try {
      await (await load())({ quick });
    } finally {
      await endAll();
    }
  }
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean', default: false } } });
endOnSignals();
try {
  await run(positionals.length > 0 ? positionals : Object.keys(benches), values.quick);
} catch (error) {
  if (!wasInterrupted()) console.error(error);
  process.exitCode = 1;
}
await endAll();
// Sockets of an interrupted measurement must not keep the process alive.
process.exit();
