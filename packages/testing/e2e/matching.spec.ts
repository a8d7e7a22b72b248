import { expect, test } from '@playwright/test';
import { demoNewCohort } from '../src/demo/index.ts';
import { enter, words } from './support/community.ts';
import { enterAsCoordinator } from './support/coordinator.ts';
import { expectSound } from './support/sound.ts';

test('a coordinator reads why two were put together, sets them aside, works it out anew, compares and publishes; a second screen follows', async ({ browser }) => {
  const t = words('fr');
  const { page, request } = await enter(browser, 'coordinator', 'fr', { viewport: { width: 360, height: 740 } });
  await page.goto('/coordination/cohorts');
  await page.getByRole('link', { name: demoNewCohort.name }).click();
  await page.getByRole('link', { name: t('cohorts.match') }).click();
  const pairs = page.getByRole('region', { name: t('matching.view.pairsTitle') });
  const pair = (mentor: string, mentee: string) => pairs.getByRole('listitem').filter({ hasText: mentor }).filter({ hasText: mentee });
  await expect(pair('Maëlle Cottavoz', 'Ilham Zerrouki')).toContainText('Tous deux : jeunesse');
  await expect(page).toHaveURL(/\/matching/);
  await expectSound(page, 'a proposal');
  const beside = await enter(browser, 'coordinator', 'fr', { javaScriptEnabled: true });
  await beside.page.goto(page.url());

  await page.getByRole('button', { name: t('matching.pin.forbidOf', { mentor: 'Maëlle Cottavoz', mentee: 'Ilham Zerrouki' }) }).click();
  const choices = page.getByRole('region', { name: t('matching.pins.title') });
  await expect(choices.getByRole('listitem')).toContainText(t('matching.pinned.forbid'));
  await expect(choices).toContainText(t('matching.pins.newer'));
  await page.getByLabel(t('matching.criteria.ties')).fill('0');
  await page.getByRole('button', { name: t('matching.runAgain') }).click();
  await expect(pair('Yassine Derradji', 'Ilham Zerrouki')).toBeVisible();
  await expect(pair('Maëlle Cottavoz', 'Ilham Zerrouki')).toHaveCount(0);
  await expect(beside.page.getByRole('region', { name: t('matching.view.pairsTitle') }).getByRole('listitem').filter({ hasText: 'Yassine Derradji' })).toContainText('Ilham Zerrouki');

  await page.getByRole('link', { name: t('matching.view.changes') }).click();
  const changes = page.getByRole('region', { name: t('matching.view.changesTitle') });
  await expect(changes.getByRole('listitem').filter({ hasText: 'Ilham Zerrouki' })).toContainText('Maëlle Cottavoz');
  await expectSound(page, 'what changed');
  await page.getByRole('link', { name: t('matching.view.alone_one', { count: '1' }) }).click();
  await expect(page.getByRole('region', { name: t('matching.view.aloneTitle') })).toContainText(t('matching.alone.mentee.language'));

  // Without a script the question is a part of the page.
  const plain = await enter(browser, 'coordinator', 'fr', { javaScriptEnabled: false });
  await plain.page.goto(page.url());
  await plain.page.getByRole('link', { name: t('matching.publish.does_other', { count: '3' }) }).click();
  await plain.page.getByRole('button', { name: t('matching.publish.does_other', { count: '3' }) }).click();
  await expect(plain.page.getByText(t('matching.publishDone'))).toBeVisible();
  await expect(page.getByText(t('matching.published')).first()).toBeVisible();
  const { items } = (await (await request.get(`/api/v1/binomes?programmeId=${await programmeOf()}&limit=100`)).json()) as { items: { status: string; mentee: { name: string } }[] };
  expect(items.filter(({ status }) => status === 'proposed').map(({ mentee }) => mentee.name)).toEqual(expect.arrayContaining(['Ilham Zerrouki', 'Naïma Chraïbi-Lahlou']));

  const arabic = await enterAsCoordinator(browser, 'ar', { colorScheme: 'dark' });
  await arabic.page.goto(page.url());
  await expectSound(arabic.page, 'in Arabic');

  async function programmeOf(): Promise<string> {
    const { programmes } = (await (await request.get('/api/v1/me')).json()) as { programmes: { id: string }[] };
    return programmes[0]?.id ?? '';
  }
});
