import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type APIRequestContext, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { demoMembers, demoPassword } from '../../src/demo/index.ts';

export type Locale = 'fr' | 'ar' | 'en';

type Catalogue = Record<string, unknown>;
const folder = (locale: Locale) => fileURLToPath(new URL(`../../../../apps/web/app/locales/${locale}/`, import.meta.url));
const catalogues = Object.fromEntries(
  (['fr', 'ar', 'en'] as const).map((locale) => [
    locale,
    Object.fromEntries(
      readdirSync(folder(locale))
        .filter((name) => name.endsWith('.json'))
        .map((name) => [name.replace('.json', ''), JSON.parse(readFileSync(folder(locale) + name, 'utf8')) as Catalogue]),
    ),
  ]),
) as Record<Locale, Catalogue>;

/** A word of the screens in one language, with its placeholders filled; the journeys name things as their users see them. */
export function words(locale: Locale) {
  return (key: string, values: Record<string, string> = {}): string => {
    const text = key.split('.').reduce<unknown>((at, part) => (at as Catalogue | undefined)?.[part], catalogues[locale]);
    if (typeof text !== 'string') throw new Error(`${locale} has no word for ${key}`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  };
}

export type Person = { page: Page; context: BrowserContext; request: APIRequestContext };

/** Each browser signs in from an address of its own: from one, only so many may in a quarter of an hour. */
const anAddress = () => `2001:db8::${randomBytes(2).toString('hex')}:${randomBytes(2).toString('hex')}`;

/** Signs one of the cast in through the API, in whatever browser that is. */
export async function signIn(request: APIRequestContext, key: string): Promise<void> {
  const member = demoMembers.find((one) => one.key === key);
  if (!member) throw new Error(`nobody in the demo is called ${key}`);
  const signedIn = await request.post('/api/v1/session', {
    data: { email: member.email, password: demoPassword },
    headers: { 'x-forwarded-for': anAddress() },
  });
  expect(signedIn.status()).toBe(200);
}

/** Signs one of the cast in, in a browser of their own, reading in `locale`. */
export async function enter(browser: Browser, key: string, locale: Locale, options: BrowserContextOptions = {}): Promise<Person> {
  const context = await browser.newContext(options);
  const { request } = context;
  await signIn(request, key);
  expect((await request.patch('/api/v1/me', { data: { locale } })).status()).toBe(200);
  const page = await context.newPage();
  return { page, context, request };
}
