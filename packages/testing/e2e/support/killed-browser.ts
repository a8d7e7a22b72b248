import { readlinkSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type BrowserContextOptions, type LaunchOptions } from '@playwright/test';

/** A browser with a profile on disk, which can be killed like one whose battery went flat, and started again. */
export async function aBrowserOnDisk(launch: LaunchOptions, options: BrowserContextOptions) {
  const profile = await mkdtemp(join(tmpdir(), 'passerelle-profile-'));
  let context: BrowserContext | null = null;
  return {
    async start(): Promise<BrowserContext> {
      context = await chromium.launchPersistentContext(profile, { ...launch, ...options });
      return context;
    },
    /** SIGKILL: nothing is written or said on the way out. */
    async kill(): Promise<void> {
      const closed = new Promise<void>((resolve) => void context?.once('close', () => resolve()));
      // Chromium names its process in the profile: host-pid.
      process.kill(Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1)), 'SIGKILL');
      await closed;
    },
    async end(): Promise<void> {
      await context?.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
