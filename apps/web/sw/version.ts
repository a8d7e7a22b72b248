import type { WorkerNews } from '../app/features/installed/worker-orders.ts';

declare const self: ServiceWorkerGlobalScope;
/** Of the build that this worker came with; put in by `vite/service-worker.ts`. */
declare const BUILD_VERSION: string;

const news: WorkerNews = { type: 'version', version: BUILD_VERSION };

/** Tells pages which version the server has: all of them when this worker takes over, and each that asks for anything. */
export function tellVersion(): void {
  self.addEventListener('activate', (event) => {
    event.waitUntil(self.clients.matchAll({ type: 'window' }).then((pages) => pages.forEach((page) => page.postMessage(news))));
  });
  self.addEventListener('message', ({ source }) => source?.postMessage(news));
}
