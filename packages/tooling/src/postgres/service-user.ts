import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** PostgreSQL refuses to run as root; it then runs as this user. Null: as ourselves. */
export type ServiceUser = { uid: number; gid: number } | null;

const ACCOUNT = 'passerelle';

/**
 * Who shall run a cluster: whoever owns the one there is, else `postgres`, else an
 * account of our own, else `nobody`. Null when we are not root.
 */
export function chooseServiceUser(clusterDir: string | null, log: (line: string) => void): ServiceUser {
  if (process.getuid?.() !== 0) return null;
  return (clusterDir === null ? null : ownerOf(clusterDir)) ?? lookUp('postgres') ?? lookUp(ACCOUNT) ?? create(log) ?? nobody(log);
}

/** Spawn options that drop root for the service user. `cwd` is a place everybody may enter. */
export function asUser(user: ServiceUser): { uid?: number; gid?: number; cwd?: string } {
  return user === null ? {} : { uid: user.uid, gid: user.gid, cwd: '/' };
}

/** Runs a shell test as that user: folders, mount options and security modules all get their say. */
export function passes(user: ServiceUser, test: string, ...args: string[]): boolean {
  return spawnSync('/bin/sh', ['-c', test, 'sh', ...args], { ...asUser(user), stdio: 'ignore' }).status === 0;
}

function ownerOf(dir: string): ServiceUser {
  const { uid, gid } = statSync(dir);
  return uid === 0 ? null : { uid, gid };
}

function lookUp(name: string): ServiceUser {
  const ask = (flag: string) =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return null;
  }
}

function create(log: (line: string) => void): ServiceUser {
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', ACCOUNT]],
    ['adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', ACCOUNT]],
  ];
  for (const [command, args] of ways) {
    if (spawnSync(command, args, { stdio: 'ignore' }).status !== 0) continue;
    log(`PostgreSQL does not run as root: made the system account "${ACCOUNT}" for it.`);
    return lookUp(ACCOUNT);
  }
  return null;
}

function nobody(log: (line: string) => void): ServiceUser {
  const user = lookUp('nobody');
  if (user === null) {
    throw new Error('PostgreSQL does not run as root, and there is no account to run it as. Start as an ordinary user, or set DATABASE_URL.');
  }
  log('PostgreSQL does not run as root: it runs as "nobody", for want of an account of its own.');
  return user;
}
