import { expect, test } from '@playwright/test';
import { demoMembers } from '../src/demo/index.ts';
import { enter, words } from './support/community.ts';

const t = words('fr');

test('who is taken out of the programme loses it at once, and has it back when that was a mistake', async ({ browser }) => {
  const key = 'sidi-allal-elected';
  const name = demoMembers.find((one) => one.key === key)?.name ?? '';
  const member = await enter(browser, key, 'fr');
  await member.page.goto('/');
  await member.page.locator('.binome-card a').first().click();
  await expect(member.page.getByLabel(t('conversation.write'))).toBeVisible();
  const address = new URL(member.page.url()).pathname;

  const { page, context } = await enter(browser, 'coordinator', 'fr');
  await page.goto('/coordination');
  await page.getByRole('link', { name: t('coordination.members.endOf', { name }) }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText(t('coordination.members.endText'));
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.getByRole('link', { name: t('coordination.members.endOf', { name }) }).click();
  await dialog.getByRole('button', { name: t('coordination.members.end') }).click();
  await expect(page.getByText(t('coordination.members.ended'))).toBeVisible();
  expect((await member.page.goto(address))?.status()).toBe(404);

  await page.getByRole('button', { name: t('coordination.members.restoreOf', { name }) }).click();
  await expect(page.getByText(t('coordination.members.restored'))).toBeVisible();
  expect((await member.page.goto(address))?.status()).toBe(200);
  await Promise.all([member.context.close(), context.close()]);
});
