import { randomUUID } from 'node:crypto';
import { expect, test, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { enter, words, type Locale, type Person } from './support/community.ts';
import { expectSound } from './support/sound.ts';

// One pair, whose conversation grows from test to test: one after the other.
test.describe.configure({ mode: 'serial' });

const fr = words('fr');
const ar = words('ar');

type Message = { id: string; seq: number; createdAt: string; body: string };
const at = (id: string) => `/conversations/${id}`;
const row = (page: Page, seq: number) => page.locator(`#message-${seq}`);
const log = (page: Page) => page.getByRole('log');

async function conversationOf({ request }: Person): Promise<string> {
  const [binome] = (await (await request.get('/api/v1/me/binomes')).json()) as { conversationId: string }[];
  return binome?.conversationId ?? '';
}

async function write({ request }: Person, id: string, body: string): Promise<Message> {
  const answer = await request.post(`/api/v1/conversations/${id}/messages`, { data: { clientId: randomUUID(), body } });
  expect(answer.status()).toBe(201);
  return (await answer.json()) as Message;
}

async function pair(browser: Browser, options: { mentor?: BrowserContextOptions; mentorReads?: Locale } = {}) {
  const mentor = await enter(browser, 'aix-elected', options.mentorReads ?? 'fr', options.mentor ?? {});
  const mentee = await enter(browser, 'khemisset-elected', 'ar');
  const id = await conversationOf(mentor);
  return { mentor, mentee, id, close: () => Promise.all([mentor.context.close(), mentee.context.close()]) };
}

const read = ({ request }: Person, id: string, seq: number) => request.put(`/api/v1/conversations/${id}/read`, { data: { seq } });

/** Where the old messages of all these tests lie: 120 of them, the mentee's and the mentor's in turn. */
let first = 0;
let last = 0;

test.beforeAll(async ({ browser }) => {
  const { mentor, mentee, id, close } = await pair(browser);
  for (let n = 1; n <= 120; n++) {
    const { seq } = await write(n % 2 === 0 ? mentor : mentee, id, n === 40 ? 'اجتماعُ الإِدَارَةِ الأولى في آخر الشهر' : `Message numéro ${n}.`);
    if (n === 1) first = seq;
    last = seq;
  }
  await Promise.all([read(mentor, id, last), read(mentee, id, last)]);
  await close();
});

test('a link leads to an old message, which lives there, and one reads on both ways to the newest', async ({ browser }) => {
  const { mentor, mentee, id, close } = await pair(browser);
  const { page } = mentor;
  const wanted = first + 9;
  await page.goto(`${at(id)}?message=${wanted}`);
  await expect(row(page, wanted)).toBeFocused();
  await expect(row(page, wanted)).toBeInViewport();
  await expect(row(page, last)).toHaveCount(0);

  // What changes in it is seen; what is written at the end does not come in between.
  const { messages } = (await (await mentee.request.get(`/api/v1/conversations/${id}/messages?around=${wanted}&limit=2`)).json()) as { messages: Message[] };
  const other = messages.find(({ seq }) => seq === wanted - 1);
  await mentee.request.patch(`/api/v1/conversations/${id}/messages/${other?.id}`, { data: { body: 'Corrigé depuis.' } });
  await expect(row(page, wanted - 1)).toContainText('Corrigé depuis.');
  const fresh = await write(mentee, id, 'Écrit tout à la fin.');
  await expect(row(page, wanted)).toBeInViewport();
  await expect(row(page, fresh.seq)).toHaveCount(0);

  // Scrolled through, stretch after stretch, every message stands there once.
  const numbers = () => log(page).locator('.message').evaluateAll((rows) => rows.map(({ id: name }) => Number(name.replace('message-', ''))));
  await expect
    .poll(async () => {
      await log(page).evaluate((box) => box.scrollTo({ top: 0 }));
      return (await numbers()).at(-1);
    })
    .toBe(fresh.seq);
  const seqs = await numbers();
  expect(seqs).toEqual(seqs.map((_, index) => (seqs[0] ?? 0) + index));
  last = fresh.seq;
  await close();
});

test('from an old message one button leads back to the newest', async ({ browser }) => {
  const { mentor, id, close } = await pair(browser);
  // With something unread, the button would lead to that.
  await read(mentor, id, last);
  await mentor.page.goto(`${at(id)}?message=${first}`);
  await expect(row(mentor.page, first)).toBeFocused();
  await mentor.page.getByRole('link', { name: fr('conversation.toEnd') }).click();
  await expect(row(mentor.page, last)).toBeInViewport();
  await expect(row(mentor.page, first)).toHaveCount(0);
  await close();
});

test('with many unread messages one begins at the first of them, and reading on marks them read', async ({ browser }) => {
  const { mentor, mentee, id, close } = await pair(browser);
  const before = last;
  for (let n = 1; n <= 70; n++) last = (await write(mentee, id, `Non lu ${n}`)).seq;
  await mentor.page.goto(at(id));
  await expect(mentor.page.locator('.log__new')).toBeInViewport();
  await expect(row(mentor.page, before + 1)).toBeInViewport();
  await expect(row(mentor.page, last)).toHaveCount(0);
  await mentor.page.getByRole('link', { name: fr('conversation.toEnd') }).click();
  await expect(row(mentor.page, last)).toBeInViewport();
  await expect
    .poll(async () => ((await (await mentor.request.get(`/api/v1/conversations/${id}`)).json()) as { own: { lastReadSeq: number } }).own.lastReadSeq)
    .toBe(last);
  await close();
});

test('a search in Arabic finds whatever the signs, marks the words, and Enter leads there', async ({ browser }) => {
  const { mentee, id, close } = await pair(browser);
  const { page } = mentee;
  await page.goto(at(id));
  await expect(row(page, last)).toBeVisible();
  await log(page).focus();
  await page.keyboard.press('/');
  const field = page.getByLabel(ar('conversation.find.words'));
  await expect(field).toBeFocused();
  await field.fill('الاداره الاولي');
  await field.press('Enter');
  const hit = page.locator('.hit');
  await expect(hit).toHaveCount(1);
  await expect(hit.locator('mark')).toHaveText('الإِدَارَةِ الأولى');
  await hit.focus();
  await page.keyboard.press('Enter');
  await expect(row(page, first + 39)).toBeFocused();
  await expect(row(page, first + 39)).toBeInViewport();
  // Nothing was loaded anew, and Escape gives the room back.
  await expect(page).toHaveURL(new RegExp(`${at(id)}$`));
  await field.focus();
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await close();
});

test('a date leads to its first message, or says that nothing was written that day', async ({ browser }) => {
  const { mentor, id, close } = await pair(browser);
  const { page } = mentor;
  const { messages } = (await (await mentor.request.get(`/api/v1/conversations/${id}/messages?after=0&limit=1`)).json()) as { messages: Message[] };
  const oldest = messages[0];
  const inParis = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });
  const day = inParis.format(new Date(oldest?.createdAt ?? ''));
  await page.goto(at(id));
  await page.getByRole('link', { name: fr('conversation.find.title') }).click();
  await page.getByLabel(fr('conversation.find.day')).fill(day);
  await page.getByRole('button', { name: fr('conversation.find.toDay') }).click();
  await expect(row(page, oldest?.seq ?? 0)).toBeFocused();
  await page.getByLabel(fr('conversation.find.day')).fill('2020-02-29');
  await page.getByRole('button', { name: fr('conversation.find.toDay') }).click();
  await expect(page.getByText(fr('conversation.find.notThatDay', { day: 'samedi 29 février 2020' }))).toBeVisible();
  await close();
});

