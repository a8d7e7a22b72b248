// What of a service worker's world is used here. TypeScript's own library for workers cannot stand beside the one for pages.

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface ExtendableMessageEvent extends ExtendableEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
  readonly source: { postMessage(message: unknown): void } | null;
}

interface WindowClient {
  postMessage(message: unknown): void;
}

interface ServiceWorkerGlobalScope {
  readonly clients: { matchAll(options: { type: 'window' }): Promise<readonly WindowClient[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'activate' | 'sync', listen: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'message', listen: (event: ExtendableMessageEvent) => void): void;
}
