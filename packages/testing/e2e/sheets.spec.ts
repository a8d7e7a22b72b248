import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { enter, words, type Person } from './support/community.ts';
import { expectSound } from './support/sound.ts';
import { ask } from './support/threads.ts';

/** A draft that says something else than it was begun with. */
async function aRevisedDraft(curator: Person): Promise<string> {
  const { id: threadId } = await ask(curator, 'Qui ouvre la salle le samedi ?', { body: 'Un gardien, jusqu’à midi.' });
  const { posts } = (await (await curator.request.get(`/api/v1/threads/${threadId}`)).json()) as { posts: { id: string }[] };
  const drafted = await curator.request.post('/api/v1/practices', { data: { postId: posts[0]?.id, clientId: randomUUID() } });
  const { id } = (await drafted.json()) as { id: string };
  const data = { revision: 1, title: 'Ouvrir la salle le samedi', blocks: { whatWeDid: 'Deux bénévoles, jusqu’à midi.' } };
  expect((await curator.request.patch(`/api/v1/practices/${id}`, { data })).status()).toBe(200);
  return id;
}

test('a curator sees what a sheet has said, and brings a version back; whoever does not write sheets sees none of it', async ({ browser }) => {
  const t = words('fr');
  const curator = await enter(browser, 'moderator-fr', 'fr');
  const id = await aRevisedDraft(curator);
  const { page } = curator;
  await page.goto(`/practices/${id}`);
  await page.getByRole('link', { name: t('practices.versions.open') }).click();
  await expect(page.getByRole('listitem').filter({ hasText: t('practices.versions.of', { number: '2' }) })).toContainText(t('practices.versions.now'));

  await page.getByRole('link', { name: t('practices.versions.of', { number: '2' }) }).click();
  await expect(page.locator('ins', { hasText: 'bénévoles' })).toBeVisible();
  await expect(page.locator('del', { hasText: 'gardien' })).toBeVisible();
  await expect(page.getByRole('button', { name: t('practices.versions.restore') })).toHaveCount(0);

  await page.getByRole('link', { name: t('practices.versions.back') }).click();
  await page.getByRole('link', { name: t('practices.versions.of', { number: '1' }) }).click();
  await expect(page.getByRole('button', { name: t('practices.versions.restore') })).toBeVisible();
  // A colleague saves meanwhile: nothing of theirs is overwritten unseen.
  expect((await curator.request.patch(`/api/v1/practices/${id}`, { data: { revision: 2, blocks: { steps: '1. Appeler' } } })).status()).toBe(200);
  await page.getByRole('button', { name: t('practices.versions.restore') }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: t('practices.versions.restore') }).click();
  await expect(page.getByText(t('practices.done.restored'))).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Qui ouvre la salle le samedi ?');
  await expect(page.getByText('Un gardien, jusqu’à midi.').first()).toBeVisible();

  // Told to whoever has the list open.
  await page.goto(`/practices/${id}/versions`);
  await expect(page.getByText(/Version 1 rétablie par/)).toBeVisible();
  expect((await curator.request.patch(`/api/v1/practices/${id}`, { data: { revision: 4, title: 'Le samedi' } })).status()).toBe(200);
  await expect(page.getByRole('link', { name: t('practices.versions.of', { number: '5' }) })).toBeVisible();

  const member = await enter(browser, 'varces-elected', 'fr');
  expect((await member.page.goto(`/practices/${id}/versions`))?.status()).toBe(404);
  expect((await member.page.goto(`/practices/${id}/versions/1`))?.status()).toBe(404);
  const shown = (await (await member.request.get('/api/v1/practices')).json()) as { items: { id: string }[] };
  expect((await member.page.goto(`/practices/${shown.items[0]?.id}/versions`))?.status()).toBe(403);
  await member.page.goto(`/practices/${shown.items[0]?.id}`);
  await expect(member.page.getByRole('link', { name: t('practices.versions.open') })).toHaveCount(0);
});

