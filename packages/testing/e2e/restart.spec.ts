import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { hasRedis } from '../src/redis.ts';
import { enter, words } from './support/community.ts';
import { openSeveralServers } from './support/several-servers.ts';

const t = words('fr');

/** From here on the page remembers whether it ever said that the line is cut. */
async function watchNotices(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => {
    const seen = window as unknown as { sawNotice: boolean };
    seen.sawNotice = false;
    new MutationObserver(() => {
      if (document.querySelector('.offline')) seen.sawNotice = true;
    }).observe(document.body, { subtree: true, childList: true });
  });
  return () => page.evaluate(() => (window as unknown as { sawNotice: boolean }).sawNotice);
}

async function aPair(browser: Parameters<typeof enter>[0], url: string) {
  const mentor = await enter(browser, 'thonon-elected', 'fr', { baseURL: url });
  const mentee = await enter(browser, 'ain-aouda-elected', 'fr', { baseURL: url });
  for (const { page } of [mentor, mentee]) {
    await page.goto('/');
    await page.locator('.binome-card a').first().click();
    await expect(page.getByLabel(t('conversation.write'))).toBeVisible();
  }
  const id = /[0-9a-f-]{36}/.exec(mentor.page.url())?.[0] ?? '';
  const own = (await mentor.request.get(`/api/v1/conversations/${id}`)).ok() ? id : '';
  return { mentor, mentee, id: own };
}
const say = async (page: Page, body: string) => {
  await page.getByLabel(t('conversation.write')).fill(body);
  await page.getByRole('button', { name: t('conversation.send') }).click();
};
const shown = (page: Page, body: string) => page.getByRole('log').getByText(body, { exact: true });

test('one server of two goes, and then the other one: nobody notices, and nothing is lost or doubled', async ({ browser }) => {
  test.skip(!hasRedis, 'redis-server is not installed');
  test.setTimeout(240_000);
  const servers = await openSeveralServers();
  try {
    const first = await servers.start();
    const second = await servers.start();
    const { mentor, mentee, id } = await aPair(browser, servers.url);
    expect(id).not.toBe('');
    await say(mentor.page, 'avant');
    await expect(shown(mentee.page, 'avant')).toHaveCount(1);
    const noticed = [await watchNotices(mentor.page), await watchNotices(mentee.page)];
    let going = true;
    let said = 0;
    const talking = (async () => {
      while (going) {
        const sent = await mentee.request.post(`/api/v1/conversations/${id}/messages`, { data: { clientId: randomUUID(), body: `mot ${said}.` } }).catch(() => null);
        if (sent?.ok()) said += 1;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    })();
    expect(await first.end()).toBe(0);
    await servers.start(first.port);
    expect(await second.end()).toBe(0);
    await say(mentor.page, 'après');
    await expect(shown(mentee.page, 'après')).toHaveCount(1);
    going = false;
    await talking;
    expect(said).toBeGreaterThan(20);
    for (const { page } of [mentor, mentee]) {
      await expect(shown(page, `mot ${said - 1}.`)).toHaveCount(1);
      // A long log holds the newest part only: that has no hole, no double and one order.
      const all = (await page.getByRole('log').locator('.message .prose').allInnerTexts()).filter((text) => text.startsWith('mot '));
      expect(all.length).toBeGreaterThan(20);
      expect(all).toEqual(Array.from({ length: all.length }, (_, n) => `mot ${said - all.length + n}.`));
    }
    for (const saw of noticed) expect(await saw()).toBe(false);
  } finally {
    await servers.close();
  }
});

test('the only server is started anew: no word of it on the screen, and what was written meanwhile goes out', async ({ browser }) => {
  test.setTimeout(240_000);
  const servers = await openSeveralServers();
  try {
    const only = await servers.start();
    const { mentor, mentee } = await aPair(browser, servers.url);
    await say(mentor.page, 'avant');
    await expect(shown(mentee.page, 'avant')).toHaveCount(1);
    const noticed = [await watchNotices(mentor.page), await watchNotices(mentee.page)];
    expect(await only.end()).toBe(0);
    await say(mentor.page, 'pendant');
    const startedAt = Date.now();
    await servers.start(only.port);
    await expect(shown(mentee.page, 'pendant')).toHaveCount(1);
    // A restart of a few seconds; a slow machine may take longer, and then a word is right.
    if (Date.now() - startedAt < 8000) for (const saw of noticed) expect(await saw()).toBe(false);
  } finally {
    await servers.close();
  }
});
