import type { WorkerOrder } from '../app/features/installed/worker-orders.ts';
import { keepOnly, keepPage } from './pages.ts';

declare const self: ServiceWorkerGlobalScope;

/** Does what pages ask for, and answers on the port when it is done. */
export function takeOrders(): void {
  self.addEventListener('message', (event) => {
    const order = event.data as WorkerOrder;
    event.waitUntil(carryOut(event, order).finally(() => event.ports[0]?.postMessage('done')));
  });
}

async function carryOut(event: ExtendableMessageEvent, order: WorkerOrder): Promise<void> {
  if (order.type === 'keep') await keepPage(event, order.path, order.assets);
  if (order.type === 'keep-only') await keepOnly(order.memberId);
}
