import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLine, startMark } from './processes.ts';

/**
 * Ends a postmaster that outlived the server it belonged to (SIGKILL of the server).
 * Call it only while holding the data folder's lock: then nobody alive can be using it.
 */
export async function endOrphan(clusterDir: string, log: (line: string) => void): Promise<void> {
  const pid = postmasterPid(clusterDir);
  if (pid === null || startMark(pid) === null) return;
  if (!isPostmasterOf(pid, clusterDir)) {
    // The pid was given to another process since; PostgreSQL, which looks only whether it lives, would refuse to start.
    rmSync(join(clusterDir, 'postmaster.pid'), { force: true });
    return;
  }
  log(`Stopping the database that an earlier server left running (process ${pid}).`);
  await endProcess(pid, 'firmly');
}

/** Fast shutdown, then an immediate one (recovered from the log at the next start), then no mercy. */
const FIRM = [['SIGINT', 30], ['SIGQUIT', 10], ['SIGKILL', 5]] as const;

/** First half a second for connections that are closing anyway: cut off, each would be reported as an error. */
const GENTLE = [['SIGTERM', 0.5], ...FIRM] as const;

/** Ends a process by the signals PostgreSQL knows, each with the seconds it is given to work. */
export async function endProcess(pid: number, how: 'gently' | 'firmly'): Promise<void> {
  const mark = startMark(pid);
  for (const [signal, seconds] of how === 'gently' ? GENTLE : FIRM) {
    if (mark === null || startMark(pid) !== mark) return;
    process.kill(pid, signal);
    for (let waited = 0; waited < seconds * 1000 && startMark(pid) === mark; waited += 20) await sleep(20);
  }
}

export function postmasterPid(clusterDir: string): number | null {
  const path = join(clusterDir, 'postmaster.pid');
  if (!existsSync(path)) return null;
  const pid = Number(readFileSync(path, 'utf8').split('\n')[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

function isPostmasterOf(pid: number, clusterDir: string): boolean {
  const line = commandLine(pid);
  return line !== null && line.includes('postgres') && `${line} `.includes(` ${clusterDir} `);
}
