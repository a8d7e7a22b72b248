import { createWorld } from '@passerelle/testing/world.ts';
import { day } from '@passerelle/testing/clock.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Invalid } from '../kernel/errors.ts';
import type { TestMember, TestProgramme } from '@passerelle/testing/factories.ts';
import type { FindInput, HitView } from './contract.ts';

const world = await createWorld();
const { search } = world.services;

let programme: TestProgramme;
let author: TestMember;
let reader: Actor;

beforeEach(async () => {
  programme = await world.aProgramme();
  author = await world.aMember({ programme, name: 'Nadia' });
  reader = await world.anActor({ programme });
});

const aThread = (title: string, body = 'Comment faites-vous ?', more = {}) => world.aThread({ author, title, body, ...more });
const find = async (text: string, more: Partial<FindInput> = {}, actor = reader) => (await search.find(actor, { text, ...more })).items;
const plain = (parts: HitView['title']) => parts.map(({ text }) => text).join('');
const titles = async (text: string, more: Partial<FindInput> = {}, actor = reader) => (await find(text, more, actor)).map(({ title }) => plain(title));
const foundIn = (parts: HitView['title']) => parts.filter(({ found }) => found).map(({ text }) => text);

describe('a word is found', () => {
  it.each([
    ['élu', 'Former les élus de la commune'],
    ['élus', 'Un élu référent par commune'],
    ['elue', 'Les élues du conseil'],
    ['déléguée', 'Le rôle du délégué du préfet'],
    ['délégué', 'Rencontre des déléguées'],
    ['DELEGUES', 'Une déléguée par quartier'],
    ['accompagner', 'L’accompagnement des familles'],
    ['communes', 'Dans ma commune'],
    ['coeur', 'Au cœur du quartier'],
    ['mission locale', 'Travailler avec la Mission Locale'],
    ['إدارة', 'اجتماع مع الجماعة والإدارة'],
    ['ادارة', 'دور الإدارة المحلية'],
    ['اداره', 'بالإدارة الجديدة'],
    ['جمعية', 'شراكة مع الجمعيات'],
    ['جمعيات', 'لقاء الجمعية'],
    ['مدرسة', 'مُدَرِّسَةُ الحي'],
    ['المنتخبون', 'تكوين المنتخبين'],
    ['workshops', 'Childcare during the workshop and after'],
    ['policy', 'Housing policies and the towns'],
    ['2010', 'Bilan de ٢٠١٠'],
  ])('%s in « %s »', async (text, title) => {
    await aThread(title);
    await aThread('Autre chose, شيء آخر');
    expect(await titles(text)).toEqual([title]);
  });

  it.each(['accompag', 'accompagn', 'accompagne', 'accompagnem', 'accompagnement'])('while it is being written: %s', async (text) => {
    await aThread('Un accompagnement social');
    expect(await titles(text)).toEqual(['Un accompagnement social']);
  });

  it('only together with the other words, wherever they stand', async () => {
    await aThread('Halte-garderie à Vienne');
    await aThread('Vienne : une école');
    expect(await titles('vienne garderie')).toEqual(['Halte-garderie à Vienne']);
    expect(await titles('les Vienne, dans la garderie')).toEqual(['Halte-garderie à Vienne']);
  });

  it('in a mention by the name, never by what stands behind it', async () => {
    const { id } = await aThread('Titre', `@[Nadia](m:${author.id}) saurait`);
    expect((await find('Nadia')).map(({ kind }) => kind)).toEqual(['post']);
    expect(await find(author.id.slice(0, 8))).toEqual([]);
    expect(id).toBeTruthy();
  });
});

