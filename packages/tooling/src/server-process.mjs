import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { pathToFileURL } from 'node:url';
import { at, localNode, root } from './checkout.mjs';
import { npmAbove } from './ancestry.mjs';

/**
 * Runs the server on the Node that npm brought along and ends as it ends. It stops when we
 * are asked to, when npm is killed above us, and, by the preloaded module, when we are.
 */
export function runServer(nodeEnv, nodeFlags = []) {
  const preload = pathToFileURL(at('packages/tooling/src/stop-with-parent.mjs')).href;
  // Never overrides a variable that is set.
  const settings = existsSync(at('.env')) ? ['--env-file=.env'] : [];
  const child = spawn(localNode, [...nodeFlags, ...settings, '--import', preload, 'apps/server/src/main.ts'], {
    cwd: root,
    // Stripped and compiled once: without it a start spends half its time on reading TypeScript again.
    env: { NODE_COMPILE_CACHE: at('node_modules/.cache/node'), ...process.env, NODE_ENV: nodeEnv, PASSERELLE_COMMAND: String(process.pid) },
    // In a group of its own, Ctrl-C reaches it once, through us; otherwise the terminal, npm and we would all send it.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  passOnSignals(child);
  stopWithNpm(child);
  child.on('error', (error) => {
    console.error(`The server could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

/** The terminal and npm both hand us the same Ctrl-C: within a second it counts as one. */
function passOnSignals(child) {
  let last = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (Date.now() - last < 1000) return;
      last = Date.now();
      child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
    });
  }
}

/** npm and its shell do not pass on every signal: killed, they leave us behind. */
function stopWithNpm(child) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const npm = npmAbove();
  const watch = setInterval(() => {
    if (npmAbove() === npm) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 200);
  watch.unref();
}
