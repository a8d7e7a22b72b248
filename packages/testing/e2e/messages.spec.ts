import { expect, test, type Browser, type Page } from '@playwright/test';
import { enter, words, type Person } from './support/community.ts';
import { expectSound } from './support/sound.ts';

// One pair's log: what a test does with its last lines must not find another's in between.
test.describe.configure({ mode: 'default' });

const fr = words('fr');
const ar = words('ar');

// Two browsers each, beside other journeys.
test.beforeEach(() => test.slow());

/** One pair for all of it: she reads in French, he in Arabic, each message is known by its words. */
type Pair = { mentor: Person; mentee: Person; address: string; close(): Promise<unknown> };

async function openPair(browser: Browser): Promise<Pair> {
  const mentor = await enter(browser, 'thonon-official', 'fr');
  const mentee = await enter(browser, 'ain-aouda-official', 'ar');
  const [binome] = (await (await mentor.request.get('/api/v1/me/binomes')).json()) as { conversationId: string }[];
  const address = `/conversations/${binome?.conversationId}`;
  await Promise.all([mentor.page.goto(address), mentee.page.goto(address)]);
  await expect(composer(mentor.page)).toBeVisible();
  await expect(composer(mentee.page)).toBeVisible();
  return { mentor, mentee, address, close: () => Promise.all([mentor.context.close(), mentee.context.close()]) };
}

const composer = (page: Page) => page.locator('.composer textarea');
const bubble = (page: Page, text: string) => page.locator('.message', { has: page.locator('.prose', { hasText: text }) });

async function say(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await composer(page).press('Control+Enter');
  // Stored: the time stands under it, and the menu beside it.
  await expect(bubble(page, text).locator('.message__more')).toHaveCount(1);
}

async function openMenu(page: Page, text: string): Promise<void> {
  await bubble(page, text).hover();
  await bubble(page, text).locator('.message__more').click();
  await expect(page.getByRole('menu')).toBeVisible();
}

async function choose(page: Page, text: string, entry: string): Promise<void> {
  await openMenu(page, text);
  await page.getByRole('menuitem', { name: entry }).click();
}

test('an edited message changes on the other screen too, and what it said before stays readable', async ({ browser }) => {
  const { mentor, mentee, close } = await openPair(browser);
  await say(mentor.page, 'La réunion est mardi à dix heures.');
  await expect(bubble(mentee.page, 'mardi à dix heures')).toBeVisible();
  await composer(mentor.page).fill('Un brouillon qui attend');
  await choose(mentor.page, 'mardi à dix heures', fr('acts.edit'));
  await expect(composer(mentor.page)).toHaveValue('La réunion est mardi à dix heures.');
  await composer(mentor.page).fill('La réunion est jeudi à dix heures.');
  await composer(mentor.page).press('Control+Enter');
  // What was being written comes back.
  await expect(composer(mentor.page)).toHaveValue('Un brouillon qui attend');
  await composer(mentor.page).fill('');

  const seen = bubble(mentee.page, 'jeudi à dix heures');
  await expect(seen).toContainText(ar('conversation.edited'));
  await expect(bubble(mentee.page, 'mardi à dix heures')).toHaveCount(0);
  await expect(mentee.page.getByRole('status').filter({ hasText: 'jeudi à dix heures' })).toHaveCount(1);
  await choose(mentee.page, 'jeudi à dix heures', ar('acts.versions'));
  await expect(mentee.page.getByRole('dialog').getByText('La réunion est mardi à dix heures.')).toBeVisible();
  await mentee.page.keyboard.press('Escape');
  await expect(bubble(mentee.page, 'jeudi à dix heures')).toBeFocused();
  await close();
});

