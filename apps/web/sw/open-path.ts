import { askPage } from './ask-page.ts';

declare const self: ServiceWorkerGlobalScope;

/** Brings a page of ours to the front and has it show this, the one on the same screen before any other; else opens one. */
export async function openPath(path: string): Promise<void> {
  const { pathname } = new URL(path, self.location.origin);
  const pages = await self.clients.matchAll({ type: 'window' });
  const page = pages.find(({ url }) => new URL(url).pathname === pathname) ?? pages[0];
  if (!page) return void (await self.clients.openWindow(path));
  await page.focus().catch(() => undefined);
  // The page goes there itself, with all it holds; only one that does not answer is loaded anew.
  if ((await askPage(page, { type: 'open', path })) === null) await page.navigate(path);
}
