import { createWorld } from '@passerelle/testing/world.ts';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { CollectionView } from './contract.ts';

const world = await createWorld();
const { collections } = world.services;
const leave = (memberId: string) => world.database.pool.query('update programme_members set ended_at = now() where member_id = $1', [memberId]);

async function aScene() {
  const programme = await world.aProgramme();
  const [moderator, member] = [await world.aMember({ programme, role: 'moderator' }), await world.aMember({ programme })];
  const sheets: string[] = [];
  for (let n = 0; n < 3; n++) sheets.push((await world.aPractice({ moderator, published: true })).id);
  const [first, second, third] = sheets as [string, string, string];
  return {
    programme, first, second, third,
    draft: (await world.aPractice({ moderator })).id,
    memberId: member.id,
    moderator: await world.actorOf(moderator),
    member: await world.actorOf(member),
    coordinator: await world.anActor({ programme, role: 'coordinator' }),
    stranger: await world.anActor({ role: 'coordinator' }),
  };
}
type Scene = Awaited<ReturnType<typeof aScene>>;

const beginning = ({ programme }: Scene, clientId: string = randomUUID()) => ({ programmeId: programme.id, clientId, title: 'Créer une cellule d’action sociale', intro: 'Par **où** commencer.', locale: 'fr' as const });
async function aCollection(scene: Scene, practiceIds: string[] = [scene.first, scene.second, scene.third]): Promise<CollectionView> {
  let view = await collections.begin(scene.moderator, beginning(scene));
  for (const practiceId of practiceIds) view = await collections.place(scene.moderator, { collectionId: view.id, practiceId, note: `Pourquoi ${practiceIds.indexOf(practiceId) + 1}` });
  return view;
}
const at = ({ id: collectionId, revision }: CollectionView) => ({ collectionId, revision });
const publish = (scene: Scene, view: CollectionView) => collections.publish(scene.moderator, at(view));
const order = ({ items }: CollectionView) => items.map(({ practiceId }) => practiceId);

describe('a collection', () => {
  it('is begun empty, for curators alone, and is published with its sheets in their order', async () => {
    const scene = await aScene();
    const begun = await collections.begin(scene.moderator, beginning(scene));
    expect(begun).toMatchObject({ revision: 1, items: [], sheetCount: 0, publishedAt: null, excerpt: 'Par où commencer.', introHtml: '<p dir="auto">Par <strong>où</strong> commencer.</p>', can: { edit: true } });
    await expect(collections.get(scene.member, begun.id)).rejects.toThrow(NotFound);
    expect(await collections.get(scene.coordinator, begun.id)).toEqual(begun);
    const view = await aCollection(scene);
    expect(view).toMatchObject({ revision: 4, sheetCount: 3, items: [{ practiceId: scene.first, note: 'Pourquoi 1', status: 'published', minutes: 1, excerpt: 'En bref.' }, { practiceId: scene.second }, { practiceId: scene.third }] });
    const shown = await publish(scene, view);
    expect(shown).toMatchObject({ revision: 5, publishedAt: expect.any(String) });
    expect(await collections.get(scene.member, view.id)).toEqual({ ...shown, can: { edit: false } });
    const hidden = await collections.unpublish(scene.coordinator, at(shown));
    expect(hidden.publishedAt).toBeNull();
    await expect(collections.get(scene.member, view.id)).rejects.toThrow(NotFound);
  });

  it('is begun once under one name, also when its twins come at the same moment', async () => {
    const scene = await aScene();
    const input = beginning(scene);
    const twins = await Promise.all(Array.from({ length: 5 }, () => collections.begin(scene.moderator, input)));
    expect(new Set(twins.map(({ id }) => id)).size).toBe(1);
    await expect(collections.begin(scene.moderator, { ...input, title: 'Une autre' })).rejects.toThrow(Conflict);
    expect((await collections.begin(scene.coordinator, input)).id).not.toBe(twins[0]?.id);
  });

  it('is published only once there is something to read in it', async () => {
    const scene = await aScene();
    const view = await aCollection(scene, [scene.draft]);
    await expect(publish(scene, view)).rejects.toThrow('collection-empty');
    const fuller = await collections.place(scene.moderator, { collectionId: view.id, practiceId: scene.first });
    const shown = await publish(scene, fuller);
    expect(await publish(scene, fuller)).toEqual(shown);
    expect(await collections.unpublish(scene.moderator, at(shown))).toEqual(await collections.unpublish(scene.moderator, at(shown)));
  });

  it('shows a sheet that is not published to curators alone, and counts it for nobody', async () => {
    const scene = await aScene();
    const view = await publish(scene, await aCollection(scene, [scene.first, scene.draft, scene.second]));
    expect(view.items.map(({ status }) => status)).toEqual(['published', 'draft', 'published']);
    const seen = await collections.get(scene.member, view.id);
    expect(order(seen)).toEqual([scene.first, scene.second]);
    expect([seen.sheetCount, view.sheetCount]).toEqual([2, 2]);
    expect(JSON.stringify(seen)).not.toContain(scene.draft);
  });

  it('is changed by its words; what is so already is no change', async () => {
    const scene = await aScene();
    const view = await aCollection(scene, []);
    const revised = await collections.revise(scene.coordinator, { ...at(view), title: ' Démarrer ', intro: '' });
    expect(revised).toMatchObject({ title: 'Démarrer', intro: '', introHtml: '', revision: 2 });
    expect(await collections.revise(scene.coordinator, { ...at(view), title: 'Démarrer', intro: '' })).toEqual(revised);
    await expect(collections.revise(scene.coordinator, { ...at(view), title: 'Commencer' })).rejects.toThrow('changed-meanwhile');
  });
});