test('an answer leads to what it answers; deleted, that leaves its place, and the quote says so', async ({ browser }) => {
  const { mentor, mentee, close } = await openPair(browser);
  await say(mentor.page, 'Combien d’agents tiennent l’accueil ?');
  await choose(mentee.page, 'Combien d’agents', ar('acts.answer'));
  await expect(mentee.page.locator('.composer__about')).toContainText('Combien d’agents tiennent l’accueil ?');
  await composer(mentee.page).fill('عونان اثنان، وثالث في أيام السوق.');
  await composer(mentee.page).press('Control+Enter');
  await expect(mentee.page.locator('.composer__about')).toHaveCount(0);

  const answer = bubble(mentor.page, 'عونان اثنان');
  await answer.getByRole('link', { name: /Combien d’agents/ }).press('Enter');
  await expect(bubble(mentor.page, 'Combien d’agents')).toBeFocused();

  await choose(mentor.page, 'Combien d’agents', fr('acts.remove'));
  const question = mentor.page.getByRole('alertdialog', { name: fr('acts.removeTitle') });
  await question.getByRole('button', { name: fr('common.cancel') }).click();
  await expect(bubble(mentee.page, 'Combien d’agents')).toBeVisible();
  await choose(mentor.page, 'Combien d’agents', fr('acts.remove'));
  await question.getByRole('button', { name: fr('acts.removeYes') }).click();
  for (const [{ page }, t] of [[mentor, fr], [mentee, ar]] as const) {
    await expect(bubble(page, 'Combien d’agents')).toHaveCount(0);
    await expect(bubble(page, 'عونان اثنان').locator('.quote')).toContainText(t('conversation.deleted'));
  }
  await expect(mentee.page.getByRole('status').filter({ hasText: ar('conversation.announce.deleted', { name: 'Hélène Vuarnier' }) })).toHaveCount(1);
  await close();
});

test('both put the same emoji beside a message, and each sees who did; one takes it back', async ({ browser }) => {
  const { mentor, mentee, close } = await openPair(browser);
  await say(mentor.page, 'Le conseil a voté le budget.');
  await openMenu(mentee.page, 'a voté le budget');
  await mentee.page.getByRole('menuitemcheckbox', { name: '👏' }).click();
  const seen = bubble(mentor.page, 'a voté le budget').locator('.reaction');
  await expect(seen).toHaveAttribute('aria-pressed', 'false');
  await expect(seen).toContainText('إدريس المرابطي');
  await seen.click();
  await expect(seen).toHaveAttribute('aria-pressed', 'true');
  const both = bubble(mentee.page, 'a voté le budget').locator('.reaction');
  await expect(both).toHaveAccessibleName(/👏.*أنتم.*Hélène Vuarnier/);
  await both.click();
  await expect(seen).not.toContainText('إدريس المرابطي');

  // Without a line a reaction does not pretend.
  await openMenu(mentor.page, 'a voté le budget');
  await mentor.context.setOffline(true);
  await mentor.page.getByRole('menuitemcheckbox', { name: '✅' }).click();
  await expect(mentor.page.getByText(fr('conversation.acts.notReacted'))).toBeVisible({ timeout: 20_000 });
  await expect(bubble(mentor.page, 'a voté le budget').locator('.reaction')).toHaveCount(1);
  await mentor.context.setOffline(false);
  await close();
});

