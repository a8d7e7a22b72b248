import { createWorld } from '@passerelle/testing/world.ts';
import type { TestMember, TestProgramme } from '@passerelle/testing/factories.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import type { Locale } from '../kernel/contract.ts';
import type { PracticeView } from '../practices/contract.ts';
import type { HitView } from './contract.ts';

const world = await createWorld();
const { search, practices } = world.services;

let programme: TestProgramme;
let moderator: TestMember;
let writer: Actor;
let colleague: Actor;

beforeEach(async () => {
  programme = await world.aProgramme();
  moderator = await world.aMember({ programme, role: 'moderator' });
  writer = await world.actorOf(moderator);
  colleague = await world.anActor({ programme, role: 'coordinator' });
});

const readerIn = (locale: Locale) => world.anActor({ programme, locale });
const find = async (text: string, reader: Actor): Promise<HitView[]> => (await search.find(reader, { text, in: 'practices' })).items;
const plain = (parts: HitView['title']) => parts.map(({ text }) => text).join('');
const foundIn = (parts: HitView['title']) => parts.filter(({ found }) => found).map(({ text }) => text);

/** Written in French, its Arabic and English beside it. */
async function aSheetInThree(): Promise<PracticeView> {
  const post = await world.aPost({ thread: await world.aThread({ programme, locale: 'fr', title: 'Titre' }), body: 'Un message.' });
  const { id } = await world.aPractice({ post, moderator });
  const now = async () => (await practices.get(writer, id, { atWork: true })).revision;
  await practices.revise(writer, { practiceId: id, revision: await now(), title: 'Une halte-garderie', blocks: { summary: 'Garder les enfants pendant l’atelier.', whatWeDid: 'Deux éducatrices, le matin.' } });
  await practices.translate(writer, { practiceId: id, revision: await now(), locale: 'ar', title: 'حضانة مؤقتة', blocks: { summary: 'حراسة الأطفال أثناء الورشة.', whatWeDid: 'مربيتان كل صباح.' } });
  await practices.translate(writer, { practiceId: id, revision: await now(), locale: 'en', title: 'A drop-in nursery', blocks: { summary: 'Minding the children during the workshop.', whatWeDid: 'Two teachers, in the morning.' } });
  return approve(id);
}

async function approve(practiceId: string): Promise<PracticeView> {
  const { revision } = await practices.submit(writer, { practiceId, revision: (await practices.get(writer, practiceId, { atWork: true })).revision });
  return practices.publish(colleague, { practiceId, revision });
}

describe('a sheet', () => {
  it.each([
    ['garderies', 'fr', 'Une halte-garderie', ['garderie'], 'Garder les enfants pendant l’atelier.'],
    ['الحضانة', 'ar', 'حضانة مؤقتة', ['حضانة'], 'حراسة الأطفال أثناء الورشة.'],
    ['nurseries', 'en', 'A drop-in nursery', ['nursery'], 'Minding the children during the workshop.'],
  ] as const)('is found by its title in each language, and shown in that one: %s', async (text, locale, title, marked, excerpt) => {
    const sheet = await aSheetInThree();
    for (const reader of [await readerIn('fr'), await readerIn('ar'), await readerIn('en')]) {
      const hits = await find(text, reader);
      expect(hits).toMatchObject([{ kind: 'practice', id: sheet.id, locale }]);
      const [{ title: called, excerpt: words }] = hits as [HitView];
      expect([plain(called), foundIn(called), plain(words)]).toEqual([title, marked, excerpt]);
    }
  });

  it.each([
    ['éducatrice', 'fr', 'Une halte-garderie', ['éducatrices']],
    ['المربيات', 'ar', 'حضانة مؤقتة', ['مربيتان']],
    ['teacher', 'en', 'A drop-in nursery', ['teachers']],
  ] as const)('is found by a part in each language, its words marked: %s', async (text, locale, title, marked) => {
    const sheet = await aSheetInThree();
    const hits = await find(text, await readerIn('fr'));
    expect(hits).toMatchObject([{ id: sheet.id, locale }]);
    const [{ title: called, excerpt }] = hits as [HitView];
    expect([plain(called), foundIn(excerpt)]).toEqual([title, marked]);
  });

  it('found in several languages is shown in the reader’s, else in its own', async () => {
    const { id } = await aSheetInThree();
    const { revision } = await practices.get(writer, id, { atWork: true });
    await practices.translate(writer, { practiceId: id, revision, locale: 'en', blocks: { context: 'Once called halte-garderie.' } });
    await approve(id);
    expect(await find('garderie', await readerIn('en'))).toMatchObject([{ id, locale: 'en' }]);
    for (const locale of ['fr', 'ar'] as const) expect(await find('garderie', await readerIn(locale))).toMatchObject([{ id, locale: 'fr' }]);
  });

  it('whose title is found comes before one of which a part is', async () => {
    const [one, other] = [await aSheetInThree(), await aSheetInThree()];
    const { revision } = await practices.get(writer, one.id, { atWork: true });
    await practices.translate(writer, { practiceId: one.id, revision, locale: 'ar', title: 'قاعة للأمهات' });
    await approve(one.id);
    const later = await practices.get(writer, other.id, { atWork: true });
    await practices.translate(writer, { practiceId: other.id, revision: later.revision, locale: 'ar', blocks: { context: 'قاعة قرب المدرسة.' } });
    await approve(other.id);
    expect((await find('قاعة', await readerIn('ar'))).map(({ id }) => id)).toEqual([one.id, other.id]);
  });

  it('is not found by words that wait for approval, and then no more by those that they replaced', async () => {
    const { id } = await aSheetInThree();
    const { revision } = await practices.get(writer, id, { atWork: true });
    await practices.revise(writer, { practiceId: id, revision, title: 'Le canari', blocks: { summary: 'Un perroquet.' } });
    await practices.translate(writer, { practiceId: id, revision: revision + 1, locale: 'ar', title: 'الببغاء' });
    for (const reader of [await readerIn('fr'), writer]) {
      for (const text of ['canari', 'perroquet', 'الببغاء']) expect(await find(text, reader)).toEqual([]);
      expect(await find('garderie', reader)).toHaveLength(1);
    }
    await approve(id);
    for (const text of ['canari', 'perroquet', 'الببغاء']) expect(await find(text, await readerIn('fr'))).toHaveLength(1);
    for (const text of ['garderie', 'الحضانة']) expect(await find(text, await readerIn('fr'))).toEqual([]);
  });

  it('that is archived is not found, in no language and by nobody', async () => {
    const { id, revision } = await aSheetInThree();
    await practices.archive(colleague, { practiceId: id, revision });
    for (const reader of [await readerIn('fr'), writer, colleague]) for (const text of ['garderie', 'حضانة', 'nursery', 'éducatrice']) expect(await find(text, reader)).toEqual([]);
  });
});
