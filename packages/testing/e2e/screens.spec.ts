import { test, type Page } from '@playwright/test';
import { enter, type Locale } from './support/community.ts';
import { enterAsCoordinator } from './support/coordinator.ts';
import { expectSoundAt, type Look } from './support/sound.ts';

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
  const sheets = (await (await page.request.get('/api/v1/practices?limit=50')).json()) as { items: { id: string; title: string }[] };
  const [draft, sheet] = [`/practices/${drafts.items[0]?.id}`, `/practices/${sheets.items.find(({ title }) => title.startsWith('Garder les enfants'))?.id}`];
  const ofSheet = Object.fromEntries(['sources', 'remarks', 'versions', 'adopt', 'adoptions', 'questions', 'useful', 'tree', 'public', 'writers'].map((part) => [part, `${sheet}/${part}`]));
  return { drafts: '/practices?status=draft', editor: `${draft}/edit`, translation: `${draft}/translate/en`, 'to be refreshed': '/practices?status=refresh', ...ofSheet };
}

/** What belongs to a binôme of one's own, and what one brings to it. */
async function binomeAddresses(page: Page): Promise<Record<string, string>> {
  const [binome] = (await (await page.request.get('/api/v1/me/binomes')).json()) as { id: string }[];
  const at = `/binomes/${binome?.id}`;
  return { profile: '/profile', workspace: at, journal: `${at}/journal`, agreement: `${at}/agreement`, pause: `${at}/pause`, closing: `${at}/close`, substitute: `${at}/substitute`, handover: `${at}/handover`, pulse: `${at}/pulse` };
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

/** A member of their own for each language of the screens: it is the member's, and runs go side by side. */
const readers: Record<Locale, string> = { fr: 'le-teil-official', ar: 'tiflet-official', en: 'varces-official' };
const tags: Record<Locale, string> = { fr: 'fr-FR', ar: 'ar-MA', en: 'en-GB' };

const phone: Look = { scheme: 'light', width: 360 };
const phoneAtNight: Look = { scheme: 'dark', width: 360 };
const screen: Look = { scheme: 'light', width: 1280 };
const screenAtNight: Look = { scheme: 'dark', width: 1280 };

async function expectAllSound(page: Page, places: Record<string, string>, looks: readonly [Look, ...Look[]]): Promise<void> {
  for (const [name, path] of Object.entries(places)) await expectSoundAt(page, name, path, looks);
}

for (const locale of ['fr', 'ar', 'en'] as const) {
  test(`every screen of a member is accessible and fits, in ${locale}`, async ({ browser }) => {
    test.slow();
    const { page, context } = await enter(browser, readers[locale], locale);
    await expectAllSound(page, await addresses(page), [phone, screenAtNight]);
    await context.close();
  });

  test(`every screen before sign-in is accessible and fits, in ${locale}`, async ({ browser }) => {
    const context = await browser.newContext({ locale: tags[locale] });
    await expectAllSound(await context.newPage(), open, [phone, screenAtNight]);
    await context.close();
  });
}

for (const [locale, key, look] of [['fr', 'moderator-fr', phone], ['ar', 'moderator-ar', phoneAtNight]] as const) {
  test(`the curators’ screens are accessible and fit, in ${locale}`, async ({ browser }) => {
    test.slow();
    const { page, context } = await enter(browser, key, locale);
    await expectAllSound(page, await curatorAddresses(page), [look]);
    await context.close();
  });
}

for (const [locale, look] of [['fr', phone], ['ar', screenAtNight]] as const) {
  test(`the screens of a binôme are accessible and fit, in ${locale}`, async ({ browser }) => {
    const { page, context } = await enter(browser, readers[locale], locale);
    await expectAllSound(page, await binomeAddresses(page), [look]);
    await context.close();
  });
}

test.describe.serial('coordination', () => {
  for (const [locale, look] of [['fr', phone], ['ar', phoneAtNight], ['en', screen]] as const) {
    test(`is accessible and fits, in ${locale}`, async ({ browser }) => {
      const { page, context } = await enterAsCoordinator(browser, locale);
      await expectAllSound(page, coordination, [look]);
      await context.close();
    });
  }
});
