import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { enter, words } from './support/community.ts';
import { bringMonday } from './support/monday.ts';
import { openSeveralServers, secretKey } from './support/several-servers.ts';

const t = words('ar');
const email = 'driss.elmrabti@demo.passerelle.example';

/** Landmarks are a page's; a mail stands within somebody else's. */
const landmarks = ['landmark-one-main', 'region'];

async function expectNothingAmiss(page: Page, unless: string[] = []): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect((await new AxeBuilder({ page }).disableRules(unless).analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
}

test('the digest chosen in Arabic counts what the page counts, and ends by its link', async ({ browser }) => {
  const community = await openSeveralServers();
  try {
    await community.start();
    const [reader, peer] = [
      await enter(browser, 'ain-aouda-official', 'ar', { baseURL: community.url, viewport: { width: 360, height: 740 } }),
      await enter(browser, 'moderator-fr', 'fr', { baseURL: community.url }),
    ];
    const { page, request } = reader;
    const title = 'Réunion du mardi : qui vient ?';
    expect((await peer.request.post('/api/v1/threads', { data: { clientId: randomUUID(), kind: 'announcement', theme: 'youth', title, body: 'Dites-le.', locale: 'fr' } })).status()).toBe(201);

    await page.goto('/account');
    await page.getByLabel(t('notifications.digest.daily')).check();
    await page.locator('form:has(input[name=digest])').getByRole('button', { name: t('common.save') }).click();
    await expect(page.getByText(t('notifications.saved')).first()).toBeVisible();
    await expect(page.getByLabel(t('notifications.digest.daily'))).toBeChecked();

    await page.goto('/inbox');
    await expect(page.locator('.inbox-row', { hasText: title })).toHaveCount(1);
    const count = await page.locator('.inbox-row').count();
    await expect(page.locator('.main-nav a[href="/inbox"] .count [aria-hidden]')).toHaveText(String(count));
    await bringMonday(community.databaseUrl, community.url, secretKey);

    await page.goto('/dev/mail');
    // Digests go out in one instant, in no order, and there are more of them than a page shows.
    const mail = page.getByRole('link').filter({ hasText: email }).first();
    await expect(async () => {
      if ((await mail.count()) === 0) await page.getByRole('link', { name: t('common.more') }).click();
      await expect(mail).toBeVisible({ timeout: 2000 });
    }).toPass();
    await mail.click();
    await page.getByRole('link', { name: t('dev.mail.html') }).click();
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.getByRole('link', { name: title })).toBeVisible();
    await expectNothingAmiss(page, landmarks);
    const mailed = (await page.title()).match(/\d+/)?.[0] ?? { 'مستجد واحد': '1', مستجدان: '2' }[(await page.title()).split(' في ')[0] ?? ''];
    expect(mailed).toBe(String(count));

    // The mail's own way to end it, without a session.
    const link = (await page.locator('a[href*="/unsubscribe/"]').getAttribute('href')) ?? '';
    await page.context().clearCookies();
    await page.goto(link);
    await page.getByRole('button', { name: t('notifications.unsubscribe.submit') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('notifications.unsubscribe.done'));
    await expectNothingAmiss(page);
    expect((await request.get(link)).status()).toBe(200);
    const again = await enter(browser, 'ain-aouda-official', 'ar', { baseURL: community.url });
    await again.page.goto('/account');
    await expect(again.page.getByLabel(t('notifications.digest.never'))).toBeChecked();
  } finally {
    await community.close();
  }
});
