import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { enter, words, type Person } from './support/community.ts';
import { expectSound } from './support/sound.ts';
import { ask } from './support/threads.ts';

/** A sheet that `author` wrote and a colleague approved. */
async function aPublishedSheet(author: Person, approver: Person, title: string): Promise<string> {
  const { id: threadId } = await ask(author, title, { body: 'Deux bénévoles, jusqu’à midi.' });
  const { posts } = (await (await author.request.get(`/api/v1/threads/${threadId}`)).json()) as { posts: { id: string }[] };
  const { id } = (await (await author.request.post('/api/v1/practices', { data: { postId: posts[0]?.id, clientId: randomUUID() } })).json()) as { id: string };
  expect((await author.request.patch(`/api/v1/practices/${id}`, { data: { revision: 1, blocks: { summary: 'La salle, le samedi.' } } })).status()).toBe(200);
  expect((await author.request.put(`/api/v1/practices/${id}/review`, { data: { revision: 2 } })).status()).toBe(200);
  expect((await approver.request.put(`/api/v1/practices/${id}/publication`, { data: { revision: 3 } })).status()).toBe(200);
  return id;
}

test('a commune adopts a sheet and says what it changed; its author hears of it at once, and what is withdrawn comes back', async ({ browser }) => {
  const t = words('fr');
  const author = await enter(browser, 'moderator-fr', 'fr');
  const title = `Ouvrir la salle le samedi ${randomUUID().slice(0, 8)}`;
  const id = await aPublishedSheet(author, await enter(browser, 'coordinator', 'fr'), title);
  await author.page.goto(`/practices/${id}`);
  const atAuthor = author.page.locator('#adoptions');
  await expect(atAuthor).toContainText(t('adoptions.noneYet'));

  const { page, request } = await enter(browser, 'khemisset-official', 'fr', { viewport: { width: 360, height: 740 } });
  await page.goto(`/practices/${id}`);
  await page.getByRole('link', { name: t('adoptions.adopt') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('adoptions.form.pageTitle') })).toBeVisible();
  await expectSound(page, 'the form');
  await page.getByRole('radio', { name: t('adoptions.stage.begun') }).check();
  await page.getByRole('button', { name: t('adoptions.form.adopt'), exact: true }).click();
  await expect(page.getByText(t('adoptions.done.adopted'))).toBeVisible();
  await expect(atAuthor.getByRole('listitem').filter({ hasText: 'Khémisset' })).toContainText(t('adoptions.stage.begun'));

  // What was changed comes later, by a colleague who found that it was said already.
  const colleague = await enter(browser, 'khemisset-elected', 'fr', { javaScriptEnabled: false });
  await colleague.page.goto(`/practices/${id}/adopt`);
  await colleague.page.getByRole('link', { name: t('adoptions.already.open') }).click();
  await colleague.page.getByLabel(t('adoptions.form.changes')).fill('Le **vendredi**, après la prière.');
  await colleague.page.getByRole('button', { name: t('adoptions.form.save'), exact: true }).click();
  await expect(colleague.page.locator('#adoptions strong', { hasText: 'vendredi' })).toBeVisible();
  await expect(atAuthor.locator('strong', { hasText: 'vendredi' })).toBeVisible();
  await expect(page.locator('#adoptions strong', { hasText: 'vendredi' })).toBeVisible();

  // Two write at once: nothing is overwritten unseen.
  const mine = page.locator('#adoptions').getByRole('listitem').filter({ hasText: t('adoptions.own') });
  await mine.getByRole('link', { name: t('adoptions.reviseOf', { commune: 'Khémisset' }) }).click();
  await page.getByLabel(t('adoptions.form.outcome')).fill('Douze personnes.');
  const { own } = (await (await request.get(`/api/v1/practices/${id}/uptake`)).json()) as { own: { id: string; revision: number } };
  expect((await colleague.request.patch(`/api/v1/adoptions/${own.id}`, { data: { revision: own.revision, stage: 'done' } })).status()).toBe(200);
  await page.getByRole('button', { name: t('adoptions.form.save'), exact: true }).click();
  await expect(page.getByRole('alert')).toContainText(t('errors.changed-meanwhile'));
  await expect(page.getByRole('region', { name: t('adoptions.stored') })).toContainText(t('adoptions.stage.done'));
  await expect(page.getByLabel(t('adoptions.form.outcome'))).toHaveValue('Douze personnes.');
  await expectSound(page, 'two texts');
  await page.getByRole('button', { name: t('adoptions.form.save'), exact: true }).click();
  await expect(mine).toContainText('Douze personnes.');

  await mine.getByRole('button', { name: t('adoptions.withdrawOf', { commune: 'Khémisset' }) }).click();
  await expect(mine).toHaveCount(0);
  await expect(atAuthor.getByRole('listitem')).toHaveCount(0);
  await page.getByRole('button', { name: t('common.undo') }).click();
  await expect(mine).toContainText('Douze personnes.');
  await expect(atAuthor.getByRole('listitem')).toHaveCount(1);

  await author.page.goto('/inbox');
  await expect(author.page.getByRole('link', { name: title })).toBeVisible();
  await author.page.goto('/practices?order=adopted');
  await expect(author.page.getByRole('listitem').filter({ hasText: title })).toContainText(t('adoptions.count_one', { count: '1' }));
});

test('adoptions and the tree of adaptations in Arabic on a small dark screen, and without JavaScript', async ({ browser }) => {
  const t = words('ar');
  const member = await enter(browser, 'skhirat-official', 'ar', { colorScheme: 'dark', viewport: { width: 360, height: 740 } });
  const { items } = (await (await member.request.get('/api/v1/practices?order=adopted')).json()) as { items: { id: string; title: string }[] };
  const origin = items.find(({ title }) => title.startsWith('Un diagnostic social'))?.id;
  await member.page.goto(`/practices/${origin}`);
  await expect(member.page.locator('#adoptions')).toContainText('الخميسات');
  await expectSound(member.page, 'the sheet');
  await member.page.getByRole('link', { name: t('adoptions.tree.below_one') }).click();
  await expect(member.page.locator('.sheet-tree .sheet-tree .sheet-tree').getByRole('link')).toHaveText(/^تشخيص اجتماعي/);
  await expectSound(member.page, 'the tree');
  await member.page.getByRole('link', { name: /^Le diagnostic en six semaines/ }).click();
  await expect(member.page.getByRole('link', { name: t('adoptions.tree.below_one') })).toBeVisible();

  const plain = await enter(browser, 'skhirat-official', 'ar', { javaScriptEnabled: false });
  await plain.page.goto(`/practices/${origin}`);
  await plain.page.getByRole('button', { name: t('adoptions.withdrawOf', { commune: 'الصخيرات' }) }).click();
  await expect(plain.page.getByText(t('adoptions.withdrawnText'))).toBeVisible();
  await plain.page.getByRole('button', { name: t('adoptions.restore'), exact: true }).click();
  await expect(plain.page.locator('#adoptions')).toContainText('الصخيرات');
  await plain.page.goto(`/practices/${origin}/adoptions`);
  await expect(plain.page.getByRole('listitem').filter({ hasText: 'الصخيرات' })).toBeVisible();
});
