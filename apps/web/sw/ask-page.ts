import type { PageOrder } from '../app/features/notifications/notice.ts';

/** A page that has not answered by then is busy with something else, or cannot. Milliseconds. */
const patience = 2000;

/** What a page answers; null when it does not. */
export function askPage(page: WindowClient, order: PageOrder): Promise<unknown> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }) => resolve(data));
    port1.start();
    setTimeout(() => resolve(null), patience);
    page.postMessage(order, [port2]);
  });
}

/** Where a page is now. Its client's address is the one it was loaded at, whatever screens it has shown since. */
export async function pathnameOf(page: WindowClient): Promise<string> {
  const answer = await askPage(page, { type: 'where' });
  return typeof answer === 'string' ? answer : new URL(page.url).pathname;
}
