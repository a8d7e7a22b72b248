import { expect, type CDPSession, type Page } from '@playwright/test';
import { createPushBrowser } from '../../src/push-browser.ts';

type Shown = { title: string; body: string; lang: string; dir: string; tag: string; silent: boolean | null; path: string };

/**
 * Gives the page a push service that is not there: Chromium's own has to be reached. What the page subscribes with is
 * what a browser gives, and stays over reloads.
 */
export async function pretendToSubscribe(page: Page): Promise<string> {
  const { subscription } = createPushBrowser();
  await page.addInitScript(
    ({ endpoint, keys }) => {
      const kept = () => {
        const key = localStorage.getItem('pretended');
        if (key === null) return null;
        const bytes = Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
        return {
          endpoint,
          options: { applicationServerKey: bytes.buffer },
          toJSON: () => ({ endpoint, expirationTime: null, keys }),
          unsubscribe: async () => localStorage.removeItem('pretended'),
        };
      };
      Object.assign(PushManager.prototype, {
        getSubscription: async () => kept(),
        subscribe: async ({ applicationServerKey }: { applicationServerKey: string }) => {
          localStorage.setItem('pretended', applicationServerKey);
          return kept();
        },
      });
    },
    subscription,
  );
  return subscription.endpoint;
}

/** Waits until the service worker serves the page, and gives the way to push to it as the browser would. */
export async function pushTo(page: Page): Promise<(data: unknown) => Promise<void>> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
  });
  const { origin } = new URL(page.url());
  const line: CDPSession = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    line.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL, isDeleted }) => scopeURL === `${origin}/` && !isDeleted);
      if (ours) resolve(ours.registrationId);
    });
  });
  await line.send('ServiceWorker.enable');
  const registrationId = await registered;
  return async (data) => {
    await line.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: typeof data === 'string' ? data : JSON.stringify(data) });
  };
}

/** The notices that stand there now. Looked for in turn, as the product does: Chromium forgets the one that is shown meanwhile. */
export function notices(page: Page): Promise<Shown[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const shown = await navigator.locks.request('notices', () => registration.getNotifications());
    return shown.map(({ title, body, lang, dir, tag, silent, data }) => ({ title, body, lang, dir, tag, silent, path: data.path as string }));
  });
}

export const expectNotices = (page: Page, expected: Partial<Shown>[]) =>
  expect(async () => expect(await notices(page)).toMatchObject(expected)).toPass({ timeout: 40_000 });

/** Chooses the notice that stands there, as far as a page may: the browser itself would also let a window open. */
export async function chooseNotice(page: Page): Promise<void> {
  const [worker] = page.context().serviceWorkers();
  if (!worker) throw new Error('there is no service worker');
  await worker.evaluate(async () => {
    const scope = globalThis as unknown as {
      registration: ServiceWorkerRegistration;
      NotificationEvent: new (type: string, init: { notification: Notification }) => Event;
      dispatchEvent(event: Event): void;
    };
    const [notification] = await scope.registration.getNotifications();
    if (notification) scope.dispatchEvent(new scope.NotificationEvent('notificationclick', { notification }));
  });
}
