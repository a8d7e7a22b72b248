import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * A mark that no second process with the same pid can have (pids are reused, also
 * after a reboot), or null when no such process lives. Zombies count as dead.
 */
export function startMark(pid: number): string | null {
  if (process.platform === 'linux') return linuxMark(pid);
  if (process.platform === 'win32') {
    return ask('powershell', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`]);
  }
  const line = ask('ps', ['-o', 'stat=', '-o', 'lstart=', '-p', String(pid)]);
  return line === null || line.startsWith('Z') ? null : line.replace(/^\S+\s+/, '');
}

/** The command line of a live process, arguments joined by spaces, or null. */
export function commandLine(pid: number): string | null {
  if (process.platform === 'linux') {
    return readOrNull(`/proc/${pid}/cmdline`)?.replace(/\0/g, ' ').trim() || null;
  }
  if (process.platform === 'win32') {
    const query = `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`;
    return ask('powershell', ['-NoProfile', '-Command', query]);
  }
  return ask('ps', ['-ww', '-o', 'command=', '-p', String(pid)]);
}

function linuxMark(pid: number): string | null {
  const stat = readOrNull(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The name in parentheses may hold spaces and parentheses itself: count from the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return null;
  const boot = readOrNull('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
  return `${boot}:${fields[19]}`;
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function ask(command: string, args: string[]): string | null {
  try {
    const env = { ...process.env, LC_ALL: 'C' };
    return execFileSync(command, args, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore'] }).trim() || null;
  } catch {
    return null;
  }
}
