import { expect, test } from '@playwright/test';
import { enter, words, type Person } from './support/community.ts';
import { expectSound } from './support/sound.ts';
import { answer } from './support/threads.ts';

async function sheetCalled(person: Person, part: string): Promise<string> {
  const { items } = (await (await person.request.get('/api/v1/practices?limit=100')).json()) as { items: { id: string; title: string }[] };
  return items.find(({ title }) => title.includes(part))!.id;
}

test('a member says what a sheet was useful for, follows it and asks about it; its author finds that in the inbox, answers, and the sheet says so', async ({ browser }) => {
  const t = words('fr');
  const member = await enter(browser, 'tiflet-elected', 'fr', { viewport: { width: 360, height: 740 } });
  const author = await enter(browser, 'moderator-fr', 'fr');
  const id = await sheetCalled(member, 'Les petits et leur grand');
  const { page } = member;
  await author.page.goto(`/practices/${id}`);
  await expect(author.page.getByRole('button', { name: t('endorsements.give') })).toHaveCount(0);

  await page.goto(`/practices/${id}`);
  await page.getByRole('button', { name: t('endorsements.give') }).click();
  await expect(page.getByText(t('endorsements.own'))).toBeVisible();
  await page.getByLabel(t('endorsements.reason')).fill('Pour la phrase sur l’armoire fermée.');
  await page.getByRole('button', { name: t('endorsements.save') }).click();
  await expect(page.getByText(t('endorsements.done.saved'))).toBeVisible();
  await expect(page.locator('.reason', { hasText: 'armoire' })).toBeVisible();
  await expect(author.page.locator('.reason', { hasText: 'armoire' })).toBeVisible();
  await page.getByRole('button', { name: t('follows.sheet.follow') }).click();
  await expect(page.getByRole('button', { name: t('follows.sheet.leave') })).toBeVisible();
  await expectSound(page, 'a sheet that one follows and found useful');

  await page.getByRole('link', { name: t('discussions.ask') }).click();
  await page.getByLabel(t('threads.form.title')).fill('Qui garde la clé le samedi ?');
  await page.getByLabel(t('threads.form.body')).fill('Chez nous, le gardien part à midi.');
  await expectSound(page, 'a question about a sheet');
  await page.getByRole('button', { name: t('discussions.form.submit') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Qui garde la clé le samedi ?');
  const threadId = new URL(page.url()).pathname.split('/').at(-1)!;
  await page.locator('.about-sheet a').click();
  const asked = page.locator('.sheet-thread', { hasText: 'Qui garde la clé' });
  await expect(asked).toContainText(t('threads.state.open'));

  const entry = author.page.locator('.inbox-row', { hasText: t('inbox.reason.questioned') }).filter({ hasText: 'Les petits et leur grand' });
  await expect(async () => {
    await author.page.goto('/inbox');
    await expect(entry).toBeVisible({ timeout: 1000 });
  }).toPass();
  await entry.getByRole('link').first().click();
  await author.page.getByRole('link', { name: 'Qui garde la clé le samedi ?' }).click();
  await expect(author.page.locator('.about-sheet')).toContainText('Les petits et leur grand');
  await answer(author, threadId);
  await expect(asked).toContainText(t('threads.state.answered'));

  await page.goto('/follows?place=practice');
  const row = page.locator('.follow-row', { hasText: 'Les petits et leur grand' });
  await expectSound(page, 'followed sheets');
  await row.getByRole('button').click();
  await expect(row).toHaveCount(0);
});

test('without JavaScript a sheet is found useful, followed, asked about; in Arabic, on a small dark screen', async ({ browser }) => {
  const t = words('ar');
  const look = { viewport: { width: 360, height: 740 }, colorScheme: 'dark' } as const;
  const plain = await enter(browser, 'temara-official', 'ar', { ...look, javaScriptEnabled: false });
  const id = await sheetCalled(plain, 'حلقة يقظة');
  await plain.page.goto(`/practices/${id}`);
  await plain.page.getByRole('button', { name: t('endorsements.give') }).click();
  await expect(plain.page.getByText(t('endorsements.done.given'))).toBeVisible();
  await plain.page.getByLabel(t('endorsements.reason')).fill('لفكرة الملاحظة دون لوائح');
  await plain.page.getByRole('button', { name: t('endorsements.save') }).click();
  await expect(plain.page.locator('.reason', { hasText: 'الملاحظة' })).toBeVisible();
  await plain.page.getByRole('button', { name: t('follows.sheet.follow') }).click();
  await expect(plain.page.getByRole('button', { name: t('follows.sheet.leave') })).toBeVisible();
  await plain.page.getByRole('link', { name: t('discussions.ask') }).click();
  await plain.page.getByLabel(t('threads.form.title')).fill('من يزورهم في العطل؟');
  await plain.page.getByRole('button', { name: t('discussions.form.submit') }).click();
  await expect(plain.page.getByLabel(t('threads.form.title'))).toHaveValue('من يزورهم في العطل؟');
  await plain.page.getByLabel(t('threads.form.body')).fill('المدرسة مغلقة والأسر مسافرة.');
  await plain.page.getByRole('button', { name: t('discussions.form.submit') }).click();
  await expect(plain.page.getByRole('heading', { level: 1 })).toHaveText('من يزورهم في العطل؟');

  const { page } = await enter(browser, 'temara-official', 'ar', look);
  for (const path of ['', '/useful', '/questions', '/ask']) {
    await page.goto(`/practices/${id}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectSound(page, `sheet${path}`);
  }
  await page.goto(`/practices/${id}`);
  await page.getByRole('button', { name: t('endorsements.takeBack') }).click();
  await expect(page.getByRole('button', { name: t('endorsements.give') })).toBeVisible();
});