test('what one marks unread stays so while the page is open, in other tabs too, and the partner still sees it read', async ({ browser }) => {
  const { mentor, mentee, id, close } = await pair(browser);
  const mine = await write(mentee, id, 'À relire demain.');
  for (const one of (await (await mentor.request.get('/api/v1/me/conversations')).json()) as { id: string; lastSeq: number }[]) await read(mentor, one.id, one.lastSeq);
  await mentor.page.goto(at(id));
  await mentee.page.goto(at(id));
  await expect(row(mentee.page, mine.seq).getByText(ar('conversation.read'))).toHaveCount(2);
  const home = await mentor.context.newPage();
  await home.goto('/');
  const badge = home.locator('.main-nav a[href="/"] [aria-hidden]').getByText(/\d/);
  await expect(badge).toHaveCount(0);

  await row(mentor.page, mine.seq).hover();
  await row(mentor.page, mine.seq).locator('.message__more').click();
  await mentor.page.getByRole('menuitem', { name: fr('acts.unread') }).click();
  await expect(mentor.page.locator('.log__new')).toHaveCount(1);
  await expect(badge).toHaveText(/1/);
  // A new message at the end, on a screen somebody looks at, does not read it either.
  last = (await write(mentee, id, 'Et ceci aussi.')).seq;
  await expect(row(mentor.page, last)).toBeVisible();
  await expect(badge).toHaveText(/2/);
  expect(await (await mentor.request.get(`/api/v1/conversations/${id}`)).json()).toMatchObject({ own: { unreadFrom: mine.seq } });
  await expect(row(mentee.page, mine.seq).getByText(ar('conversation.read'))).toHaveCount(2);

  // Opened again it is read, there and in the other tab.
  await mentor.page.reload();
  await expect(badge).toHaveCount(0);
  await close();
});

