import { expect, test, type BrowserContext } from '@playwright/test';
import { demoMembers, demoPassword } from '../src/demo/index.ts';
import { enter, words } from './support/community.ts';
import { aBrowserOnDisk } from './support/killed-browser.ts';
import { openLine, type TestLine } from './support/line.ts';
import { conversationOf, isKept, rowsOnDisk, say, shown, storedIn } from './support/talk.ts';

const t = words('fr');
const unsent = '.message__bubble--unsent';

let line: TestLine;
test.beforeEach(async () => {
  line = await openLine();
});
test.afterEach(() => line.close());

async function signIn({ request }: Pick<BrowserContext, 'request'>, key: string) {
  const { email } = demoMembers.find((member) => member.key === key)!;
  expect((await request.post(`${line.url}/api/v1/session`, { data: { email, password: demoPassword } })).status()).toBe(200);
}

test('what is written without a line outlives the closed tab and the killed browser: stored once, in order (P10)', async ({ launchOptions, locale, timezoneId }) => {
  test.slow();
  const browser = await aBrowserOnDisk(launchOptions, { baseURL: line.url, locale: locale!, timezoneId: timezoneId! });
  let context = await browser.start();
  await signIn(context, 'aix-official');
  await context.request.patch('/api/v1/me', { data: { locale: 'fr' } });
  const { id, path } = await conversationOf(context);
  let page = await context.newPage();
  await page.goto(path);
  await isKept(page, path);

  line.cut();
  const written = ['Un : écrit sans ligne', 'Deux : puis l’onglet se ferme', 'Trois : puis le navigateur meurt', 'Quatre : après le redémarrage'];
  for (const body of written.slice(0, 2)) await say(page, t, body);
  // Nothing is waited for: what has left the composer is safe.
  await page.close();
  page = await context.newPage();
  await page.goto(path);
  for (const body of written.slice(0, 2)) await expect(shown(page, body)).toHaveCount(1);
  await say(page, t, written[2]!);
  await page.getByLabel(t('conversation.write')).pressSequentially('Un brouillon');
  await expect(page.locator(unsent)).toHaveCount(3);
  // A draft is stored with each keystroke, a moment behind it: the browser gives no way to hold a keystroke up until then.
  await expect.poll(() => rowsOnDisk(page, 'drafts')).toMatchObject([{ text: 'Un brouillon' }]);
  await browser.kill();

  context = await browser.start();
  page = await context.newPage();
  // Still without a line: the page opens, with everything that waits and what was begun.
  await page.goto(path);
  for (const body of written.slice(0, 3)) await expect(shown(page, body)).toHaveCount(1);
  await expect(page.getByLabel(t('conversation.write'))).toHaveValue('Un brouillon');
  await say(page, t, written[3]!);
  await page.goto('/');
  line.mend();
  // Chromium writes cookies half a minute late: after this death the same person has to sign in again.
  await signIn(context, 'aix-official');
  // Not the conversation, any page of the product sends.
  await page.goto('/practices');
  await expect.poll(async () => (await storedIn(context, id)).filter((body) => written.includes(body))).toEqual(written);
  await page.goto(path);
  await expect(page.locator(unsent)).toHaveCount(0);
  for (const body of written) await expect(shown(page, body)).toHaveCount(1);
  await browser.end();
});

test('written without a line while older messages are shown, it stands on the screen and says that it waits', async ({ browser }) => {
  const { context, page, request } = await enter(browser, 'vienne-official', 'fr', { baseURL: line.url });
  const { id, path } = await conversationOf({ request });
  await page.goto(`${path}?message=1`);
  await isKept(page, `${path}?message=1`);
  line.cut();
  await say(page, t, 'Écrit en lisant le début');
  await expect(page.locator(unsent)).toBeInViewport();
  await expect(page.locator(unsent)).toContainText(t('conversation.waitingLine'));
  line.mend();
  await expect.poll(() => storedIn(context, id)).toContain('Écrit en lisant le début');
  await expect(shown(page, 'Écrit en lisant le début')).toHaveCount(1);
  await context.close();
});

test('a text that is too long is kept whole, and says by how much', async ({ browser }) => {
  const { context, page, request } = await enter(browser, 'vienne-official', 'fr', { baseURL: line.url });
  const { id, path } = await conversationOf({ request });
  await page.goto(path);
  const long = `${'😀'.repeat(7990)} et la fin`;
  await say(page, t, `${long}!!`);
  await expect(page.getByRole('alert')).toHaveText(t('conversation.tooLong_other', { count: '2' }));
  await expect(page.getByLabel(t('conversation.write'))).toHaveValue(`${long}!!`);
  await page.getByLabel(t('conversation.write')).press('Backspace');
  await page.getByLabel(t('conversation.write')).press('Backspace');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('button', { name: t('conversation.send') }).click();
  await expect.poll(() => storedIn(context, id)).toContain(long);
  await context.close();
});

