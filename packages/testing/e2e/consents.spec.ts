import { randomUUID } from 'node:crypto';
import { expect, test, type Browser } from '@playwright/test';
import { enter, words, type Person } from './support/community.ts';
import { expectSound } from './support/sound.ts';
import { ask } from './support/threads.ts';

const canary = 'Chez nous, une voisine ouvre la salle à huit heures, chaque mardi.';
const title = 'La salle du mardi';

const titleOf = async ({ request }: Person, path: string) => ((await (await request.get(path)).json()) as { name: string }).name;

async function aPairThatTalked(browser: Browser) {
  const proposer = await enter(browser, 'vienne-elected', 'fr', { viewport: { width: 360, height: 740 } });
  const author = await enter(browser, 'temara-elected', 'ar');
  const [binome] = (await (await author.request.get('/api/v1/me/binomes')).json()) as { conversationId: string }[];
  const conversationId = binome?.conversationId ?? '';
  expect((await author.request.post(`/api/v1/conversations/${conversationId}/messages`, { data: { clientId: randomUUID(), body: canary } })).status()).toBe(201);
  return { proposer, author, conversationId };
}

test('a binôme’s words become a sheet that nobody else reads before their author agrees, and that is gone once they do no longer', async ({ browser }) => {
  const [fr, ar] = [words('fr'), words('ar')];
  const { proposer, author, conversationId } = await aPairThatTalked(browser);
  const { page } = proposer;
  await page.goto(`/conversations/${conversationId}/details`);
  await page.getByRole('link', { name: fr('consents.messages.link') }).click();
  await expectSound(page, 'choosing messages');
  await page.locator('.pick', { hasText: canary }).getByRole('checkbox').check();
  await page.getByRole('button', { name: fr('consents.pick.next') }).click();
  await expect(page.getByText(fr('consents.messages.until'))).toBeVisible();
  await expect(page.getByText(await titleOf(author, '/api/v1/me')).first()).toBeVisible();
  await page.getByLabel(fr('practices.form.title')).fill(title);
  await page.getByLabel(fr('threads.form.theme')).selectOption('early-childhood');
  await expectSound(page, 'beginning from messages');
  await page.getByRole('button', { name: fr('consents.messages.beginAndAsk') }).click();
  await expect(page).toHaveURL(/\/practices\/[0-9a-f-]+\/edit$/);
  const id = /practices\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';

  // The curators see that it is there, and whose consent is missing; not a word of it, and they cannot take it on.
  const curator = await enter(browser, 'moderator-fr', 'fr');
  await curator.page.goto(`/practices/${id}`);
  await expect(curator.page.getByText(fr('consents.notice.withheldTitle'))).toBeVisible();
  await expect(curator.page.locator('.consent-notice')).toContainText(await titleOf(author, '/api/v1/me'));
  expect(await curator.page.content()).not.toContain('voisine');
  await expectSound(curator.page, 'withheld');
  const refused = await curator.request.put(`/api/v1/practices/${id}/review`, { data: { revision: 1 } });
  expect([refused.status(), ((await refused.json()) as { code: string }).code]).toEqual([403, 'consent-missing']);

  await author.page.goto('/inbox');
  await author.page.getByRole('link', { name: title }).click();
  await expect(author.page).toHaveURL(new RegExp(`/practices/${id}/consent\\?asked`));
  await expect(author.page.locator('.consent-words', { hasText: canary })).toBeVisible();
  await expectSound(author.page, 'the question to the author');
  await author.page.getByRole('button', { name: ar('consents.consent.yes'), exact: true }).click();
  await expect(author.page.getByText(ar('consents.done.given'))).toBeVisible();
  // Told live to whoever has it open.
  await expect(curator.page.getByText('une voisine ouvre la salle').first()).toBeVisible();

  expect((await proposer.request.patch(`/api/v1/practices/${id}`, { data: { revision: 1, blocks: { summary: 'Une voisine ouvre.' } } })).status()).toBe(200);
  await page.goto(`/practices/${id}`);
  await page.getByRole('button', { name: fr('practices.submit') }).click();
  await expect(page.getByText(fr('practices.done.submitted'))).toBeVisible();
  await curator.page.goto(`/practices/${id}`);
  await curator.page.getByRole('button', { name: fr('practices.publish') }).click();
  await expect(curator.page.getByText(fr('practices.done.published'))).toBeVisible();

  const reader = await enter(browser, 'varces-elected', 'fr');
  await reader.page.goto(`/practices/${id}`);
  await expect(reader.page.getByText('une voisine ouvre la salle').first()).toBeVisible();
  await author.page.goto(`/practices/${id}/consent`);
  await author.page.getByRole('button', { name: ar('consents.consent.withdraw') }).click();
  await expect(author.page.getByText(ar('consents.done.withdrawn'))).toBeVisible();
  await expect(reader.page.getByRole('heading', { name: fr('errors.page.404.title') })).toBeVisible();
  await expect(reader.page.locator('#main')).not.toContainText('voisine');
  expect(JSON.stringify(await (await reader.request.get('/api/v1/practices?limit=100')).json())).not.toContain(id);
  await curator.page.goto(`/practices/${id}`);
  expect(await curator.page.content()).not.toContain('voisine');

  // Whoever writes it takes the words out, says so, and removes the source.
  await page.goto(`/practices/${id}/sources`);
  await expectSound(page, 'sources and consents');
  await page.getByText(fr('consents.sources.remove')).click();
  await page.getByLabel(fr('consents.sources.wordsRemoved')).check();
  await page.getByRole('button', { name: fr('consents.sources.removeIt') }).click();
  await expect(page.getByRole('alert')).toContainText(fr('errors.words-still-there'));
  const { revision } = (await (await proposer.request.get(`/api/v1/practices/${id}`)).json()) as { revision: number };
  expect((await proposer.request.patch(`/api/v1/practices/${id}`, { data: { revision, blocks: { summary: 'En bref.', whatWeDid: 'À notre façon.' } } })).status()).toBe(200);
  await page.reload();
  await page.getByText(fr('consents.sources.remove')).click();
  await page.getByLabel(fr('consents.sources.wordsRemoved')).check();
  await page.getByRole('button', { name: fr('consents.sources.removeIt') }).click();
  await expect(page.getByText(fr('consents.done.removed'))).toBeVisible();
});

