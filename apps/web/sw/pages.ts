import type { WorkboxPlugin } from 'workbox-core/types.js';
import { enable as preloadNavigations } from 'workbox-navigation-preload';
import { registerRoute } from 'workbox-routing';
import { NetworkFirst, NetworkOnly } from 'workbox-strategies';
import { memberHeader } from '../app/features/installed/worker-orders.ts';
import { databaseStore } from '../app/features/outbox/database-store.ts';
import { keepAssetsOf } from './assets.ts';
import { expiring } from './expiring.ts';
import { offlinePage } from './offline-page.ts';

const cacheName = 'pages';
/** A line that has not brought a page by then is no better than none. Seconds. */
const patience = 8;
/** What is kept of a page that one comes to again and again is renewed once a day. Milliseconds. */
const fresh = 24 * 3600_000;

// Where one changes things, or sees what others sent: nothing of it is of use without a line.
const notKept = /^\/(account|coordination|dev|sign-in|sign-out|invitation|found|forgot-password|reset-password)(\/|$)|\/(new|edit)$/;

const expiration = expiring({ maxEntries: 60, maxAgeSeconds: 30 * 24 * 3600, purgeOnQuotaError: true });

/** A page is kept with the name of whose it is, and shown to nobody else. */
const forItsReader: WorkboxPlugin = {
  // Not there for them any more (a conversation that they left): then not here either.
  fetchDidSucceed: async ({ request, response }) => {
    if (response.status === 403 || response.status === 404) await (await caches.open(cacheName)).delete(request, { ignoreVary: true });
    return response;
  },
  cacheWillUpdate: async ({ response }) =>
    response.status === 200 && !response.redirected && response.headers.has(memberHeader) ? response : null,
  cachedResponseWillBeUsed: async ({ cachedResponse }) => {
    const reader = cachedResponse?.headers.get(memberHeader);
    return reader && reader === (await databaseStore.owner().catch(() => null)) ? cachedResponse : null;
  },
};

const pages = new NetworkFirst({
  cacheName,
  networkTimeoutSeconds: patience,
  matchOptions: { ignoreVary: true },
  plugins: [forItsReader, expiration],
});
const others = new NetworkOnly();

/** Pages come from the server; without a line, as they were when they were last seen. Data and forms are left alone. */
export function openPagesOffline(): void {
  preloadNavigations();
  registerRoute(
    ({ request }) => request.mode === 'navigate',
    async (options) => {
      try {
        return await (notKept.test(options.url.pathname) ? others : pages).handle(options);
      } catch {
        return offlinePage(await keptPages());
      }
    },
  );
}

/** Keeps a page that was reached without a navigation of the browser's own, and what it consists of. */
export async function keepPage(event: ExtendableEvent, path: string, loaded: string[]): Promise<void> {
  const url = new URL(path, self.location.origin);
  if (notKept.test(url.pathname)) return;
  const cache = await caches.open(cacheName);
  const known = await cache.match(url.href, { ignoreVary: true });
  if (!known || Date.now() - Date.parse(known.headers.get('date') ?? '') > fresh || !(await isReaders(known))) {
    const [, done] = pages.handleAll({ event, request: new Request(url, { headers: { accept: 'text/html' } }) });
    await done.catch(() => undefined);
  }
  const kept = await cache.match(url.href, { ignoreVary: true });
  await keepAssetsOf(event, [...loaded, ...(kept ? await assetsOf(kept) : [])]);
}

/** Deletes what is not this member's; with null, all there is, and the record of it. */
export async function keepOnly(memberId: string | null): Promise<void> {
  if (memberId === null) return expiration.deleteCacheAndMetadata();
  const cache = await caches.open(cacheName);
  for (const request of await cache.keys()) {
    const page = await cache.match(request, { ignoreVary: true });
    if (page?.headers.get(memberHeader) !== memberId) await cache.delete(request);
  }
}

async function isReaders(page: Response): Promise<boolean> {
  return page.headers.get(memberHeader) === (await databaseStore.owner().catch(() => null));
}

async function assetsOf(page: Response): Promise<string[]> {
  const text = `${page.headers.get('link') ?? ''} ${await page.clone().text()}`;
  return [...text.matchAll(/\/assets\/[\w.-]+\.(?:js|css|woff2)/g)].map(([path]) => path);
}

/** Kept pages that the present reader may open, newest first. */
async function keptPages() {
  const cache = await caches.open(cacheName);
  const found: { path: string; title: string; locale: string | null }[] = [];
  for (const request of (await cache.keys()).toReversed()) {
    const page = await cache.match(request, { ignoreVary: true });
    if (!page || !(await isReaders(page))) continue;
    const title = (await page.text()).match(/<title[^>]*>([^<]*)<\/title>/)?.[1];
    const { pathname, search } = new URL(request.url);
    if (title) found.push({ path: pathname + search, title, locale: page.headers.get('content-language') });
  }
  return found.slice(0, 20);
}
