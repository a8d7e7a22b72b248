import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { expiring } from './expiring.ts';

const cacheName = 'assets';

// Those of several versions: a kept page needs its own, however old it is.
const assets = new CacheFirst({
  cacheName,
  matchOptions: { ignoreVary: true },
  plugins: [expiring({ maxEntries: 400, maxAgeSeconds: 60 * 24 * 3600, purgeOnQuotaError: true })],
});

/** Built files never change under their name: whatever was loaded once is there from then on. */
export function keepAssets(): void {
  registerRoute(({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith('/assets/'), assets);
  // What routes there are: asked by the router for the links of a page.
  registerRoute(({ sameOrigin, url }) => sameOrigin && url.pathname === '/__manifest', new NetworkFirst({
    cacheName: 'routes',
    matchOptions: { ignoreVary: true },
    plugins: [expiring({ maxEntries: 60 })],
  }));
}

/** Sees to it that these files are kept. Those that the page has loaded are in the browser's own cache: they cost nothing. */
export async function keepAssetsOf(event: ExtendableEvent, paths: Iterable<string>): Promise<void> {
  const cache = await caches.open(cacheName);
  // One after the other: whoever goes on using the page on a thin line must not feel it.
  for (const path of new Set(paths)) {
    if (await cache.match(path, { ignoreVary: true })) continue;
    await assets.handle({ event, request: new Request(path) }).catch(() => undefined);
  }
}
