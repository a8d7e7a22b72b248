import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { enter, words, type Locale } from './support/community.ts';
import { ask } from './support/threads.ts';

/** Each language has a pair of its own, so that the two journeys can run side by side. */
const casts: Record<'fr' | 'ar', { mentor: string; mentee: string; moderator: string }> = {
  fr: { mentor: 'thonon-elected', mentee: 'ain-aouda-elected', moderator: 'moderator-fr' },
  ar: { mentor: 'vienne-official', mentee: 'temara-official', moderator: 'moderator-ar' },
};

const fr = words('fr');
const texts = {
  fr: {
    hello: 'Bonjour, le conseil a retenu le local de la cellule.',
    offline: 'Écrit sans connexion, entre deux communes.',
    answer: 'Bravo. Qui tiendra l’accueil le mardi ?',
    title: 'Comment ouvrir l’accueil social un jour de marché ?',
    body: 'Nous avons **deux agents** et un local. Qui l’a déjà fait ?',
    reply: 'Une table sous la halle, de 9 h à 11 h, et un agent qui oriente.',
    summary: 'Tenir l’accueil social un jour de marché, avec deux agents.',
  },
  ar: {
    hello: 'صباح الخير، وافق المجلس على مقر الخلية.',
    offline: 'كُتبت هذه الرسالة بدون اتصال.',
    answer: 'هنيئًا لكم. من سيتكلف بالاستقبال يوم الثلاثاء؟',
    title: 'كيف نفتح الاستقبال الاجتماعي في يوم السوق؟',
    body: 'لدينا **عونان** ومقر واحد. من جرّب ذلك من قبل؟',
    reply: 'طاولة داخل السوق من التاسعة إلى الحادية عشرة، وعون يوجّه الناس.',
    summary: 'استقبال اجتماعي في يوم السوق بعونين اثنين.',
  },
} satisfies Record<'fr' | 'ar', Record<string, string>>;

