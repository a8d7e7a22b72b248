import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { PracticeView, TranslatePracticeInput } from './contract.ts';

const world = await createWorld();
const { practices } = world.services;

let writer: Actor;
let other: Actor;
let member: Actor;
let sheet: PracticeView;

beforeEach(async () => {
  const programme = await world.aProgramme();
  writer = await world.anActor({ programme, role: 'moderator' });
  other = await world.anActor({ programme, role: 'coordinator' });
  member = await world.anActor({ programme });
  const begun = await practices.begin(writer, { programmeId: programme.id, clientId: randomUUID(), title: 'Deux tables', theme: 'women', locale: 'fr' });
  sheet = await practices.revise(writer, { practiceId: begun.id, revision: 1, blocks: { summary: 'En bref.', whatWeDid: 'Le récit.', steps: '1. Une.' } });
});

const translate = (by: Actor, input: Partial<TranslatePracticeInput>) => practices.translate(by, { practiceId: sheet.id, revision: sheet.revision, locale: 'ar', ...input });
const inArabic = { title: 'طاولتان', blocks: { summary: 'باختصار', whatWeDid: 'القصة' } };
const arabic = ({ translations }: PracticeView) => translations.find(({ locale }) => locale === 'ar');
const staleIn = (view: PracticeView) => [...(arabic(view)?.titleStale ? ['title'] : []), ...(arabic(view)?.blocks ?? []).filter(({ stale }) => stale).map(({ part }) => part)];
const through = async (revision: number) => {
  const { revision: submitted } = await practices.submit(writer, { practiceId: sheet.id, revision });
  const approver = (await practices.get(other, sheet.id, { atWork: true })).can.publish ? other : writer;
  return practices.publish(approver, { practiceId: sheet.id, revision: submitted });
};

describe('a translation', () => {
  it('stands beside the original, block by block, with who wrote it and when', async () => {
    const after = await translate(other, inArabic);
    expect(arabic(after)).toMatchObject({
      title: 'طاولتان', titleStale: false, writer: { id: other.memberId }, writtenAt: world.clock.now().toISOString(),
      blocks: [{ part: 'summary', body: 'باختصار', stale: false }, { part: 'whatWeDid', body: 'القصة', stale: false }],
    });
    expect(after).toMatchObject({ title: 'Deux tables', locale: 'fr', locales: ['fr', 'ar'], standing: { act: 'translated', writer: { id: other.memberId } } });
    expect(await practices.version(writer, { practiceId: sheet.id, revision: after.revision })).toMatchObject({
      act: 'translated', locale: 'ar', translations: { ar: { title: 'طاولتان', summary: 'باختصار' } }, before: { translations: {} },
    });
  });

  it('is stale just where the original says something else since, until it is written anew or said to hold', async () => {
    const translated = await translate(writer, inArabic);
    const edited = await practices.revise(writer, { practiceId: sheet.id, revision: translated.revision, title: 'Trois tables', blocks: { summary: 'Autrement.', whatWeDid: 'Le récit.', steps: '1. Deux.' } });
    expect(staleIn(edited)).toEqual(['title', 'summary']);
    const held = await translate(other, { revision: edited.revision, confirmed: ['title'] });
    expect(staleIn(held)).toEqual(['summary']);
    expect(staleIn(await translate(other, { revision: held.revision, blocks: { summary: 'بطريقة أخرى' } }))).toEqual([]);
  });

  it('of a published sheet is read once somebody else has approved it, and is stale for readers by what they see', async () => {
    const published = await through(sheet.revision);
    const work = await translate(writer, { revision: published.revision, ...inArabic });
    expect(work).toMatchObject({ work: 'draft' });
    expect(await practices.get(member, sheet.id)).toMatchObject({ locales: ['fr'], translations: [] });
    const shown = await through(work.revision);
    expect(await practices.get(member, sheet.id)).toMatchObject({ locales: ['fr', 'ar'], translations: [{ locale: 'ar', title: 'طاولتان' }] });
    expect((await practices.list(member)).items).toMatchObject([{ locales: ['fr', 'ar'] }]);
    const edited = await practices.revise(writer, { practiceId: sheet.id, revision: shown.revision, blocks: { summary: 'Autrement.' } });
    expect([staleIn(edited), staleIn(await practices.get(member, sheet.id))]).toEqual([['summary'], []]);
    await through(edited.revision);
    expect(staleIn(await practices.get(member, sheet.id))).toEqual(['summary']);
  });

  it('that was only begun is nothing that readers find, and goes when the version is given up', async () => {
    const published = await through(sheet.revision);
    const begun = await translate(writer, { revision: published.revision, title: 'طاولتان' });
    expect(arabic(begun)).toBeDefined();
    expect(arabic(await practices.get(member, sheet.id, { atWork: true }))).toBeUndefined();
    expect(arabic(await practices.discard(writer, { practiceId: sheet.id, revision: begun.revision }))).toBeUndefined();
  });

  it('comes back with a version, to be seen again', async () => {
    const translated = await translate(writer, inArabic);
    const emptied = await translate(writer, { revision: translated.revision, blocks: { summary: '' } });
    const back = await practices.restore(writer, { practiceId: sheet.id, revision: emptied.revision, to: translated.revision });
    expect(arabic(back)?.blocks).toMatchObject([{ part: 'summary', body: 'باختصار', stale: true }, { part: 'whatWeDid', stale: true }]);
  });

  it('by two at once loses nothing: the second is told', async () => {
    const answers = await Promise.allSettled([translate(writer, inArabic), translate(other, { title: 'غيرها' })]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: new Conflict('changed-meanwhile') });
  });

  it('is for those who write the sheet, and into another language than its own', async () => {
    await expect(translate(member, inArabic)).rejects.toThrow(NotFound);
    await expect(translate(writer, { ...inArabic, locale: 'fr' })).rejects.toThrow(Invalid);
    await through(sheet.revision);
    await expect(translate(member, inArabic)).rejects.toThrow(Forbidden);
  });

  it.each([{ locale: 'de' }, { title: '' }, { blocks: { summary: 'x'.repeat(20_001) } }, { blocks: { title: 'x' } }, { confirmed: ['x'] }, { confirmed: 'yes' }, { revision: 'x' }, { writerId: randomUUID() }, { blocks: { summary: '\u0000' } }])('with %j is Invalid', async (wrong) => {
    await expect(translate(writer, wrong as never)).rejects.toThrow(Invalid);
  });
});
