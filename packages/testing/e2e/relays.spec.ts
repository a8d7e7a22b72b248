import { randomUUID } from 'node:crypto';
import { expect, test, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { enter, words, type Locale } from './support/community.ts';
import { expectSound } from './support/sound.ts';

const [fr, ar] = [words('fr'), words('ar')];
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const sentence = (text: string) => new RegExp(text.split(/<\w+\/>/).map(escaped).join('.*'));

/** A pair: the mentee asks and reads Arabic, the mentor reads French. */
async function aScene(browser: Browser, mentor: string, mentee: string, options: BrowserContextOptions = {}) {
  const asker = await enter(browser, mentee, 'ar', options);
  const partner = await enter(browser, mentor, 'fr', options);
  const [binome] = (await (await asker.request.get('/api/v1/me/binomes')).json()) as { conversationId: string }[];
  const me = async ({ request }: typeof asker) => (await (await request.get('/api/v1/me')).json()) as { id: string; name: string; email: string; commune: { nameFr: string; nameAr: string } };
  const [askerIs, partnerIs] = [await me(asker), await me(partner)];
  const conversationId = binome?.conversationId ?? '';
  const telling = [conversationId, ...[askerIs, partnerIs].flatMap(({ id, name, email, commune }) => [id, name, email, commune.nameFr, commune.nameAr])];
  return { asker, partner, conversationId, telling, askerName: askerIs.name };
}

/** Fills the question in and looks at what would be visible. */
async function preview(page: Page, locale: Locale, title: string, body: string): Promise<void> {
  const t = words(locale);
  await page.getByLabel(t('relays.form.title')).fill(title);
  await page.getByLabel(t('relays.form.body')).fill(body);
  await page.getByLabel(t('threads.form.theme')).selectOption('housing');
  await page.getByRole('button', { name: t('relays.form.preview') }).click();
}

test('a question goes out without names once both agree, and its accepted answer comes back by itself', async ({ browser }) => {
  const { asker, partner, conversationId, telling, askerName } = await aScene(browser, 'sassenage-elected', 'skhirat-elected', { viewport: { width: 360, height: 740 } });
  const reader = await enter(browser, 'vienne-elected', 'fr');
  const title = 'من يفتح القاعة مساء الجمعة؟';
  await partner.page.goto(`/conversations/${conversationId}`);
  await partner.page.getByLabel(fr('conversation.write')).waitFor();

  await asker.page.goto(`/conversations/${conversationId}/details`);
  await asker.page.getByRole('link', { name: ar('relays.pageTitle') }).click();
  await preview(asker.page, 'ar', title, `اسمي ${askerName}. من عنده المفتاح؟`);
  await expect(asker.page.locator('.relay-preview mark')).toHaveText(askerName);
  await expect(asker.page.getByRole('button', { name: sentence(ar('relays.propose')) })).toHaveCount(0);
  await expectSound(asker.page, 'the question');
  await preview(asker.page, 'ar', title, 'من عنده **المفتاح**؟');
  await expect(asker.page.locator('.relay-preview').getByText(ar('common.unnamed'))).toBeVisible();
  await asker.page.getByRole('button', { name: sentence(ar('relays.propose')) }).click();
  await expect(asker.page.getByText(sentence(ar('relays.outcome.proposed'))).first()).toBeVisible();

  // The partner sees it without a reload, and everything that will be public before anything is.
  await partner.page.getByRole('link', { name: fr('conversation.asked.answer') }).click();
  await expect(partner.page.locator('.relay-preview')).toContainText('المفتاح');
  await expectSound(partner.page, 'the question');
  await partner.page.getByRole('button', { name: fr('relays.consent.agree') }).click();
  await expect(partner.page.getByText(fr('relays.outcome.published'), { exact: true })).toBeVisible();
  const place = (await partner.page.getByRole('link', { name: fr('relays.seeThread') }).getAttribute('href')) ?? '';

  await asker.page.goto(place);
  await asker.page.getByRole('textbox', { name: ar('threads.reply.title') }).fill('وفي رمضان؟');
  await expectSound(asker.page, 'the question');
  await expect(asker.page.getByRole('radio', { name: new RegExp(escaped(ar('relays.reply.unnamed'))) }).first()).toBeChecked();
  await asker.page.getByRole('button', { name: ar('threads.reply.submit'), exact: true }).click();
  await expect(asker.page.locator('#post-2')).toContainText(ar('common.unnamed'));

  await reader.page.goto(place);
  await expect(reader.page.locator('#post-1')).toContainText(fr('common.unnamed'));
  await expect(reader.page.getByText(fr('relays.reply.legend'))).toHaveCount(0);
  expect((await reader.request.post(`/api/v1${place}/posts`, { data: { clientId: randomUUID(), body: 'Chez nous, **le gardien**.' } })).status()).toBe(201);
  await partner.page.goto(`/conversations/${conversationId}`);
  await partner.page.getByLabel(fr('conversation.write')).waitFor();
  await asker.page.locator('#post-3').getByRole('button', { name: ar('threads.accept') }).click();
  await expect(asker.page.locator('.accepted')).toContainText('le gardien');
  await expect(partner.page.getByRole('link', { name: 'قراءة الجواب في موضوعه' })).toBeVisible();

  // Whoever is not of the two finds nothing that leads back: in the thread's page not at all, in lists not beside it.
  const html = await (await reader.request.get(place)).text();
  expect(html).toContain(title);
  expect(telling.filter((word) => html.includes(word))).toEqual([]);
  for (const path of ['/threads', '/']) {
    await reader.page.goto(path);
    const beside = await reader.page.getByRole('listitem').filter({ hasText: title }).first().innerHTML();
    expect(telling.filter((word) => beside.includes(word))).toEqual([]);
    expect(await reader.page.content()).not.toContain(conversationId);
  }
});

test('without JavaScript it is proposed, agreed to and taken back', async ({ browser }) => {
  const { asker, partner, conversationId } = await aScene(browser, 'aix-official', 'khemisset-official', { javaScriptEnabled: false });
  const title = 'من يكتب محضر الزيارة؟';
  await asker.page.goto(`/conversations/${conversationId}/ask-peers?message=1`);
  await expect(asker.page.getByLabel(ar('relays.form.body'))).not.toHaveValue('');
  await preview(asker.page, 'ar', title, 'الزائر أم المضيف؟');
  await asker.page.getByRole('button', { name: sentence(ar('relays.propose')) }).click();
  await partner.page.goto('/');
  await partner.page.getByRole('link', { name: new RegExp(title.replace('؟', '')) }).click();
  await partner.page.getByRole('button', { name: fr('relays.consent.agree') }).click();
  await partner.page.getByRole('link', { name: fr('relays.seeThread') }).click();
  await expect(partner.page.getByRole('heading', { level: 1 })).toHaveText(title);
  await asker.page.goto(`/conversations/${conversationId}/relays`);
  await asker.page.getByRole('link', { name: title }).click();
  await asker.page.getByRole('button', { name: ar('relays.withdraw') }).click();
  await expect(asker.page.getByText(ar('relays.outcome.withdrawn'), { exact: true })).toBeVisible();
  await partner.page.reload();
  await expect(partner.page.getByText(title)).toHaveCount(0);
});
