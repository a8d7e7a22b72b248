import { expect, test } from '@playwright/test';
import { words } from './support/community.ts';

const t = words('fr');

test('without JavaScript one signs in, writes to the partner, asks, and signs out', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'fr-FR', viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto('/threads');
  // Sent to sign in, and back to where one was going.
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fthreads/);
  await page.getByRole('button', { name: /Sandrine Perrollaz/ }).click();
  await page.goto('/');
  await page.locator('.binome-card a').first().click();
  await page.getByLabel(t('conversation.write')).fill('Écrit **sans** JavaScript.');
  await page.getByRole('button', { name: t('conversation.send') }).click();
  await expect(page.getByText('Écrit sans JavaScript.')).toHaveCount(1);
  await page.reload();
  await expect(page.getByText('Écrit sans JavaScript.')).toHaveCount(1);

  await page.goto('/threads/new');
  await page.getByRole('button', { name: t('threads.form.submit') }).click();
  await page.getByLabel(t('threads.form.title')).fill('Une question sans JavaScript');
  await page.getByLabel(t('threads.form.body')).fill('Elle arrive quand même.');
  await page.getByLabel(t('threads.form.theme')).selectOption('youth');
  await page.getByRole('button', { name: t('threads.form.submit') }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Une question sans JavaScript' })).toBeVisible();
  await page.getByRole('textbox', { name: t('threads.reply.title') }).fill('Je complète moi-même.');
  await page.getByRole('button', { name: t('threads.reply.submit') }).click();
  await expect(page.locator('article.post')).toHaveCount(2);
  await context.close();
});

test('the language can be changed by anybody, at any time', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'العربية' }).click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('ar')('auth.signIn.title'));
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
