import { expect, test, type Page } from '@playwright/test';
import { enter, type Locale } from './support/community.ts';
import { enterAsCoordinator } from './support/coordinator.ts';
import { expectSound } from './support/sound.ts';

/** Ids of the demo that the screens of one thing need. */
async function addresses(page: Page): Promise<Record<string, string>> {
  const get = async (path: string) => (await page.request.get(`/api/v1${path}`)).json() as Promise<never>;
  const [binome] = (await get('/me/binomes')) as { conversationId: string }[];
  const threads = (await get('/threads?state=resolved')) as { items: { id: string }[] };
  const sheets = (await get('/practices?limit=50')) as { items: { id: string; locale: string; locales: string[] }[] };
  const translated = sheets.items.find(({ locales }) => locales.length > 1);
  return {
    home: '/',
    conversation: `/conversations/${binome?.conversationId}`,
    inbox: '/inbox',
    threads: '/threads',
    'threads of a theme without any': '/threads?theme=employment&state=open',
    thread: `/threads/${threads.items[0]?.id}`,
    ask: '/threads/new',
    practices: '/practices',
    practice: `/practices/${sheets.items[0]?.id}`,
    'practice in two languages': `/practices/${translated?.id}?lang=${translated?.locale}&beside=${translated?.locales[1]}`,
    'new practice': '/practices/new',
    account: '/account',
    'no such page': '/nowhere',
  };
}

async function curatorAddresses(page: Page): Promise<Record<string, string>> {
  const drafts = (await (await page.request.get('/api/v1/practices?status=draft')).json()) as { items: { id: string }[] };
  const translation = `/practices/${drafts.items[0]?.id}/translate/en`;
  return { drafts: '/practices?status=draft', editor: `/practices/${drafts.items[0]?.id}/edit`, translation, 'to be refreshed': '/practices?status=refresh' };
}

/** What belongs to a binôme of one's own, and what one brings to it. */
async function binomeAddresses(page: Page): Promise<Record<string, string>> {
  const [binome] = (await (await page.request.get('/api/v1/me/binomes')).json()) as { id: string }[];
  const at = `/binomes/${binome?.id}`;
  return { profile: '/profile', workspace: at, journal: `${at}/journal`, agreement: `${at}/agreement`, pause: `${at}/pause`, closing: `${at}/close`, substitute: `${at}/substitute` };
}

const coordination = {
  overview: '/coordination/overview',
  cohorts: '/coordination/cohorts',
  programme: '/coordination/programme',
  members: '/coordination',
  invitations: '/coordination/invitations',
  import: '/coordination/import',
  communes: '/coordination/communes',
  binomes: '/coordination/binomes',
  pairing: '/coordination/binomes/pair',
};
const open = { 'sign-in': '/sign-in', 'forgotten password': '/forgot-password', 'dead link': `/invitation/${'x'.repeat(43)}`, mail: '/dev/mail' };

async function expectSoundAt(page: Page, name: string, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('h1')).toHaveCount(1);
  await expectSound(page, name);
}

/** A member of their own for each run of the screens: the language is the member's, and runs go side by side. */
const readers: Record<Locale, { light: string; dark: string }> = {
  fr: { light: 'le-teil-official', dark: 'sassenage-official' },
  ar: { light: 'tiflet-official', dark: 'skhirat-official' },
  en: { light: 'varces-official', dark: 'le-teil-elected' },
};
const tags: Record<Locale, string> = { fr: 'fr-FR', ar: 'ar-MA', en: 'en-GB' };

for (const locale of ['fr', 'ar', 'en'] as const) {
  for (const [scheme, width] of [['light', 360], ['dark', 1280]] as const) {
    test(`every screen of a member is accessible and fits, in ${locale}, ${scheme}, at ${width}px`, async ({ browser }) => {
      test.slow();
      const options = { colorScheme: scheme, viewport: { width, height: 800 } };
      const { page, context } = await enter(browser, readers[locale][scheme], locale, options);
      for (const [name, path] of Object.entries(await addresses(page))) await expectSoundAt(page, name, path);
      await context.close();
    });

    test(`every screen before sign-in is accessible and fits, in ${locale}, ${scheme}, at ${width}px`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme: scheme, locale: tags[locale], viewport: { width, height: 800 } });
      const page = await context.newPage();
      for (const [name, path] of Object.entries(open)) await expectSoundAt(page, name, path);
      await context.close();
    });
  }
}

for (const [locale, scheme, width] of [['fr', 'light', 360], ['ar', 'dark', 360]] as const) {
  test(`the curators’ screens are accessible and fit, in ${locale}, ${scheme}, at ${width}px`, async ({ browser }) => {
    const options = { colorScheme: scheme, viewport: { width, height: 800 } };
    const curator = await enter(browser, locale === 'ar' ? 'moderator-ar' : 'moderator-fr', locale, options);
    for (const [name, path] of Object.entries(await curatorAddresses(curator.page))) await expectSoundAt(curator.page, name, path);
    await curator.context.close();
  });
}

for (const [locale, scheme, width] of [['fr', 'light', 360], ['ar', 'dark', 1280]] as const) {
  test(`the screens of a binôme are accessible and fit, in ${locale}, ${scheme}, at ${width}px`, async ({ browser }) => {
    const { page, context } = await enter(browser, readers[locale][scheme], locale, { colorScheme: scheme, viewport: { width, height: 800 } });
    for (const [name, path] of Object.entries(await binomeAddresses(page))) await expectSoundAt(page, name, path);
    await context.close();
  });
}

test.describe.serial('coordination', () => {
  for (const [locale, scheme, width] of [['fr', 'light', 360], ['ar', 'dark', 360], ['en', 'light', 1280]] as const) {
    test(`is accessible and fits, in ${locale}, ${scheme}, at ${width}px`, async ({ browser }) => {
      const { page, context } = await enterAsCoordinator(browser, locale, { colorScheme: scheme, viewport: { width, height: 800 } });
      for (const [name, path] of Object.entries(coordination)) await expectSoundAt(page, name, path);
      await context.close();
    });
  }
});
