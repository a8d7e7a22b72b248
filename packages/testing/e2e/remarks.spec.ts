import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { enter, words, type Person } from './support/community.ts';
import { expectSound } from './support/sound.ts';

type Sheet = { id: string; title: string; revision: number; programmeId: string };

async function aPublished(person: Person, title: string): Promise<Sheet> {
  const { items } = (await (await person.request.get('/api/v1/practices?limit=100')).json()) as { items: Sheet[] };
  const sheet = items.find((one) => one.title.startsWith(title));
  if (!sheet) throw new Error(`no sheet begins with ${title}`);
  return sheet;
}

test('a member suggests a better sentence; a curator accepts it; it waits for approval, and the member is told', async ({ browser }) => {
  const t = words('fr');
  const member = await enter(browser, 'tiflet-elected', 'fr', { viewport: { width: 360, height: 740 } });
  const curator = await enter(browser, 'moderator-fr', 'fr');
  const { id } = await aPublished(member, 'Un diagnostic social');
  const label = t('practices.part.costAndMeans.label');

  await member.page.goto(`/practices/${id}`);
  await member.page.getByRole('link', { name: `${t('remarks.add')} (${label})` }).click();
  await expect(member.page.getByLabel(t('remarks.form.proposed'))).toBeHidden();
  await member.page.getByLabel(t('remarks.form.suggestion')).check();
  const proposed = member.page.getByLabel(t('remarks.form.proposed'));
  await expect(proposed).toHaveValue(/du thé/);
  await member.page.getByRole('button', { name: t('remarks.form.send') }).click();
  await expect(member.page.getByText(t('errors.unchanged'))).toBeVisible();
  await proposed.fill((await proposed.inputValue()).replace('du thé', 'du thé et des gâteaux'));
  await member.page.getByLabel(t('remarks.form.body')).fill('Sans gâteaux, personne ne reste.');
  await expectSound(member.page, 'the form');
  await member.page.getByRole('button', { name: t('remarks.form.send') }).click();
  await expect(member.page.getByText(t('remarks.done.sent'))).toBeVisible();
  await member.page.getByRole('link', { name: t('remarks.own_one', { count: '1' }) }).click();
  await expect(member.page.locator('ins', { hasText: 'gâteaux' })).toBeVisible();
  await expect(member.page.getByRole('button', { name: t('remarks.accept') })).toHaveCount(0);

  await curator.page.goto('/inbox');
  await expect(curator.page.getByText(t('inbox.reason.remarked')).first()).toBeVisible();
  await curator.page.getByRole('listitem').filter({ hasText: t('inbox.reason.remarked') }).filter({ hasText: 'Un diagnostic social' }).getByRole('link').first().click();
  await expect(curator.page.locator('ins', { hasText: 'gâteaux' })).toBeVisible();
  await expectSound(curator.page, 'what is said of a sheet');
  await curator.page.getByRole('button', { name: t('remarks.accept') }).click();
  await expect(curator.page.getByText(t('remarks.done.accepted'))).toBeVisible();
  await curator.page.goto(`/practices/${id}?words=work`);
  await expect(curator.page.getByText('du thé et des gâteaux')).toBeVisible();

  // The member's page followed; readers see the old words until somebody else approves the new ones.
  await expect(member.page.getByText(t('remarks.state.accepted'))).toBeVisible();
  await member.page.goto(`/practices/${id}`);
  await expect(member.page.getByText('du thé et des gâteaux')).toHaveCount(0);
  await member.page.goto('/inbox');
  await expect(member.page.getByRole('listitem').filter({ hasText: t('inbox.reason.remarked') }).filter({ hasText: 'Un diagnostic social' })).toBeVisible();
});