test('two tabs show the same outbox and the same draft; what they hold is stored once, in order', async ({ browser }) => {
  const { context, page, request } = await enter(browser, 'le-teil-elected', 'fr', { baseURL: line.url });
  const { id, path } = await conversationOf({ request });
  await page.goto(path);
  const other = await context.newPage();
  await other.goto(path);
  await say(page, t, 'Avant la coupure');
  for (const tab of [page, other]) await expect(shown(tab, 'Avant la coupure')).toHaveCount(1);
  for (const tab of [page, other]) await expect(tab.locator(unsent)).toHaveCount(0);

  line.cut();
  const written = ['Premier, de l’un', 'Deuxième, de l’autre', 'Troisième, de l’un'];
  for (const [at, body] of written.entries()) {
    await say(at % 2 ? other : page, t, body);
    // Seen in both, as unsent, before the next one is written.
    for (const tab of [page, other]) await expect(shown(tab, body)).toHaveCount(1);
  }
  for (const tab of [page, other]) await expect(tab.locator(unsent)).toHaveCount(3);
  line.mend();
  for (const tab of [page, other]) {
    await expect(tab.locator(unsent)).toHaveCount(0);
    for (const body of written) await expect(shown(tab, body)).toHaveCount(1);
  }
  expect((await storedIn({ request }, id)).slice(-3)).toEqual(written);
  await context.close();
});

test('with an expired session it waits for the same person; another one on this browser neither sees nor sends it', async ({ browser }) => {
  const { context, page, request } = await enter(browser, 'varces-elected', 'fr', { baseURL: line.url });
  const { id, path } = await conversationOf({ request });
  await page.goto(path);
  await isKept(page, path);
  await expect(page.getByLabel(t('conversation.write'))).toBeVisible();
  const cookies = await context.cookies();
  // The session ends on the server; the page does not know yet.
  const elsewhere = await browser.newContext({ baseURL: line.url });
  await elsewhere.addCookies(cookies);
  await elsewhere.request.delete('/api/v1/session');
  await elsewhere.close();
  await expect(page.getByText(t('live.ended'))).toBeVisible();
  await say(page, t, 'Écrit après la fin de la session');
  await expect(page.getByText(t('conversation.waitingSignIn'))).toBeVisible();
  await page.getByLabel(t('conversation.write')).pressSequentially('Et un brouillon');

  // Somebody else signs in beside it: the open page does not go on in their name.
  await context.clearCookies();
  await signIn(context, 'varces-official');
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(page.getByText(t('conversation.waitingSignIn'))).toBeVisible();
  const stranger = await context.newPage();
  await stranger.goto('/');
  await expect(stranger.locator('.shell')).toBeVisible();
  await expect.poll(() => keptPagesOf(stranger)).toEqual(['/']);
  await stranger.goto(path);
  await expect(stranger.getByText('Écrit après la fin de la session')).toHaveCount(0);
  await stranger.close();

  await context.clearCookies();
  await signIn(context, 'varces-elected');
  expect(await storedIn({ request }, id)).not.toContain('Écrit après la fin de la session');
  await page.goto('/');
  await expect.poll(() => storedIn({ request }, id)).toContain('Écrit après la fin de la session');
  await page.goto(path);
  await expect(shown(page, 'Écrit après la fin de la session')).toHaveCount(1);
  await expect(page.getByLabel(t('conversation.write'))).toHaveValue('Et un brouillon');
  await context.close();
});

const keptPagesOf = (page: { evaluate<T>(code: () => Promise<T>): Promise<T> }) =>
  page.evaluate(async () => (await (await caches.open('pages')).keys()).map(({ url }) => new URL(url).pathname));

