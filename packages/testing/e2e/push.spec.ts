import { expect, test } from '@playwright/test';
import { enter, signIn, words } from './support/community.ts';
import { chooseNotice, expectNotices, notices, pretendToSubscribe, pushTo } from './support/push.ts';
import { conversationOf, rowsOnDisk } from './support/talk.ts';
import { expectSound } from './support/sound.ts';

const permissions = ['notifications'];

// No other journey has these people read in another language meanwhile.
test.describe('on the account page', () => {
  for (const [locale, key] of [['fr', 'thonon-official'], ['ar', 'sidi-allal-official']] as const) {
    test(`in ${locale}, one switch has this device told, and no other`, async ({ browser }) => {
      const t = words(locale);
      const { page, context, request } = await enter(browser, key, locale, { permissions });
      const endpoint = await pretendToSubscribe(page);
      await page.goto('/account');
      const device = page.getByRole('switch', { name: t('notifications.device.label') });
      await expect(device).toHaveAttribute('aria-checked', 'false');
      await expect(device).not.toHaveAttribute('aria-disabled', 'true');
      await device.press('Space');
      await expect(page.getByText(t('notifications.device.on'))).toBeVisible();
      expect(await (await request.get('/api/v1/notifications/subscription')).json()).toEqual({ endpoint });
      await expectSound(page, 'the account page');

      await page.reload();
      await expect(device).toHaveAttribute('aria-checked', 'true');
      const elsewhere = await enter(browser, key, locale, { permissions });
      await elsewhere.page.goto('/account');
      await expect(elsewhere.page.getByText(t('notifications.device.off'))).toBeVisible();

      await device.click();
      await expect(page.getByText(t('notifications.device.off'))).toBeVisible();
      expect(await (await request.get('/api/v1/notifications/subscription')).json()).toEqual({ endpoint: null });
      await Promise.all([context.close(), elsewhere.context.close()]);
    });
  }

  test('a browser that refuses says how to allow it, and one that cannot says so', async ({ browser }) => {
    const t = words('fr');
    for (const [obstacle, set] of [
      ['denied', () => Object.defineProperty(Notification, 'permission', { get: () => 'denied' })],
      ['unsupported', () => Reflect.deleteProperty(window, 'PushManager')],
    ] as const) {
      const { page, context } = await enter(browser, 'thonon-official', 'fr');
      await page.addInitScript(set);
      await page.goto('/account');
      await expect(page.getByText(t(`notifications.device.${obstacle}`))).toBeVisible();
      await expect(page.getByRole('switch')).toHaveCount(0);
      await context.close();
    }
  });

  test('a phone that has to install it first says how', async ({ browser }) => {
    const t = words('ar');
    const userAgent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1';
    const { page, context } = await enter(browser, 'sidi-allal-official', 'ar', { userAgent });
    await page.addInitScript(() => Reflect.deleteProperty(window, 'PushManager'));
    await page.goto('/account');
    await expect(page.getByText(t('notifications.device.away'))).toBeVisible();
    await context.close();
  });

  test('when the server cannot be reached, the switch stays as it was and says so', async ({ browser }) => {
    const t = words('fr');
    const { page, context } = await enter(browser, 'thonon-official', 'fr', { permissions });
    await pretendToSubscribe(page);
    await page.goto('/account');
    const device = page.getByRole('switch', { name: t('notifications.device.label') });
    await expect(device).not.toHaveAttribute('aria-disabled', 'true');
    await page.route('**/notifications/subscription', (route) => route.abort());
    await device.click();
    await expect(page.getByText(t('notifications.device.failed'))).toBeVisible();
    await expect(device).toHaveAttribute('aria-checked', 'false');
    await context.close();
  });

  test('without JavaScript there is no switch, and the hours can be set', async ({ browser }) => {
    const t = words('fr');
    const { page, context, request } = await enter(browser, 'thonon-official', 'fr', { javaScriptEnabled: false });
    await page.goto('/account');
    await expect(page.getByText(t('notifications.device.label'))).toBeHidden();
    await page.getByLabel(t('notifications.quiet.from'), { exact: true }).fill('21:15');
    await page.getByLabel(t('notifications.quiet.weekend')).check();
    await page.getByLabel(t('notifications.showText.label')).check();
    await expect(page.getByLabel(t('notifications.threads.label'))).toBeChecked();
    await page.getByLabel(t('notifications.threads.label')).uncheck();
    await save();
    const settings = async () => (await request.get('/api/v1/notifications/settings')).json();
    expect(await settings()).toEqual({ quietFrom: '21:15', quietUntil: '07:30', quietWeekend: true, showText: true, threads: false, digest: 'weekly' });
    // Without quiet hours both ends are the same.
    await page.getByLabel(t('notifications.quiet.night')).uncheck();
    await save();
    expect(await settings()).toEqual({ quietFrom: '21:15', quietUntil: '21:15', quietWeekend: true, showText: true, threads: false, digest: 'weekly' });
    await expect(page.getByLabel(t('notifications.quiet.night'))).not.toBeChecked();
    // What is wrong is said beside its field, and what was chosen stays.
    await page.getByLabel(t('notifications.quiet.weekend')).uncheck();
    await page.getByLabel(t('notifications.quiet.from'), { exact: true }).fill('');
    await save();
    await expect(page.getByText(t('errors.required')).first()).toBeVisible();
    await expect(page.getByLabel(t('notifications.quiet.weekend'))).not.toBeChecked();
    await context.close();

    async function save() {
      await page.locator('form:has(input[name=quietFrom])').getByRole('button', { name: t('common.save') }).click();
    }
  });
});