test('a writer who is no curator is added, edits the draft and submits it; removed, it is gone for them', async ({ browser }) => {
  const t = words('fr');
  const curator = await enter(browser, 'moderator-fr', 'fr');
  const writer = await enter(browser, 'skhirat-elected', 'fr', { viewport: { width: 360, height: 740 } });
  const { programmeId } = await aPublished(curator, 'Un diagnostic social');
  const begun = await curator.request.post('/api/v1/practices/blank', { data: { programmeId, clientId: randomUUID(), title: 'La permanence du samedi', theme: 'social-unit', locale: 'fr' } });
  const { id } = (await begun.json()) as Sheet;
  expect((await writer.page.goto(`/practices/${id}`))?.status()).toBe(404);

  await curator.page.goto(`/practices/${id}`);
  await curator.page.getByRole('link', { name: t('writers.title') }).click();
  await curator.page.getByLabel(t('writers.search')).fill('rahhaoui');
  await curator.page.getByRole('button', { name: t('writers.find') }).click();
  await curator.page.getByRole('button', { name: /Ajouter.*Rahhaoui/ }).click();
  await expect(curator.page.getByText(t('writers.done.added'))).toBeVisible();
  await expectSound(curator.page, 'who writes a sheet');

  await writer.page.goto(`/practices/${id}/edit`);
  await writer.page.getByLabel(t('practices.part.summary.label')).fill('Une permanence tenue par deux élues.');
  await writer.page.getByLabel(t('practices.part.whatWeDid.label')).fill('Nous avons ouvert le samedi.');
  await writer.page.getByRole('button', { name: t('practices.submit') }).click();
  await expect(writer.page.getByText(t('practices.done.submitted'))).toBeVisible();
  await expect(writer.page.getByRole('button', { name: t('practices.publish') })).toHaveCount(0);

  await curator.page.getByRole('button', { name: /Retirer.*Rahhaoui/ }).click();
  await expect(curator.page.getByRole('button', { name: t('writers.putBack') })).toBeVisible();
  // Their open page learns of it.
  await expect(writer.page.getByText(t('errors.page.404.title'))).toBeVisible();
  await curator.page.getByRole('button', { name: t('writers.putBack') }).click();
  await expect(curator.page.getByRole('button', { name: /Retirer.*Rahhaoui/ })).toBeVisible();
  expect((await writer.page.goto(`/practices/${id}`))?.status()).toBe(200);
});

test('in Arabic, on a small dark screen and without JavaScript, a passage that changed is taken over by hand', async ({ browser }) => {
  const t = words('ar');
  const curator = await enter(browser, 'moderator-ar', 'ar', { javaScriptEnabled: false, colorScheme: 'dark', viewport: { width: 360, height: 740 } });
  const member = await enter(browser, 'khemisset-elected', 'ar', { javaScriptEnabled: false });
  const { id } = await aPublished(member, 'إطلاق خلية');
  await member.page.goto(`/practices/${id}/remarks/new?part=contacts&locale=ar`);
  await member.page.getByLabel(t('remarks.form.suggestion')).check();
  await member.page.getByLabel(t('remarks.form.proposed')).fill('خلية العمل الاجتماعي بالخميسات.');
  await member.page.getByRole('button', { name: t('remarks.form.send') }).click();
  await expect(member.page.getByText(t('remarks.done.sent'))).toBeVisible();

  const sheet = (await (await curator.request.get(`/api/v1/practices/${id}?words=work`)).json()) as Sheet;
  expect((await curator.request.patch(`/api/v1/practices/${id}`, { data: { revision: sheet.revision, blocks: { contacts: 'مصلحة أخرى.' } } })).status()).toBe(200);
  await curator.page.goto(`/practices/${id}/remarks`);
  await expect(curator.page.getByText(t('remarks.meanwhile'))).toBeVisible();
  await curator.page.getByRole('link', { name: t('remarks.byHand') }).click();
  await curator.page.getByLabel(t('remarks.hand.body')).fill('خلية العمل الاجتماعي بالخميسات، ومصلحة أخرى.');
  await curator.page.getByRole('button', { name: t('remarks.hand.send') }).click();
  await expect(curator.page.getByText(t('remarks.done.accepted'))).toBeVisible();
  expect((await member.page.goto(`/practices/${id}/writers`))?.status()).toBe(403);
  for (const path of [`/practices/${id}/remarks/new?part=title&locale=ar`, `/practices/${id}/remarks/x`, `/practices/${randomUUID()}/remarks`]) expect((await member.page.goto(path))?.status()).toBe(404);
});