test('a curator makes a sheet of several posts without JavaScript, and sees in Arabic that one of them changed', async ({ browser }) => {
  const t = words('ar');
  const curator = await enter(browser, 'moderator-ar', 'ar', { javaScriptEnabled: false, colorScheme: 'dark' });
  const { id: threadId } = await ask(curator, 'Qui ouvre la salle le jeudi ?', { body: 'Un gardien, jusqu’à midi.' });
  const answered = await curator.request.post(`/api/v1/threads/${threadId}/posts`, { data: { clientId: randomUUID(), body: 'Une voisine, après midi.' } });
  const post = (await answered.json()) as { id: string; revision: number };
  const { page } = curator;
  await page.goto(`/threads/${threadId}`);
  await page.getByRole('link', { name: t('consents.posts.link') }).click();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: t('consents.pick.next') }).click();
  await page.getByRole('button', { name: t('consents.begin') }).click();
  await expect(page).toHaveURL(/\/practices\/[0-9a-f-]+\/edit$/);
  const id = /practices\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
  await expect(page.getByText('Une voisine, après midi.').first()).toBeVisible();
  const edited = await curator.request.patch(`/api/v1/threads/${threadId}/posts/${post.id}`, { data: { revision: post.revision, body: 'Un voisin, après midi.' } });
  expect(edited.status()).toBe(200);
  await page.goto(`/practices/${id}`);
  await page.getByRole('link', { name: t('consents.notice.toSources') }).click();
  await expect(page.locator('ins', { hasText: 'voisin' })).toBeVisible();
  await page.getByRole('button', { name: t('consents.sources.takeOver') }).click();
  await expect(page.getByText(t('consents.done.over'))).toBeVisible();
  await expect(page.locator('ins')).toHaveCount(0);
  const looked = await enter(browser, 'moderator-ar', 'ar', { colorScheme: 'dark' });
  await looked.page.goto(`/practices/${id}/sources`);
  await expectSound(looked.page, 'sources in Arabic, dark');
});
