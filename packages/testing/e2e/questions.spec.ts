import { expect, test, type Page } from '@playwright/test';
import { enter, words, type Locale, type Person } from './support/community.ts';
import { expectSound } from './support/sound.ts';
import { ask } from './support/threads.ts';

const t = words('fr');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const rank = (page: Page, option: string) => page.getByRole('combobox', { name: option });

async function threadCalled({ request }: Person, title: string): Promise<string> {
  for (let cursor = ''; ; ) {
    const page = (await (await request.get(`/api/v1/threads?limit=100${cursor}`)).json()) as { items: { id: string; title: string }[]; nextCursor: string | null };
    const found = page.items.find((thread) => thread.title.startsWith(title));
    if (found) return found.id;
    if (!page.nextCursor) throw new Error(`there is no thread called ${title}`);
    cursor = `&cursor=${page.nextCursor}`;
  }
}

async function openRankedPoll(page: Page, title: string, options: string[]): Promise<void> {
  await page.goto('/polls/new');
  await page.getByLabel(t('polls.form.title')).fill(title);
  await page.getByLabel(t('polls.form.body')).fill('Classez selon vos disponibilités.');
  await page.getByRole('radio', { name: new RegExp(t('polls.types.ranked')) }).check();
  for (const [index, option] of options.entries()) await page.getByLabel(t('polls.form.option', { number: String(index + 1) }), { exact: true }).fill(option);
  await page.getByLabel(t('threads.form.theme')).selectOption('youth');
  await button(page, t('polls.form.submit')).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

test('a ranked poll is made, voted in by two, counted before their eyes; the outcome of another one is stated anew', async ({ browser }) => {
  test.slow();
  const maker = await enter(browser, 'vienne-elected', 'fr');
  const voter = await enter(browser, 'temara-elected', 'fr');
  await openRankedPoll(maker.page, 'Quel jour pour la restitution ?', ['Lundi', 'Mardi', 'Jeudi']);
  await voter.page.goto(maker.page.url());
  await expect(voter.page.getByText(t('polls.hidden'))).toBeVisible();

  // By keyboard: an option that is given a rank already taken changes places with the one that had it.
  await rank(maker.page, 'Lundi').selectOption('1');
  await rank(maker.page, 'Mardi').selectOption('2');
  await rank(maker.page, 'Mardi').focus();
  await maker.page.keyboard.press('1');
  await expect(rank(maker.page, 'Lundi')).toHaveValue('2');
  await button(maker.page, t('polls.ballot.cast')).click();
  await expect(maker.page.getByText(t('polls.voted_one', { count: '1' }))).toBeVisible();
  // Without a vote of one's own nothing of the others' is seen, only that there is one.
  await expect(voter.page.getByText(t('polls.voted_one', { count: '1' }))).toBeVisible();
  await expect(voter.page.locator('.results')).toHaveCount(0);

  await rank(voter.page, 'Jeudi').selectOption('1');
  await rank(voter.page, 'Mardi').selectOption('2');
  await button(voter.page, t('polls.ballot.cast')).click();
  await expect(voter.page.locator('.results')).toBeVisible();
  await expect(maker.page.getByText(t('polls.voted_other', { count: '2' }))).toBeVisible();
  await rank(voter.page, 'Mardi').selectOption('1');
  await button(voter.page, t('polls.ballot.change')).click();
  await expect(maker.page.locator('.results__winner')).toContainText('Mardi');
  await expect(maker.page.locator('.results__row', { hasText: 'Mardi' })).toContainText(t('polls.results.count_other', { count: '2' }));
  await maker.page.getByText(t('polls.voters.title')).click();
  await expect(maker.page.locator('.voter')).toHaveCount(2);

  const moderator = await enter(browser, 'moderator-fr', 'fr');
  const closed = await threadCalled(moderator, 'Formation d’Aix');
  for (const { page } of [moderator, voter]) await page.goto(`/threads/${closed}`);
  await moderator.page.getByText(t('polls.outcome.edit')).click();
  await moderator.page.getByLabel(t('polls.outcome.label')).fill('Le centre social passe au **mardi**.');
  await button(moderator.page, t('polls.outcome.reword')).click();
  for (const { page } of [moderator, voter]) await expect(page.locator('.outcome')).toContainText('Le centre social passe au mardi.');
  await expect(voter.page.locator('.outcome')).toContainText('reformulé');
});

test('what happens between a page and its line is there soon after the line is', async ({ browser }) => {
  const maker = await enter(browser, 'vienne-elected', 'fr');
  const voter = await enter(browser, 'temara-elected', 'fr');
  await openRankedPoll(maker.page, 'Où se retrouver ?', ['Aix', 'Vienne']);
  let connect = () => {};
  const voted = new Promise<void>((resolve) => (connect = resolve));
  await voter.page.routeWebSocket(/socket\.io/, async (line) => {
    await voted;
    line.connectToServer();
  });
  await voter.page.goto(maker.page.url());
  await rank(maker.page, 'Aix').selectOption('1');
  await button(maker.page, t('polls.ballot.cast')).click();
  await expect(maker.page.getByText(t('polls.voted_one', { count: '1' }))).toBeVisible();
  await expect(voter.page.getByText(t('polls.voted_one', { count: '1' }))).toHaveCount(0);
  connect();
  await expect(voter.page.getByText(t('polls.voted_one', { count: '1' }))).toBeVisible();
});

test('others have a question too, an expert is asked for it and answers; the same one asked again leads there', async ({ browser }) => {
  test.slow();
  const asker = await enter(browser, 'thonon-elected', 'fr');
  const peer = await enter(browser, 'aix-elected', 'fr');
  const expert = await enter(browser, 'sassenage-elected', 'fr');
  const { id } = await ask(asker, 'Qui porte les repas le dimanche ?', { theme: 'older-people' });
  await asker.page.goto(`/threads/${id}`);
  await peer.page.goto(`/threads/${id}`);
  await button(peer.page, t('questions.meToo')).click();
  await expect(asker.page.getByText(t('questions.meTooCount_one', { count: '1' }))).toBeVisible();
  await expect(button(asker.page, t('questions.meToo'))).toHaveCount(0);

  await expert.page.goto('/');
  await link(asker.page, t('questions.askExpert')).click();
  await asker.page.getByRole('checkbox', { name: /Odile Francillard/ }).check();
  await button(asker.page, t('questions.askThem')).click();
  await expect(asker.page.getByText('Avis demandé à Odile Francillard')).toBeVisible();
  await expect(peer.page.getByText('Avis demandé à Odile Francillard')).toBeVisible();
  await link(expert.page, 'Qui porte les repas le dimanche ?').first().click();
  await expect(expert.page.getByText(t('questions.askedYou'))).toBeVisible();
  await expert.page.getByRole('textbox', { name: t('threads.reply.title') }).fill('Deux restaurants et un tour de rôle.');
  await button(expert.page, t('threads.reply.submit')).click();
  const answer = asker.page.locator('article.post', { hasText: 'Deux restaurants' });
  await expect(answer).toHaveCount(1);
  await expect(expert.page.getByText(t('questions.askedYou'))).toHaveCount(0);
  await asker.page.reload();
  await expect(answer).toContainText(t('questions.knows'));

  const { id: again } = await ask(peer, 'Repas du dimanche : quelle organisation ?', { theme: 'older-people' });
  await peer.page.goto(`/threads/${again}`);
  await expect(peer.page.locator('#reply')).toBeVisible();
  const moderator = await enter(browser, 'moderator-fr', 'fr');
  await moderator.page.goto(`/threads/${again}`);
  await link(moderator.page, t('questions.join')).click();
  await moderator.page.getByLabel(t('questions.search')).fill('porte les repas');
  await button(moderator.page, t('questions.find')).click();
  await moderator.page.getByRole('radio', { name: /Qui porte les repas/ }).check();
  await button(moderator.page, t('questions.joinThem')).click();
  await expect(moderator.page.getByText(t('questions.joined'))).toBeVisible();
  // Whoever has it open is led on without a reload, and can no longer reply in the wrong place.
  await expect(peer.page.getByText(t('questions.joined'))).toBeVisible();
  await expect(peer.page.locator('#reply')).toHaveCount(0);
  await expect(asker.page.getByText(t('questions.alsoAsked'))).toBeVisible();
  await link(peer.page, 'Qui porte les repas le dimanche ?').click();
  await expect(peer.page.locator('article.post', { hasText: 'Deux restaurants' })).toHaveCount(1);
});

test('without JavaScript a poll is made and voted in, and ranks with holes are refused with words', async ({ browser }) => {
  const { page } = await enter(browser, 'le-teil-official', 'fr', { javaScriptEnabled: false });
  await openRankedPoll(page, 'Quel lieu, sans JavaScript ?', ['La mairie', 'Le CCAS']);
  await rank(page, 'La mairie').selectOption('2');
  await button(page, t('polls.ballot.cast')).click();
  await expect(page.getByText(t('errors.ranksWithHoles'))).toBeVisible();
  // What was chosen is still there.
  await expect(rank(page, 'La mairie')).toHaveValue('2');
  await rank(page, 'Le CCAS').selectOption('1');
  await button(page, t('polls.ballot.cast')).click();
  await expect(page.locator('.results__winner')).toContainText('Le CCAS');
  await page.context().close();
});

for (const [locale, key, mode] of [['fr', 'tiflet-elected', 'light'], ['ar', 'tiflet-official', 'dark']] as const) {
  test(`in ${locale}, on a phone, the pages of polls and questions are sound`, async ({ browser }) => {
    test.slow();
    const person = await enter(browser, key, locale as Locale, { viewport: { width: 360, height: 740 }, colorScheme: mode });
    const { id: own } = await ask(person, 'Une question à soi', { theme: 'early-childhood' });
    const paths = [
      '/polls/new', '/threads', '/threads/unanswered', '/account', `/threads/${own}`, `/threads/${own}/experts`,
      `/threads/${await threadCalled(person, 'Formation d’Aix')}`, `/threads/${await threadCalled(person, 'بأي موضوع')}`,
    ];
    const { page } = person;
    for (const path of paths) {
      await page.goto(path);
      for (const summary of await page.locator('#poll summary').all()) await summary.click();
      await expectSound(page, path);
    }
  });
}