test.describe('a push', () => {
  async function aReader(browser: Parameters<typeof enter>[0], key: string) {
    const person = await enter(browser, key, 'fr', { permissions });
    const { id } = await conversationOf(person.context);
    const me = (await (await person.request.get('/api/v1/me')).json()) as { id: string };
    await person.page.goto('/threads');
    const push = await pushTo(person.page);
    // The service worker goes by what the outbox knows of who is signed in.
    await expect.poll(() => person.page.evaluate(async () => (await indexedDB.databases()).length)).toBeGreaterThan(0);
    await expect.poll(() => rowsOnDisk(person.page, 'owner')).toEqual([me.id]);
    const notice = (seq: number, wishes: object = {}) => ({
      memberId: me.id, conversationId: id, seq, title: 'Hélène Vuarnier', body: 'Nouveau message', lang: 'fr', dir: 'ltr', quiet: null, ...wishes,
    });
    return { ...person, conversationId: id, push, notice };
  }

  test('is shown as one notice for each conversation, the newest one', async ({ browser }) => {
    const { page, context, push, notice, conversationId } = await aReader(browser, 'ain-aouda-official');
    await push(notice(5));
    await expectNotices(page, [{ title: 'Hélène Vuarnier', body: 'Nouveau message', lang: 'fr', dir: 'ltr', tag: `conversation:${conversationId}`, silent: false }]);
    await push(notice(7, { body: 'رسالتان جديدتان', lang: 'ar', dir: 'rtl' }));
    await expectNotices(page, [{ body: 'رسالتان جديدتان', lang: 'ar', dir: 'rtl', path: `/conversations/${conversationId}?message=7` }]);
    // One that was overtaken changes nothing; what comes after it tells that it was looked at.
    await push(notice(6));
    await push(notice(1, { conversationId: crypto.randomUUID() }));
    await expect.poll(async () => (await notices(page)).map(({ path }) => path.split('=')[1]).toSorted()).toEqual(['1', '7']);
    await context.close();
  });

  test('that arrives late, in quiet hours, makes no sound', async ({ browser }) => {
    const { page, context, push, notice } = await aReader(browser, 'ain-aouda-official');
    await push(notice(1, { quiet: { from: Date.now() - 1000, until: Date.now() + 60_000 } }));
    await expectNotices(page, [{ silent: true }]);
    await push(notice(2, { quiet: { from: Date.now() - 2000, until: Date.now() - 1000 } }));
    await expectNotices(page, [{ silent: false }]);
    await context.close();
  });

  test('for somebody else is not shown, nor any after signing out', async ({ browser }) => {
    const { page, context, push, notice, request } = await aReader(browser, 'ain-aouda-official');
    await push(notice(1, { memberId: crypto.randomUUID() }));
    await push(notice(2));
    await expectNotices(page, [{ body: 'Nouveau message' }]);
    expect(await notices(page)).toHaveLength(1);
    await page.locator('.account-menu summary').click();
    await page.getByRole('button', { name: words('fr')('shell.signOut') }).click();
    await expect(page).toHaveURL(/sign-in/);
    await expect.poll(() => notices(page)).toEqual([]);
    await push(notice(3, { conversationId: crypto.randomUUID() }));
    await push('no notice at all');
    // Back again, the next one is shown, and by then those before it would have been.
    await signIn(request, 'ain-aouda-official');
    await page.goto('/threads');
    await expect.poll(async () => {
      await push(notice(5));
      return (await notices(page)).length;
    }).toBeGreaterThan(0);
    expect((await notices(page)).map(({ path }) => path.split('=')[1])).toEqual(['5']);
    await context.close();
  });

  for (const [what, data] of [['is no JSON', 'Bonjour {'], ['is of another kind', '{"kind":"visit"}'], ['names a place elsewhere', null]] as const) {
    test(`that ${what} says no more than that there is something`, async ({ browser }) => {
      const { page, context, push, notice } = await aReader(browser, 'ain-aouda-official');
      await push(data ?? notice(1, { conversationId: '../../evil' }));
      await expectNotices(page, [{ title: 'Passerelle', path: '/' }]);
      await context.close();
    });
  }

  test('that is chosen brings its message into the tab that is open, without loading it anew', async ({ browser }) => {
    const { page, context, push, notice, conversationId } = await aReader(browser, 'ain-aouda-official');
    await page.evaluate(() => Object.assign(window, { untouched: true }));
    await push(notice(2));
    await expectNotices(page, [{}]);
    await chooseNotice(page);
    await expect(page).toHaveURL(new RegExp(`/conversations/${conversationId}\\?message=2`));
    expect(await page.evaluate(() => Reflect.get(window, 'untouched'))).toBe(true);
    expect(await notices(page)).toEqual([]);
    await context.close();
  });

  test('is put away when its conversation is opened by hand, and not shown while it is looked at', async ({ browser }) => {
    const { page, context, push, notice, conversationId } = await aReader(browser, 'ain-aouda-official');
    await push(notice(2));
    await push(notice(3, { conversationId: crypto.randomUUID() }));
    await expect.poll(async () => (await notices(page)).length).toBe(2);
    await page.goto(`/conversations/${conversationId}`);
    await expect.poll(async () => (await notices(page)).map(({ path }) => path.includes(conversationId))).toEqual([false]);
    await page.bringToFront();
    await push(notice(4));
    await push(notice(9, { conversationId: crypto.randomUUID() }));
    await expect.poll(async () => (await notices(page)).some(({ path }) => path.endsWith('=9'))).toBe(true);
    expect((await notices(page)).some(({ path }) => path.includes(conversationId))).toBe(false);
    await context.close();
  });

  test('of a thread leads to the post, and one of bookmarks to these; each is put away where it leads', async ({ browser }) => {
    const { page, context, request, push, notice } = await aReader(browser, 'ain-aouda-official');
    const { items } = (await (await request.get('/api/v1/threads?limit=1')).json()) as { items: { id: string }[] };
    const threadId = items[0]!.id;
    const of = (about: object, seq: number) => ({ ...notice(seq, about), conversationId: undefined });
    await push(of({ threadId, body: 'Vous mentionne dans un sujet' }, 1));
    await push(of({ threadId, body: '2 nouveaux messages dans un sujet' }, 21));
    await push(of({ threadId }, 20));
    await push(of({ bookmarks: true, title: 'Rappel' }, Date.now()));
    await expect.poll(async () => (await notices(page)).map(({ tag, path, body }) => [tag, path, body]).toSorted()).toEqual([
      ['bookmarks', '/bookmarks', 'Nouveau message'],
      [`thread:${threadId}`, `/threads/${threadId}?after=20#post-21`, '2 nouveaux messages dans un sujet'],
    ]);
    await page.goto(`/threads/${threadId}`);
    await expectNotices(page, [{ tag: 'bookmarks' }]);
    await page.bringToFront();
    await push(of({ threadId }, 22));
    await chooseNotice(page);
    await expect(page).toHaveURL(/\/bookmarks$/);
    await expect.poll(() => notices(page)).toEqual([]);
    await push(of({ threadId }, 23));
    await expectNotices(page, [{ path: `/threads/${threadId}?after=20#post-23` }]);
    await context.close();
  });
});
