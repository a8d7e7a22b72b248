import { randomUUID } from 'node:crypto';
import { expect, test, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { enter, words, type Locale, type Person } from './support/community.ts';
import { expectSoundAt } from './support/sound.ts';

type Given = { id: string; title: string };

/** A pair, what one of them has just written, and a thread of the programme. */
async function aScene(browser: Browser, [mentor, mentee]: [string, string], locales: [Locale, Locale], body: string, options: BrowserContextOptions = {}) {
  const asker = await enter(browser, mentor, locales[0], options);
  const author = await enter(browser, mentee, locales[1], options);
  const [binome] = (await (await author.request.get('/api/v1/me/binomes')).json()) as { conversationId: string }[];
  const conversationId = binome?.conversationId ?? '';
  const message = await said(author, conversationId, body);
  const threads = (await (await asker.request.get('/api/v1/threads?state=resolved')).json()) as { items: Given[] };
  const thread = threads.items[0];
  if (!thread) throw new Error('the demo has no resolved thread');
  return { asker, author, conversationId, message, thread, ask: `/conversations/${conversationId}/forward?message=${message.id}` };
}

async function said(author: Person, conversationId: string, body: string): Promise<{ id: string }> {
  const answer = await author.request.post(`/api/v1/conversations/${conversationId}/messages`, { data: { clientId: randomUUID(), body } });
  expect(answer.status()).toBe(201);
  return (await answer.json()) as { id: string };
}

/** Looks the thread up, chooses it, and asks. */
async function askFor(page: Page, locale: Locale, path: string, thread: Given, note: string): Promise<void> {
  const t = words(locale);
  await page.goto(path);
  await page.getByLabel(t('forwards.search')).fill(thread.title.slice(0, 24));
  await page.getByRole('button', { name: t('forwards.find') }).click();
  await expect(page).toHaveURL(/title=/);
  await page.getByRole('radio', { name: new RegExp(escaped(thread.title)) }).check();
  await page.getByLabel(t('forwards.note')).fill(note);
  await page.getByRole('button', { name: t('forwards.ask') }).click();
  await expect(page).toHaveURL(/\/forwards\/[^/]+$/);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const sentence = (text: string) => new RegExp(text.split(/<\w+\/>/).map(escaped).join('.*'));

test('a message is shown in a thread once its author agrees, without a name, and is gone when they take it back', async ({ browser }) => {
  const canary = 'Le marché du mardi, c’est là que tout se dit.';
  const { asker, author, conversationId, message, thread, ask } = await aScene(browser, ['aix-official', 'khemisset-official'], ['fr', 'ar'], canary);
  const [fr, ar] = [words('fr'), words('ar')];
  const { name } = (await (await author.request.get('/api/v1/me')).json()) as { name: string };
  const reader = await enter(browser, 'varces-elected', 'fr');
  const last = (await (await reader.request.get(`/api/v1/threads/${thread.id}`)).json()) as { thread: { replyCount: number } };
  await reader.page.goto(`/threads/${thread.id}${last.thread.replyCount >= 20 ? '?after=20' : ''}`);
  await author.page.goto(`/conversations/${conversationId}`);
  await author.page.getByLabel(ar('conversation.write')).waitFor();

  await askFor(asker.page, 'fr', ask, thread, 'Un collègue le dit bien.');
  await expect(asker.page.getByText(sentence(fr('forwards.outcome.asked')))).toBeVisible();

  // The author sees it without a reload, and what would be public before anything is.
  await author.page.getByRole('link', { name: ar('conversation.asked.answer') }).click();
  const preview = author.page.locator('.forward-preview');
  await expect(preview.getByText(canary).first()).toBeVisible();
  await expect(preview.locator('.forward-preview__named')).toContainText(name);
  // By keyboard alone: the other choice, what it shows, and yes.
  await author.page.getByRole('radio', { name: new RegExp(ar('forwards.named')) }).focus();
  await author.page.keyboard.press('ArrowDown');
  await expect(author.page.getByRole('radio', { name: new RegExp(ar('forwards.unnamed')) })).toBeChecked();
  await expect(preview.locator('.forward-preview__named')).toBeHidden();
  await expect(preview.locator('.forward-preview__unnamed')).toBeVisible();
  await expect(preview.locator('.forward-preview__unnamed')).not.toContainText(name.split(' ')[0]!);
  await author.page.keyboard.press('Tab');
  await expect(author.page.getByRole('button', { name: ar('forwards.grant'), exact: true })).toBeFocused();
  await author.page.keyboard.press('Enter');
  await expect(author.page.getByText(sentence(ar('forwards.outcome.youGranted')))).toBeVisible();

  // The asker is told, whoever reads the thread reads it, and nothing there says where it comes from.
  await expect(asker.page.getByText(fr('live.told.forward.granted'))).toBeVisible();
  await asker.page.getByRole('link', { name: fr('forwards.seePost') }).click();
  await expect(asker.page.locator('article.post', { hasText: canary })).toHaveCount(1);
  const shown = reader.page.locator('article.post', { hasText: canary });
  await expect(shown).toHaveCount(1);
  await expect(shown).toContainText('Un collègue le dit bien.');
  await reader.page.reload();
  for (const secret of [conversationId, message.id, name]) expect(await reader.page.content()).not.toContain(secret);

  // From the account's page it is taken back, and the words leave the open page.
  await author.page.goto('/account');
  await author.page.getByRole('link', { name: ar('forwards.see'), exact: true }).click();
  await author.page.getByRole('link', { name: thread.title }).click();
  await author.page.getByRole('button', { name: ar('forwards.withdrawWords') }).click();
  await expect(author.page.getByText(ar('forwards.outcome.youGone'))).toBeVisible();
  for (const { page } of [reader, asker]) {
    await expect(page.getByText(canary)).toHaveCount(0);
    await expect(page.locator('article.post', { hasText: 'Un collègue le dit bien.' })).toHaveCount(1);
  }
  await Promise.all([asker, author, reader].map(({ context }) => context.close()));
});

test('without JavaScript one asks, reads the new words of an edited message before agreeing, and takes consent back', async ({ browser }) => {
  const options = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };
  const before = 'Deux agents suffisent.';
  const { asker, author, conversationId, message, thread, ask } = await aScene(browser, ['sassenage-elected', 'skhirat-elected'], ['fr', 'fr'], before, options);
  const t = words('fr');
  await asker.page.goto(ask);
  await asker.page.getByRole('button', { name: t('forwards.ask') }).click();
  await expect(asker.page.getByText(t('errors.required'))).toBeVisible();
  await askFor(asker.page, 'fr', ask, thread, '');

  await author.page.goto('/');
  await expect(author.page.getByText(t('forwards.waitingTitle'))).toBeVisible();
  await author.page.goto(`/conversations/${conversationId}`);
  await author.page.getByRole('link', { name: t('conversation.asked.answer') }).click();
  await expect(author.page.getByText(before).first()).toBeVisible();
  const after = 'Trois agents suffisent.';
  const edited = await author.request.patch(`/api/v1/conversations/${conversationId}/messages/${message.id}`, { data: { body: after } });
  expect(edited.status()).toBe(200);
  await author.page.getByRole('button', { name: t('forwards.grant') }).click();
  await expect(author.page.getByText(t('errors.words-changed'))).toBeVisible();
  await expect(author.page.getByText(after).first()).toBeVisible();
  await expect(author.page.getByText(before)).toHaveCount(0);
  await author.page.getByRole('button', { name: t('forwards.grant') }).click();
  await expect(author.page.getByText(sentence(t('forwards.outcome.youGranted')))).toBeVisible();
  await author.page.getByRole('link', { name: t('forwards.seePost') }).click();
  await expect(author.page.locator('article.post', { hasText: after })).toContainText('Fatima-Zahra Rahhaoui');
  await author.page.goto('/forwards?list=granted');
  await author.page.getByRole('link', { name: thread.title }).click();
  await author.page.getByRole('button', { name: t('forwards.withdrawWords') }).click();
  await author.page.goto(`/threads/${thread.id}`);
  await expect(author.page.getByText(after)).toHaveCount(0);
  await Promise.all([asker, author].map(({ context }) => context.close()));
});

for (const [locale, pair, looks] of [
  ['fr', ['varces-elected', 'sidi-allal-elected'], [{ scheme: 'light', width: 360 }]],
  ['ar', ['le-teil-elected', 'tiflet-elected'], [{ scheme: 'light', width: 360 }, { scheme: 'dark', width: 1280 }]],
  ['en', ['vienne-elected', 'temara-elected'], [{ scheme: 'dark', width: 360 }]],
] as const) {
  test(`asking and answering are accessible and fit, in ${locale}`, async ({ browser }) => {
    test.slow();
    const { asker, author, conversationId, message, thread, ask } = await aScene(browser, [...pair], [locale, locale], 'Une **table** sous la halle.');
    const sound = (page: Page, path: string) => expectSoundAt(page, path, path, looks);
    await sound(asker.page, ask);
    await sound(asker.page, `${ask}&title=xyzxyz`);
    const asked = await asker.request.post(`/api/v1/conversations/${conversationId}/messages/${message.id}/forwards`, { data: { clientId: randomUUID(), threadId: thread.id, note: 'À lire.' } });
    expect(asked.status()).toBe(201);
    const { id } = (await asked.json()) as { id: string };
    for (const path of [`/forwards/${id}`, '/', `/conversations/${conversationId}`, '/forwards']) await sound(author.page, path);
    for (const path of [`/forwards/${id}`, ask, '/forwards?list=own', '/forwards?list=granted']) await sound(asker.page, path);
    await author.request.put(`/api/v1/forwards/${id}/refusal`);
    await Promise.all([asker, author].map(({ context }) => context.close()));
  });
}
