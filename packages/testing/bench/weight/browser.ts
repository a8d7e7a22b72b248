import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { atEnd } from '../harness/endings.ts';

/** What went over the wire: every resource of a page, headers and compressed bodies, as the browser counts them. */
export type Traffic = { requests: number; bytes: number; largest: { url: string; bytes: number }[] };

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export async function openBrowser(): Promise<Browser> {
  const executablePath = [process.env.CHROMIUM_PATH, ...installed].find((path) => path && existsSync(path));
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  atEnd(() => browser.close());
  return browser;
}

/** A browser that has never been here, of a reader of that language, on an ordinary laptop's screen. */
export async function newVisitor(browser: Browser, url: string, language: string, cookie: string | null): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: language, viewport: { width: 1280, height: 800 } });
  const [name, value] = cookie?.split('=') ?? [];
  if (name && value) await context.addCookies([{ name, value, url }]);
  return context;
}

/** Counts what `work` makes the page download, until the network is quiet. */
export async function trafficOf(page: Page, work: () => Promise<unknown>): Promise<Traffic> {
  const session = await page.context().newCDPSession(page);
  const urls = new Map<string, string>();
  const finished: { url: string; bytes: number }[] = [];
  session.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    finished.push({ url: urls.get(requestId) ?? '', bytes: encodedDataLength });
  });
  await session.send('Network.enable');
  await work();
  await page.waitForLoadState('networkidle');
  // What loads once the page can be read (the socket's client, say) belongs to it as well.
  await page.waitForTimeout(1500);
  await session.detach();
  return {
    requests: finished.length,
    bytes: finished.reduce((all, { bytes }) => all + bytes, 0),
    largest: finished.sort((one, other) => other.bytes - one.bytes).slice(0, 8),
  };
}