test('the header says who is there and who writes, and claims nothing while one’s own line is cut', async ({ browser }) => {
  const { mentor, mentee, id, close } = await pair(browser);
  const { page } = mentor;
  const online = page.getByText(fr('conversation.find.online'), { exact: true });
  const typing = page.locator('.presence--typing');
  await page.goto(at(id));
  await expect(page.locator('.composer textarea')).toBeVisible();
  await expect(online).toHaveCount(0);
  await mentee.page.goto(at(id));
  await expect(online).toBeVisible();

  await mentee.page.locator('.composer textarea').pressSequentially('أكتب');
  await expect(typing).toBeVisible();
  await expect(typing).toHaveCount(0);

  await mentor.context.setOffline(true);
  await expect(online).toHaveCount(0);
  await mentor.context.setOffline(false);
  await expect(online).toBeVisible();
  await mentee.page.goto('about:blank');
  await expect(online).toHaveCount(0);
  await close();
});

test('in a group it is said how many have read, with their names, and that all have', async ({ browser }) => {
  const { mentor, mentee, close } = await pair(browser);
  const maker = await enter(browser, 'moderator-fr', 'fr');
  const me = async ({ request }: Person) => (await (await request.get('/api/v1/me')).json()) as { id: string; name: string; programmes: { id: string }[] };
  const [self, one, other] = await Promise.all([me(maker), me(mentor), me(mentee)]);
  const made = await maker.request.post('/api/v1/groups', {
    data: { programmeId: self.programmes[0]?.id, clientId: randomUUID(), title: 'Lecteurs', history: 'start', admission: 'invited', memberIds: [one.id, other.id] },
  });
  expect(made.status()).toBe(201);
  const { id } = (await made.json()) as { id: string };
  await maker.page.goto(at(id));
  const { seq } = await write(maker, id, 'Qui l’a lu ?');
  await expect(row(maker.page, seq)).toBeVisible();
  await read(mentor, id, seq);
  const some = maker.page.getByText(fr('conversation.find.seenBySome_one', { count: '1', of: '2' }));
  await some.click();
  await expect(maker.page.locator('.seen').getByText(one.name)).toBeVisible();
  await read(mentee, id, seq);
  await expect(maker.page.getByText(fr('conversation.find.seenByAll'))).toBeVisible();
  await expect(maker.page.getByRole('link', { name: fr('conversation.find.members_other', { count: '3' }) })).toHaveAttribute('href', `/groups/${id}`);
  await maker.context.close();
  await close();
});

