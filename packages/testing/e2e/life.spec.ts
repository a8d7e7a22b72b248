import { expect, test } from '@playwright/test';
import { enter, words, type Person } from './support/community.ts';
import { expectSound } from './support/sound.ts';

type Members = { items: { id: string; name: string }[]; nextCursor: string | null };

/** The id of somebody in the coordinator's programme. */
async function memberId(coordinator: Person, name: string): Promise<string> {
  const programmes = (await (await coordinator.request.get('/api/v1/programmes')).json()) as { id: string }[];
  const { items } = (await (await coordinator.request.get(`/api/v1/members?programmeId=${programmes[0]?.id}&limit=100`)).json()) as Members;
  const found = items.find((one) => one.name === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found.id;
}

test('two who are proposed to each other begin, sign what they agree on, rest, go on, end and say how it was', async ({ browser }) => {
  const t = words('fr');
  const ar = words('ar');
  const coordinator = await enter(browser, 'coordinator', 'fr');
  const mentor = await enter(browser, 'thonon-housing', 'fr', { viewport: { width: 360, height: 740 } });
  const mentee = await enter(browser, 'temara-information', 'ar');

  await coordinator.page.goto('/coordination/binomes/pair');
  await coordinator.page.getByLabel(t('coordination.binomes.mentor')).selectOption(await memberId(coordinator, 'Sylvie Dufournet'));
  await coordinator.page.getByLabel(t('coordination.binomes.mentee')).selectOption(await memberId(coordinator, 'Samira Lahlimi'));
  await coordinator.page.getByRole('radio', { name: t('coordination.binomes.propose') }).check();
  await mentee.page.goto('/');
  await coordinator.page.getByRole('button', { name: t('coordination.binomes.submit') }).click();
  await expect(coordinator.page.getByText(t('coordination.binomes.proposed'))).toBeVisible();

  // It comes to an open home page by itself.
  const card = mentee.page.getByRole('article').filter({ hasText: 'Sylvie Dufournet' });
  await expect(card).toContainText(ar('life.stage.proposed.you'));
  await mentor.page.goto('/');
  const offer = mentor.page.getByRole('article').filter({ hasText: 'Samira Lahlimi' });
  await offer.getByRole('link', { name: 'Samira Lahlimi' }).click();
  await expectSound(mentor.page, 'the proposal');
  await mentor.page.getByRole('button', { name: t('life.proposal.accept') }).click();
  await expect(mentor.page.getByText(t('life.proposal.accepted'))).toBeVisible();
  const address = new URL(mentor.page.url()).pathname;
  await card.getByRole('button', { name: ar('life.proposal.accept') }).click();
  await expect(mentee.page.getByText(ar('life.proposal.begun'))).toBeVisible();
  await expect(mentor.page.getByRole('heading', { level: 2, name: t('workspace.talk') })).toBeVisible();

  await mentor.page.getByRole('link', { name: t('life.agreement.begin') }).click();
  await mentor.page.getByLabel(t('life.agreement.goals')).fill('Ouvrir un **guichet logement**.');
  await expectSound(mentor.page, 'the agreement');
  await mentor.page.getByRole('button', { name: t('life.agreement.write'), exact: true }).click();
  await expect(mentor.page.getByText(t('life.agreement.sent'))).toBeVisible();
  await mentee.page.getByRole('link', { name: ar('life.agreement.openToSign') }).click();
  await expect(mentee.page.locator('strong', { hasText: 'guichet logement' })).toBeVisible();
  await mentee.page.getByRole('button', { name: ar('life.agreement.sign') }).click();
  await expect(mentor.page.getByRole('heading', { level: 2, name: t('life.agreement.standing.signed') })).toBeVisible();
  await coordinator.page.goto(address);
  await expect(coordinator.page.getByText(t('life.agreement.standing.signed'), { exact: true })).toBeVisible();
  await expect(coordinator.page.getByText('guichet logement')).toHaveCount(0);

  const inTwoWeeks = new Date(Date.now() + 14 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  await mentor.page.goto(`${address}/pause`);
  await mentor.page.getByRole('radio', { name: t('life.pause.reasons.elections') }).check();
  await mentor.page.getByLabel(t('life.pause.untilOn')).fill(inTwoWeeks);
  await expectSound(mentor.page, 'the pause');
  await mentor.page.getByRole('button', { name: t('life.pause.submit') }).click();
  await expect(mentor.page.getByText(t('life.pause.done'))).toBeVisible();
  await expect(coordinator.page.getByText(t('workspace.status.paused'), { exact: true })).toBeVisible();
  await mentee.page.goto(`${address}/pause`);
  await mentee.page.getByRole('button', { name: ar('life.resume.submit') }).click();
  await expect(mentee.page.getByText(ar('life.resume.done'))).toBeVisible();

  await mentee.page.goto(`${address}/close`);
  await mentee.page.getByRole('radio', { name: ar('life.close.reasons.done') }).check();
  await mentee.page.getByRole('button', { name: ar('life.close.submit') }).click();
  await assess(mentee, ar, 'البداية بخطوات صغيرة');
  await expect(mentee.page.getByText('البداية بخطوات صغيرة')).toBeVisible();
  await mentor.page.goto(`${address}/assessment`);
  await expect(mentor.page.getByText('البداية بخطوات صغيرة')).toHaveCount(0);
  await expectSound(mentor.page, 'the assessment');
  await assess(mentor, t, 'Écouter d’abord');
  await expect(mentor.page.getByText('البداية بخطوات صغيرة')).toBeVisible();
  await expect(mentee.page.getByText('Écouter d’abord')).toBeVisible();

  await coordinator.page.goto(address);
  await expect(coordinator.page.getByRole('table', { name: t('life.assessment.title') })).toContainText(t('life.assessment.mark', { mark: '4' }));
  await expect(coordinator.page.getByText('Écouter d’abord')).toHaveCount(0);
  await coordinator.page.getByText(t('life.log.title')).click();
  await expectSound(coordinator.page, 'the stages');
});

async function assess({ page }: Person, t: ReturnType<typeof words>, learned: string): Promise<void> {
  for (const name of ['useful', 'reached', 'rhythm']) await page.getByRole('group', { name: t(`life.assessment.${name}`) }).getByRole('radio', { name: '4' }).check();
  await page.getByRole('radio', { name: t('life.assessment.yes'), exact: true }).check();
  await page.getByLabel(t('life.assessment.learned')).fill(learned);
  await page.getByRole('button', { name: t('life.assessment.submit') }).click();
  await expect(page.getByText(t('life.assessment.done'))).toBeVisible();
}
