/** The name under which the browser wakes the service worker when there is a line. */
export const syncTag = 'outbox';

type SyncRegistration = ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } };

/** Has the service worker send what is left, even when no page is open by then; does nothing where browsers cannot. */
export function askForSync(): void {
  void navigator.serviceWorker
    ?.getRegistration()
    .then((registration?: SyncRegistration) => registration?.active && registration.sync?.register(syncTag))
    // Forbidden by the person: pages send, as everywhere else.
    .catch(() => undefined);
}
