import { expect, test, type Locator, type Page } from '@playwright/test';
import { enter, words } from './support/community.ts';
import { expectSound } from './support/sound.ts';
import { answer, ask } from './support/threads.ts';

const fr = words('fr');

const unreadIn = (page: Page, title: string) => page.locator('.thread-row', { hasText: title }).locator('.count .visually-hidden');
const entryOf = (page: Page, title: string): Locator => page.locator('.inbox-row', { hasText: title });
/** The number beside the inbox in the navigation, and the number of entries that the page shows. */
async function expectAgreement(counting: Page, listing: Page): Promise<void> {
  const count = counting.locator('.main-nav a[href="/inbox"] .count [aria-hidden]');
  await expect(async () => {
    const shown = await listing.locator('.inbox-row').count();
    expect(Number((await count.allTextContents())[0] ?? 0)).toBe(shown);
  }).toPass();
}

test('two tabs agree on what is unread, from the first unread post to one laid aside', async ({ browser }) => {
  const [asker, peer] = [await enter(browser, 'vienne-official', 'fr'), await enter(browser, 'varces-official', 'en')];
  const title = 'Reloger une famille en urgence, qui décide ?';
  const { id: threadId } = await ask(asker, title);
  await answer(peer, threadId, 24);
  const list = await asker.context.newPage();
  await list.goto('/threads');
  await expect(unreadIn(list, title)).toHaveText(fr('reading.unread_other', { count: '24' }));

  // From the inbox straight to the first new post; what is seen there is read, in the other tab too.
  const { page } = asker;
  await page.goto('/inbox');
  await entryOf(page, title).getByRole('link', { name: title }).click();
  await expect(page).toHaveURL(/#post-2$/);
  await expect(page.locator('.new-line')).toHaveCount(1);
  await expect(unreadIn(list, title)).not.toHaveText(fr('reading.unread_other', { count: '24' }));

  // A link into the middle reads the middle: the first unread one is before it.
  await page.goto(`/threads/${threadId}?after=20#post-23`);
  await expect(page.locator('#post-23')).toBeInViewport();
  await expect.poll(async () => ((await (await asker.request.get(`/api/v1/threads/${threadId}/read?after=20`)).json()) as { unreadHere: number[][] }).unreadHere.some(([first = 0, last = 0]) => first <= 23 && 23 <= last)).toBe(false);
  await page.getByRole('link', { name: fr('reading.toFirst') }).click();
  await expect(page).toHaveURL(/threads\/[^?]+#post-\d+$/);

  await list.reload();
  await list.getByRole('button', { name: fr('reading.markAll') }).click();
  await expect(unreadIn(list, title)).toHaveCount(0);
  await expect(page.locator('.unread-jump')).toHaveCount(0);
  const last = page.locator('#post-20');
  await last.scrollIntoViewIfNeeded();
  await last.hover();
  await last.getByRole('button', { name: fr('reading.markUnread') }).click();
  await expect(page.locator('.unread-jump')).toContainText(fr('reading.unread_other', { count: '6' }));
  await expect(unreadIn(list, title)).toHaveText(fr('reading.unread_other', { count: '6' }));
});

test('one is told why, chooses otherwise on the spot, and is done with the inbox by a few keys', async ({ browser }) => {
  const [reader, peer] = [await enter(browser, 'le-teil-elected', 'fr'), await enter(browser, 'sassenage-elected', 'fr')];
  const { page } = reader;
  const [first, second] = [(await ask(reader, 'Une navette pour le marché ?')).id, (await ask(reader, 'Des bénévoles qui restent ?')).id];
  await page.goto(`/threads/${first}`);
  const follow = page.locator('.follow');
  await expect(follow.locator('summary')).toContainText(fr('follows.because.own'));
  await follow.locator('summary').click();
  await follow.getByRole('radio', { name: new RegExp(`^${fr('follows.level.mute')}`) }).check();
  await expect(follow.locator('summary')).toContainText(fr('follows.because.thread'));
  await answer(peer, first);
  await answer(peer, second, 2);

  const other = await reader.context.newPage();
  await other.goto('/');
  await expect(other.locator('.today')).toContainText('Des bénévoles qui restent ?');
  await page.goto('/inbox');
  await expect(entryOf(page, 'Des bénévoles qui restent ?')).toContainText(fr('inbox.count_other', { count: '2' }));
  await expect(entryOf(page, 'Une navette pour le marché ?')).toHaveCount(0);
  await expectAgreement(other, page);

  const link = entryOf(page, 'Des bénévoles qui restent ?').getByRole('link', { name: 'Des bénévoles qui restent ?' });
  for (let step = 0; step < 20 && !(await link.evaluate((element) => element === document.activeElement)); step += 1) await page.keyboard.press('j');
  await expect(link).toBeFocused();
  await page.keyboard.press('e');
  await expect(link).toHaveCount(0);
  await expectAgreement(other, page);
  await page.keyboard.press('u');
  await expect(link).toHaveCount(1);
  await expectAgreement(other, page);

  // Done again, it is back with what is newer, and answered by one key.
  await entryOf(page, 'Des bénévoles qui restent ?').getByRole('button', { name: fr('inbox.done') }).click();
  await expect(link).toHaveCount(0);
  await answer(peer, second);
  await expect(link).toHaveCount(1);
  await link.focus();
  await page.keyboard.press('r');
  await expect(page).toHaveURL(/#reply$/);
  await expect(page.getByRole('textbox', { name: fr('threads.reply.title') })).toBeFocused();
});

test('in Arabic, on a small screen', async ({ browser }) => {
  const small = { viewport: { width: 360, height: 740 } };
  const [reader, peer] = [await enter(browser, 'temara-official', 'ar', small), await enter(browser, 'le-teil-official', 'fr')];
  const { id: threadId } = await ask(reader, 'كم يدوم الإيواء المؤقت؟');
  await answer(peer, threadId);
  for (const path of ['/inbox', `/threads/${threadId}`, '/']) {
    await reader.page.goto(path);
    await expect(reader.page.getByText('كم يدوم الإيواء المؤقت؟').first()).toBeVisible();
    if (path.startsWith('/threads')) await reader.page.locator('.follow summary').click();
    await expectSound(reader.page, path);
  }
});