test('a message that the server refuses says why, and can be changed or taken back', async ({ browser }) => {
  const { context, page, request } = await enter(browser, 'sassenage-elected', 'fr', { baseURL: line.url });
  const { id, path } = await conversationOf({ request });
  await page.goto(path);
  // What is answered is deleted, in another browser, while the answer is being written.
  const refused = async (body: string) => {
    const asked = await request.post(`/api/v1/conversations/${id}/messages`, { data: { clientId: crypto.randomUUID(), body: `${body} ?` } });
    const message = (await asked.json()) as { id: string; seq: number };
    await page.locator(`#message-${message.seq}`).press('Enter');
    await page.getByRole('menuitem', { name: t('acts.answer') }).click();
    await request.delete(`/api/v1/conversations/${id}/messages/${message.id}`);
    await say(page, t, body);
    await expect(page.getByText(t('errors.goneMessage'))).toBeVisible();
  };
  await refused('À corriger');
  await say(page, t, 'Le suivant passe');
  await expect.poll(() => storedIn({ request }, id)).toContain('Le suivant passe');
  await page.reload();
  await expect(page.getByText(t('errors.goneMessage'))).toBeVisible();
  await page.getByRole('button', { name: t('conversation.editUnsent') }).click();
  const field = page.getByLabel(t('conversation.write'));
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('À corriger');
  await expect(page.locator(unsent)).toHaveCount(0);
  await say(page, t, 'Corrigé');
  await expect.poll(() => storedIn({ request }, id)).toContain('Corrigé');

  await refused('À retirer');
  await page.getByRole('button', { name: t('conversation.discard') }).click();
  await expect(page.locator(unsent)).toHaveCount(0);
  await page.getByRole('button', { name: t('common.undo') }).click();
  await expect(page.getByText(t('errors.goneMessage'))).toBeVisible();
  await page.getByRole('button', { name: t('conversation.discard') }).click();
  await page.reload();
  await expect(page.getByLabel(t('conversation.write'))).toBeVisible();
  await expect(page.locator(unsent)).toHaveCount(0);

  await refused('Sans citation');
  await page.getByRole('button', { name: t('conversation.sendWithoutQuote') }).click();
  await expect.poll(() => storedIn({ request }, id)).toContain('Sans citation');
  await expect(page.locator(unsent)).toHaveCount(0);
  await context.close();
});

test('without a page, the browser wakes the service worker and it sends', async ({ browser }) => {
  const { context, page, request } = await enter(browser, 'skhirat-elected', 'fr', { baseURL: line.url });
  const { id, path } = await conversationOf({ request });
  await page.goto(path);
  await isKept(page, path);
  line.cut();
  const left = ['Laissé en partant', 'Et encore un'];
  for (const body of left) await say(page, t, body);
  await expect(page.locator(unsent)).toHaveCount(2);
  const blank = await context.newPage();
  const devtools = await context.newCDPSession(blank);
  const registration = new Promise<string>((resolve) =>
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL.startsWith(line.url));
      if (ours) resolve(ours.registrationId);
    }),
  );
  await devtools.send('ServiceWorker.enable');
  const registrationId = await registration;
  await page.close();
  line.mend();
  await devtools.send('ServiceWorker.dispatchSyncEvent', { origin: line.url, registrationId, tag: 'outbox', lastChance: false });
  // Others may write meanwhile.
  await expect.poll(async () => (await storedIn({ request }, id)).filter((body) => left.includes(body))).toEqual(left);
  await context.close();
});

test('events that come doubled and in the wrong order are shown once and in order, in every tab (P9)', async ({ browser }) => {
  test.slow();
  const mentor = await enter(browser, 'sassenage-official', 'fr');
  const mentee = await enter(browser, 'skhirat-official', 'fr');
  const { id, path } = await conversationOf(mentor);
  // Everything told to the mentor's tabs comes again later, and every second event only after the next one.
  await mentor.context.routeWebSocket(/socket\.io/, (socket) => {
    const server = socket.connectToServer();
    let held: string | Buffer | null = null;
    const all: (string | Buffer)[] = [];
    server.onMessage((message) => {
      if (!String(message).startsWith('42')) return socket.send(message);
      all.push(message);
      if (held === null) {
        held = message;
        return;
      }
      socket.send(message);
      socket.send(held);
      for (const old of all.slice(-4)) socket.send(old);
      held = null;
    });
  });
  const other = await mentor.context.newPage();
  for (const tab of [mentor.page, other]) {
    await tab.goto(path);
    await expect(tab.getByLabel(t('conversation.write'))).toBeVisible();
  }
  const written = Array.from({ length: 9 }, (_, at) => `Message n° ${at + 1} de l’essai`);
  for (const [at, body] of written.entries()) {
    if (at % 3 === 2) await say(at % 2 ? mentor.page : other, t, body);
    else await mentee.request.post(`/api/v1/conversations/${id}/messages`, { data: { clientId: crypto.randomUUID(), body } });
    await expect.poll(async () => (await storedIn(mentee, id)).at(-1)).toBe(body);
  }
  for (const tab of [mentor.page, other]) {
    const bodies = () => tab.getByRole('log').locator('.message .prose').allInnerTexts();
    await expect.poll(async () => (await bodies()).slice(-written.length)).toEqual(written);
    const names = await tab.locator('[data-client-id]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.clientId));
    expect(new Set(names).size).toBe(names.length);
  }
  await Promise.all([mentor.context.close(), mentee.context.close()]);
});
