import { randomUUID } from 'node:crypto';
import { readPdf } from '@passerelle/pdf/read-pdf.ts';
import { expect, test } from '@playwright/test';
import { enter, words, type Person } from './support/community.ts';
import { enterAsCoordinator } from './support/coordinator.ts';
import { expectSound } from './support/sound.ts';

/** Said in a binôme in this run, and to be found nowhere outside of it. */
const canary = `canari${randomUUID().slice(0, 8)}`;

async function sayInBinome({ request }: Person): Promise<void> {
  const [own] = (await (await request.get('/api/v1/me/binomes')).json()) as { conversationId: string }[];
  const sent = await request.post(`/api/v1/conversations/${own?.conversationId}/messages`, { data: { clientId: randomUUID(), body: canary } });
  expect(sent.status()).toBe(201);
}

/** How most of those that work do, as the overview counts them. */
async function mostOften({ request }: Person): Promise<{ programmeId: string; state: string; count: number }> {
  const [programme] = (await (await request.get('/api/v1/programmes')).json()) as { id: string }[];
  const { health } = (await (await request.get(`/api/v1/programmes/${programme?.id}/overview`)).json()) as { health: Record<string, number> };
  const [state, count] = Object.entries(health).filter(([name]) => name !== 'none').toSorted(([, one], [, other]) => other - one)[0] ?? ['lively', 0];
  return { programmeId: programme?.id ?? '', state, count };
}

for (const [locale, width, scheme] of [['fr', 360, 'light'], ['ar', 1280, 'dark']] as const) {
  test(`a coordinator goes from the figures to one binôme and takes them along, in ${locale} at ${width}px`, async ({ browser }) => {
    const t = words(locale);
    await sayInBinome(await enter(browser, 'vienne-official', 'fr'));
    const coordinator = await enterAsCoordinator(browser, locale, { colorScheme: scheme, viewport: { width, height: 800 } });
    const { page, request } = coordinator;
    const { programmeId, state, count } = await mostOften(coordinator);
    const seen: string[] = [];

    await page.goto('/coordination');
    await page.getByRole('link', { name: t('overview.title'), exact: true }).click();
    await expect(page.getByRole('heading', { name: t('overview.health.title') })).toBeVisible();
    await page.getByText(t('overview.asTable'), { exact: true }).click();
    await expect(page.getByRole('table', { name: t('overview.weeks.caption') }).getByRole('row')).toHaveCount(13);
    await expectSound(page, 'overview');
    seen.push(await page.content());

    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: t(`overview.state.${state}`) }) }).first();
    await expect(row.getByRole('cell')).toHaveText(String(count));
    await row.getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`health=${state}`));
    await expect(page.locator('.standing')).toHaveCount(Math.min(count, 20));
    await expectSound(page, 'binômes');
    seen.push(await page.content());
    expect((await page.goto('/coordination/binomes?sort=name'))?.status()).toBe(400);
    await page.goBack();

    await page.getByText(t('overview.list.filters'), { exact: true }).click();
    await page.getByLabel(t('overview.list.stage')).selectOption('declined');
    await page.getByRole('button', { name: t('overview.list.show') }).click();
    await expect(page.getByText(t('overview.list.none'))).toBeVisible();
    await page.getByRole('link', { name: t('overview.list.clear') }).click();

    const files = `/api/v1/programmes/${programmeId}/binomes`;
    await expect(page.getByRole('link', { name: t('overview.export.csv') })).toHaveAttribute('href', `${files}.csv`);
    const csv = await (await request.get(`${files}.csv?health=${state}`)).text();
    expect(csv.split('\r\n')).toHaveLength(count + 2);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: t('overview.export.xlsx') }).click();
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
    seen.push(csv);

    await page.getByRole('link', { name: new RegExp(t('overview.list.figuresOf').slice(0, 8)) }).first().click();
    await expect(page.getByRole('heading', { name: t('overview.one.title') })).toBeVisible();
    await expectSound(page, 'one binôme');
    seen.push(await page.content());

    const report = await request.get('/coordination/report.pdf?from=2026-01-01&to=2026-12-31');
    expect(report.headers()).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'private, no-store', 'content-disposition': expect.stringMatching(/^attachment; filename="[ -~]+\.pdf"; filename\*=UTF-8''/) });
    const { pages } = readPdf(await report.body());
    expect(pages.length).toBeGreaterThan(2);
    seen.push(pages.join('\n'));
    expect((await request.get('/coordination/report.pdf?from=2026-12-31&to=2026-01-01')).status()).toBe(400);
    for (const text of seen) expect(text).not.toContain(canary);
  });
}

test('a member has no overview, and without JavaScript a coordinator narrows the list down all the same', async ({ browser }) => {
  const t = words('fr');
  const member = await enter(browser, 'vienne-official', 'fr');
  expect((await member.request.get('/coordination/overview')).status()).toBe(403);
  const { page } = await enterAsCoordinator(browser, 'fr', { javaScriptEnabled: false });
  await page.goto('/coordination/binomes');
  await page.getByText(t('overview.list.filters'), { exact: true }).click();
  await page.getByLabel(t('overview.list.college')).selectOption('elected');
  await page.getByRole('button', { name: t('overview.list.show') }).click();
  await expect(page).toHaveURL(/college=elected/);
  for (const row of await page.locator('.standing').all()) await expect(row).toContainText(t('common.college.elected'));
});
