import { askForSync } from '#app/features/outbox/sync.ts';
import { builtManifest } from './built-manifest.ts';
import { newVersion } from './new-version.ts';
import type { WorkerNews, WorkerOrder } from './worker-orders.ts';

/** How often a page that stays open asks for a newer version, in milliseconds. */
const checkEvery = 60 * 60_000;

let registered: Promise<ServiceWorkerRegistration | null> | null = null;

/** The service worker, registered the first time; null where the browser has none (plain http from another machine). */
function register(): Promise<ServiceWorkerRegistration | null> {
  const has = 'serviceWorker' in navigator && !import.meta.env.DEV;
  registered ??= has ? navigator.serviceWorker.register('/sw.js').catch(() => null) : Promise.resolve(null);
  return registered;
}

/**
 * Makes the product an app of this device: pages open without a line, what waits is sent without a page, newer versions
 * are noticed. Answers what ends it.
 */
export function installApp(memberId: string): () => void {
  if (!('serviceWorker' in navigator)) return () => {};
  let checked = Date.now();
  const hear = ({ data }: MessageEvent<WorkerNews>) => {
    const own = builtManifest()?.version;
    if (data.type === 'version' && own && data.version !== own && navigator.onLine) newVersion.announce();
  };
  const check = () => {
    if (document.visibilityState === 'hidden' || Date.now() - checked < checkEvery) return;
    checked = Date.now();
    void register().then((registration) => registration?.update()).catch(() => undefined);
  };
  navigator.serviceWorker.addEventListener('message', hear);
  navigator.serviceWorker.startMessages();
  document.addEventListener('visibilitychange', check);
  void tellWorker({ type: 'keep-only', memberId }).then(askForSync);
  const late = watchLateFiles();
  return () => {
    late();
    navigator.serviceWorker.removeEventListener('message', hear);
    document.removeEventListener('visibilitychange', check);
  };
}

/** What is loaded after a page was kept (the first time the worker does not see it pass) is kept a little later. */
function watchLateFiles(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new PerformanceObserver((list) => {
    if (!list.getEntries().some(({ name }) => name.includes('/assets/'))) return;
    clearTimeout(timer);
    timer = setTimeout(() => keepPages([window.location.pathname + window.location.search]), 1000);
  });
  observer.observe({ type: 'resource' });
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}

/** Has pages that were looked at kept, with everything that was loaded for them. */
export function keepPages(paths: string[]): void {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  const assets = loaded.filter((path) => path.startsWith('/assets/'));
  for (const path of paths) void tellWorker({ type: 'keep', path, assets });
}

/** Gives an order and waits until it is carried out; resolves at once where there is nobody to give it to. */
export async function tellWorker(order: WorkerOrder): Promise<void> {
  const registration = await register();
  const worker = registration && (registration.active ?? (await navigator.serviceWorker.ready).active);
  if (!worker) return;
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve());
    port1.start();
    worker.postMessage(order, [port2]);
    // A worker that does not answer must not hold up a sign-out.
    setTimeout(resolve, 3000);
  });
}