test('what is pinned and put aside is found again, and one chooses what to be told of', async ({ browser }) => {
  const { mentor, mentee, id, close } = await pair(browser);
  const { page } = mentor;
  const kept = await write(mentee, id, 'L’adresse de la cellule est au marché.');
  last = kept.seq;
  for (const what of ['pin', 'star']) expect((await mentor.request.put(`/api/v1/conversations/${id}/messages/${kept.id}/${what}`)).status()).toBe(200);
  await page.goto(`${at(id)}?message=${first}`);
  await page.getByRole('link', { name: fr('conversation.find.details') }).click();
  const panel = page.getByRole('dialog', { name: fr('conversation.find.details') });
  await panel.getByRole('radio', { name: fr('conversation.find.levels.mentions') }).check();
  await expect(panel.getByText(fr('conversation.find.kept'))).toBeVisible();
  await panel.getByRole('link', { name: fr('conversation.find.goThere') }).click();
  await expect(row(page, kept.seq)).toBeFocused();

  await page.goto('/starred');
  await page.getByRole('link', { name: fr('conversation.find.goThere') }).click();
  await expect(row(page, kept.seq)).toBeFocused();
  await page.goto('/starred');
  await page.getByRole('button', { name: fr('conversation.find.unstar') }).click();
  await expect(page.getByText(fr('conversation.find.noStarsTitle'))).toBeVisible();
  expect(await (await mentor.request.get(`/api/v1/conversations/${id}`)).json()).toMatchObject({ own: { level: 'mentions', starred: [] } });
  await close();
});

test('without JavaScript one follows a link, searches, goes to a day and pages', async ({ browser }) => {
  const { mentor, id, close } = await pair(browser, { mentor: { javaScriptEnabled: false, viewport: { width: 360, height: 740 } } });
  const { page } = mentor;
  await page.goto(`${at(id)}?message=${first + 9}`);
  await expect(row(page, first + 9)).toBeInViewport();
  await page.getByRole('link', { name: fr('conversation.older') }).click();
  await expect(page.getByRole('link', { name: fr('conversation.find.newer') })).toHaveCount(1);
  await page.getByRole('link', { name: fr('conversation.find.title') }).click();
  await page.getByLabel(fr('conversation.find.words')).fill('numero 77');
  await page.getByRole('button', { name: fr('conversation.find.search') }).click();
  await expect(page.locator('.hit mark')).toHaveText('numéro 77');
  await page.locator('.hit').click();
  await expect(row(page, first + 76)).toBeInViewport();
  await page.goto(`${at(id)}/search`);
  await page.getByLabel(fr('conversation.find.day')).fill('2020-02-29');
  await page.getByRole('button', { name: fr('conversation.find.toDay') }).click();
  await expect(page.getByText(fr('conversation.find.notThatDay', { day: 'samedi 29 février 2020' }))).toBeVisible();
  await page.goto(`${at(id)}/details`);
  await page.getByRole('radio', { name: fr('conversation.find.levels.none') }).check();
  await page.getByRole('button', { name: fr('conversation.find.keep') }).click();
  await expect(page.getByText(fr('conversation.find.kept'))).toBeVisible();
  await expect(page.getByRole('radio', { name: fr('conversation.find.levels.none') })).toBeChecked();
  await close();
});

for (const [locale, scheme, width] of [['fr', 'light', 360], ['ar', 'dark', 360], ['fr', 'dark', 1280], ['ar', 'light', 1280]] as const) {
  test(`the panels are accessible and fit, in ${locale}, ${scheme}, at ${width}px`, async ({ browser }) => {
    const t = words(locale);
    const { mentor, id, close } = await pair(browser, { mentorReads: locale, mentor: { colorScheme: scheme, viewport: { width, height: 740 } } });
    const { page } = mentor;
    const sound = (what: string) => expectSound(page, what);
    await page.goto(at(id));
    await page.getByRole('link', { name: t('conversation.find.title') }).click();
    await page.getByLabel(t('conversation.find.words')).fill('numéro');
    await page.getByRole('button', { name: t('conversation.find.search') }).click();
    await expect(page.locator('.hit').first()).toBeVisible();
    await sound('search');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: t('conversation.find.details') }).click();
    await expect(page.getByRole('dialog', { name: t('conversation.find.details') }).getByText(t('conversation.find.level'))).toBeVisible();
    await sound('details');
    for (const path of ['search?q=marché', 'details']) {
      await page.goto(`${at(id)}/${path}`);
      await sound(path);
    }
    await page.goto('/starred');
    await sound('starred');
    await close();
  });
}
