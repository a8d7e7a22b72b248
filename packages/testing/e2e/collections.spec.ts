import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { enter, words, type Person } from './support/community.ts';
import { expectSound } from './support/sound.ts';

const [diagnostic, garde, petits] = ['Un diagnostic social de quartier', 'Garder les enfants pendant', 'Les petits et leur grand'] as const;
const order = (page: Page) => page.locator('.arranged__title');
const isOrdered = (page: Page, titles: readonly string[]) => expect(order(page)).toContainText([...titles]);
const button = (page: Page, name: string, title: string) => page.getByRole('button', { name: new RegExp(`^${name}.*${title}`) });

type Collection = { id: string; revision: number; items: { practiceId: string }[] };

/** A collection of three published sheets of the demo, made by hand over REST. */
async function aCollection({ request }: Person, title: string): Promise<Collection> {
  const json = async <T>(path: string) => (await (await request.get(`/api/v1${path}`)).json()) as T;
  const [programme] = await json<{ id: string }[]>('/programmes');
  const sheets = await json<{ items: { id: string; locale: string }[] }>('/practices');
  const begun = await request.post('/api/v1/collections', { data: { programmeId: programme?.id, clientId: randomUUID(), title, intro: 'Pour qui **commence**.', locale: 'fr' } });
  let collection = (await begun.json()) as Collection;
  for (const { id } of sheets.items.filter(({ locale }) => locale === 'fr').slice(0, 3)) {
    collection = (await (await request.put(`/api/v1/collections/${collection.id}/sheets/${id}`, { data: { note: 'Parce que.' } })).json()) as Collection;
  }
  return collection;
}

test('a curator makes a collection of three sheets, reorders by keyboard, publishes; a member reads it in order', async ({ browser }) => {
  const t = words('fr');
  const { page } = await enter(browser, 'moderator-fr', 'fr', { viewport: { width: 360, height: 740 } });
  const title = `Ouvrir un accueil ${randomUUID().slice(0, 8)}`;
  await page.goto('/collections');
  await page.getByRole('link', { name: t('collections.new') }).click();
  await page.getByLabel(t('collections.form.title')).fill(title);
  await page.getByLabel(t('collections.form.intro')).fill('Pour qui **commence**.');
  await page.getByRole('button', { name: t('collections.form.begin') }).click();
  await expect(page.getByText(t('collections.done.begun'))).toBeVisible();
  for (const sheet of [garde, diagnostic, petits]) {
    await page.getByLabel(t('collections.add.words')).fill(sheet.toUpperCase());
    await page.keyboard.press('Enter');
    await button(page, t('collections.add.add'), sheet).click();
    await expect(order(page).filter({ hasText: sheet })).toBeVisible();
  }
  await isOrdered(page, [garde, diagnostic, petits]);

  // By keyboard alone: what was pressed keeps the focus, and what came of it is said.
  const down = button(page, t('collections.items.down'), garde);
  await down.focus();
  await page.keyboard.press('Enter');
  await isOrdered(page, [diagnostic, garde, petits]);
  await expect(down).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'place 2 sur 3' })).toHaveCount(1);
  await page.keyboard.press('Enter');
  await isOrdered(page, [diagnostic, petits, garde]);
  await expect(down).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'déjà en dernière place' })).toHaveCount(1);

  await button(page, t('collections.items.remove'), petits).click();
  await isOrdered(page, [diagnostic, garde]);
  await page.getByRole('button', { name: t('common.undo') }).click();
  await isOrdered(page, [diagnostic, petits, garde]);
  await page.locator('summary').filter({ hasText: t('collections.items.addNote') }).first().click();
  await page.getByLabel(t('collections.items.note')).first().fill('On commence par regarder.');
  await page.getByRole('button', { name: t('common.save') }).first().click();
  await expect(page.getByText('On commence par regarder.').first()).toBeVisible();
  await expectSound(page, 'the editor');
  await page.getByRole('button', { name: t('collections.publish') }).click();
  await expect(page.getByText(t('collections.done.published'))).toBeVisible();
  await expectSound(page, 'a collection, for its curator');

  const member = await enter(browser, 'varces-elected', 'fr', { viewport: { width: 360, height: 740 } });
  const reading = member.page;
  await reading.goto('/practices');
  await expectSound(reading, 'the library with its collections');
  await reading.getByRole('link', { name: title }).click();
  await expect(reading.locator('.main-nav [aria-current]')).toHaveText(t('shell.nav.practices'));
  await expect(reading.getByText('On commence par regarder.')).toBeVisible();
  await expect(reading.getByRole('link', { name: t('collections.edit') })).toHaveCount(0);
  await reading.getByRole('link', { name: t('collections.start') }).click();
  for (const [place, sheet] of [diagnostic, petits, garde].entries()) {
    await expect(reading.getByRole('heading', { level: 1 })).toContainText(sheet);
    const way = reading.getByRole('navigation', { name: title });
    await expect(way).toContainText(`fiche ${place + 1} sur 3`);
    if (place === 2) await expect(way).toContainText(t('collections.place.last'));
    else await way.locator('[rel=next]').click();
  }
  await expectSound(reading, 'a sheet in a collection');
});

