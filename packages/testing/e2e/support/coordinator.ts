import { randomUUID } from 'node:crypto';
import { expect, type Browser, type BrowserContextOptions } from '@playwright/test';
import { enter, type Locale, type Person } from './community.ts';

/** Somebody who comes in as a coordinator of the demo’s programme: the one of the cast reads in whatever language a journey beside this one has chosen. */
export async function enterAsCoordinator(browser: Browser, locale: Locale, options: BrowserContextOptions = {}): Promise<Person> {
  const { request: host, context: hosts } = await enter(browser, 'coordinator', 'fr');
  const [programme] = (await (await host.get('/api/v1/programmes')).json()) as { id: string }[];
  const [commune] = (await (await host.get(`/api/v1/communes?programmeId=${programme?.id}`)).json()) as { id: string }[];
  const email = `coordination.${randomUUID()}@example.org`;
  const invited = { programmeId: programme?.id, communeId: commune?.id, email, name: 'Houda Sebti', jobTitle: 'Coordinatrice', college: 'official', role: 'coordinator', locale };
  expect((await host.post('/api/v1/invitations', { data: invited })).status()).toBe(201);
  const token = await tokenFor(host, email);
  await hosts.close();
  const context = await browser.newContext(options);
  const accepted = await context.request.post('/api/v1/invitations/accept', { data: { token, name: invited.name, password: 'une barque sur le lac', locale } });
  expect(accepted.status()).toBe(201);
  return { page: await context.newPage(), context, request: context.request };
}

/** What would be mailed can be read while no mail server is set up. */
async function tokenFor(request: Person['request'], email: string): Promise<string> {
  const letters = await (await request.get('/dev/mail')).text();
  const [, id] = new RegExp(`/dev/mail/([0-9a-f-]{36})"(?:(?!/dev/mail/).)*${email}`, 's').exec(letters) ?? [];
  const letter = await (await request.get(`/dev/mail/${id}`)).text();
  const [, token] = /\/invitation\/([\w-]{43})/.exec(letter) ?? [];
  return token ?? '';
}