describe('its order', () => {
  it('changes by one place, to a place, and not beyond its ends', async () => {
    const scene = await aScene();
    const { first, second, third, moderator } = scene;
    let view = await aCollection(scene);
    const move = async (practiceId: string, to: 'up' | 'down' | number) => order((view = await collections.move(moderator, { ...at(view), practiceId, to })));
    expect(await move(third, 'up')).toEqual([first, third, second]);
    expect(await move(first, 'down')).toEqual([third, first, second]);
    expect(await move(second, 1)).toEqual([second, third, first]);
    expect(await move(second, 100)).toEqual([third, first, second]);
    const { revision } = view;
    expect(await move(third, 'up')).toEqual([third, first, second]);
    expect(await move(second, 'down')).toEqual([third, first, second]);
    expect(view.revision).toBe(revision);
  });

  it('takes a sheet at a place, gives one away, and takes it back where it was', async () => {
    const scene = await aScene();
    const { first, second, third, moderator } = scene;
    const view = await aCollection(scene);
    const without = await collections.remove(moderator, { ...at(view), practiceId: second });
    expect(order(without)).toEqual([first, third]);
    expect(await collections.remove(moderator, { ...at(view), practiceId: second })).toEqual(without);
    const back = await collections.place(moderator, { ...at(without), practiceId: second, note: 'Pourquoi 2', place: 2 });
    expect(back.items).toEqual(view.items);
  });

  it('holds a sheet once', async () => {
    const scene = await aScene();
    const view = await aCollection(scene, [scene.first]);
    const again = { collectionId: view.id, practiceId: scene.first };
    expect(await collections.place(scene.coordinator, { ...again, note: 'Pourquoi 1' })).toEqual(view);
    await expect(collections.place(scene.coordinator, { ...again, note: 'Autrement' })).rejects.toThrow('already-collected');
    expect((await collections.annotate(scene.coordinator, { ...at(view), practiceId: scene.first, note: 'Autrement' })).items[0]?.note).toBe('Autrement');
  });

  it('is another one by now when somebody changed it meanwhile, and nothing of theirs is lost', async () => {
    const scene = await aScene();
    const { first, second, third, moderator, coordinator } = scene;
    const view = await aCollection(scene);
    const moved = await collections.move(coordinator, { ...at(view), practiceId: third, to: 1 });
    const stale = { ...at(view), practiceId: second };
    for (const verb of [
      () => collections.move(moderator, { ...stale, to: 1 }),
      () => collections.remove(moderator, stale),
      () => collections.annotate(moderator, { ...stale, note: 'Autrement' }),
      () => collections.place(moderator, { ...at(view), practiceId: scene.draft, place: 1 }),
      () => collections.publish(moderator, at(view)),
    ]) await expect(verb()).rejects.toThrow('changed-meanwhile');
    expect(await collections.get(moderator, view.id)).toEqual(moved);
    expect(order(moved)).toEqual([third, first, second]);
  });

  it('of two who move at the same moment is the first one’s, and the other hears of it', async () => {
    const scene = await aScene();
    const view = await aCollection(scene);
    const moves = await Promise.allSettled([scene.moderator, scene.coordinator].map((actor) => collections.move(actor, { ...at(view), practiceId: scene.third, to: actor === scene.moderator ? 1 : 2 })));
    expect(moves.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await collections.get(scene.moderator, view.id)).revision).toBe(view.revision + 1);
  });

  it('takes what several put in at the same moment, each of it', async () => {
    const scene = await aScene();
    const { id: collectionId } = await aCollection(scene, []);
    await Promise.all([scene.first, scene.second, scene.third].map((practiceId, n) => collections.place(n % 2 ? scene.coordinator : scene.moderator, { collectionId, practiceId })));
    expect(order(await collections.get(scene.moderator, collectionId)).toSorted()).toEqual([scene.first, scene.second, scene.third].toSorted());
  });

  it('takes no sheet of another programme, no archived one, and not more than a hundred', async () => {
    const scene = await aScene();
    const { id: collectionId } = await aCollection(scene, []);
    const place = (practiceId: string) => collections.place(scene.moderator, { collectionId, practiceId });
    const twofold: Actor = { ...scene.moderator, programmes: [...scene.moderator.programmes] };
    const elsewhere = await world.aProgramme();
    await world.database.pool.query(`insert into programme_members (programme_id, member_id, role, joined_at) values ($1, $2, 'moderator', now())`, [elsewhere.id, scene.moderator.memberId]);
    const theirs = await world.aPractice({ moderator: await world.aMember({ programme: elsewhere, role: 'moderator' }), published: true });
    await expect(collections.place(twofold, { collectionId, practiceId: theirs.id })).rejects.toThrow(NotFound);
    await expect(place(randomUUID())).rejects.toThrow(NotFound);
    await world.database.pool.query(`update practices set status = 'archived', work = null where id = $1`, [scene.third]);
    await expect(place(scene.third)).rejects.toThrow(Invalid);
    await fill(collectionId, 100);
    await expect(place(scene.first)).rejects.toThrow('collection-full');
  });
});

