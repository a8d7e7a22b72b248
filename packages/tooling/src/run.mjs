import { spawn } from 'node:child_process';
import { root } from './checkout.mjs';
import { ended } from './child.mjs';

/** Runs a program at the top of the checkout and resolves with its exit code, output and seconds. */
export async function run(program, args, { env = process.env, show = false } = {}) {
  const since = Date.now();
  const output = show ? 'inherit' : 'pipe';
  const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', output, output] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (said += text));
  return { code: await ended(child), output: said, seconds: (Date.now() - since) / 1000 };
}