test('versions are shown and brought back in Arabic on a small dark screen, and without JavaScript', async ({ browser }) => {
  const t = words('ar');
  const curator = await enter(browser, 'moderator-ar', 'ar', { colorScheme: 'dark', viewport: { width: 360, height: 740 } });
  const id = await aRevisedDraft(curator);
  for (const path of ['versions', 'versions/2', 'versions/1']) {
    await curator.page.goto(`/practices/${id}/${path}`);
    await expect(curator.page.getByText(t('practices.versions.of', { number: '1' })).or(curator.page.locator('ins')).first()).toBeVisible();
    await expectSound(curator.page, path);
    // What was written in French reads from left to right, whatever the page does.
    for (const text of await curator.page.locator('.difference').all()) expect(await text.evaluate((element) => element.matches(':dir(ltr)'))).toBe(true);
  }
  const plain = await enter(browser, 'moderator-ar', 'ar', { javaScriptEnabled: false });
  await plain.page.goto(`/practices/${id}/versions/1`);
  await plain.page.getByRole('button', { name: t('practices.versions.restore') }).click();
  await expect(plain.page.getByText(t('practices.done.restored'))).toBeVisible();
  expect((await plain.page.goto(`/practices/${id}/versions/99`))?.status()).toBe(404);
  expect((await plain.page.goto(`/practices/${id}/versions/x`))?.status()).toBe(404);
});

test('a sheet is sent back with a note, written on, and approved by whoever did not write it last', async ({ browser }) => {
  const t = words('fr');
  const author = await enter(browser, 'moderator-fr', 'fr', { viewport: { width: 360, height: 740 } });
  const approver = await enter(browser, 'coordinator', 'fr');
  const id = await aRevisedDraft(author);
  await author.page.goto(`/practices/${id}`);
  await author.page.getByRole('button', { name: t('practices.submit') }).click();
  await expect(author.page.getByText(t('practices.missing'))).toBeVisible();
  expect((await author.request.patch(`/api/v1/practices/${id}`, { data: { revision: 2, blocks: { summary: 'La salle, le samedi.' } } })).status()).toBe(200);
  await author.page.reload();
  await author.page.getByRole('button', { name: t('practices.submit') }).click();
  await expect(author.page.getByText(t('practices.done.submitted'))).toBeVisible();
  await expect(author.page.getByRole('button', { name: t('practices.publish') })).toHaveCount(0);
  expect((await author.request.put(`/api/v1/practices/${id}/publication`, { data: { revision: 4 } })).status()).toBe(403);
  await expectSound(author.page, 'in review, for its author');

  await approver.page.goto('/practices?status=review');
  await approver.page.getByRole('link', { name: 'Ouvrir la salle le samedi' }).click();
  await approver.page.getByText(t('practices.review.sendBack')).click();
  await approver.page.getByLabel(t('practices.review.note')).fill('Qui a les clefs ?');
  await expectSound(approver.page, 'in review, for who may approve it');
  await approver.page.getByRole('button', { name: t('practices.review.send'), exact: true }).click();
  await expect(approver.page.getByText(t('practices.done.returned'))).toBeVisible();

  await author.page.reload();
  await expect(author.page.getByText('Qui a les clefs ?')).toBeVisible();
  await author.page.getByRole('link', { name: t('practices.edit') }).click();
  await author.page.getByLabel(t('practices.part.contacts.label')).fill('La gardienne.');
  await author.page.getByRole('button', { name: t('practices.submit') }).click();
  await expect(author.page.getByText(t('practices.done.submitted'))).toBeVisible();

  await approver.page.goto(`/practices/${id}`);
  // Written on before the other one agrees: what is published is what was read.
  expect((await author.request.patch(`/api/v1/practices/${id}`, { data: { revision: 7, blocks: { steps: '1. Appeler la gardienne' } } })).status()).toBe(200);
  await approver.page.getByRole('button', { name: t('practices.publish') }).click();
  await expect(approver.page.getByRole('alert')).toContainText(t('errors.changed-meanwhile'));
  await approver.page.reload();
  await approver.page.getByRole('button', { name: t('practices.publish') }).click();
  await expect(approver.page.getByText(t('practices.done.published'))).toBeVisible();
  await approver.page.goto(`/practices/${id}/versions`);
  await expect(approver.page.getByText(/^Publiée par/)).toBeVisible();
  await expect(approver.page.getByText('Qui a les clefs ?')).toBeVisible();
});

/** In the library, begun by one curator and approved by another. */
async function aPublishedSheet(author: Person, approver: Person, title: string): Promise<string> {
  const { programmes } = (await (await author.request.get('/api/v1/me')).json()) as { programmes: { id: string }[] };
  const begun = await author.request.post('/api/v1/practices/blank', { data: { programmeId: programmes[0]?.id, clientId: randomUUID(), title, theme: 'youth', locale: 'fr' } });
  const { id } = (await begun.json()) as { id: string };
  const blocks = { summary: 'La salle, le samedi.', whatWeDid: 'Deux bénévoles ouvrent.' };
  expect((await author.request.patch(`/api/v1/practices/${id}`, { data: { revision: 1, blocks } })).status()).toBe(200);
  expect((await author.request.put(`/api/v1/practices/${id}/review`, { data: { revision: 2 } })).status()).toBe(200);
  expect((await approver.request.put(`/api/v1/practices/${id}/publication`, { data: { revision: 3 } })).status()).toBe(200);
  return id;
}

