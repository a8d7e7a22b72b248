import { spawn } from 'node:child_process';
import { root } from './checkout.mjs';

/** Runs a program at the top of the checkout and resolves with its exit code, output and seconds. */
export function run(program, args, { env = process.env, show = false } = {}) {
  const since = Date.now();
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'] });
    let output = '';
    const end = (code, more = '') => resolve({ code, output: output + more, seconds: (Date.now() - since) / 1000 });
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => end(1, error.message));
    child.on('close', (code) => end(code ?? 1));
  });
}
