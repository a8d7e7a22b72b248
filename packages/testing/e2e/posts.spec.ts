import { expect, test, type Page } from '@playwright/test';
import { enter, words, type Person } from './support/community.ts';
import { expectSound } from './support/sound.ts';
import { ask } from './support/threads.ts';

/** Each language has people of its own, so that the two journeys can run side by side. */
const casts = { fr: { asker: 'le-teil-elected', peer: 'tiflet-elected' }, ar: { asker: 'sidi-allal-official', peer: 'skhirat-official' } };
const texts = {
  fr: {
    title: 'Où tenir la permanence d’été ?', body: 'La salle ferme en août. Où allez-vous ?', reply: 'Sous la halle, deux matins.', more: 'Merci, quels matins ?',
    edited: 'Sous la halle, trois matins.', mention: 'Gil', named: 'Gilles Peyrachon', foreign: 'Under the market hall, three mornings.', language: 'English',
  },
  ar: {
    title: 'أين تُعقد المداومة الصيفية؟', body: 'تُغلق القاعة في غشت. أين تذهبون؟', reply: 'في السوق المغطى، صباحين.', more: 'شكرا، أي صباح؟',
    edited: 'في السوق المغطى، ثلاثة صباحات.', mention: 'عبد', named: 'عبد الرحيم الكزولي', foreign: 'Under the market hall, three mornings.', language: 'English',
  },
};

for (const locale of ['fr', 'ar'] as const) {
  const t = words(locale);
  const text = texts[locale];
  const post = (page: Page, seq: number) => page.locator(`article#post-${seq}`);
  const area = (page: Page) => page.getByRole('textbox', { name: t('threads.reply.title') });
  const choose = async (page: Page, seq: number, entry: string) => {
    await post(page, seq).locator('button.post__more').click();
    await page.getByRole('menuitem', { name: t(`posts.menu.${entry}`), exact: true }).click();
  };
  const opened = async ({ page }: Person, id: string) => {
    await page.goto(`/threads/${id}`);
    await expect(page.locator('#post-1 button.post__more')).toBeVisible();
  };

  test(`in ${locale}, somebody is named, answered with their words, and thanked`, async ({ browser }) => {
    const asker = await enter(browser, casts[locale].asker, locale);
    const peer = await enter(browser, casts[locale].peer, locale);
    const { id } = await ask(asker, text.title, { theme: 'social-unit', body: text.body });
    await Promise.all([opened(asker, id), opened(peer, id)]);

    await area(peer.page).fill('@');
    await area(peer.page).pressSequentially(text.mention);
    await peer.page.getByRole('option', { name: text.named }).click();
    await area(peer.page).pressSequentially(text.reply);
    await peer.page.getByRole('button', { name: t('threads.reply.submit') }).click();
    await expect(post(asker.page, 2).locator('bdi[data-self]')).toHaveText(`@${text.named}`);

    await choose(asker.page, 2, 'quote');
    await expect(area(asker.page)).toHaveValue(new RegExp(`> .*${text.reply}`));
    await area(asker.page).press('End');
    await area(asker.page).pressSequentially(text.more);
    await asker.page.getByRole('button', { name: t('threads.reply.submit') }).click();
    await expect(post(peer.page, 3).locator('blockquote')).toContainText(text.reply);
    await expect(post(peer.page, 3).locator('.quote')).toContainText(text.reply);
    await post(peer.page, 2).locator('.answers__fold').click();
    await expect(post(peer.page, 2).locator('.answers__one')).toHaveCount(1);

    // By keyboard; it shows at once to both.
    await post(asker.page, 2).locator('button.post__more').press('Enter');
    await expect(asker.page.getByRole('menu')).toBeVisible();
    if (locale === 'fr') await expectSound(asker.page, 'the thread');
    await asker.page.keyboard.press('Home');
    await asker.page.keyboard.press('Enter');
    await expect(post(peer.page, 2).getByRole('button', { name: '👍' })).toBeVisible();
    await Promise.all([asker.context.close(), peer.context.close()]);
  });

  test(`in ${locale}, a post is edited, translated, deleted and brought back under everybody’s eyes`, async ({ browser }) => {
    const asker = await enter(browser, casts[locale].asker, locale);
    const peer = await enter(browser, casts[locale].peer, locale);
    const { id } = await ask(asker, text.title, { theme: 'social-unit', body: text.body });
    await peer.request.post(`/api/v1/threads/${id}/posts`, { data: { clientId: crypto.randomUUID(), body: text.reply } });
    await asker.request.post(`/api/v1/threads/${id}/posts`, { data: { clientId: crypto.randomUUID(), body: text.more, answers: 2 } });
    await Promise.all([opened(asker, id), opened(peer, id)]);

    // What answers it follows, and anybody reads what it said before.
    await choose(peer.page, 2, 'edit');
    await expect(peer.page.getByLabel(t('threads.form.body'))).toHaveValue(text.reply);
    if (locale === 'fr') await expectSound(peer.page, 'the thread');
    await peer.page.getByLabel(t('threads.form.body')).fill(text.edited);
    await peer.page.getByRole('button', { name: t('posts.edit.save') }).click();
    await expect(post(asker.page, 3).locator('.quote')).toContainText(text.edited);
    await post(asker.page, 2).locator('.post__edited').click();
    await expect(asker.page.locator('ins').first()).toBeVisible();
    await expect(asker.page.locator('del').first()).toBeVisible();
    if (locale === 'ar') await expectSound(asker.page, 'the thread');

    // Beside the original; the other chooses to read that alone.
    await asker.page.goto(`/threads/${id}/posts/2/translate?locale=en`);
    await asker.page.getByLabel(t('posts.translate.body', { language: text.language })).fill(text.foreign);
    if (locale === 'fr') await expectSound(asker.page, 'the thread');
    await asker.page.getByRole('button', { name: t('posts.translate.publish') }).click();
    await expect(post(asker.page, 2).locator('.translation [dir=ltr]')).toHaveText(text.foreign);
    await expect(post(peer.page, 2).locator('.translation [dir=ltr]')).toHaveText(text.foreign);
    if (locale === 'ar') await expectSound(peer.page, 'the thread');
    await post(peer.page, 2).getByRole('button', { name: t('posts.reading.original') }).click();
    await expect(post(peer.page, 2).locator('.translation')).toHaveCount(0);

    await choose(peer.page, 2, 'remove');
    await expect(post(asker.page, 2)).toContainText(t('conversation.deleted'));
    await expect(post(asker.page, 3).locator('.quote')).toContainText(t('conversation.deleted'));
    await expect(post(asker.page, 2)).not.toContainText(text.edited);
    await peer.page.locator('.toast').getByRole('button', { name: t('posts.restore') }).click();
    await expect(post(asker.page, 2)).toContainText(text.edited);
    await Promise.all([asker.context.close(), peer.context.close()]);
  });
}