/** So many sheets in a collection that nobody wants to make one by one. */
async function fill(collectionId: string, count: number): Promise<void> {
  await world.database.pool.query(
    `with made as (
       insert into practices (id, programme_id, status, work, theme, title, locale, author_id, client_id, created_at, updated_at, published_at)
       select gen_random_uuid(), c.programme_id, 'published', null, 'youth', 'Fiche ' || n, 'fr', c.author_id, gen_random_uuid(), now(), now(), now()
       from collections c, generate_series(1, $2::int) n where c.id = $1 returning id)
     insert into collection_items (collection_id, practice_id, position) select $1, id, row_number() over () from made`,
    [collectionId, count],
  );
}

describe('a sheet', () => {
  it('knows the published collections that it stands in, and what is read before and after it there', async () => {
    const scene = await aScene();
    const { first, second, third, draft, member, moderator } = scene;
    const view = await aCollection(scene, [first, draft, second, third]);
    expect(await collections.ofPractice(moderator, second)).toEqual([]);
    await publish(scene, view);
    const place = { id: view.id, title: view.title, locale: 'fr', count: 3 };
    for (const actor of [member, moderator]) {
      expect(await collections.ofPractice(actor, first)).toMatchObject([{ ...place, place: 1, previous: null, next: { id: second } }]);
      expect(await collections.ofPractice(actor, second)).toMatchObject([{ ...place, place: 2, previous: { id: first }, next: { id: third, locale: 'fr', title: expect.any(String) } }]);
      expect(await collections.ofPractice(actor, draft)).toEqual([]);
    }
    expect(await collections.ofPractice(scene.stranger, second)).toEqual([]);
    expect(await world.services.together('test_collections', [collections.ofPracticePart(member, second)])).toEqual([await collections.ofPractice(member, second)]);
    await leave(scene.memberId);
    expect(await collections.ofPractice(member, second)).toEqual([]);
  });

  it('is offered to a collection that does not hold it, by words of its title', async () => {
    const scene = await aScene();
    const { id: collectionId } = await aCollection(scene, [scene.first]);
    await world.database.pool.query(`update practices set title = 'L’été à Aïn Aouda' where id = $1`, [scene.second]);
    const offered = async (title?: string) => (await collections.listCandidates(scene.coordinator, { collectionId, title })).map(({ id }) => id);
    expect((await offered()).toSorted()).toEqual([scene.second, scene.third, scene.draft].toSorted());
    expect(await offered('ETE A AIN')).toEqual([scene.second]);
    expect(await offered('%')).toEqual([]);
    await expect(collections.listCandidates(scene.moderator, { collectionId, title: 'x'.repeat(201) })).rejects.toThrow(Invalid);
    await expect(collections.listCandidates(scene.stranger, { collectionId })).rejects.toThrow(NotFound);
    await publish(scene, await collections.get(scene.moderator, collectionId));
    await expect(collections.listCandidates(scene.member, { collectionId })).rejects.toThrow(Forbidden);
  });

  it('is offered the collections of its programme, those that hold it marked', async () => {
    const scene = await aScene();
    const [holding, other] = [await aCollection(scene, [scene.first]), await aCollection(scene, [scene.second])];
    expect(await collections.listChoices(scene.coordinator, scene.first)).toMatchObject([{ id: other.id, holds: false }, { id: holding.id, holds: true, sheetCount: 1, publishedAt: null }]);
    await expect(collections.listChoices(scene.member, scene.first)).rejects.toThrow(Forbidden);
    await expect(collections.listChoices(scene.stranger, scene.first)).rejects.toThrow(NotFound);
  });
});

