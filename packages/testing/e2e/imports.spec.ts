import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { enter, words } from './support/community.ts';

const t = words('fr');
const titles = 'Nom complet;Adresse électronique;Fonction;Collège;Ville ou commune;Langue;Place dans le binôme;Thèmes à travailler';

test('a coordinator imports people from a file: sees what is wrong with it, mends it, and finds them among the members', async ({ browser }) => {
  const { page, context } = await enter(browser, 'coordinator', 'fr');
  const stamp = Date.now();
  const yassine = `Yassine Oulhaj;yassine.${stamp}@example.org;Secrétaire général;agent;ain aouda;arabe;accompagné;jeunesse:3`;
  const meriem = (college: string, commune: string) => `Meriem Tazi;meriem.${stamp}@example.org;Élue aux solidarités;${college};${commune};français;;`;
  const choose = async (rows: string[], encoding: BufferEncoding) => {
    const buffer = Buffer.from([titles, ...rows, ''].join('\r\n'), encoding);
    await page.getByLabel(t('imports.file')).setInputFiles({ name: 'cohorte.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: t('imports.check') }).click();
  };

  await page.goto('/coordination/import');
  const template = page.waitForEvent('download');
  await page.getByRole('link', { name: t('imports.template') }).click();
  expect(readFileSync(await (await template).path(), 'utf8')).toContain(t('imports.column.wanted'));

  await choose([yassine, meriem('maire', '=Atlantis')], 'utf8');
  await expect(page.getByRole('heading', { name: t('imports.seen.badTitle_other', { count: '2' }) })).toBeVisible();
  await expect(page.getByText(t('imports.error.unknownCollege'))).toBeVisible();
  await expect(page.getByText(t('imports.error.unknownCommune'))).toBeVisible();
  await expect(page.getByText('Yassine Oulhaj')).toBeVisible();
  await expect(page.locator('input[name="digest"]')).toHaveCount(0);
  const report = page.waitForEvent('download');
  await page.getByRole('button', { name: t('imports.seen.report') }).click();
  expect(readFileSync(await (await report).path(), 'utf8')).toMatch(/;'=Atlantis[;\r]/);

  // The mended one, as the French Excel saves it.
  await choose([yassine, meriem('élue', 'Vienne')], 'latin1');
  await expect(page.getByText(t('imports.seen.invite_other', { count: '2' }))).toBeVisible();
  await page.getByRole('button', { name: t('imports.seen.submit_other', { count: '2' }) }).click();
  await expect(page.getByText(t('imports.done'))).toBeVisible();
  for (const name of ['Yassine Oulhaj', 'Meriem Tazi']) await expect(page.getByText(name).first()).toBeVisible();
  await page.goto('/dev/mail');
  await expect(page.getByRole('link').filter({ hasText: `yassine.${stamp}@example.org` }).first()).toBeVisible();
  await context.close();
});
