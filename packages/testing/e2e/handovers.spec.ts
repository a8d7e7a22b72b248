import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { demoMembers } from '../src/demo/index.ts';
import { enter, words } from './support/community.ts';
import { expectSound } from './support/sound.ts';

const t = words('fr');
const ar = words('ar');
const nameOf = (key: string) => demoMembers.find((one) => one.key === key)?.name ?? '';
const [mentor, mentee, third] = ['administrator', 'moderator-ar', 'moderator-fr'] as const;
const old = 'Un message d’avant la passation';

const picks = async (page: Page, text: string, name: string) => {
  await page.getByLabel(t('handovers.choose.search')).fill(text);
  await page.getByRole('button', { name: t('handovers.choose.find') }).click();
  await page.getByRole('link', { name: t('handovers.choose.pickOf', { name: `\u2068${name}\u2069` }) }).click();
};

test('somebody stands in and then takes over, and reads what was written before once all agree', async ({ browser }) => {
  const coordinator = await enter(browser, 'coordinator', 'fr');
  const [away, partner, next] = [await enter(browser, mentor, 'fr'), await enter(browser, mentee, 'ar'), await enter(browser, third, 'fr')];
  const idOf = async ({ request }: typeof next) => ((await (await request.get('/api/v1/me')).json()) as { id: string }).id;
  const [mentorId, menteeId] = [await idOf(away), await idOf(partner)];
  const [{ id: programmeId } = { id: '' }] = (await (await coordinator.request.get('/api/v1/programmes')).json()) as { id: string }[];
  const { id } = (await (await coordinator.request.post('/api/v1/binomes', { data: { programmeId, mentorId, menteeId } })).json()) as { id: string };
  const own = (await (await away.request.get('/api/v1/me/binomes')).json()) as { id: string; conversationId: string }[];
  const conversationId = own.find((one) => one.id === id)?.conversationId ?? '';
  await partner.request.post(`/api/v1/conversations/${conversationId}/messages`, { data: { clientId: randomUUID(), body: old } });

  // The one who is away names who stands in, without JavaScript too: links and forms.
  await away.page.goto(`/binomes/${id}`);
  await away.page.getByRole('link', { name: t('handovers.substitute.title') }).click();
  await picks(away.page, 'berthomieu', nameOf(third));
  await expectSound(away.page, 'naming a substitute');
  await away.page.getByLabel(t('handovers.substitute.until')).fill(new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10));
  await away.page.getByRole('button', { name: t('handovers.substitute.name') }).click();
  await expect(away.page.getByText(t('handovers.done.named'))).toBeVisible();

  await next.page.goto(`/conversations/${conversationId}`);
  await expect(next.page.getByText(t('conversation.emptyTitle'))).toBeVisible();
  await next.page.getByLabel(t('conversation.write')).fill('Je prends le relais.');
  await next.page.getByRole('button', { name: t('conversation.send') }).click();
  await partner.page.goto(`/conversations/${conversationId}`);
  await expect(partner.page.getByRole('log').getByText('Je prends le relais.')).toBeVisible();
  await expect(partner.page.getByRole('heading', { level: 1 })).toHaveText(nameOf(mentor));
  await expect(partner.page.locator('.conversation__note')).toContainText(nameOf(third));

  await coordinator.page.goto(`/binomes/${id}/handover`);
  await expectSound(coordinator.page, 'choosing a successor');
  await picks(coordinator.page, 'berthomieu', nameOf(third));
  await coordinator.page.getByRole('button', { name: t('handovers.handover.do') }).click();
  await expect(coordinator.page.getByText(t('handovers.done.handed'))).toBeVisible();
  await expect(partner.page.getByRole('heading', { level: 1 })).toHaveText(nameOf(third));
  expect((await away.page.goto(`/conversations/${conversationId}`))?.status()).toBe(404);
  await expect(next.page.getByText(old)).toHaveCount(0);

  await away.page.goto(`/binomes/${id}/handover`);
  await away.page.getByRole('button', { name: t('handovers.disclosure.yes') }).click();
  await expect(away.page.getByText(t('handovers.disclosure.saidYes'))).toBeVisible();
  await partner.page.goto(`/binomes/${id}/handover`);
  await expectSound(partner.page, 'what one is asked');
  await partner.page.getByRole('button', { name: ar('handovers.disclosure.yes') }).click();
  await expect(next.page.getByRole('log').getByText(old)).toBeVisible();

  await partner.page.getByRole('button', { name: ar('handovers.disclosure.withdraw') }).click();
  await expect(next.page.getByText(old)).toHaveCount(0);
  await expect(next.page.getByRole('log').getByText('Je prends le relais.')).toBeVisible();
  for (const { context } of [coordinator, away, partner, next]) await context.close();
});