describe('the list', () => {
  it('comes in pages by key, the newest change first, with unpublished ones for curators', async () => {
    const scene = await aScene();
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) {
      world.clock.advance(1000);
      ids.unshift((await publish(scene, await aCollection(scene, [scene.first]))).id);
    }
    world.clock.advance(1000);
    const hidden = await aCollection(scene, [scene.first]);
    const first = await collections.list(scene.member, { limit: 3 });
    const second = await collections.list(scene.member, { limit: 3, cursor: first.nextCursor! });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    expect(second.nextCursor).toBeNull();
    expect((await collections.list(scene.moderator)).items.map(({ id }) => id)).toEqual([hidden.id, ...ids]);
    expect((await collections.list(scene.moderator, { published: true, limit: 3 })).items.map(({ id }) => id)).toEqual(ids.slice(0, 3));
    expect((await collections.list(scene.stranger)).items).toEqual([]);
    await leave(scene.memberId);
    expect((await collections.list(scene.member)).items).toEqual([]);
  });
});

describe('what is told', () => {
  it('goes to curators while they alone see it, and to the programme from publication until after its end', async () => {
    const scene = await aScene();
    let view = await collections.begin(scene.moderator, beginning(scene));
    const told = async (verb: () => Promise<CollectionView>) => world.events.during(async () => (view = await verb()));
    const [curators, programme] = [[{ to: 'curators', programmeId: scene.programme.id }], [{ to: 'programme', id: scene.programme.id }]];
    const event = (audience: object[], revision: number, practiceIds: string[]) => [{ name: 'practice.collected', audience, payload: { id: view.id, programmeId: scene.programme.id, revision, practiceIds } }];
    expect(await told(() => collections.place(scene.moderator, { collectionId: view.id, practiceId: scene.first }))).toEqual(event(curators, 2, [scene.first]));
    expect(await told(() => publish(scene, view))).toEqual(event(programme, 3, [scene.first]));
    // Whoever has no draft hears of none.
    expect(await told(() => collections.place(scene.moderator, { collectionId: view.id, practiceId: scene.draft }))).toEqual(event(programme, 4, [scene.first]));
    expect(await told(() => collections.place(scene.moderator, { collectionId: view.id, practiceId: scene.draft }))).toEqual([]);
    expect(await told(() => collections.remove(scene.moderator, { ...at(view), practiceId: scene.first }))).toEqual(event(programme, 5, [scene.first]));
    expect(await told(() => collections.unpublish(scene.moderator, at(view)))).toEqual(event(programme, 6, []));
  });
});

