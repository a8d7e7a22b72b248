import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export type ProcessRow = { pid: number; parent: number; bytes: number; command: string };

/** Every process with its resident memory. */
export function listProcesses(): ProcessRow[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, pid, parent, kilobytes, command = ''] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid ? [{ pid: Number(pid), parent: Number(parent), bytes: Number(kilobytes) * 1024, command }] : [];
  });
}

/** Processor time a process has used so far, in milliseconds; NaN where the system does not tell (Linux does). */
export function processorMs(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

/** Processor time that PostgreSQL's processes for connections to `database` have used so far, in milliseconds. */
export function databaseMs(database: string): number {
  const backends = listProcesses().filter(({ command }) => command.startsWith(`postgres: passerelle ${database} `));
  return backends.reduce((all, { pid }) => all + (processorMs(pid) || 0), 0);
}
