import { readFileSync } from 'node:fs';

/**
 * The pid of the npm that runs this command, as long as it is above us. Between the two
 * there may be a shell, which outlives npm. Where there is no /proc: simply our parent.
 */
export function npmAbove() {
  if (process.platform !== 'linux') return process.ppid;
  let pid = process.ppid;
  for (let steps = 0; steps < 3 && pid > 1; steps += 1) {
    const [name, parent] = nameAndParent(pid);
    if (name.startsWith('npm')) return pid;
    pid = parent;
  }
  return null;
}

function nameAndParent(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = stat.lastIndexOf(')');
    return [stat.slice(stat.indexOf('(') + 1, end), Number(stat.slice(end + 2).split(' ')[1])];
  } catch {
    return ['', 0];
  }
}
