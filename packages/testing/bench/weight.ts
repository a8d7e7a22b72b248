import type { Browser } from '@playwright/test';
import { makeDatabase, startDatabase } from './harness/database.ts';
import { describeMachine } from './harness/machine.ts';
import { publish, type Line } from './harness/report.ts';
import { startProduct, type Server } from './harness/server.ts';
import { newVisitor, openBrowser, trafficOf, type Traffic } from './weight/browser.ts';
import { languages, screensFor, statusOf, type Language, type Screen } from './weight/pages.ts';

const firstPageGoal = 150_000;
const nextPageGoal = 30_000;

/** What the screens weigh in Chromium with an empty cache, and what the next one weighs, in French and in Arabic. */
export async function weight({ quick }: { quick: boolean }): Promise<void> {
  const database = await startDatabase();
  const machine = describeMachine(database.version);
  const databaseUrl = await makeDatabase(database.urlOf, 'demo');
  const server = await startProduct(databaseUrl, { DEMO: 'on' });
  const browser = await openBrowser();
  const lines: Line[] = [];
  for (const language of languages) {
    const screens = await screensFor(databaseUrl, language);
    for (const screen of screens) lines.push(...(await weigh(browser, server, language, screen)));
    const [, home] = screens;
    if (home) lines.push(...(await weighNext(browser, server, language, home)));
  }
  publish({ bench: 'weight', quick, lines }, machine);
}

async function weigh(browser: Browser, server: Server, language: Language, screen: Screen): Promise<Line[]> {
  const what = `${language} ${screen.name}`;
  const status = await statusOf(server, screen);
  if (status !== 200) return [{ what, unit: 'kB', product: null, note: `not there: ${screen.path.replace(/[0-9a-f-]{36}/, ':id')} answers ${status}` }];
  const context = await newVisitor(browser, server.url, language, screen.cookie);
  const page = await context.newPage();
  const traffic = await trafficOf(page, () => page.goto(`${server.url}${screen.path}`));
  await context.close();
  return linesOf(what, traffic, server, firstPageGoal);
}

/** From the home page to the threads and from there to the first of them, by links, as people go. */
async function weighNext(browser: Browser, server: Server, language: Language, home: Screen): Promise<Line[]> {
  const context = await newVisitor(browser, server.url, language, home.cookie);
  const page = await context.newPage();
  await trafficOf(page, () => page.goto(`${server.url}${home.path}`));
  const lines: Line[] = [];
  for (const [name, selector] of [['threads', 'a[href="/threads"]'], ['thread', 'main a[href^="/threads/"]:not([href="/threads/new"])']] as const) {
    const link = page.locator(selector).filter({ visible: true }).first();
    if ((await link.count()) === 0) {
      lines.push({ what: `${language} next page: ${name}`, unit: 'kB', product: null, note: 'no link leads there yet' });
      break;
    }
    const traffic = await trafficOf(page, () => link.click());
    lines.push(...linesOf(`${language} next page: ${name}`, traffic, server, nextPageGoal));
  }
  await context.close();
  return lines;
}

function linesOf(what: string, { requests, bytes, largest }: Traffic, server: Server, goal: number): Line[] {
  const heaviest = largest.slice(0, 4).map((one) => `${one.url.replace(server.url, '').slice(0, 44)} ${(one.bytes / 1000).toFixed(1)}`);
  return [
    { what, unit: 'kB', product: bytes / 1000, goal: `<= ${goal / 1000}`, note: heaviest.join(', ') },
    { what: '  requests', unit: '', product: requests },
  ];
}
