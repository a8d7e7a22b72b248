import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));
const globalSetup = `${root}packages/testing/src/global-setup.ts`;

export default defineConfig({
  root,
  cacheDir: `${root}node_modules/.cache/vite`,
  test: {
    include: ['packages/**/src/**/*.test.ts', 'packages/tooling/**/*.test.ts', 'packages/testing/prove/**/*.test.ts', 'apps/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/build/**', '**/fixtures/**'],
    ...(existsSync(globalSetup) ? { globalSetup } : {}),
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Waiting ends when the thing is there: on a busy machine that is not within vitest's one second.
    expect: { poll: { timeout: 15_000 } },
  },
});
