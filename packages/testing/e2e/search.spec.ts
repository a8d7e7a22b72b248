import { expect, test } from '@playwright/test';
import { enter, words } from './support/community.ts';
import { expectSound } from './support/sound.ts';
import { ask, type Asked } from './support/threads.ts';

const t = words('fr');
const ar = words('ar');

test('a question is looked for before it is asked, written on two devices, kept for later, and found in both languages', async ({ browser }) => {
  const desk = await enter(browser, 'vienne-official', 'fr');
  const elected = await enter(browser, 'vienne-elected', 'fr');
  const { page } = desk;
  const known = await ask(desk, 'Garder les perruches pendant les ateliers du soir ?', { theme: 'youth', body: 'Nous cherchons une volière.' });
  await ask(desk, 'Rencontre des déléguées perruches', { theme: 'youth', body: 'اجتماع مع الجماعة والإدارة حول الببغاء' });
  const { items } = (await (await elected.request.get('/api/v1/threads?limit=100')).json()) as { items: Asked[] };
  const theirs = items.find(({ space }) => space.college === 'elected')?.space.id;
  await ask(elected, 'Perruches entre élus', { theme: 'youth', body: 'Canari.', spaceId: theirs });

  await test.step('similar questions appear while one types, and the toolbar and preview help to write', async () => {
    await page.goto('/threads/new');
    await expect(page.getByRole('button', { name: t('finding.writing.bold') })).toBeVisible();
    await page.getByLabel(t('threads.form.title')).pressSequentially('Garder des perruches aux ateliers');
    await expect(page.getByRole('link', { name: known.title })).toBeVisible();
    const area = page.getByLabel(t('threads.form.body'));
    await area.fill('Une cage');
    await area.selectText();
    await page.getByRole('button', { name: t('finding.writing.bold') }).click();
    await expect(area).toHaveValue('**Une cage**');
    await page.getByRole('button', { name: t('finding.writing.preview') }).click();
    await expect(page.locator('.preview strong')).toHaveText('Une cage');
    await expect(page.getByText(t('finding.drafts.kept'))).toBeVisible();
  });

  await test.step('the draft is there on a second device, and what each has is not written over', async () => {
    const phone = await enter(browser, 'vienne-official', 'fr', { viewport: { width: 360, height: 740 } });
    await phone.page.goto('/drafts');
    await phone.page.getByRole('link', { name: t('finding.drafts.go') }).click();
    const area = phone.page.getByLabel(t('threads.form.body'));
    await expect(area).toHaveValue('**Une cage**');
    await expect(phone.page.getByText(t('finding.drafts.resumed'))).toBeVisible();
    await area.fill('Une cage, écrite au téléphone');
    await expect(phone.page.getByText(t('finding.drafts.kept'))).toBeVisible();
    await page.getByLabel(t('threads.form.body')).fill('Une cage, écrite au bureau');
    await page.getByRole('button', { name: t('finding.drafts.take') }).click();
    await expect(page.getByLabel(t('threads.form.body'))).toHaveValue('Une cage, écrite au téléphone');
    await phone.context.close();
    await page.getByLabel(t('threads.form.theme')).selectOption('youth');
    await page.getByRole('button', { name: t('threads.form.submit') }).click();
    await expect(page.locator('#post-1')).toContainText('écrite au téléphone');
    await expect.poll(async () => ((await (await desk.request.get('/api/v1/me/drafts')).json()) as unknown[]).length).toBe(0);
  });

  await test.step('a post is kept with a reminder', async () => {
    await page.locator('#post-1').getByRole('button', { name: t('finding.bookmarks.keep') }).click();
    await page.locator('#post-1').getByRole('link', { name: t('finding.bookmarks.edit') }).click();
    await page.getByLabel(t('finding.bookmarks.note')).fill('À montrer lundi');
    await page.getByLabel(t('finding.bookmarks.monday')).check();
    await page.getByRole('button', { name: t('finding.bookmarks.save') }).click();
    const kept = page.locator('.kept-post').filter({ hasText: 'À montrer lundi' });
    await expect(kept).toContainText(t('finding.bookmarks.remindAt'));
  });

  await test.step('words are found with and without accents, in French and in Arabic, and nothing of a space that is others’', async () => {
    await page.goto('/threads');
    await page.getByRole('searchbox').fill('perruche');
    await page.getByRole('searchbox').press('Enter');
    await expect(page.getByRole('link', { name: known.title })).toBeVisible();
    await expect(page.locator('mark').first()).toHaveText(/perruche/i);
    await expect(page.getByText('Perruches entre élus')).toHaveCount(0);
    for (const text of ['delegue perruche', 'إدارة']) {
      await page.getByRole('searchbox').fill(text);
      await page.getByRole('searchbox').press('Enter');
      await expect(page.getByRole('link', { name: 'Rencontre des déléguées perruches' })).toBeVisible();
    }
    await elected.page.goto('/search?text=canari');
    await expect(elected.page.getByRole('link', { name: 'Perruches entre élus' })).toBeVisible();
  });
  await Promise.all([desk.context.close(), elected.context.close()]);
});

test('in Arabic on a small phone: searching, keeping and drafts stand and sound right', async ({ browser }) => {
  test.slow();
  const { page, context, request } = await enter(browser, 'temara-official', 'ar', { viewport: { width: 360, height: 740 } });
  await request.put('/api/v1/me/drafts/ask', { data: { title: 'سؤال', body: 'لم يكتمل بعد', revision: 0 } });
  const { items } = (await (await request.get('/api/v1/threads?limit=1')).json()) as { items: Asked[] };
  const { posts } = (await (await request.get(`/api/v1/threads/${items[0]?.id}`)).json()) as { posts: { id: string }[] };
  await request.put(`/api/v1/posts/${posts[0]?.id}/bookmark`, { data: { note: 'للمراجعة', remindOn: 'tomorrow' } });
  for (const path of ['/search?text=الجماعة', '/search?text=qqqq', '/bookmarks', `/bookmarks/${posts[0]?.id}`, '/drafts', '/threads/new', `/threads/${items[0]?.id}`]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    if (path === '/threads/new') await expect(page.getByRole('button', { name: ar('finding.writing.bold') })).toBeVisible();
    await expectSound(page, path);
  }
  await context.close();
});

test('without JavaScript: a form finds, keeps, and shows what a text will look like', async ({ browser }) => {
  const { page, context, request } = await enter(browser, 'sassenage-official', 'fr', { javaScriptEnabled: false });
  const { items } = (await (await request.get('/api/v1/threads?limit=1')).json()) as { items: Asked[] };
  await page.goto('/threads');
  await page.getByRole('searchbox').fill('familles');
  await page.getByRole('button', { name: t('finding.search.submit') }).click();
  await expect(page.locator('.found__hit').first()).toBeVisible();
  await page.goto(`/threads/${items[0]?.id}`);
  await page.locator('#post-1').getByRole('button', { name: t('finding.bookmarks.keep') }).click();
  await page.getByRole('button', { name: t('finding.bookmarks.save') }).click();
  await expect(page.locator('.kept-post')).toHaveCount(1);
  await page.goto('/threads/new');
  await page.getByLabel(t('threads.form.body')).fill('Un mot **fort**');
  await page.getByRole('button', { name: t('finding.writing.preview') }).click();
  await expect(page.locator('.preview strong')).toHaveText('fort');
  await expect(page.getByLabel(t('threads.form.body'))).toHaveValue('Un mot **fort**');
  await context.close();
});
