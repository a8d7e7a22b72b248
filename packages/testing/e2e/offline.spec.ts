import { expect, test, type Page } from '@playwright/test';
import { enter, words } from './support/community.ts';
import { openLine, type TestLine } from './support/line.ts';
import { conversationOf, isKept, rowsOnDisk, shown } from './support/talk.ts';

let line: TestLine;
test.beforeEach(async () => {
  line = await openLine();
});
test.afterEach(() => line.close());

for (const [locale, mentee, mentor] of [['fr', 'ain-aouda-elected', 'thonon-elected'], ['ar', 'tiflet-official', 'le-teil-official']] as const) {
  const t = words(locale);

  test(`in ${locale}, what was visited opens without a line, with the messages that came since`, async ({ browser }) => {
    const { context, page } = await enter(browser, mentee, locale, { baseURL: line.url });
    const partner = await enter(browser, mentor, 'fr');
    const { id, path } = await conversationOf(context);
    // As people come to it: from the home page, without a new document.
    await page.goto('/');
    await page.locator(`.shell__main a[href^="${path}"]`).first().click();
    await expect(page.getByLabel(t('conversation.write'))).toBeVisible();
    await isKept(page, path);
    await isKept(page, '/');
    const late = `Arrivé après la page, ${Date.now()}`;
    await partner.request.post(`/api/v1/conversations/${id}/messages`, { data: { clientId: crypto.randomUUID(), body: late } });
    await expect(shown(page, late)).toHaveCount(1);
    await expect.poll(() => keptMessages(page, id)).toContain(late);

    line.cut();
    const policy = await page.goto(path);
    expect(policy?.fromServiceWorker()).toBe(true);
    expect(policy?.headers()['content-security-policy']).toContain("'nonce-");
    await expect(shown(page, late)).toHaveCount(1);
    // The page runs: it says that the line is cut, takes a draft, and leads on to the other page that is kept.
    await expect(page.getByText(t('common.reconnecting'))).toBeVisible();
    await page.getByLabel(t('conversation.write')).fill('…');
    await page.locator('.shell__bar a[href="/"]').first().click();
    await expect(page.locator('.binome-card').first()).toBeVisible();
    // What was never opened says so, in the reader's language, and names what can be read.
    await page.goto('/practices/00000000-0000-4000-8000-000000000000');
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await page.locator(`a[href="${path}"]`).click();
    await expect(shown(page, late)).toHaveCount(1);
    // Neither data, nor forms, nor the sign-in come from a store.
    const answers = await page.evaluate(async (where) => {
      const tries = ['/api/v1/me', `${where}.data`, '/sign-in.data'].map((one) => fetch(one).then(() => one, () => null));
      return (await Promise.all(tries)).filter(Boolean);
    }, path);
    expect(answers).toEqual([]);
    await page.goto('/sign-in');
    await expect(page.locator('input[type=password]')).toHaveCount(0);

    line.mend();
    await page.goto(path);
    await expect(page.getByLabel(t('conversation.write'))).toHaveValue('…');
    await Promise.all([context.close(), partner.context.close()]);
  });
}

