import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { enter, words, type Person } from './support/community.ts';
import { expectSound } from './support/sound.ts';

const binomeOf = async ({ request }: Person) => ((await (await request.get('/api/v1/me/binomes')).json()) as { id: string }[])[0]!.id;

test('a call is noted on a phone; the partner sees it at once in Arabic and ticks its step; both take the journal along on paper', async ({ browser }) => {
  const [t, ar] = [words('fr'), words('ar')];
  const mentor = await enter(browser, 'varces-elected', 'fr', { viewport: { width: 360, height: 740 } });
  const mentee = await enter(browser, 'sidi-allal-elected', 'ar', { colorScheme: 'dark' });
  const id = await binomeOf(mentor);
  const said = `Deux dates conviennent ${randomUUID().slice(0, 8)}`;
  const step = `Réserver la salle ${randomUUID().slice(0, 8)}`;

  await mentee.page.goto(`/binomes/${id}`);
  await mentor.page.goto(`/binomes/${id}`);
  const { page } = mentor;
  await page.getByText(t('journal.form.title'), { exact: true }).click();
  await expectSound(page, 'the form');
  await page.getByLabel(t('journal.form.body')).fill(`**${said}**`);
  await page.locator('.contact-kind', { hasText: t('journal.kind.visit') }).click();
  await page.locator('.choice', { hasText: t('journal.minutes_other', { count: '30' }) }).click();
  // What was begun is still there after the page went, as soon as its script runs again.
  await page.reload();
  await expect(page.getByLabel(t('journal.form.body'))).toHaveValue(`**${said}**`);
  await page.locator('.contact-kind', { hasText: t('journal.kind.call') }).click();
  await page.locator('.choice', { hasText: t('journal.minutes_other', { count: '30' }) }).click();
  await page.getByLabel(t('journal.form.step'), { exact: true }).fill(step);
  const [own, theirs] = await page.getByLabel(t('journal.form.owner')).locator('option').allTextContents().then((all) => all.slice(1));
  expect([own, theirs]).toEqual([t('journal.you'), 'محمد أوعزيز']);
  await page.getByLabel(t('journal.form.owner')).selectOption({ index: 2 });
  await page.getByLabel(t('journal.form.due')).fill('2099-06-19');
  // Without a line nothing is said to be noted, and all of it stays to be sent again.
  await mentor.context.route(`**/binomes/${id}.data*`, (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()));
  await page.getByRole('button', { name: t('journal.form.save'), exact: true }).click();
  await expect(page.getByText(t('errors.unavailable'))).toBeVisible();
  await mentor.context.unrouteAll();
  await page.getByRole('button', { name: t('journal.form.save'), exact: true }).click();
  await expect(page.getByText(t('journal.done.noted'))).toBeVisible();
  await expect(page.locator('.contact strong', { hasText: said })).toBeVisible();
  await expect(page.getByLabel(t('journal.form.body'))).toHaveValue('');

  // Without a word of it over the line, the other page reads it anew.
  const noted = mentee.page.locator('.contact', { hasText: said });
  await expect(noted).toContainText(ar('journal.kind.call'));
  await expectSound(mentee.page, 'the workspace in Arabic');
  await mentee.page.locator('.steps--due').getByRole('button', { name: ar('journal.step.tick', { what: step }) }).click();
  await expect(mentee.page.getByText(ar('journal.done.ticked'))).toBeVisible();
  await expect(page.getByRole('button', { name: t('journal.step.untick', { what: step }) })).toBeVisible();
  await expect(page.locator('.steps--due').getByText(step)).toHaveCount(0);

  await page.goto(`/binomes/${id}/journal?month=all&words=${encodeURIComponent(said)}`);
  await expect(page.locator('.contact')).toHaveCount(1);
  await expectSound(page, 'what was looked for');
  for (const [{ request }, title] of [[mentor, 'Journal%20de%20suivi'], [mentee, encodeURIComponent('دفتر التتبع')]] as const) {
    const pdf = await request.get(`/binomes/${id}/journal.pdf`);
    expect(pdf.headers()['content-disposition']).toContain(`filename*=UTF-8''${title}.pdf`);
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  }

  const coordinator = await enter(browser, 'coordinator', 'fr');
  for (const path of [`/binomes/${id}/journal`, `/binomes/${id}/journal.pdf`]) expect((await coordinator.request.get(path)).status()).toBe(404);
  await coordinator.page.goto(`/binomes/${id}`);
  await expect(coordinator.page.getByText(t('journal.title'))).toHaveCount(0);
});

test('the journal in Arabic and without JavaScript: a month of it, a private note, another time, and a contact that goes again', async ({ browser }) => {
  const t = words('ar');
  const mentee = await enter(browser, 'sidi-allal-elected', 'ar', { javaScriptEnabled: false });
  const { page } = mentee;
  const id = await binomeOf(mentee);
  const said = `ملاحظة ${randomUUID().slice(0, 8)}`;
  await page.goto(`/binomes/${id}/journal`);
  await page.getByText(t('journal.form.title'), { exact: true }).click();
  await page.getByText(t('journal.form.anotherTime')).click();
  await page.getByLabel(t('journal.form.day')).fill('2099-01-01');
  await page.getByLabel(t('journal.form.body')).fill(said);
  await page.getByLabel(t('journal.form.private')).check();
  await page.getByRole('button', { name: t('journal.form.save'), exact: true }).click();
  // Refused, with all that was filled in.
  await expect(page.getByText(t('errors.inTheFuture'))).toBeVisible();
  await expect(page.getByLabel(t('journal.form.body'))).toHaveValue(said);
  await page.getByLabel(t('journal.form.day')).fill('2026-02-03');
  await page.getByRole('button', { name: t('journal.form.save'), exact: true }).click();
  await expect(page.getByText(t('journal.done.noted'))).toBeVisible();

  await page.goto(`/binomes/${id}/journal?month=2026-02`);
  await expect(page.locator('.contact', { hasText: said })).toContainText(t('journal.private'));
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.getByRole('columnheader').first()).toHaveAccessibleName('الاثنين');
  await expect(page.locator('.month__contact')).toHaveCount(1);

  const mentor = await enter(browser, 'varces-elected', 'fr');
  await mentor.page.goto(`/binomes/${id}/journal?month=2026-02`);
  await expect(mentor.page.getByText(said)).toHaveCount(0);
  await expectSound(mentor.page, 'a month');

  await page.locator('.contact a').first().click();
  await page.getByRole('link', { name: t('journal.remove.does') }).click();
  await page.getByRole('button', { name: t('journal.remove.does') }).click();
  await expect(page.getByText(t('journal.done.removed'))).toBeVisible();
});
