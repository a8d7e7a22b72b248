import { createWorld } from '@passerelle/testing/world.ts';
import type { TestMember } from '@passerelle/testing/factories.ts';
import { describe, expect, it } from 'vitest';
import type { Theme } from '../kernel/contract.ts';

const world = await createWorld();
const { practices } = world.services;

async function aLibrary() {
  const programme = await world.aProgramme();
  return { programme, curator: await world.aMember({ programme, role: 'moderator' }), reader: await world.anActor({ programme }) };
}

/** A published sheet; what its row says is set by hand. */
async function aSheet(curator: TestMember, title: string, theme: Theme, audiences: string[] = [], status = 'published'): Promise<string> {
  const { id } = await world.aPractice({ moderator: curator, published: true });
  await world.database.pool.query(`update practices set title = $2, theme = $3, audiences = $4, status = $5, work = case $5 when 'published' then null end where id = $1`, [id, title, theme, audiences, status]);
  return id;
}

describe('sheets near one', () => {
  it('are on its theme first, and of these for the same people and with the same words; then what shares one of these', async () => {
    const { curator, reader } = await aLibrary();
    const id = await aSheet(curator, 'Ouvrir une halte-garderie le samedi', 'early-childhood', ['families', 'women']);
    const samePeople = await aSheet(curator, 'Un lieu d’accueil', 'early-childhood', ['families', 'women']);
    const sameWords = await aSheet(curator, 'Une halte garderie qui ouvre le samedi matin', 'early-childhood');
    const elsewhere = await aSheet(curator, 'Les haltes-garderies du samedi', 'women');
    await aSheet(curator, 'Une maison des jeunes', 'youth', ['youth']);
    const alsoForThem = await aSheet(curator, 'Le parrainage', 'employment', ['women']);
    const { items } = await practices.related(reader, id);
    expect(items.map((one) => one.id)).toEqual([sameWords, samePeople, elsewhere, alsoForThem]);
    expect(items[0]).toEqual({ id: sameWords, title: 'Une halte garderie qui ouvre le samedi matin', theme: 'early-childhood', locale: 'fr', excerpt: 'En bref.' });
  });

  it('are four at most, and none where nothing is near', async () => {
    const { curator, reader } = await aLibrary();
    const id = await aSheet(curator, 'Le budget', 'housing');
    expect(await practices.related(reader, id)).toEqual({ items: [] });
    for (let i = 0; i < 5; i += 1) await aSheet(curator, `Un toit ${i}`, 'housing');
    expect((await practices.related(reader, id)).items).toHaveLength(4);
  });

  it('are found by titles of one word, and in Arabic', async () => {
    const { curator, reader } = await aLibrary();
    const [one, other] = [await aSheet(curator, 'Budget', 'housing'), await aSheet(curator, 'Le budget participatif', 'youth')];
    expect((await practices.related(reader, one)).items.map(({ id }) => id)).toEqual([other]);
    const [arabic, near] = [await aSheet(curator, 'روض الأطفال يوم السبت', 'integration'), await aSheet(curator, 'فتح روض للأطفال يوم السبت', 'women')];
    expect((await practices.related(reader, arabic)).items.map(({ id }) => id)).toEqual([near]);
  });

  it('are published sheets of its programme, for those who read it', async () => {
    const { curator, reader } = await aLibrary();
    const id = await aSheet(curator, 'Le parrainage des jeunes', 'employment');
    const draft = await world.aPractice({ moderator: curator });
    await world.database.pool.query('update practices set theme = $2, title = $3 where id = $1', [draft.id, 'employment', 'Le parrainage des jeunes']);
    await aSheet(curator, 'Le parrainage des jeunes', 'employment', [], 'archived');
    await aSheet((await aLibrary()).curator, 'Le parrainage des jeunes', 'employment');
    const writer = await world.actorOf(curator);
    for (const actor of [reader, writer]) expect(await practices.related(actor, id)).toEqual({ items: [] });
    await aSheet(curator, 'Le parrainage', 'employment');
    expect((await practices.related(reader, id)).items).toHaveLength(1);
    expect(await practices.related(await world.anActor({ role: 'coordinator' }), id)).toEqual({ items: [] });
    expect(await practices.related(writer, draft.id)).toEqual({ items: [] });
  });
});