test('signing out asks about what was not sent, and leaves nothing of the member on the device', async ({ browser }) => {
  const t = words('fr');
  const { context, page } = await enter(browser, 'temara-elected', 'fr', { baseURL: line.url });
  const { path } = await conversationOf(context);
  await page.goto(path);
  await isKept(page, path);
  const other = await context.newPage();
  await other.goto('/');
  await page.getByLabel(t('conversation.write')).pressSequentially('Un brouillon');
  await expect.poll(() => kept(page)).toMatchObject({ drafts: 1, owner: 1 });
  const signOut = async () => {
    await page.locator('.account-menu summary').click();
    await page.locator('.account-menu').getByRole('button', { name: t('shell.signOut') }).click();
  };
  await signOut();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.getByRole('button', { name: t('installed.stay') }).click();
  expect(await kept(page)).toMatchObject({ drafts: 1, pages: expect.any(Number) });
  await page.keyboard.press('Escape');
  const { id } = (await (await context.request.get('/api/v1/me')).json()) as { id: string };
  await page.evaluate((name) => localStorage.setItem(name, '{"00000000-0000-4000-8000-000000000000":[[1,1]]}'), `seen:${id}`);
  expect(await kept(page)).toMatchObject({ noted: 1 });
  await signOut();
  await page.getByRole('button', { name: t('installed.signOutAnyway') }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await expect(other).toHaveURL(/\/sign-in$/);
  await expect.poll(() => kept(page)).toEqual({ outbox: 0, drafts: 0, conversations: 0, owner: 0, pages: 0, noted: 0 });
  // Nor does the browser show any of it without a line.
  line.cut();
  await page.goto(path);
  await expect(page.getByRole('log')).toHaveCount(0);
  await context.close();
});

test('another member on the same browser finds no page of the one before', async ({ browser }) => {
  const { context, page } = await enter(browser, 'khemisset-official', 'fr', { baseURL: line.url });
  const { path } = await conversationOf(context);
  await page.goto(path);
  await isKept(page, path);
  await context.clearCookies();
  await context.request.post('/api/v1/session', { data: { email: 'karim.belhadri@demo.passerelle.example', password: 'passerelle-demo-2026' } });
  await page.goto('/');
  await isKept(page, '/');
  await expect.poll(() => page.evaluate(async () => (await (await caches.open('pages')).keys()).map(({ url }) => new URL(url).pathname))).toEqual(['/']);
  expect(await kept(page)).toMatchObject({ conversations: 0, owner: 1 });
  line.cut();
  await page.goto(path);
  await expect(page.getByRole('log')).toHaveCount(0);
  await context.close();
});

test('a new version says so, loses no draft, and takes over when nothing is being written', async ({ browser }) => {
  const t = words('fr');
  const { context, page } = await enter(browser, 'vienne-elected', 'fr', { baseURL: line.url });
  const { path } = await conversationOf(context);
  await page.goto(path);
  await isKept(page, path);
  const loads = () => page.evaluate(() => performance.timeOrigin);
  const first = await loads();
  await page.getByLabel(t('conversation.write')).pressSequentially('En cours d’écriture');
  // The server is of another version now; the browser notices as it does when one comes back to the page.
  const version = /"[0-9a-f]{8}"/;
  line.change('/sw.js', (code) => (expect(code).toMatch(version), code.replace(version, '"0123abcd"')));
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(page.getByText(t('installed.newVersion'))).toBeVisible();
  expect(await loads()).toBe(first);
  // While something is being written, going elsewhere in the product reloads nothing.
  await page.locator('.shell__bar a[href="/"]').first().click();
  await expect(page.locator('.binome-card').first()).toBeVisible();
  expect(await loads()).toBe(first);
  // Nothing is being written here: the next page is of the new version.
  await page.locator('.main-nav a[href="/practices"]').click();
  // While it is being loaded there is nobody to ask.
  await expect.poll(() => loads().catch(() => first)).not.toBe(first);
  await expect(page).toHaveURL(/\/practices$/);
  await page.goto(path);
  await expect(page.getByLabel(t('conversation.write'))).toHaveValue('En cours d’écriture');
  await context.close();
});

test('an old page that asks for a file which is gone is loaded anew, once, with the draft in it', async ({ browser }) => {
  const t = words('fr');
  // Without a service worker, which would still have the file.
  const { context, page } = await enter(browser, 'vienne-official', 'fr', { baseURL: line.url, serviceWorkers: 'block' });
  const { path } = await conversationOf(context);
  await page.goto(path);
  await page.getByLabel(t('conversation.write')).pressSequentially('Un brouillon');
  await expect.poll(() => kept(page)).toMatchObject({ drafts: 1 });
  // The file by which a page knows whether its build is still served.
  const manifest = (await (await page.request.get(path)).text()).match(/\/assets\/manifest-\w+\.js/)?.[0];
  expect(manifest).toBeDefined();
  line.change(manifest!, () => null);
  let loads = 0;
  page.on('load', () => (loads += 1));
  // What Vite says when a file of the build does not come.
  await page.evaluate(() => globalThis.dispatchEvent(new Event('vite:preloadError')));
  await expect.poll(() => loads).toBe(1);
  await expect(page.getByLabel(t('conversation.write'))).toHaveValue('Un brouillon');
  await page.evaluate(() => globalThis.dispatchEvent(new Event('vite:preloadError')));
  await page.evaluate(() => fetch('/healthz'));
  expect(loads).toBe(1);
  await context.close();
});

test('each language has a manifest whose icons are there', async ({ browser }) => {
  for (const locale of ['fr', 'ar', 'en'] as const) {
    const { context, page, request } = await enter(browser, 'administrator', locale, { baseURL: line.url });
    await page.goto('/');
    const href = await page.locator('link[rel=manifest]').getAttribute('href');
    const answer = await request.get(href!);
    expect(answer.headers()['content-type']).toContain('application/manifest+json');
    const manifest = (await answer.json()) as { lang: string; id: string; icons: { src: string; type: string }[] };
    expect(manifest).toMatchObject({ lang: locale, id: '/' });
    for (const { src, type } of manifest.icons) expect((await request.get(src)).headers()['content-type']).toContain(type);
    await context.close();
  }
});

/** How much this browser keeps of anybody. */
async function kept(page: Page) {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('passerelle');
      opening.addEventListener('success', () => resolve(opening.result));
    });
    const count = (store: string) =>
      new Promise<number>((resolve) => {
        const counting = database.transaction(store).objectStore(store).count();
        counting.addEventListener('success', () => resolve(counting.result));
      });
    const [outbox, drafts, conversations, owner] = [await count('outbox'), await count('drafts'), await count('conversations'), await count('owner')];
    database.close();
    const noted = Object.keys(localStorage).filter((name) => /^(unsent|draft|seen):/.test(name)).length;
    return { outbox, drafts, conversations, owner, pages: (await (await caches.open('pages')).keys()).length, noted };
  });
}

async function keptMessages(page: Page, conversationId: string): Promise<string[]> {
  const all = await rowsOnDisk<{ conversationId: string; messages: { html: string }[] }>(page, 'conversations');
  const messages = all.find((one) => one.conversationId === conversationId)?.messages ?? [];
  return messages.map(({ html }) => html.replaceAll(/<[^>]+>/g, '').trim());
}
