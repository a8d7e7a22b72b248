import { expect, test } from '@playwright/test';
import { enter, words } from './support/community.ts';

const t = words('fr');
const password = 'la halle du marché à neuf heures';

test('an invited person comes in through the letter’s link, and back after signing out', async ({ browser }) => {
  const coordinator = await enter(browser, 'coordinator', 'fr');
  const { page } = coordinator;
  const email = `salma.${Date.now()}@example.org`;
  await page.goto('/coordination/invitations');
  await page.getByLabel(t('auth.name')).fill('Salma Ait Taleb');
  await page.getByLabel(t('auth.email')).fill(email);
  await page.getByLabel(t('auth.jobTitle')).fill('Assistante sociale');
  await page.getByLabel(t('coordination.invitations.commune')).selectOption({ index: 1 });
  await page.getByRole('button', { name: t('coordination.invitations.submit') }).click();
  await expect(page.getByText(email).first()).toBeVisible();

  // What would be mailed can be read while no mail server is set up.
  await page.goto('/dev/mail');
  await page.getByRole('link').filter({ hasText: email }).first().click();
  const link = await page.getByRole('link', { name: /\/invitation\// }).getAttribute('href');

  const guest = await browser.newContext();
  const visit = await guest.newPage();
  // A mail scanner's look uses nothing up.
  expect((await guest.request.get(link ?? '')).status()).toBe(200);
  await visit.goto(link ?? '');
  await visit.getByLabel(t('auth.password')).fill('trop court');
  await visit.getByRole('button', { name: t('auth.invitation.submit') }).click();
  await expect(visit.getByText(t('errors.passwordShort')).first()).toBeVisible();
  await visit.getByLabel(t('auth.password')).fill(password);
  await visit.getByRole('button', { name: t('auth.invitation.submit') }).click();
  await expect(visit.getByRole('heading', { level: 1 })).toContainText('Salma');
  expect((await guest.request.get(link ?? '')).status()).toBe(410);

  await guest.clearCookies();
  await visit.goto('/sign-in');
  await visit.getByLabel(t('auth.email')).fill(email);
  await visit.getByLabel(t('auth.password'), { exact: true }).fill('une autre phrase bien longue');
  await visit.getByRole('button', { name: t('auth.signIn.submit') }).click();
  await expect(visit.getByText(t('errors.wrong-credentials')).first()).toBeVisible();
  await visit.getByLabel(t('auth.password'), { exact: true }).fill(password);
  await visit.getByRole('button', { name: t('auth.signIn.submit') }).click();
  await expect(visit.getByRole('heading', { level: 1 })).toContainText('Salma');
});