test('a collection is arranged without JavaScript, in Arabic, and nobody overwrites what they have not seen', async ({ browser }) => {
  const t = words('ar');
  const plain = await enter(browser, 'moderator-ar', 'ar', { javaScriptEnabled: false, colorScheme: 'dark', viewport: { width: 360, height: 740 } });
  const { page, request } = plain;
  const { id, revision, items } = await aCollection(plain, `Sans script ${randomUUID().slice(0, 8)}`);
  const first = await page.goto(`/collections/${id}/edit`).then(() => order(page).allTextContents());
  await page.getByRole('button', { name: t('collections.items.up'), exact: false }).nth(2).click();
  await expect(order(page)).toHaveText([first[0]!, first[2]!, first[1]!]);

  // A colleague moves another one before this page is sent.
  const moved = await request.put(`/api/v1/collections/${id}/sheets/${items[1]!.practiceId}/place`, { data: { revision: revision + 1, to: 1 } });
  expect(moved.status()).toBe(200);
  await page.getByRole('button', { name: t('collections.items.up'), exact: false }).nth(1).click();
  await expect(page.getByRole('alert')).toContainText(t('errors.changed-meanwhile'));
  await expect(order(page)).toHaveText([first[1]!, first[0]!, first[2]!]);

  await page.getByRole('button', { name: t('collections.items.remove'), exact: false }).first().click();
  await expect(order(page)).toHaveText([first[0]!, first[2]!]);
  await page.getByRole('button', { name: t('common.undo') }).click();
  await expect(order(page)).toHaveText([first[1]!, first[0]!, first[2]!]);

  const form = page.locator('form').filter({ has: page.getByLabel(t('collections.form.intro')) });
  const save = form.getByRole('button');
  await form.getByLabel(t('collections.form.title')).fill('مسار بلا سكربت');
  expect((await request.patch(`/api/v1/collections/${id}`, { data: { revision: revision + 4, title: 'Autre titre' } })).status()).toBe(200);
  await save.click();
  await expect(form.getByText('Autre titre')).toBeVisible();
  await expect(form.getByLabel(t('collections.form.title'))).toHaveValue('مسار بلا سكربت');
  await save.click();
  await expect(page.getByText(t('collections.done.revised'))).toBeVisible();

  await page.goto(`/practices/${items[0]!.practiceId}/collect`);
  await expect(page.getByRole('link', { name: 'مسار بلا سكربت' })).toBeVisible();
  const withScript = await enter(browser, 'moderator-ar', 'ar', { colorScheme: 'dark', viewport: { width: 360, height: 740 } });
  for (const path of [`/practices/${items[0]!.practiceId}/collect`, `/collections/${id}`, `/collections/${id}/edit`, '/collections', '/collections/new']) {
    await withScript.page.goto(path);
    await expectSound(withScript.page, path);
  }
  const member = await enter(browser, 'tiflet-elected', 'ar');
  expect((await member.page.goto(`/collections/${id}`))?.status()).toBe(404);
  expect((await member.page.goto('/collections/new'))?.status()).toBe(403);
});