for (const locale of ['fr', 'ar'] as const) {
  const t = words(locale);
  const text = texts[locale];
  const cast = casts[locale];

  test(`in ${locale}, two partners talk live, and one who loses the line loses nothing`, async ({ browser }) => {
    const mentor = await enter(browser, cast.mentor, locale);
    const mentee = await enter(browser, cast.mentee, locale);
    for (const { page } of [mentor, mentee]) {
      await page.goto('/');
      await expect(page.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr');
      await page.locator('.binome-card a').first().click();
      await expect(page.getByLabel(t('conversation.write'))).toBeVisible();
    }
    const say = async (page: typeof mentor.page, body: string) => {
      await page.getByLabel(t('conversation.write')).fill(body);
      await page.getByRole('button', { name: t('conversation.send') }).click();
    };
    const shown = (page: typeof mentor.page, body: string) => page.getByRole('log').getByText(body, { exact: true });

    await say(mentee.page, text.hello);
    await expect(shown(mentor.page, text.hello)).toHaveCount(1);
    await expect(shown(mentee.page, text.hello)).toHaveCount(1);

    await mentee.context.setOffline(true);
    await say(mentee.page, text.offline);
    await expect(mentee.page.getByText(t('conversation.waitingLine'))).toBeVisible();
    await say(mentor.page, text.answer);
    await expect(shown(mentor.page, text.answer)).toHaveCount(1);
    await expect(shown(mentor.page, text.offline)).toHaveCount(0);

    await mentee.context.setOffline(false);
    await expect(shown(mentor.page, text.offline)).toHaveCount(1);
    await expect(shown(mentee.page, text.answer)).toHaveCount(1);
    await expect(mentee.page.getByText(t('conversation.waitingLine'))).toHaveCount(0);
    await expect(shown(mentee.page, text.offline)).toHaveCount(1);
    // Both read the same order, before and after a reload.
    const bodies = async (page: typeof mentor.page) => (await page.getByRole('log').locator('.message .prose').allInnerTexts()).slice(-3);
    expect(await bodies(mentee.page)).toEqual(await bodies(mentor.page));
    const live = await bodies(mentor.page);
    await mentor.page.reload();
    expect(await bodies(mentor.page)).toEqual(live);
    await Promise.all([mentor.context.close(), mentee.context.close()]);
  });

  test(`in ${locale}, a question is answered, accepted, and becomes a published sheet`, async ({ browser }) => {
    const asker = await enter(browser, cast.mentee, locale);
    const peer = await enter(browser, cast.mentor, locale);
    const moderator = await enter(browser, cast.moderator, locale);

    await asker.page.goto('/threads');
    await asker.page.getByRole('link', { name: t('threads.ask') }).first().click();
    await asker.page.getByLabel(t('threads.form.title')).fill(text.title);
    await asker.page.getByLabel(t('threads.form.body')).fill(text.body);
    await asker.page.getByLabel(t('threads.form.theme')).selectOption('social-unit');
    await asker.page.getByRole('button', { name: t('threads.form.submit') }).click();
    await expect(asker.page.getByRole('heading', { level: 1, name: text.title })).toBeVisible();
    const address = new URL(asker.page.url()).pathname;

    await peer.page.goto(address);
    await peer.page.getByRole('textbox', { name: t('threads.reply.title') }).fill(text.reply);
    await peer.page.getByRole('button', { name: t('threads.reply.submit') }).click();
    // The asker sees it without a reload.
    const answer = asker.page.locator('article.post', { hasText: text.reply });
    await expect(answer).toHaveCount(1);
    await answer.getByRole('button', { name: t('threads.accept') }).click();
    await expect(asker.page.getByText(t('threads.state.resolved'), { exact: true }).first()).toBeVisible();

    await moderator.page.goto(address);
    await moderator.page.locator('#post-2').getByRole('button', { name: t('threads.draft') }).click();
    await expect(moderator.page).toHaveURL(/\/practices\/[^/]+\/edit$/);
    await expect(moderator.page.getByLabel(t('practices.part.whatWeDid.label'))).toHaveValue(text.reply);
    // A sheet without its summary is refused in words.
    await moderator.page.getByRole('button', { name: t('practices.submit') }).click();
    await expect(moderator.page.getByText(t('errors.required')).first()).toBeVisible();
    await moderator.page.getByLabel(t('practices.part.summary.label')).fill(text.summary);
    await moderator.page.getByRole('button', { name: t('practices.submit') }).click();
    await expect(moderator.page.getByText(t('practices.done.submitted'))).toBeVisible();
    // Who wrote it does not approve it: another curator does.
    await expect(moderator.page.getByRole('button', { name: t('practices.publish') })).toHaveCount(0);
    const approver = await enter(browser, 'coordinator', 'fr');
    await approver.page.goto(new URL(moderator.page.url()).pathname);
    await approver.page.getByRole('button', { name: fr('practices.publish') }).click();
    await expect(approver.page.getByText(fr('practices.done.published'))).toBeVisible();

    // The library has it, it names its source, and the source names it.
    await asker.page.goto('/practices');
    await asker.page.getByRole('link', { name: text.title }).first().click();
    await expect(asker.page.getByText(text.summary)).toBeVisible();
    await expect(asker.page.getByRole('heading', { name: t('practices.sourcesTitle') })).toBeVisible();
    await asker.page.locator(`a[href^="${address}"]`).first().click();
    await expect(asker.page.locator('#post-2').getByText(t('threads.becameSheet'))).toBeVisible();
    await Promise.all([asker, peer, moderator, approver].map(({ context }) => context.close()));
  });
}

test('a draft is nobody’s business but the curators’', async ({ browser }) => {
  const locale: Locale = 'fr';
  const moderator = await enter(browser, 'moderator-fr', locale);
  // A draft of its own: those that are there, other journeys may be about to publish.
  const { id: threadId } = await ask(moderator, 'Qui garde les clefs du local ?');
  const { posts } = (await (await moderator.request.get(`/api/v1/threads/${threadId}`)).json()) as { posts: { id: string }[] };
  const drafted = await moderator.request.post('/api/v1/practices', { data: { postId: posts[0]?.id, clientId: randomUUID() } });
  expect(drafted.status()).toBe(201);
  const { id } = (await drafted.json()) as { id: string };
  const member = await enter(browser, 'aix-official', locale);
  expect((await member.request.get(`/api/v1/practices/${id}`)).status()).toBe(404);
  expect((await member.page.goto(`/practices/${id}`))?.status()).toBe(404);
});