test('a published sheet says what was approved while it is translated and written on, then both languages side by side', async ({ browser }) => {
  const [fr, ar] = [words('fr'), words('ar')];
  const author = await enter(browser, 'moderator-fr', 'fr');
  const translator = await enter(browser, 'moderator-ar', 'ar', { colorScheme: 'dark' });
  const reader = await enter(browser, 'varces-elected', 'fr', { viewport: { width: 360, height: 740 } });
  const id = await aPublishedSheet(author, translator, 'Ouvrir la salle aux jeunes');

  await translator.page.goto(`/practices/${id}`);
  await translator.page.getByRole('link', { name: ar('practices.translate.open'), exact: true }).click();
  await translator.page.getByLabel(ar('practices.translate.titleField'), { exact: true }).fill('فتح القاعة للشباب');
  await translator.page.locator('[name="blocks.summary"]').fill('القاعة، يوم السبت.');
  await translator.page.locator('[name="blocks.whatWeDid"]').fill('يفتحها متطوعان.');
  await translator.page.getByRole('button', { name: ar('common.save') }).click();
  await expect(translator.page.getByText(ar('practices.translate.done'))).toBeVisible();
  await expectSound(translator.page, 'a translation');

  // Nobody has approved it: readers find one language.
  await reader.page.goto(`/practices/${id}?lang=fr&beside=ar`);
  await expect(reader.page.getByText('Deux bénévoles ouvrent.')).toBeVisible();
  await expect(reader.page.getByText('يفتحها متطوعان.')).toHaveCount(0);

  await translator.page.goto(`/practices/${id}?words=work`);
  await translator.page.getByRole('button', { name: ar('practices.submit') }).click();
  await expect(translator.page.getByText(ar('practices.done.submitted'))).toBeVisible();
  await author.page.goto('/inbox');
  await author.page.getByRole('link', { name: 'Ouvrir la salle aux jeunes' }).first().click();
  await author.page.getByRole('link', { name: fr('practices.work.see') }).click();
  await author.page.getByRole('button', { name: fr('practices.publish') }).click();
  await expect(author.page.getByText(fr('practices.done.published'))).toBeVisible();

  // What the reader has open says so by itself.
  await expect(reader.page.getByText('يفتحها متطوعان.')).toBeVisible();
  const column = reader.page.getByText('يفتحها متطوعان.');
  expect(await column.evaluate((element) => [element.matches(':dir(rtl)'), element.closest('[lang]')?.getAttribute('lang')])).toEqual([true, 'ar']);
  await expectSound(reader.page, 'two languages at 360 px');

  // The original changes: just its counterpart is to be seen again.
  await author.page.goto(`/practices/${id}/edit`);
  await author.page.getByLabel(fr('practices.part.summary.label')).fill('La salle, samedi et dimanche.');
  await author.page.getByRole('button', { name: fr('common.save') }).click();
  await expect(author.page.getByText(fr('practices.done.saved'))).toBeVisible();
  await translator.page.goto(`/practices/${id}/translate/ar`);
  await expect(translator.page.getByText(ar('practices.translate.stale'))).toHaveCount(1);
  await translator.page.getByLabel(ar('practices.translate.confirm')).check();
  await translator.page.getByRole('button', { name: ar('common.save') }).click();
  await expect(translator.page.getByText(ar('practices.translate.stale'))).toHaveCount(0);
  await reader.page.reload();
  await expect(reader.page.locator('#part-summary').getByText('La salle, le samedi.')).toBeVisible();

  // Given up: the library's words stand.
  await author.page.goto(`/practices/${id}?words=work`);
  await author.page.getByText(fr('practices.manage.title')).click();
  await author.page.getByRole('button', { name: fr('practices.work.discard') }).click();
  await expect(author.page.getByText(fr('practices.done.discarded'))).toBeVisible();
  await expect(author.page.locator('#part-summary').getByText('La salle, le samedi.')).toBeVisible();
});

