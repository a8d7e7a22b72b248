import { defineConfig } from '@playwright/test';

/** Chromium as `npm test` found it; Playwright's own when nothing was named. */
const executablePath = process.env.CHROMIUM_PATH;

export default defineConfig({
  testDir: '.',
  globalSetup: './support/server.ts',
  outputDir: '../../../test-results',
  workers: 2,
  fullyParallel: true,
  // What is flaky is broken: a second try would hide the race.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    ...(process.env.E2E_URL && { baseURL: process.env.E2E_URL }),
    // What the page was, not a film of it, which costs journeys a sixth of their time (58.8 s of eight, 49.8 without).
    trace: { mode: 'retain-on-failure', screenshots: false },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
  },
});
