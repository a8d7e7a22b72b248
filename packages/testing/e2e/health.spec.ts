import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { enter, words } from './support/community.ts';
import { expectSound } from './support/sound.ts';

const routes = fileURLToPath(new URL('../../../apps/web/app/routes/', import.meta.url));

/** Every page of a binôme and of the coordination that there is, also those that come after this test was written. */
const pagesOf = (binomeId: string) =>
  readdirSync(routes)
    .filter((name) => /^_app\.(binomes\.\$id|coordination)[._]/.test(name) && name.endsWith('.tsx') && name.split('$').length <= 2)
    .map((name) => `/${name.replace(/^_app\.|\._index|\.tsx$/g, '').replace('$id_', '$id').replace('$id', binomeId).replaceAll('.', '/').replaceAll('_', '')}`);

test('two who were silent find so; one writes, and it is the other’s turn; the coordination sees whose, and not a word', async ({ browser }) => {
  const t = words('fr');
  const mentor = await enter(browser, 'sassenage-families', 'fr', { viewport: { width: 360, height: 740 } });
  const mentee = await enter(browser, 'sidi-allal-women', 'fr');
  const entry = (page: typeof mentor.page) => page.getByRole('listitem').filter({ hasText: t('inbox.reason.silent') });

  await mentor.page.goto('/inbox');
  await entry(mentor.page).getByRole('link').first().click();
  const section = (page: typeof mentor.page) => page.getByRole('region', { name: t('health.title') });
  await expect(section(mentor.page)).toContainText(/Silence depuis \d+ jours/);
  const binomeId = /binomes\/([\w-]{36})/.exec(mentor.page.url())?.[1] ?? '';
  await expectSound(mentor.page, 'the workspace of a silent binôme');

  await mentee.page.goto(`/binomes/${binomeId}`);
  await expect(section(mentee.page)).toContainText(t('health.turn.yours'));
  await mentee.page.getByRole('textbox', { name: t('workspace.write') }).fill('canari : nous avançons, et vous ?');
  await mentee.page.getByRole('button', { name: t('workspace.send') }).click();
  await expect(section(mentor.page)).toContainText(t('health.turn.yours'));
  await expect(section(mentor.page)).not.toContainText(/Silence depuis/);
  for (const { page } of [mentor, mentee]) {
    await page.goto('/inbox');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(entry(page)).toHaveCount(0);
  }
  await mentor.page.goto('/');
  await expect(mentor.page.locator('.binome-card', { hasText: 'Latifa Benhaddou' })).toContainText(t('home.yourTurn'));

  const coordinator = await enter(browser, 'coordinator', 'fr');
  const pages = pagesOf(binomeId);
  expect(pages).toEqual(expect.arrayContaining([`/binomes/${binomeId}`, `/binomes/${binomeId}/pulse`, '/coordination/binomes']));
  for (const page of pages) {
    const html = await (await coordinator.request.get(page)).text();
    expect(html.includes('canari'), page).toBe(false);
    const data = await (await coordinator.request.get(`${page}.data`)).text();
    expect(data.includes('canari'), `${page}.data`).toBe(false);
  }
  await coordinator.page.goto(`/binomes/${binomeId}`);
  await expect(section(coordinator.page)).toContainText('Hugues Montbrizon');
});

test('how it goes is said in three touches, in Arabic, and the coordination sees the figures', async ({ browser }) => {
  const t = words('ar');
  const mentee = await enter(browser, 'ain-aouda-official', 'ar', { viewport: { width: 360, height: 740 } });
  // In the middle of an Arabic word, at the end of one of the pieces that React makes of a page.
  expect(await (await mentee.request.get('/')).text()).not.toContain('\u0000');
  await mentee.page.goto('/');
  const card = mentee.page.getByRole('region', { name: t('home.pulse.title') });
  await card.getByRole('link', { name: t('home.pulse.answer') }).click();
  const { page } = mentee;
  await expectSound(page, 'the question');
  await page.getByRole('button', { name: t('health.pulse.send') }).click();
  await expect(page.getByText(words('ar')('errors.required')).first()).toBeVisible();
  await page.getByRole('group', { name: t('health.pulse.going') }).getByText('4', { exact: true }).click();
  await page.getByRole('group', { name: t('health.pulse.useful') }).getByText('5', { exact: true }).click();
  await page.getByRole('button', { name: t('health.pulse.send') }).click();
  await expect(page.getByText(t('health.pulse.thanks'))).toBeVisible();
  const binome = new URL(page.url()).pathname;
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(card).toHaveCount(0);

  const coordinator = await enter(browser, 'coordinator', 'fr');
  await coordinator.page.goto(`${binome}/pulse`);
  await expect(coordinator.page.getByRole('row', { name: /إدريس المرابطي.*150 .*4 5/ })).toBeVisible();
  await expectSound(coordinator.page, 'the figures');
});