test('without JavaScript, a post’s page has what its menu has', async ({ browser }) => {
  const t = words('fr');
  const { page, context, ...person } = await enter(browser, 'varces-elected', 'fr', { javaScriptEnabled: false });
  const { id } = await ask(person, 'Une permanence sans salle', { theme: 'social-unit', body: 'Où vous installez-vous ?' });
  await page.goto(`/threads/${id}`);
  await page.locator('#reply textarea').fill('Sous un barnum.');
  await page.getByRole('button', { name: t('threads.reply.submit') }).click();
  const second = page.locator('#post-2');
  const toPage = () => second.locator('a.post__more').click();

  await toPage();
  await page.getByRole('link', { name: t('posts.menu.quote') }).click();
  await expect(page.locator('#reply textarea')).toHaveValue(/> Sous un barnum\./);
  await page.getByRole('button', { name: t('threads.reply.submit') }).click();
  await page.goto(`/threads/${id}`);
  await second.locator('.answers__fold').click();
  await expect(second.locator('.answers__one')).toHaveCount(1);

  await toPage();
  await page.getByRole('button', { name: '👏' }).click();
  await expect(second.getByRole('button', { name: '👏' })).toBeVisible();
  await second.getByRole('button', { name: '👏' }).click();
  await expect(second.getByRole('button', { name: '👏' })).toHaveCount(0);

  await toPage();
  await page.getByRole('link', { name: t('posts.menu.edit') }).click();
  await page.getByLabel(t('threads.form.body')).fill('Sous un grand barnum.');
  await page.getByRole('button', { name: t('posts.edit.save') }).click();
  await expect(second).toContainText('grand barnum');

  await toPage();
  await page.getByRole('button', { name: t('posts.menu.remove') }).click();
  await expect(second).toContainText(t('conversation.deleted'));
  await second.getByRole('button', { name: t('posts.restore') }).click();
  await expect(second).toContainText('grand barnum');
  await context.close();
});
