import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { enter, words } from './support/community.ts';
import { expectSound } from './support/sound.ts';
import { aPublishedSheet } from './support/sheets.ts';

test('a sheet is shown outside once its author agrees, and no longer when they take that back', async ({ browser }) => {
  const t = words('fr');
  const [curator, colleague, author] = [await enter(browser, 'moderator-fr', 'fr'), await enter(browser, 'moderator-ar', 'fr'), await enter(browser, 'varces-elected', 'fr')];
  const { id, title } = await aPublishedSheet({ author, curator, colleague });

  await curator.page.goto(`/practices/${id}`);
  await curator.page.getByRole('link', { name: t('sharing.public.link') }).click();
  await curator.page.getByRole('button', { name: t('sharing.public.ask') }).click();
  await expect(curator.page.getByText(t('sharing.public.state.asked'))).toBeVisible();
  await expect(curator.page.getByRole('button', { name: t('sharing.public.open') })).toHaveCount(0);

  await author.page.goto(`/practices/${id}`);
  await author.page.getByRole('button', { name: t('sharing.consent.yes') }).click();
  await expect(author.page.getByText(t('sharing.consent.saidYes'))).toBeVisible();
  await expectSound(author.page, 'consent');

  // Told to whoever has the page open.
  await curator.page.getByRole('button', { name: t('sharing.public.open') }).click();
  const address = await curator.page.getByLabel(t('sharing.public.address')).inputValue();
  await expectSound(curator.page, 'public settings');

  const anybody = await (await browser.newContext({ locale: 'fr' })).newPage();
  const path = new URL(address).pathname;
  const answer = await anybody.goto(path);
  expect(answer?.status()).toBe(200);
  expect(answer?.headers()).toMatchObject({ 'x-robots-tag': 'noindex, nofollow', 'cache-control': 'private, no-store' });
  await expect(anybody.getByRole('heading', { level: 1 })).toHaveText(title);
  for (const link of await anybody.getByRole('link').all()) expect(await link.getAttribute('href')).not.toMatch(/^\//);
  await expectSound(anybody, 'public page');

  await author.page.getByRole('button', { name: t('sharing.consent.withdraw') }).click();
  await expect(author.page.getByText(t('sharing.consent.saidNo'))).toBeVisible();
  const [gone, never] = [await anybody.goto(path), await anybody.request.get(`/p/${'x'.repeat(43)}`)];
  expect([gone?.status(), never.status()]).toEqual([404, 404]);
  await curator.page.reload();
  await expect(curator.page.getByText(t('sharing.public.state.withdrawn'))).toBeVisible();
  await expect(curator.page.getByLabel(t('sharing.public.address'))).toHaveCount(0);
});

test('a sheet is taken along as PDF by whoever sees it, cited, and read outside in Arabic on a small dark screen', async ({ browser }) => {
  const member = await enter(browser, 'varces-elected', 'fr', { viewport: { width: 360, height: 740 } });
  const { items } = (await (await member.request.get('/api/v1/practices')).json()) as { items: { id: string; title: string; locale: string; locales: string[] }[] };
  const sheet = items.find(({ locale, locales }) => locale === 'fr' && locales.includes('ar'))!;
  await member.page.goto(`/practices/${sheet.id}`);
  await expect(member.page.locator('.citation__text')).toContainText(sheet.title);
  const [file] = await Promise.all([member.page.waitForEvent('download'), member.page.getByRole('link', { name: /PDF/ }).first().click()]);
  // What it is called is for the header to say, below: what Chromium tells of it here was once a name of its own.
  expect(await file.failure()).toBeNull();
  expect((await readFile((await file.path())!)).subarray(0, 5).toString()).toBe('%PDF-');
  const served = await member.request.get(`/practices/${sheet.id}/sheet.pdf?locale=ar`);
  expect(served.headers()).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'private, no-store', 'content-disposition': expect.stringMatching(/^attachment; filename="[ -~]+\.pdf"; filename\*=UTF-8''/) });
  expect((await member.request.get(`/practices/${sheet.id}/sheet.pdf?locale=de`)).status()).toBe(400);
  expect((await member.request.get(`/practices/${crypto.randomUUID()}/sheet.pdf`)).status()).toBe(404);
  const nobody = await browser.newContext();
  expect((await nobody.request.get(`/practices/${sheet.id}/sheet.pdf`, { maxRedirects: 0 })).status()).toBe(302);

  const { publicToken } = (await (await member.request.get(`/api/v1/practices/${sheet.id}`)).json()) as { publicToken: string };
  const outside = await (await browser.newContext({ locale: 'ar', colorScheme: 'dark', viewport: { width: 360, height: 740 }, javaScriptEnabled: false })).newPage();
  await outside.goto(`/p/${publicToken}?lang=ar`);
  await expect(outside.locator('.citation__text')).toBeVisible();
  await member.page.goto(`/p/${publicToken}?lang=ar`);
  await expectSound(member.page, 'public page');
  await member.page.emulateMedia({ media: 'print' });
  await member.page.goto(`/practices/${sheet.id}`);
  await expect(member.page.getByRole('navigation').first()).toBeHidden();
  await expect(member.page.getByRole('heading', { level: 1 })).toBeVisible();
});
