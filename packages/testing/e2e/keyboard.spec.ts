import { expect, test, type Page } from '@playwright/test';
import { demoMembers, demoPassword } from '../src/demo/index.ts';
import { words } from './support/community.ts';

const t = words('fr');

/** Tabs on until the focus is where it is wanted, as somebody without a mouse would; fails when it never gets there. */
async function tabTo(page: Page, role: 'link' | 'button' | 'textbox' | 'combobox', name: string | RegExp, steps = 60): Promise<void> {
  const target = page.getByRole(role, { name }).first();
  await target.waitFor();
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${role} ${name} is not reached by the keyboard`);
}

/** The focused element can be seen, and something shows that it has the focus. */
async function expectFocusSeen(page: Page): Promise<void> {
  const focus = page.locator(':focus');
  await expect(focus).toBeInViewport({ ratio: 0.5 });
  const ring = await focus.evaluate((element) => {
    // A card whose link covers it shows the ring on itself.
    const shown = [element, element.parentElement, element.closest('article')].filter((one) => one !== null);
    return shown.some((one) => getComputedStyle(one).outlineStyle !== 'none' || getComputedStyle(one).boxShadow !== 'none');
  });
  expect(ring).toBe(true);
}

test('by keyboard alone one signs in, skips to the content, writes to the partner and asks the peers', async ({ page }) => {
  const member = demoMembers.find(({ key }) => key === 'khemisset-official');
  await page.goto('/sign-in');
  await tabTo(page, 'textbox', t('auth.email'));
  await page.keyboard.type(member?.email ?? '');
  await page.keyboard.press('Tab');
  await page.keyboard.type(demoPassword);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/$/);
  const { locale } = (await (await page.request.patch('/api/v1/me', { data: { locale: 'fr' } })).json()) as { locale: string };
  expect(locale).toBe('fr');
  await page.goto('/');

  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText(t('shell.skip'));
  await expectFocusSeen(page);
  await page.keyboard.press('Enter');
  await tabTo(page, 'link', /^Sandrine Perrollaz$/);
  await expectFocusSeen(page);
  await page.keyboard.press('Enter');
  const composer = page.getByLabel(t('conversation.write'));
  await composer.waitFor();
  await tabTo(page, 'textbox', t('conversation.write'));
  await page.keyboard.type('Sans souris.');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('Deuxième ligne.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log').getByText('Sans souris.')).toHaveCount(1);
  await expect(composer).toBeFocused();
  await expect(composer).toHaveValue('');

  await page.goto('/threads');
  await tabTo(page, 'link', t('threads.ask'));
  await expectFocusSeen(page);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: t('threads.form.submit') }).waitFor();
  await tabTo(page, 'textbox', t('threads.form.title'));
  await page.keyboard.type('Une question posée au clavier');
  await tabTo(page, 'textbox', t('threads.form.body'));
  await page.keyboard.type('Du premier au dernier champ.');
  await tabTo(page, 'combobox', t('threads.form.theme'));
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'button', t('threads.form.submit'));
  await expectFocusSeen(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Une question posée au clavier' })).toBeVisible();
});
