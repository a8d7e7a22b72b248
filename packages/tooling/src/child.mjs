import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * The exit code of a child, or -1 when there was no such program. Asked to stop meanwhile,
 * we stop the child, wait for it, and only then end ourselves: nothing goes on behind our back.
 */
export function ended(child) {
  return new Promise((resolve) => {
    const stop = (signal) => {
      child.once('close', () => process.exit(128 + constants.signals[signal]));
      child.kill(signal);
    };
    const done = (code) => {
      for (const signal of SIGNALS) process.off(signal, stop);
      resolve(code);
    };
    for (const signal of SIGNALS) process.once(signal, stop);
    child.on('error', () => done(-1));
    child.on('close', (code) => done(code ?? -1));
  });
}
