import { randomUUID } from 'node:crypto';
import type { CollectionView } from '@passerelle/core/collections/contract.ts';
import { ask, listen, settled, startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';

const world = await createWorld();
const server = await startTestServer(world);
const { collections } = world.services;
const programme = await world.aProgramme();
const people = {
  moderator: await world.aMember({ programme, role: 'moderator' }),
  colleague: await world.aMember({ programme, role: 'coordinator' }),
  member: await world.aMember({ programme }),
  stranger: await world.aMember({ role: 'coordinator' }),
};
type Who = keyof typeof people;
const dial = async (who: Who) => server.connect(await server.signIn(people[who]));
const moderator = await world.actorOf(people.moderator);
const sheets = [await world.aPractice({ moderator: people.moderator, published: true }), await world.aPractice({ moderator: people.moderator, published: true })].map(({ id }) => id) as [string, string];
const another = (await world.aPractice({ moderator: people.moderator, published: true })).id;

async function aCollection() {
  const { id: collectionId } = await collections.begin(moderator, { programmeId: programme.id, clientId: randomUUID(), title: 'Commencer', locale: 'fr' });
  for (const practiceId of sheets) await collections.place(moderator, { collectionId, practiceId });
  return collections.get(moderator, collectionId);
}
const at = ({ id: collectionId, revision }: CollectionView) => ({ collectionId, revision });

/** Each verb, what it is given of a fresh collection, and what comes of it. */
const table: [event: string, payload: (view: CollectionView) => object, answer: object][] = [
  ['collection.begin', () => ({ programmeId: programme.id, clientId: randomUUID(), title: 'Débuter', locale: 'fr' }), { title: 'Débuter', items: [] }],
  ['collection.revise', (view) => ({ ...at(view), title: 'Démarrer' }), { title: 'Démarrer' }],
  ['collection.place', (view) => ({ ...at(view), practiceId: another, place: 1 }), { items: [{ practiceId: another }, { practiceId: sheets[0] }, { practiceId: sheets[1] }] }],
  ['collection.move', (view) => ({ ...at(view), practiceId: sheets[1], to: 'up' }), { items: [{ practiceId: sheets[1] }, { practiceId: sheets[0] }] }],
  ['collection.annotate', (view) => ({ ...at(view), practiceId: sheets[0], note: 'D’abord.' }), { items: [{ note: 'D’abord.' }, { note: '' }] }],
  ['collection.remove', (view) => ({ ...at(view), practiceId: sheets[0] }), { items: [{ practiceId: sheets[1] }] }],
  ['collection.publish', (view) => at(view), { publishedAt: expect.any(String) }],
  ['collection.unpublish', (view) => at(view), { publishedAt: null }],
];

describe.each(table)('%s', (event, payload, answer) => {
  it('is done over the line by curators, for others it is as if there was nothing, and what is wrong is Invalid', async () => {
    const given = payload(await aCollection());
    const [curator, member, stranger] = [await dial('colleague'), await dial('member'), await dial('stranger')];
    for (const line of [member, stranger]) expect(await ask(line, event, given)).toMatchObject({ ok: false, problem: { status: event === 'collection.begin' ? 403 : 404 } });
    for (const wrong of [undefined, null, 7, [], {}, { ...given, authorId: randomUUID() }]) expect(await ask(curator, event, wrong)).toMatchObject({ ok: false, problem: { status: 400 } });
    expect(await ask(curator, event, given)).toMatchObject({ ok: true, data: answer });
    for (const line of [curator, member, stranger]) line.close();
  });
});

describe('a collection', () => {
  it('is followed by curators from its beginning, by the programme from publication on, and by no stranger', async () => {
    const lines = new Map(await Promise.all((Object.keys(people) as Who[]).map(async (who) => [who, await dial(who)] as const)));
    const heard = new Map([...lines].map(([who, line]) => [who, listen(line)]));
    const told = (who: Who) => heard.get(who)!.filter(({ name }) => name === 'practice.collected').map(({ payload }) => payload as unknown);
    const allHeard = () => Promise.all([...lines.values()].map(settled));
    const own = lines.get('moderator')!;
    const view = await aCollection();
    const moved = await ask(own, 'collection.move', { ...at(view), practiceId: sheets[1], to: 'up' });
    await allHeard();
    expect(told('colleague').at(-1)).toEqual({ id: view.id, programmeId: programme.id, revision: view.revision + 1, practiceIds: sheets });
    expect(told('colleague')).toEqual(told('moderator'));
    expect([told('member'), told('stranger')]).toEqual([[], []]);

    // The colleague still has the order of before: nothing of the moderator's is lost.
    expect(await ask(lines.get('colleague')!, 'collection.move', { ...at(view), practiceId: sheets[0], to: 1 })).toMatchObject({ ok: false, problem: { status: 409, code: 'changed-meanwhile' } });
    await ask(own, 'collection.publish', at((moved as { data: CollectionView }).data));
    await allHeard();
    expect(told('member')).toEqual([{ id: view.id, programmeId: programme.id, revision: view.revision + 2, practiceIds: [sheets[1], sheets[0]] }]);
    expect(told('colleague').at(-1)).toEqual(told('member')[0]);
    expect(told('stranger')).toEqual([]);
    for (const line of lines.values()) line.close();
  });
});
