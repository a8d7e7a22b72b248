import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { enter, words } from './support/community.ts';
import { enterAsCoordinator } from './support/coordinator.ts';
import { expectSound } from './support/sound.ts';

const phone = { viewport: { width: 360, height: 740 } };

test('a member fills in their profile on a phone, and a coordinator opens a cohort and brings them in', async ({ browser }) => {
  const t = words('fr');
  const { page } = await enter(browser, 'le-teil-elected', 'fr', phone);
  await page.goto('/');
  await page.getByRole('link', { name: t('home.toProfile') }).click();
  await expect(page.getByRole('radio', { name: t('profiles.side.mentor') })).toBeChecked();
  await expect(page.getByLabel(t('profiles.languages.fr'))).toBeChecked();
  await page.getByLabel(t('profiles.languages.ar')).check();
  const offered = page.getByRole('group', { name: t('profiles.offered.legend') });
  await offered.getByLabel(t('themes.youth'), { exact: true }).check();
  await offered.getByRole('radio', { name: t('profiles.offered.3') }).check();
  await page.getByLabel(`${t('profiles.slots.tue')}, ${t('profiles.slots.pm')}`).check();
  await page.getByLabel(t('profiles.hopes.label')).fill('Parler des jeunes, entre élus.');
  await expectSound(page, 'profile');
  await page.getByRole('button', { name: t('profiles.save') }).click();
  await expect(page.getByText(t('profiles.saved'))).toBeVisible();
  await page.reload();
  await expect(offered.getByRole('radio', { name: t('profiles.offered.3') }).and(page.locator(':checked'))).toHaveCount(1);

  const coordinator = await enter(browser, 'coordinator', 'fr', phone);
  const name = `Promotion ${randomUUID().slice(0, 8)}`;
  await coordinator.page.goto('/coordination/cohorts');
  await coordinator.page.getByLabel(t('cohorts.name')).fill(name);
  await coordinator.page.getByRole('button', { name: t('cohorts.open') }).click();
  await expect(coordinator.page.getByText(t('cohorts.opened'))).toBeVisible();
  await coordinator.page.getByLabel(t('cohorts.add.search')).fill('peyrachon');
  await coordinator.page.getByRole('button', { name: t('cohorts.add.find') }).click();
  await expect(coordinator.page.getByRole('checkbox')).toHaveCount(1);
  await coordinator.page.getByRole('checkbox', { name: 'Gilles Peyrachon' }).check();
  await coordinator.page.getByRole('button', { name: t('cohorts.add.submit') }).click();
  await expect(coordinator.page.getByRole('region', { name: t('cohorts.mentors') })).toContainText('Gilles Peyrachon');
  await expectSound(coordinator.page, 'coordination');
  await coordinator.page.getByRole('link', { name: t('cohorts.profileOf', { name: 'Gilles Peyrachon' }) }).click();
  await expect(coordinator.page.getByText('Parler des jeunes, entre élus.').first()).toBeVisible();
});

test('the same pages are whole in Arabic, and profile and cohort work without JavaScript', async ({ browser }) => {
  const t = words('ar');
  const { page } = await enter(browser, 'ain-aouda-official', 'ar', { ...phone, javaScriptEnabled: false });
  await page.goto('/profile');
  await page.getByLabel(t('profiles.languages.fr')).uncheck();
  await page.getByLabel(t('profiles.languages.ar')).uncheck();
  await page.getByRole('button', { name: t('profiles.save') }).click();
  // Refused: what was sent is still there.
  await expect(page.getByLabel(t('profiles.languages.ar'))).not.toBeChecked();
  await expect(page.getByText(t('errors.required'))).toBeVisible();
  await page.getByLabel(t('profiles.languages.ar')).check();
  await page.getByLabel(t('profiles.languages.fr')).check();
  await page.getByRole('button', { name: t('profiles.save') }).click();
  await expect(page.getByText(t('profiles.saved'))).toBeVisible();

  const coordinator = await enterAsCoordinator(browser, 'ar', phone);
  for (const part of ['cohorts', 'programme', 'communes']) {
    await coordinator.page.goto(`/coordination/${part}`);
    await expectSound(coordinator.page, 'coordination');
  }
});
