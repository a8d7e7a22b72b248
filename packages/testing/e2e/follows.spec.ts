import { expect, test, type Page } from '@playwright/test';
import { enter, words } from './support/community.ts';
import { openLine } from './support/line.ts';
import { expectSound } from './support/sound.ts';
import { answer, ask } from './support/threads.ts';

const fr = words('fr');

const isolated = (name: string) => `\u2068${name}\u2069`;
const summary = (page: Page) => page.locator('.follow summary').first();

/** Opens a page, and waits until it hears what is told. */
async function openLive(page: Page, path: string): Promise<void> {
  const socket = page.waitForEvent('websocket').then((line) => line.waitForEvent('framereceived', { predicate: ({ payload }) => String(payload).startsWith('40') }));
  await page.goto(path);
  await socket;
}

test('a level chosen for a theme holds on the other device at once, in the thread and in the inbox, until it is taken back', async ({ browser }) => {
  const [member, peer] = [await enter(browser, 'sidi-allal-elected', 'fr', { viewport: { width: 360, height: 740 } }), await enter(browser, 'khemisset-elected', 'fr')];
  const device = await enter(browser, 'sidi-allal-elected', 'fr');
  const title = 'Qui loge les agents saisonniers ?';
  const { id: threadId } = await ask(member, title);
  await answer(peer, threadId);
  await expect.poll(async () => (await (await member.request.get('/api/v1/me/inbox')).text()).includes(threadId)).toBe(true);
  const theme = fr('themes.housing');
  const inbox = await device.context.newPage();
  await openLive(inbox, '/inbox');
  const entry = inbox.locator('.inbox-row', { hasText: title });
  await expect(entry).toHaveCount(1);
  await openLive(device.page, `/threads/${threadId}`);
  await expect(summary(device.page)).toContainText(fr('follows.because.own'));

  const { page } = member;
  await openLive(page, '/threads?theme=housing');
  await expect(summary(page)).toContainText(fr('follows.nothingSet'));
  await summary(page).click();
  const mute = page.getByRole('radio', { name: new RegExp(`^${fr('follows.around.mute')}`) });
  await mute.check();
  await expect(summary(page)).toContainText(fr('follows.because.theme', { name: isolated(theme) }));
  await expect(mute).toBeFocused();
  await expect(summary(device.page)).toContainText(fr('follows.because.theme', { name: isolated(theme) }));
  await expect(entry).toHaveCount(0);

  await expectSound(page, 'what one follows');

  await page.getByRole('link', { name: fr('follows.all') }).click();
  const row = page.locator('.follow-row', { hasText: theme });
  await expect(row.getByRole('combobox')).toHaveValue('mute');
  // Chosen otherwise on the other device, the list says so too.
  await device.request.put('/api/v1/themes/housing/follow', { data: { level: 'watch' } });
  await expect(row.getByRole('combobox')).toHaveValue('watch');
  await expectSound(page, 'what one follows');
  await row.getByRole('button', { name: fr('follows.page.takeBackOf', { name: isolated(theme) }) }).click();
  await expect(row).toHaveCount(0);
  await expect(summary(device.page)).toContainText(fr('follows.because.own'));
});

test('without JavaScript a level is chosen in the list of spaces, found among what one follows, and taken back', async ({ browser }) => {
  const { page } = await enter(browser, 'skhirat-elected', 'ar', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const ar = words('ar');
  await page.goto('/spaces');
  const name = ar('spaces.name.general');
  const choice = page.locator('.space-row', { hasText: name }).first();
  await choice.getByRole('combobox').selectOption('watch');
  await choice.getByRole('button', { name: ar('follows.keep') }).click();
  await expect(page).toHaveURL(/\/spaces$/);
  await expect(choice.getByRole('combobox')).toHaveValue('watch');
  await page.goto('/follows?place=space');
  const row = page.locator('.follow-row', { hasText: name });
  await row.getByRole('combobox').selectOption('follow');
  await row.getByRole('button', { name: ar('follows.keep') }).click();
  await expect(page).toHaveURL(/\/follows\?place=space$/);
  await expect(row.getByRole('combobox')).toHaveValue('follow');
  await row.getByRole('button', { name: ar('follows.page.takeBackOf', { name: isolated(name) }) }).click();
  await expect(row).toHaveCount(0);
});

test('what was read while the line was cut is read once there is one, although the tab was closed', async ({ browser }) => {
  const line = await openLine();
  const [reader, peer] = [await enter(browser, 'aix-elected', 'fr', { baseURL: line.url }), await enter(browser, 'varces-elected', 'fr')];
  const device = await enter(browser, 'aix-elected', 'fr');
  const title = 'Quels délais pour un bail glissant ?';
  const { id: threadId } = await ask(peer, title);
  await answer(peer, threadId, 11);
  await reader.page.goto(`/threads/${threadId}`);
  await expect(summary(reader.page)).toBeVisible();
  // The page runs: what is in sight is known to have been read.
  const isRead = async (seq: number) => {
    const { unreadHere } = (await (await device.request.get(`/api/v1/threads/${threadId}/read`)).json()) as { unreadHere: [number, number][] };
    return !unreadHere.some(([first, last]) => first <= seq && seq <= last);
  };
  await expect.poll(() => isRead(1)).toBe(true);

  line.cut();
  await reader.page.locator('#post-12').scrollIntoViewIfNeeded();
  const kept = () => reader.page.evaluate(() => Object.entries(localStorage).flatMap(([name, value]) => (name.startsWith('seen:') ? [value as string] : [])).join());
  await expect.poll(kept).toContain('12');
  await reader.page.close();
  expect(await isRead(12)).toBe(false);

  line.mend();
  await openLive(device.page, '/threads');
  const unread = device.page.locator('.thread-row', { hasText: title }).locator('.count .visually-hidden');
  const before = await unread.textContent();
  const again = await reader.context.newPage();
  await again.goto('/');
  await expect.poll(() => isRead(12)).toBe(true);
  await expect(unread).not.toHaveText(before ?? '');
  await expect.poll(() => again.evaluate(() => Object.keys(localStorage).some((name) => name.startsWith('seen:')))).toBe(false);
  await Promise.all([reader.context.close(), line.close()]);
});
