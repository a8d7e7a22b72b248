import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';

type Entry = { version?: string; resolved?: string; optionalDependencies?: Record<string, string> };

const lock = JSON.parse(readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8')) as { packages: Record<string, Entry> };

// A newest version is sometimes published before all its platforms' packages; npm then leaves
// those out without a word, and on such a platform the program is missing.
it('the lock file names the packages of every platform', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !isLocked(path, name))
      .map((name) => `${path}@${entry.version}: ${name}`),
  );
  expect(missing).toEqual([]);
});

it('the lock file comes from the public registry or from no registry at all', () => {
  const elsewhere = Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined && !/^(https:\/\/registry\.npmjs\.org\/|(apps|packages)\/)/.test(resolved));
  expect(elsewhere).toEqual([]);
});

/** Node's own way of looking a package up: beside the one that asks, then further and further out. */
function isLocked(from: string, name: string): boolean {
  const inside = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`;
  if (inside in lock.packages) return true;
  return from !== '' && isLocked(outside(from), name);
}

function outside(path: string): string {
  const end = path.lastIndexOf('/node_modules/');
  if (end >= 0) return path.slice(0, end);
  return path.startsWith('node_modules/') || dirname(path) === '.' ? '' : outside(dirname(path));
}