describe('who is no curator', () => {
  it('reads what is published, and changes nothing', async () => {
    const scene = await aScene();
    const hidden = await aCollection(scene);
    const open = await publish(scene, await aCollection(scene));
    const verbs = ({ collectionId, revision }: ReturnType<typeof at>): ((actor: Actor) => Promise<unknown>)[] => [
      (actor) => collections.revise(actor, { collectionId, revision, title: 'x' }),
      (actor) => collections.place(actor, { collectionId, practiceId: scene.first }),
      (actor) => collections.move(actor, { collectionId, revision, practiceId: scene.first, to: 'down' }),
      (actor) => collections.annotate(actor, { collectionId, revision, practiceId: scene.first, note: 'x' }),
      (actor) => collections.remove(actor, { collectionId, revision, practiceId: scene.first }),
      (actor) => collections.publish(actor, { collectionId, revision }),
      (actor) => collections.unpublish(actor, { collectionId, revision }),
    ];
    for (const verb of verbs(at(open))) {
      await expect(verb(scene.member)).rejects.toThrow(Forbidden);
      await expect(verb(scene.stranger)).rejects.toThrow(NotFound);
    }
    for (const verb of verbs(at(hidden))) for (const actor of [scene.member, scene.stranger]) await expect(verb(actor)).rejects.toThrow(NotFound);
    await expect(collections.begin(scene.member, beginning(scene))).rejects.toThrow(Forbidden);
    await leave(scene.moderator.memberId);
    for (const verb of verbs(at(open))) await expect(verb(scene.moderator)).rejects.toThrow(NotFound);
    await expect(collections.begin(scene.moderator, beginning(scene))).rejects.toThrow(NotFound);
    expect(await collections.get(scene.member, open.id)).toEqual({ ...open, can: { edit: false } });
  });
});

describe('bad input', () => {
  const lone = String.fromCharCode(0xd800);
  it.each<[string, object]>([
    ['a title of nothing', { title: '  ' }],
    ['a title that is too long', { title: 'x'.repeat(121) }],
    ['a NUL byte', { title: 'a\0b' }],
    ['a lone surrogate', { intro: lone }],
    ['an introduction that is too long', { intro: 'x'.repeat(5001) }],
    ['a language that we do not have', { locale: 'de' }],
    ['a field that nobody knows', { publishedAt: '2026-01-01T00:00:00Z' }],
    ['a number for a title', { title: 7 }],
  ])('%s is Invalid', async (_, wrong) => {
    const scene = await aScene();
    await expect(collections.begin(scene.moderator, { ...beginning(scene), ...wrong } as never)).rejects.toThrow(Invalid);
  });

  it.each<[string, object]>([
    ['up and down at once', { to: 'sideways' }],
    ['a place before the first', { to: 0 }],
    ['a place beyond any', { to: 101 }],
    ['half a place', { to: 1.5 }],
    ['no place', {}],
    ['a revision that is none', { to: 1, revision: 'latest' }],
    ['an author', { to: 1, authorId: randomUUID() }],
  ])('a move with %s is Invalid', async (_, wrong) => {
    const { moderator } = await aScene();
    await expect(collections.move(moderator, { collectionId: randomUUID(), practiceId: randomUUID(), revision: 1, ...wrong } as never)).rejects.toThrow(Invalid);
  });

  it('a place without the revision that it is meant in, a note that is too long, and `"yes"` for a boolean are Invalid', async () => {
    const { moderator } = await aScene();
    const item = { collectionId: randomUUID(), practiceId: randomUUID() };
    await expect(collections.place(moderator, { ...item, place: 1 })).rejects.toMatchObject({ fields: { revision: 'required' } });
    await expect(collections.place(moderator, { ...item, note: 'x'.repeat(501) })).rejects.toMatchObject({ fields: { note: 'tooLong' } });
    await expect(collections.list(moderator, { published: 'yes' } as never)).rejects.toThrow(Invalid);
    await expect(collections.list(moderator, { cursor: 'x' })).rejects.toThrow(Invalid);
    for (const verb of [collections.get, collections.ofPractice, collections.listChoices]) await expect(verb(moderator, 'x')).rejects.toThrow(NotFound);
  });
});