describe('what is found', () => {
  it('comes by kind: a thread by its title, posts, sheets; each with author, place and date, and the words marked', async () => {
    const thread = await aThread('Une halte-garderie', 'Nous cherchons une **solution**.');
    const post = await world.aPost({ thread, author, body: 'Notre halte-garderie ouvre le matin.' });
    const sheet = await world.aPractice({ post, published: true });
    const hits = await find('garderies');
    expect(hits.map(({ kind, id }) => [kind, id])).toEqual(expect.arrayContaining([['thread', thread.id], ['post', post.id]]));
    expect(hits.find(({ kind }) => kind === 'thread')).toMatchObject({ author: { id: author.id }, space: { kind: 'programme' }, replyCount: 1, at: thread.createdAt });
    const found = hits.find(({ kind }) => kind === 'post')!;
    expect(foundIn(found.excerpt)).toEqual(['garderie']);
    expect(found).toMatchObject({ threadId: thread.id, seq: 2 });
    expect((await find('tables', { in: 'practices' })).map(({ id }) => id)).toEqual([sheet.id]);
    expect(await find('tables', { in: 'threads' })).toEqual([]);
  });

  it('is not told twice where title and opening post both say it', async () => {
    await aThread('Les élus', 'Comment aider les élus ?');
    expect((await find('élus')).map(({ kind }) => kind)).toEqual(['thread']);
  });

  it('is narrowed by space and theme', async () => {
    const moderator = await world.aMember({ programme, role: 'moderator' });
    const space = await world.aSpace({ maker: moderator, kind: 'theme', theme: 'housing' });
    await aThread('Logement ici');
    await world.aThread({ author, title: 'Logement là', spaceId: space.id, theme: 'housing' });
    expect(await titles('logement', { spaceId: space.id })).toEqual(['Logement là']);
    expect(await titles('logement', { theme: 'early-childhood' })).toEqual(['Logement ici']);
  });

  it('is what stands there now: the new words of a post, not the old', async () => {
    const thread = await aThread('Titre', 'Comment ?');
    const post = await world.aPost({ thread, author, body: 'canari' });
    await world.work.run((unit) => world.services.threads.reviseWithin(unit, post.id, { body: 'perroquet', html: '<p>perroquet</p>' }));
    expect(await find('canari')).toEqual([]);
    expect(await find('perroquet')).toHaveLength(1);
  });
});

describe('what one may not see', () => {
  it('is not found by strangers, by whoever left, nor in a cohort or college that one is not of', async () => {
    const group = await world.aGroup({ maker: await world.aMember({ programme, role: 'moderator' }) });
    const cohort = await world.aSpace({ maker: group.maker, kind: 'cohort', groupId: group.id });
    const elected = await world.aSpace({ maker: group.maker, kind: 'college', college: 'elected' });
    await aThread('Canari au programme');
    await world.aThread({ author: group.maker, title: 'Canari de la cohorte', spaceId: cohort.id });
    await world.aThread({ author: group.maker, title: 'Canari des élus', spaceId: elected.id });
    const moderator = await world.anActor({ programme, role: 'moderator' });
    const stranger = await world.anActor({ role: 'coordinator' });
    expect(await titles('canari')).toEqual(['Canari au programme']);
    expect((await titles('canari', {}, moderator)).toSorted()).toEqual(['Canari au programme', 'Canari des élus']);
    expect(await titles('canari', {}, await world.actorOf(group.maker))).toHaveLength(3);
    expect(await titles('canari', { spaceId: cohort.id })).toEqual([]);
    expect(await titles('canari', {}, stranger)).toEqual([]);
    const leaver = await world.aMember({ programme });
    const former = await world.actorOf(leaver);
    await world.database.pool.query('update programme_members set ended_at = now() where member_id = $1', [leaver.id]);
    expect(await titles('canari', {}, former)).toEqual([]);
  });

  it('is not found in drafts of sheets, not even by those who write them', async () => {
    const thread = await aThread('Titre');
    const post = await world.aPost({ thread, body: 'Un canari.' });
    const moderator = await world.aMember({ programme, role: 'moderator' });
    await world.aPractice({ post, moderator });
    expect(await find('canari', { in: 'practices' }, await world.actorOf(moderator))).toEqual([]);
  });
});

