import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the checkout. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A file of the checkout, by its path from the top. */
export const at = (...parts) => join(root, ...parts);

/** The Node that npm brought along, which runs TypeScript as it is. */
export const localNode = at('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Programs of our packages, to be run as `localNode <file>`; the .bin links are shell scripts on Windows. */
export const programs = {
  boundaries: at('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
  knip: at('node_modules/knip/bin/knip.js'),
  oxlint: at('node_modules/oxlint/bin/oxlint'),
  playwright: at('node_modules/@playwright/test/cli.js'),
  remix: at('node_modules/@remix-run/dev/dist/cli.js'),
  tsc: at('node_modules/typescript/bin/tsc'),
  vitest: at('node_modules/vitest/vitest.mjs'),
};

/** Ends the process with a sentence when this Node is older than the bootstrap needs. */
export function requireNode(major) {
  if (Number(process.versions.node.split('.')[0]) >= major) return;
  console.error(`Passerelle needs Node ${major} or later to start; this is ${process.version}. Get one from https://nodejs.org.`);
  process.exit(1);
}

/** Whether npm has put everything where we look for it. */
export function hasPrograms() {
  return existsSync(localNode) && Object.values(programs).every((file) => existsSync(file));
}
