import { expect, test, type Page } from '@playwright/test';
import { enter, words } from './support/community.ts';
import { expectSound } from './support/sound.ts';

const t = words('fr');
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const spaceNav = (page: Page) => page.getByRole('navigation', { name: t('spaces.nav') });

test('a moderator makes a space for the elected; one of them asks in it and follows it from outside; an official finds nothing of it', async ({ browser }) => {
  test.slow();
  const moderator = await enter(browser, 'moderator-fr', 'fr');
  const elected = await enter(browser, 'thonon-elected', 'fr');
  const official = await enter(browser, 'thonon-official', 'fr');
  const title = 'Fin de mandat';

  await elected.page.goto('/threads');
  await expect(spaceNav(elected.page)).toBeVisible();
  await moderator.page.goto('/spaces');
  await link(moderator.page, t('spaces.new')).click();
  await moderator.page.getByRole('radio', { name: t('spaces.form.college'), exact: false }).check();
  await moderator.page.getByLabel(t('spaces.form.whichCollege'), { exact: true }).selectOption('elected');
  await moderator.page.getByLabel(t('spaces.form.title'), { exact: true }).fill(title);
  await button(moderator.page, t('spaces.form.submit')).click();
  await expect(moderator.page.getByRole('heading', { level: 1, name: title })).toBeVisible();

  // The list of whoever reads it knows at once.
  await spaceNav(elected.page).getByRole('link', { name: title }).click();
  await expect(elected.page.getByText(t('spaces.empty.title'))).toBeVisible();
  await elected.page.getByRole('main').getByRole('link', { name: t('threads.ask') }).first().click();
  await expect(elected.page.getByLabel(t('spaces.choose')).locator('option:checked')).toContainText(title);
  // Announcements are the moderators'.
  await expect(elected.page.getByRole('radio', { name: t('threads.kind.announcement') })).toHaveCount(0);
  await elected.page.getByLabel(t('threads.form.title')).fill('Comment transmettre ses dossiers ?');
  await elected.page.getByLabel(t('threads.form.body')).fill('Canari & <b>dossiers</b>, à six mois des élections.');
  await elected.page.getByLabel(t('threads.form.theme')).selectOption('action-plan');
  await button(elected.page, t('threads.form.submit')).click();
  await elected.page.waitForURL(/\/threads\/[\w-]{36}$/);
  const threadPath = new URL(elected.page.url()).pathname;
  await expect(elected.page.getByRole('main').getByRole('link', { name: title })).toBeVisible();

  await elected.page.getByRole('main').getByRole('link', { name: title }).click();
  await elected.page.waitForURL(/\?spaceId=/);
  const spacePath = new URL(elected.page.url()).search;
  await link(elected.page, t('spaces.feed.link')).click();
  await button(elected.page, t('spaces.feed.make')).click();
  const address = await elected.page.getByLabel(t('spaces.feed.address')).inputValue();
  const outside = await browser.newContext();
  const feed = await outside.request.get(address);
  expect([feed.status(), feed.headers()['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8']);
  // Read by a real parser, as a program would.
  const content = await elected.page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'application/xml');
    return document.querySelector('parsererror') ? 'broken' : document.querySelector('entry > content')?.textContent;
  }, await feed.text());
  expect(content).toContain('Canari &amp;');
  expect((await outside.request.get(address, { headers: { 'if-none-match': feed.headers()['etag'] ?? '' } })).status()).toBe(304);
  expect((await outside.request.get(address.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).status()).toBe(404);
  await elected.page.reload();
  await expect(elected.page.getByLabel(t('spaces.feed.address'))).toHaveCount(0);
  await elected.page.getByRole('link', { name: /^Retirer l’adresse/ }).click();
  // Asked in a dialog, or on the page itself where the script is still on its way.
  await button(elected.page, t('spaces.feed.revoke')).click();
  await expect(elected.page.getByText(t('spaces.feed.none'))).toBeVisible();
  expect((await outside.request.get(address)).status()).toBe(404);

  await official.page.goto('/threads');
  await expect(spaceNav(official.page)).toBeVisible();
  await expect(official.page.getByText(title)).toHaveCount(0);
  await expect(official.page.getByText('Comment transmettre ses dossiers ?')).toHaveCount(0);
  expect((await official.page.goto(threadPath))?.status()).toBe(404);
  expect((await official.page.goto(`/threads${spacePath}`))?.status()).toBe(404);
  for (const { context } of [moderator, elected, official]) await context.close();
  await outside.close();
});

test('the screens of spaces can be used by everybody, in Arabic on a small dark screen', async ({ browser }) => {
  const { page, context, request } = await enter(browser, 'moderator-ar', 'ar', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
  const spaces = (await (await request.get('/api/v1/spaces')).json()) as { id: string; college: string | null }[];
  const { id } = spaces.find(({ college }) => college === 'elected') ?? { id: '' };
  for (const path of ['/threads', `/threads?spaceId=${id}`, '/spaces', '/spaces/new', `/spaces/${id}/edit`, `/spaces/${id}/feed`, `/threads/new?spaceId=${id}`]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectSound(page, path);
  }
  await context.close();
});