describe('pages', () => {
  it('hold everything once, the best of the newest sixty first', async () => {
    const thread = await aThread('Titre', 'Comment ?');
    for (let n = 0; n < 130; n++) {
      await world.aPost({ thread, author, body: n % 10 === 0 ? 'canari canari canari' : `un canari numéro ${n}` });
      if (n % 25 === 0) world.clock.advance(45 * day);
    }
    const ids: string[] = [];
    let cursor: string | null | undefined;
    let pages = 0;
    while (cursor !== null) {
      const page = await search.find(reader, { text: 'canari', limit: 25, ...(cursor && { cursor }) });
      if (pages === 0) expect(plain(page.items[0]!.excerpt)).toBe('canari canari canari');
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
      pages += 1;
    }
    expect(ids).toHaveLength(130);
    expect(new Set(ids).size).toBe(130);
  });

  it.each(['x', 'bm90IGEgY3Vyc29y', `${Buffer.from('2026-01-01T00:00:00.000Z 0198c0de-0000-7000-8000-000000000000').toString('base64url')}~abc~def`])('after %s are refused', async (cursor) => {
    await expect(search.find(reader, { text: 'x', cursor })).rejects.toThrow(Invalid);
  });
});

describe('whatever is typed', () => {
  it.each(['((((', '*', '&|!', "'", '\\', ':*', '<->', '%_', '"', '-', '؟', 'a:b & !c | (d <-> e):*', 'SELECT', "'); drop table posts; --", 'x'.repeat(200), Array.from({ length: 66 }, (_, n) => `a${n % 10}`).join(' '), 'de la', 'é'.normalize('NFD'), '🦜', 'ﷺ', 'َ'])(
    '%s is text',
    async (text) => {
      await aThread('Titre');
      expect(Array.isArray(await find(text))).toBe(true);
      expect(await search.similar(reader, { title: text })).toHaveProperty('items');
    },
  );

  it.each([
    ['nothing', { text: ' ' }],
    ['ten thousand letters', { text: 'x'.repeat(10_000) }],
    ['a thousand words', { text: 'mot '.repeat(1000) }],
    ['a NUL', { text: 'a\u0000b' }],
    ['another place', { text: 'x', in: 'conversations' }],
    ['a page too long', { text: 'x', limit: 51 }],
    ['an unknown field', { text: 'x', programmeId: 'x' }],
  ])('%s is Invalid', async (_, input) => {
    await expect(search.find(reader, input as FindInput)).rejects.toThrow(Invalid);
  });
});

describe('similar questions', () => {
  const similar = async (title: string, actor = reader, programmeId?: string) =>
    (await search.similar(actor, { title, ...(programmeId && { programmeId }) })).items;

  it('share words with the title, those that were answered first, five at most', async () => {
    await aThread('Comment garder les enfants pendant un atelier ?');
    const answered = await aThread('Qui garde les enfants pendant les ateliers ?');
    await world.aPost({ thread: answered });
    await aThread('Financer un atelier d’insertion');
    await aThread('Garder les enfants : une discussion', 'x', { kind: 'discussion' });
    const items = await similar('Garder des enfants pendant nos ateliers');
    expect(items.map(({ title, state }) => [title, state])).toEqual([
      ['Qui garde les enfants pendant les ateliers ?', 'answered'],
      ['Comment garder les enfants pendant un atelier ?', 'open'],
    ]);
    for (let n = 0; n < 6; n++) await aThread(`Garder les enfants pendant les ateliers, ${n}`);
    expect(await similar('Garder des enfants pendant nos ateliers')).toHaveLength(5);
  });

  it('are found in Arabic', async () => {
    await aThread('كيف تمول الجماعة حضانة الأطفال؟', 'x', { locale: 'ar' });
    expect(await similar('تمويل حضانة أطفال الجماعة')).toHaveLength(1);
  });

  it('are of what one may read, in the programme that is asked for', async () => {
    await aThread('Garder les enfants pendant les ateliers');
    const stranger = await world.aMember();
    expect(await similar('garder les enfants', await world.actorOf(stranger))).toEqual([]);
    expect(await similar('garder les enfants', reader, stranger.programmeId)).toEqual([]);
    expect(await similar('garder les enfants', reader, programme.id)).toHaveLength(1);
  });

  it('are none of a title that says nothing', async () => {
    await aThread('Comment ?');
    expect(await similar('Comment ?')).toEqual([]);
  });
});
