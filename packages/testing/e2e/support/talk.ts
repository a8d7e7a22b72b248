import { expect, type Page } from '@playwright/test';
import type { Person } from './community.ts';

type Words = (key: string, values?: Record<string, string>) => string;

/** The address of somebody's first conversation. */
export async function conversationOf({ request }: Pick<Person, 'request'>): Promise<{ id: string; path: string }> {
  const [binome] = (await (await request.get('/api/v1/me/binomes')).json()) as { conversationId: string }[];
  expect(binome).toBeDefined();
  return { id: binome!.conversationId, path: `/conversations/${binome!.conversationId}` };
}

/** What the server has of a conversation's newest messages, in its order. */
export async function storedIn({ request }: Pick<Person, 'request'>, id: string): Promise<string[]> {
  const { messages } = (await (await request.get(`/api/v1/conversations/${id}/messages`)).json()) as { messages: { body: string }[] };
  return messages.map(({ body }) => body);
}

/** Writes a message and sends it as people do. */
export async function say(page: Page, t: Words, body: string): Promise<void> {
  await page.getByLabel(t('conversation.write')).fill(body);
  await page.getByRole('button', { name: t('conversation.send') }).click();
}

/** A message on the screen; every one stands there once. */
export const shown = (page: Page, body: string) => page.getByRole('log').getByText(body, { exact: true });

/** Waits until the service worker is there and has kept this page with everything that was loaded for it. */
export async function isKept(page: Page, path: string): Promise<void> {
  const missing = async (wanted: string) => {
    if (!navigator.serviceWorker.controller) return 'a service worker';
    const kept = await (await caches.open('pages')).match(wanted, { ignoreVary: true });
    if (!kept) return 'the page';
    const assets = (await (await caches.open('assets')).keys()).map(({ url }) => new URL(url).pathname);
    const named = (await kept.text()).match(/\/assets\/[\w.-]+\.(js|css|woff2)/g) ?? [];
    const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    const needed = [...named, ...loaded.filter((one) => one.startsWith('/assets/'))];
    return needed.find((one) => !assets.includes(one)) ?? ['outbox', 'installed-app'].find((one) => !loaded.some((file) => file.includes(one))) ?? null;
  };
  // A page is kept when there is nothing else to do: on a busy machine that takes its time.
  await expect.poll(() => page.evaluate(missing, path), { timeout: 40_000 }).toBe(null);
}

/** All rows of one store in the browser's own database. */
export function rowsOnDisk<Row>(page: Page, store: 'drafts' | 'conversations' | 'owner'): Promise<Row[]> {
  return page.evaluate(async (name) => {
    const done = (request: IDBRequest) =>
      new Promise<unknown>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    const database = (await done(indexedDB.open('passerelle'))) as IDBDatabase;
    const rows = await done(database.transaction(name).objectStore(name).getAll());
    database.close();
    return rows as never[];
  }, store);
}
