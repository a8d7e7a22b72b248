import type { OpenOrder } from '../app/features/notifications/notice.ts';

declare const self: ServiceWorkerGlobalScope;

/** A page that has not answered by then is busy with something else, or cannot. Milliseconds. */
const patience = 2000;

/** Brings a page of ours to the front and has it show this, the one on the same screen before any other; else opens one. */
export async function openPath(path: string): Promise<void> {
  const { pathname } = new URL(path, self.location.origin);
  const pages = await self.clients.matchAll({ type: 'window' });
  const page = pages.find(({ url }) => new URL(url).pathname === pathname) ?? pages[0];
  if (!page) return void (await self.clients.openWindow(path));
  await page.focus().catch(() => undefined);
  // The page goes there itself, with all it holds; only one that does not answer is loaded anew.
  if (!(await isFollowed(page, path))) await page.navigate(path);
}

function isFollowed(page: WindowClient, path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve(true));
    port1.start();
    setTimeout(() => resolve(false), patience);
    page.postMessage({ type: 'open', path } satisfies OpenOrder, [port2]);
  });
}
