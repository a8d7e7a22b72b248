import { expect, test, type Page } from '@playwright/test';
import { enter, words, type Locale, type Person } from './support/community.ts';
import { expectSoundAt } from './support/sound.ts';

/** Each language has people of its own: the language is the member's, and the journeys run side by side. */
const casts = {
  fr: { maker: 'moderator-fr', member: 'sassenage-elected', other: 'varces-elected', name: 'Odile Francillard', otherName: 'Christophe Buissière' },
  ar: { maker: 'moderator-ar', member: 'skhirat-official', other: 'khemisset-elected', name: 'هشام بنطالب', otherName: 'لحسن أيت باحدو' },
} as const;
const texts = {
  fr: { title: 'Ateliers de décembre', about: 'Préparer la restitution.', before: 'Dit avant que vous n’arriviez.', after: 'Bienvenue parmi nous.', last: 'Dit après son départ.' },
  ar: { title: 'ورشات دجنبر', about: 'تهييء العرض الأخير.', before: 'قيل قبل وصولكم.', after: 'مرحبا بكم بيننا.', last: 'قيل بعد خروجه.' },
};

async function say(page: Page, locale: Locale, body: string): Promise<void> {
  await page.getByLabel(words(locale)('conversation.write')).fill(body);
  await page.getByRole('button', { name: words(locale)('conversation.send') }).click();
  await expect(shown(page, body)).toHaveCount(1);
}
const shown = (page: Page, body: string) => page.getByRole('log').getByText(body, { exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function programmeOf({ request }: Person): Promise<string> {
  const [programme] = (await (await request.get('/api/v1/programmes')).json()) as { id: string }[];
  return programme?.id ?? '';
}

/** A group made over REST by its maker, with nobody else in it. */
async function aGroup(maker: Person, wishes: object): Promise<string> {
  const data = { programmeId: await programmeOf(maker), clientId: crypto.randomUUID(), history: 'start', admission: 'open', ...wishes };
  const made = await maker.request.post('/api/v1/groups', { data });
  expect(made.status()).toBe(201);
  return ((await made.json()) as { id: string }).id;
}

for (const locale of ['fr', 'ar'] as const) {
  const t = words(locale);
  const [cast, text] = [casts[locale], texts[locale]];

  test(`in ${locale}, a group is made with people looked for; one joins it, reads from then on, is taken out, and it is closed`, async ({ browser }) => {
    test.slow();
    const maker = await enter(browser, cast.maker, locale);
    const member = await enter(browser, cast.member, locale);
    const other = await enter(browser, cast.other, locale);

    await maker.page.goto('/groups');
    await link(maker.page, t('groups.new')).click();
    await maker.page.getByLabel(t('groups.form.title')).fill(text.title);
    await maker.page.getByLabel(t('groups.form.description')).fill(text.about);
    await maker.page.getByRole('radio', { name: t('groups.form.history.joining') }).check();
    await maker.page.getByRole('radio', { name: t('groups.form.admission.open') }).check();
    // Who is ticked stays, also when the search goes on to somebody else.
    const search = maker.page.getByLabel(t('groups.picker.search'));
    await search.fill(cast.otherName);
    await expect(maker.page.getByRole('checkbox')).toHaveCount(1);
    await maker.page.getByRole('checkbox', { name: cast.otherName }).check();
    await search.fill('xyz');
    await expect(maker.page.getByRole('checkbox')).toHaveCount(1);
    await button(maker.page, t('groups.form.submit')).click();
    await expect(maker.page).toHaveURL(/\/conversations\//);
    const id = maker.page.url().split('/').at(-1) ?? '';

    // Whoever was added sees it at once, where they happen to be.
    await other.page.goto('/');
    await expect(link(other.page, text.title)).toBeVisible();
    await say(maker.page, locale, text.before);
    await expect(other.page.getByText(text.before)).toBeVisible();

    await member.page.goto('/groups');
    await member.page.getByRole('link', { name: t('groups.joinOf', { title: `\u2068${text.title}\u2069` }) }).click();
    await expect(member.page.getByRole('alertdialog')).toContainText(t('groups.reads.joining'));
    await button(member.page, t('groups.join')).click();
    await expect(member.page).toHaveURL(new RegExp(`/conversations/${id}`));
    await say(maker.page, locale, text.after);
    await expect(shown(member.page, text.after)).toHaveCount(1);
    await expect(shown(member.page, text.before)).toHaveCount(0);

    // The people on the details page, and one of them taken out.
    await maker.page.goto(`/groups/${id}`);
    await expect(maker.page.getByText(cast.name)).toBeVisible();
    await maker.page.getByRole('link', { name: t('groups.removeOf', { name: `\u2068${cast.name}\u2069` }) }).click();
    await maker.page.getByRole('alertdialog').getByRole('button', { name: t('groups.remove'), exact: true }).click();
    await expect(maker.page.getByText(t('groups.done.removed'))).toBeVisible();
    await expect(maker.page.locator('.group-people').getByText(cast.name)).toHaveCount(0);
    // The open conversation says so, and hears nothing more.
    await expect(member.page.getByText(t('conversation.closed'))).toBeVisible();
    await maker.page.goto(`/conversations/${id}`);
    await say(maker.page, locale, text.last);
    await expect(other.page.getByText(text.last)).toBeVisible();
    await expect(member.page.getByText(text.last)).toHaveCount(0);
    await member.page.goto('/');
    await expect(member.page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(link(member.page, text.title)).toHaveCount(0);
    await expect(member.page.getByText(text.last)).toHaveCount(0);
    expect((await member.page.goto(`/conversations/${id}`))?.status()).toBe(404);

    await maker.page.goto(`/groups/${id}`);
    await link(maker.page, t('groups.closeOf', { title: `\u2068${text.title}\u2069` })).click();
    await maker.page.getByRole('alertdialog').getByRole('button', { name: t('groups.close'), exact: true }).click();
    await expect(button(maker.page, t('groups.reopen'))).toBeVisible();
    await other.page.goto(`/conversations/${id}`);
    await expect(shown(other.page, text.before)).toHaveCount(1);
    await expect(other.page.getByText(t('conversation.groupClosed'))).toBeVisible();
    await expect(other.page.getByLabel(t('conversation.write'))).toHaveCount(0);
    await Promise.all([maker, member, other].map(({ context }) => context.close()));
  });
}

test('without JavaScript a group is made with people of two searches, joined, left, and its members are taken out', async ({ browser }) => {
  test.slow();
  const t = words('fr');
  const title = 'Sans script';
  const maker = await enter(browser, 'moderator-fr', 'fr', { javaScriptEnabled: false });
  const member = await enter(browser, 'vienne-elected', 'fr', { javaScriptEnabled: false });
  const { page } = maker;
  await page.goto('/groups/new');
  await page.getByLabel(t('groups.form.title')).fill(title);
  await page.getByRole('radio', { name: t('groups.form.admission.open') }).check();
  for (const name of ['Gilles Peyrachon', 'Khadija Bennouiss']) {
    await page.getByLabel(t('groups.picker.search')).fill(name);
    await button(page, t('groups.picker.find')).click();
    await page.getByRole('checkbox', { name }).check();
  }
  await expect(page.getByLabel(t('groups.form.title'))).toHaveValue(title);
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await button(page, t('groups.form.submit')).click();
  await expect(page).toHaveURL(/\/conversations\//);
  const id = page.url().split('/').at(-1) ?? '';
  await page.goto(`/groups/${id}`);
  await expect(page.locator('.group-people li')).toHaveCount(3);

  await member.page.goto('/groups');
  await member.page.getByRole('link', { name: t('groups.joinOf', { title: `\u2068${title}\u2069` }) }).click();
  await expect(member.page.getByRole('heading', { name: t('groups.joinTitle', { title: `\u2068${title}\u2069` }) })).toBeVisible();
  await button(member.page, t('groups.join')).click();
  await expect(member.page).toHaveURL(new RegExp(`/conversations/${id}`));
  await member.page.goto(`/groups/${id}`);
  await member.page.getByRole('link', { name: t('groups.leaveOf', { title: `\u2068${title}\u2069` }) }).click();
  await button(member.page, t('groups.leave')).click();
  await expect(member.page).toHaveURL(/\/groups$/);
  await expect(member.page.getByText(t('groups.done.left'))).toBeVisible();

  await page.goto(`/groups/${id}`);
  await page.getByRole('link', { name: t('groups.removeOf', { name: '\u2068Gilles Peyrachon\u2069' }) }).click();
  await button(page, t('groups.remove')).click();
  await expect(page.locator('.group-people li')).toHaveCount(2);
  await page.getByRole('link', { name: t('groups.add') }).click();
  await button(page, t('groups.form.add')).click();
  await expect(page.getByText(t('errors.required')).first()).toBeVisible();
  await page.getByRole('checkbox', { name: 'Gilles Peyrachon' }).check();
  await button(page, t('groups.form.add')).click();
  await expect(page.locator('.group-people li')).toHaveCount(3);
  await Promise.all([maker, member].map(({ context }) => context.close()));
});

test('by keyboard alone a group is joined: the question takes the focus, Escape leaves it, Enter goes in', async ({ browser }) => {
  const t = words('en');
  const maker = await enter(browser, 'moderator-fr', 'fr');
  const id = await aGroup(maker, { title: 'Keyboards' });
  const { page, context } = await enter(browser, 'varces-official', 'en');
  await page.goto(`/groups/${id}`);
  const join = page.getByRole('link', { name: t('groups.joinOf', { title: '\u2068Keyboards\u2069' }) });
  await join.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(join).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.getByRole('alertdialog').getByRole('button', { name: t('groups.join'), exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/conversations/${id}`));
  await Promise.all([maker.context.close(), context.close()]);
});

test('an invited group is nobody else’s business: no list, no page, for a coordinator either', async ({ browser }) => {
  const maker = await enter(browser, 'moderator-fr', 'fr');
  const id = await aGroup(maker, { title: 'Entre nous seulement', admission: 'invited' });
  const coordinator = await enter(browser, 'coordinator', 'fr');
  await coordinator.page.goto('/groups');
  await expect(coordinator.page.getByText('Entre nous seulement')).toHaveCount(0);
  for (const path of [`/groups/${id}`, `/groups/${id}/edit`, `/groups/${id}/add`, `/conversations/${id}`]) {
    expect((await coordinator.page.goto(path))?.status()).toBe(404);
  }
  await Promise.all([maker, coordinator].map(({ context }) => context.close()));
});

for (const [locale, curator, looks] of [
  ['fr', 'moderator-fr', [{ scheme: 'light', width: 360 }, { scheme: 'dark', width: 1280 }]],
  ['ar', 'moderator-ar', [{ scheme: 'dark', width: 360 }, { scheme: 'light', width: 1280 }]],
] as const) {
  test(`the screens of groups are accessible and fit, in ${locale}`, async ({ browser }) => {
    test.slow();
    const person = await enter(browser, curator, locale);
    const id = await aGroup(person, { title: `Écrans ${locale}`, description: 'وصف\nEt une ligne.' });
    for (const path of ['/', '/groups', '/groups/new', `/groups/${id}`, `/groups/${id}?leave=${id}`, `/groups/${id}/add`, `/groups/${id}/edit`]) {
      await expectSoundAt(person.page, path, path, looks);
    }
    await person.context.close();
  });
}