test('a member is named by a few letters, in either script, and stands out to whom it concerns', async ({ browser }) => {
  const { mentor, mentee, close } = await openPair(browser);
  await composer(mentee.page).fill('شكرا ');
  await composer(mentee.page).pressSequentially('@hele');
  await expect(mentee.page.getByRole('option', { name: /Hélène Vuarnier/ })).toHaveAttribute('aria-selected', 'true');
  await expect(composer(mentee.page)).toHaveAttribute('aria-activedescendant', /.+/);
  await composer(mentee.page).press('Enter');
  await expect(composer(mentee.page)).toHaveValue('شكرا @Hélène Vuarnier ');
  await composer(mentee.page).pressSequentially('على المساعدة');
  await composer(mentee.page).press('Control+Enter');
  await expect(bubble(mentor.page, 'على المساعدة').locator('bdi[data-self]')).toHaveText('@Hélène Vuarnier');
  await expect(bubble(mentee.page, 'على المساعدة').locator('bdi[data-self]')).toHaveCount(0);

  await composer(mentor.page).fill('');
  await composer(mentor.page).pressSequentially('Merci @إدر');
  await mentor.page.getByRole('option', { name: /إدريس/ }).click();
  await expect(composer(mentor.page)).toBeFocused();
  await composer(mentor.page).pressSequentially('pour le tableau');
  await composer(mentor.page).press('Control+Enter');
  await expect(bubble(mentee.page, 'pour le tableau').locator('bdi[data-self]')).toHaveText('@إدريس المرابطي');
  // Edited, the name is still a name.
  await composer(mentor.page).press('ArrowUp');
  await expect(composer(mentor.page)).toHaveValue('Merci @إدريس المرابطي pour le tableau');
  await composer(mentor.page).press('End');
  await composer(mentor.page).pressSequentially(' et la carte');
  await composer(mentor.page).press('Control+Enter');
  await expect(bubble(mentee.page, 'pour le tableau et la carte').locator('bdi[data-self]')).toHaveText('@إدريس المرابطي');
  await close();
});

