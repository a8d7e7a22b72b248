import { expect, test, type Page } from '@playwright/test';
import { enter, words, type Person } from './support/community.ts';
import { expectSound } from './support/sound.ts';

type Place = { commune: { id: string; nameFr: string; nameAr: string }; sheetCount: number; adoptionCount: number };

const placesOf = async ({ request }: Person) => (await (await request.get('/api/v1/practices/places')).json()) as Place[];
const circleOf = (page: Page, name: string) => page.locator('.map').getByRole('link', { name: new RegExp(`^\\W*${name}\\W`) });
const lineOf = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader').filter({ hasText: name }) });

for (const [locale, who, width, scheme] of [['fr', 'vienne-official', 360, 'light'], ['ar', 'temara-official', 1280, 'dark']] as const) {
  test(`the map leads from a commune to its sheets, and the table has its figures, in ${locale} at ${width}px`, async ({ browser }) => {
    const t = words(locale);
    const reader = await enter(browser, who, locale, { colorScheme: scheme, viewport: { width, height: 800 } });
    const { page } = reader;
    const places = await placesOf(reader);
    const nameOf = ({ commune }: Place) => (locale === 'ar' ? commune.nameAr : commune.nameFr);
    await page.goto('/practices');
    await page.getByRole('link', { name: t('library.map'), exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('map.title'));
    await expect(page.locator('.map')).toHaveCount(2);
    await expectSound(page, 'map');

    for (const place of places) {
      const cells = lineOf(page, nameOf(place)).getByRole('cell');
      await expect(cells).toHaveText([String(place.sheetCount), String(place.adoptionCount)]);
      await expect(circleOf(page, nameOf(place))).toBeVisible();
    }
    // The world is not mirrored: the sea is at the left of Témara in every language.
    const [west, east] = [await circleOf(page, locale === 'ar' ? 'الصخيرات' : 'Skhirat').boundingBox(), await circleOf(page, locale === 'ar' ? 'الخميسات' : 'Khémisset').boundingBox()];
    expect(west?.x).toBeLessThan(east?.x ?? 0);

    const most = places.toSorted((one, other) => other.sheetCount - one.sheetCount)[0] as Place;
    await circleOf(page, nameOf(most)).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.practice-card')).toHaveCount(most.sheetCount);
    await expect(page.getByRole('list', { name: t('library.chosen') })).toContainText(nameOf(most));
    await expectSound(page, 'library of a commune');
  });
}

test('the library is narrowed down and widened again', async ({ browser }) => {
  const t = words('fr');
  const { page } = await enter(browser, 'vienne-elected', 'fr', { viewport: { width: 360, height: 740 } });
  await page.goto('/practices');
  const all = await page.locator('.practice-card').count();
  await page.getByText(t('library.refine'), { exact: true }).click();
  await page.getByLabel(t('practices.fact.budget')).selectOption('veryHigh');
  await page.getByLabel(t('practices.fact.duration')).selectOption('ongoing');
  await expectSound(page, 'filters');
  await page.getByRole('button', { name: t('library.show') }).click();
  await expect(page).toHaveURL(/\/practices\?budget=veryHigh&duration=ongoing$/);
  await expect(page.getByText(t('library.none.title'))).toBeVisible();
  const chosen = page.getByRole('list', { name: t('library.chosen') });
  await chosen.getByRole('link', { name: t('practices.budget.veryHigh') }).click();
  await expect(page).toHaveURL(/\/practices\?duration=ongoing$/);
  await chosen.getByRole('link', { name: t('practices.duration.ongoing') }).click();
  await expect(page).toHaveURL(/\/practices$/);
  await expect(page.locator('.practice-card')).toHaveCount(all);
});

test('the library is narrowed down without JavaScript, its theme kept', async ({ browser }) => {
  const t = words('ar');
  const { page } = await enter(browser, 'temara-elected', 'ar', { javaScriptEnabled: false });
  await page.goto('/practices?theme=women');
  await page.getByText(t('library.refine'), { exact: true }).click();
  await page.getByLabel(t('practices.fact.audiences')).selectOption('women');
  await page.getByRole('button', { name: t('library.show') }).click();
  await expect(page).toHaveURL(/theme=women/);
  await page.getByRole('list', { name: t('library.chosen') }).getByRole('link').click();
  await expect(page).toHaveURL(/\?theme=women$/);
  await expect(page.getByRole('list', { name: t('library.chosen') })).toHaveCount(0);
});

test('a coordinator says where a commune lies', async ({ browser }) => {
  const t = words('fr');
  const coordinator = await enter(browser, 'coordinator', 'fr', { viewport: { width: 360, height: 740 } });
  const { page } = coordinator;
  await page.goto('/coordination/communes');
  const line = page.getByRole('listitem').filter({ hasText: 'Le Teil' });
  await line.locator('.commune-place').filter({ has: page.getByLabel(t('coordination.communes.place.longitude')) }).getByText(t('coordination.communes.place.change'), { exact: true }).click();
  await line.getByLabel(t('coordination.communes.place.longitude')).fill('');
  await line.getByRole('button', { name: t('coordination.communes.place.save') }).click();
  await expect(line.getByText(t('errors.halfPlace'), { exact: true })).toBeVisible();
  await expectSound(page, 'a place half said');
  await line.getByLabel(t('coordination.communes.place.longitude')).fill('4,68');
  await line.getByRole('button', { name: t('coordination.communes.place.save') }).click();
  await expect(page.getByText(t('coordination.communes.place.saved'))).toBeVisible();
  await expect(line).toContainText('44,55 ; 4,68');
});