test('a member writes a sheet from nothing, adapts another one, and finds both among the drafts', async ({ browser }) => {
  const t = words('fr');
  const member = await enter(browser, 'varces-elected', 'fr', { viewport: { width: 360, height: 740 } });
  const [author, approver] = [await enter(browser, 'moderator-fr', 'fr'), await enter(browser, 'coordinator', 'fr')];
  const id = await aPublishedSheet(author, approver, 'Prêter la salle aux associations');
  await member.page.goto('/practices');
  await member.page.getByRole('link', { name: t('practices.begin') }).click();
  await member.page.getByLabel(t('practices.form.title')).fill('Un jardin partagé');
  await member.page.getByLabel(t('practices.form.theme')).selectOption('integration');
  await member.page.getByRole('button', { name: t('practices.new.go') }).click();
  await expect(member.page.getByLabel(t('practices.part.summary.label'))).toBeVisible();
  await member.page.getByLabel(t('practices.fact.budget')).selectOption('low');
  await member.page.getByLabel(t('practices.audience.residents')).check();
  await member.page.getByRole('button', { name: t('common.save') }).click();
  await expect(member.page.getByText(t('practices.done.saved'))).toBeVisible();
  await expectSound(member.page, 'the editor of a member');

  await member.page.goto(`/practices/${id}`);
  await member.page.getByRole('button', { name: t('practices.adapt') }).click();
  await expect(member.page.getByLabel(t('practices.part.whatWeDid.label'))).toHaveValue('Deux bénévoles ouvrent.');
  await member.page.goto('/practices?status=draft');
  await expect(member.page.getByRole('link', { name: 'Un jardin partagé' })).toBeVisible();
  await member.page.getByRole('link', { name: 'Prêter la salle aux associations' }).click();
  await expect(member.page.getByText(/^Adaptée de/)).toBeVisible();

  // Archived, a sheet leaves the list, and whoever has its address still reads it.
  await approver.page.goto(`/practices/${id}`);
  await approver.page.getByText(t('practices.manage.title')).click();
  await approver.page.getByLabel(t('practices.manage.archiveNote')).fill('La salle a fermé.');
  await approver.page.getByRole('button', { name: t('practices.manage.archive') }).click();
  await expect(approver.page.getByText(t('practices.done.archived'))).toBeVisible();
  await member.page.goto(`/practices/${id}`);
  await expect(member.page.getByText(t('practices.archivedNotice'))).toBeVisible();
  await expect(member.page.getByText('Deux bénévoles ouvrent.')).toBeVisible();
});

test('two curators who write one sheet at once lose nothing: what both changed stands beside each other, what only one did is taken over', async ({ browser }) => {
  const [fr, ar] = [words('fr'), words('ar')];
  const one = await enter(browser, 'moderator-fr', 'fr', { viewport: { width: 360, height: 740 } });
  const other = await enter(browser, 'moderator-ar', 'ar');
  const id = await aRevisedDraft(one);
  for (const { page } of [one, other]) await page.goto(`/practices/${id}/edit`);
  await one.page.getByLabel(fr('practices.part.summary.label')).fill('La salle, le samedi.');
  await one.page.getByLabel(fr('practices.fact.budget')).selectOption('low');
  await one.page.getByRole('button', { name: fr('common.save') }).click();
  await expect(one.page.getByText(fr('practices.done.saved'))).toBeVisible();

  // Said before the two texts meet, and nothing that is being written moves.
  await expect(other.page.getByText(ar('practices.dispute.meanwhile'))).toBeVisible();
  await other.page.locator('[name="blocks.summary"]').fill('La salle, chaque samedi matin.');
  await other.page.locator('[name="blocks.pitfalls"]').fill('Perdre la clef.');
  await other.page.getByRole('button', { name: ar('common.save') }).click();
  await expect(other.page.getByRole('region', { name: ar('practices.dispute.theirs') })).toContainText('La salle, le samedi.');
  await expect(other.page.locator('[name="blocks.summary"]')).toHaveValue('La salle, chaque samedi matin.');
  await expect(other.page.locator('[name="budget"]')).toHaveValue('low');
  await expectSound(other.page, 'two texts in the editor');
  await other.page.getByRole('button', { name: ar('practices.dispute.take') }).click();
  await expect(other.page.locator('[name="blocks.summary"]')).toHaveValue('La salle, le samedi.');
  await other.page.getByRole('button', { name: ar('common.save') }).click();
  await expect(other.page.getByText(ar('practices.done.saved'))).toBeVisible();
  await one.page.reload();
  await expect(one.page.getByLabel(fr('practices.part.pitfalls.label'))).toHaveValue('Perdre la clef.');
  await expect(one.page.getByLabel(fr('practices.part.summary.label'))).toHaveValue('La salle, le samedi.');
});