test('by keyboard alone one goes through the log, answers, leaves, pins, and chooses what Enter does', async ({ browser }) => {
  const { mentor, mentee, close } = await openPair(browser);
  const { page } = mentor;
  await say(mentee.page, 'السطر الأول');
  await say(mentee.page, 'السطر الثاني');
  await expect(bubble(page, 'السطر الثاني')).toBeVisible();
  await bubble(page, 'السطر الثاني').focus();
  await page.keyboard.press('ArrowUp');
  await expect(bubble(page, 'السطر الأول')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: fr('acts.answer') })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('menuitemcheckbox', { name: '👍' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('menuitemcheckbox', { name: '❤️' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(composer(page)).toBeFocused();
  await expect(page.locator('.composer__about')).toContainText('السطر الأول');
  await page.keyboard.press('Escape');
  await expect(page.locator('.composer__about')).toHaveCount(0);

  await bubble(page, 'السطر الثاني').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: fr('acts.answer') })).toBeFocused();
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(bubble(mentee.page, 'السطر الثاني')).toContainText(ar('conversation.pinnedBy', { name: 'Hélène Vuarnier' }));
  await expect(bubble(page, 'السطر الثاني')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(composer(page)).toBeFocused();

  await page.getByLabel(fr('conversation.compose.enterKey')).selectOption('breaks');
  await composer(page).fill('Une ligne');
  await composer(page).press('Enter');
  await expect(composer(page)).toHaveValue('Une ligne\n');
  await page.reload();
  await expect(page.getByLabel(fr('conversation.compose.enterKey'))).toHaveValue('breaks');
  await composer(page).fill('');
  await page.getByLabel(fr('conversation.compose.enterKey')).selectOption('sends');
  await composer(page).fill('Envoyé par Entrée');
  await composer(page).press('Enter');
  await expect(bubble(mentee.page, 'Envoyé par Entrée')).toBeVisible();
  await close();
});

test('emoji are found by their names in the reader’s language, for a text and beside a message', async ({ browser }) => {
  const { mentor, mentee, close } = await openPair(browser);
  for (const [{ page }, t, name] of [[mentor, fr, 'drapeau maroc'], [mentee, ar, 'المغرب']] as const) {
    const downloads: string[] = [];
    page.on('request', (request) => downloads.push(new URL(request.url()).pathname));
    await page.getByRole('button', { name: t('conversation.compose.emoji') }).click();
    await page.getByRole('searchbox', { name: t('emoji.search') }).fill(name);
    await expect(page.getByRole('gridcell')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(composer(page)).toHaveValue('🇲🇦');
    await expect(composer(page)).toBeFocused();
    // Which routes the page's links lead to is asked for by itself (Remix), whenever the page gets to it.
    expect(downloads.filter((path) => !path.startsWith('/assets/') && !path.startsWith('/api/') && path !== '/__manifest')).toEqual([]);
    await composer(page).fill('');
  }
  await say(mentor.page, 'Le train est en retard.');
  await openMenu(mentee.page, 'en retard');
  await mentee.page.getByRole('menuitem', { name: ar('acts.moreEmoji') }).click();
  const grid = mentee.page.getByRole('grid', { name: ar('emoji.faces') });
  await mentee.page.getByRole('searchbox').press('ArrowDown');
  await expect(grid.getByRole('button').first()).toBeFocused();
  await mentee.page.keyboard.press('ArrowLeft');
  await mentee.page.keyboard.press('Enter');
  await expect(bubble(mentor.page, 'en retard').locator('.reaction')).toContainText('😃');
  await close();
});

for (const [key, locale] of [['thonon-official', 'fr'], ['ain-aouda-official', 'ar']] as const) {
  for (const [colorScheme, width] of [['light', 360], ['dark', 1280]] as const) {
    test(`the menu and the emoji are accessible and fit, in ${locale}, ${colorScheme}, at ${width}px`, async ({ browser }) => {
      const { page, context, request } = await enter(browser, key, locale, { colorScheme, viewport: { width, height: 740 } });
      const [binome] = (await (await request.get('/api/v1/me/binomes')).json()) as { conversationId: string }[];
      await page.goto(`/conversations/${binome?.conversationId}`);
      const sound = (what: string) => expectSound(page, what);
      const message = page.locator('.message:has(.message__more)').last();
      await message.focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('menu')).toBeVisible();
      await sound('menu');
      await page.getByRole('menuitem', { name: words(locale)('acts.moreEmoji') }).click();
      await expect(page.getByRole('grid')).toBeVisible();
      await sound('emoji');
      await page.keyboard.press('Escape');
      await composer(page).fill('@');
      await composer(page).press('ArrowRight');
      await expect(page.getByRole('listbox')).toBeVisible();
      await sound('names');
      await context.close();
    });
  }
}

test('without JavaScript one reads answers, reactions and what was deleted, and answers', async ({ browser }) => {
  const { mentor, mentee, address, close } = await openPair(browser);
  await say(mentor.page, 'Question sans script');
  await choose(mentee.page, 'Question sans script', ar('acts.answer'));
  await composer(mentee.page).fill('جواب مع اقتباس');
  await composer(mentee.page).press('Control+Enter');
  await openMenu(mentor.page, 'جواب مع اقتباس');
  await mentor.page.getByRole('menuitemcheckbox', { name: '🙏' }).click();
  await expect(bubble(mentee.page, 'جواب مع اقتباس').locator('.reaction')).toHaveCount(1);

  const plain = await enter(browser, 'thonon-official', 'fr', { javaScriptEnabled: false });
  await plain.page.goto(address);
  const answer = bubble(plain.page, 'جواب مع اقتباس');
  await expect(answer.locator('.quote')).toContainText('Question sans script');
  await expect(answer.locator('.reaction')).toContainText('🙏');
  await answer.getByRole('link', { name: fr('acts.answer'), exact: true }).click();
  await expect(plain.page.locator('.composer__about')).toContainText('جواب مع اقتباس');
  await composer(plain.page).fill('Merci, sans script.');
  await plain.page.getByRole('button', { name: fr('conversation.send') }).click();
  await expect(bubble(plain.page, 'Merci, sans script.').locator('.quote')).toContainText('جواب مع اقتباس');
  await expect(bubble(mentee.page, 'Merci, sans script.').locator('.quote')).toContainText('جواب مع اقتباس');
  await plain.context.close();
  await close();
});
