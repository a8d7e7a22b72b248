import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const names = readdirSync(fileURLToPath(new URL('../../../../apps/web/app/locales/fr/', import.meta.url))).flatMap((file) => file.match(/^(.+)\.json$/)?.[1] ?? []);
/** A key of the catalogue that is shown where its words should be. */
const key = `(?<![\\w./@-])(${names.join('|')})\\.[a-z][A-Za-z]*(\\.[A-Za-z]+)*(?![\\w/@-])`;

/** The page can be used by everybody (axe), is no wider than its window, and shows words, not their keys. */
export async function expectSound(page: Page, what: string): Promise<void> {
  // Nothing here is in a frame of another site: what axe does for those, in a page of its own, is not needed.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] }).withTags(rules);
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => `${what}: ${id} ${nodes.map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 160)}`).join(', ')}`)).toEqual([]);
  const { page: width, window, keys } = await page.evaluate(
    (pattern) => ({ page: document.documentElement.scrollWidth, window: innerWidth, keys: document.body.innerText.match(new RegExp(pattern, 'g')) }),
    key,
  );
  expect(width, `${what} is no wider than the window`).toBeLessThanOrEqual(window);
  expect(keys, `${what} shows keys`).toBeNull();
}

/** How a page is looked at: by day or by night, and on a window of so many pixels. */
export type Look = { scheme: 'light' | 'dark'; width: number };

/** Opens a page once, in the first look, and it is sound in each: what a window and a night change is style, which is there already. */
export async function expectSoundAt(page: Page, what: string, path: string, looks: readonly [Look, ...Look[]]): Promise<void> {
  const [first, ...others] = looks;
  await wear(page, first);
  await page.goto(path);
  await expect(page.locator('h1')).toHaveCount(1);
  await expectSound(page, `${what}, ${first.scheme}, at ${first.width}px`);
  for (const look of others) {
    await wear(page, look);
    await expectSound(page, `${what}, ${look.scheme}, at ${look.width}px`);
  }
}

/** At once, not over a moment in which a colour is neither of two. */
async function wear(page: Page, { scheme, width }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height: 800 });
}
