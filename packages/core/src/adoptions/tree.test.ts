import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { maxTreeDepth, maxTreeSheets, type PracticeTree } from './contract.ts';

const world = await createWorld();
const { pool } = world.database;
const { tree } = world.services.adoptions;

const programme = await world.aProgramme();
const moderator = await world.aMember({ programme, role: 'moderator' });
const curator = await world.actorOf(moderator);
const member = await world.anActor({ programme });
beforeEach(() => pool.query('update practices set origin_id = null; delete from practices where id not in (select practice_id from practice_versions)'));

type Wishes = { from?: string | null; status?: 'published' | 'draft'; adopted?: number };

/** A sheet as the tree shows it: a row is enough. */
async function aSheet(title: string, { from = null, status = 'published', adopted = 0 }: Wishes = {}): Promise<string> {
  const id = randomUUID();
  await pool.query(
    `insert into practices (id, programme_id, status, work, theme, title, locale, author_id, client_id, created_at, updated_at, published_at, origin_id, adoption_count)
     values ($1, $2, $3::text, case when $3 = 'draft' then 'draft' end, 'youth', $4, 'fr', $5, $1, now(), now(), case when $3 = 'published' then now() end, $6, $7)`,
    [id, programme.id, status, title, moderator.id, from, adopted],
  );
  return id;
}

/** As one reads it: each under the one that it adapts. */
function drawn({ nodes }: PracticeTree, parentId: string | null = null, depth = 0): string[] {
  return nodes.filter((node) => node.parentId === parentId).flatMap(({ id, title }) => [`${'- '.repeat(depth)}${title}`, ...drawn({ nodes, cut: false }, id, depth + 1)]);
}

describe('the family of a sheet', () => {
  it('is what it goes back to, what else was made of its origin, and what was made of it', async () => {
    const top = await aSheet('Vienne');
    const origin = await aSheet('Témara', { from: top });
    await aSheet('Tiflet', { from: origin, adopted: 2 });
    const sheet = await aSheet('Skhirat', { from: origin });
    const below = await aSheet('Khémisset', { from: sheet });
    await aSheet('Varces', { from: below });
    // An aunt is none of them.
    await aSheet('Le Teil', { from: top });
    const family = await tree(member, sheet);
    expect(drawn(family)).toEqual(['Vienne', '- Témara', '- - Skhirat', '- - - Khémisset', '- - - - Varces', '- - Tiflet']);
    expect(family).toMatchObject({ cut: false });
    expect(family.nodes.find(({ title }) => title === 'Tiflet')).toMatchObject({ adoptionCount: 2, status: 'published', locale: 'fr', publishedAt: expect.any(String), commune: null });
  });

  it('of a sheet alone is the sheet', async () => {
    const sheet = await aSheet('Vienne');
    expect(drawn(await tree(member, sheet))).toEqual(['Vienne']);
  });

  it('ends where the reader sees nothing', async () => {
    const top = await aSheet('Vienne');
    const hidden = await aSheet('Brouillon', { from: top, status: 'draft' });
    const sheet = await aSheet('Tiflet', { from: hidden });
    const draft = await aSheet('Autre brouillon', { from: sheet, status: 'draft' });
    await aSheet('Skhirat', { from: draft });
    expect(drawn(await tree(member, sheet))).toEqual(['Tiflet']);
    expect(drawn(await tree(member, top))).toEqual(['Vienne']);
    expect(drawn(await tree(curator, sheet))).toEqual(['Vienne', '- Brouillon', '- - Tiflet', '- - - Autre brouillon', '- - - - Skhirat']);
  });

  it('that goes round in a circle is shown once', async () => {
    const one = await aSheet('Un');
    const two = await aSheet('Deux', { from: one });
    const three = await aSheet('Trois', { from: two });
    await pool.query('update practices set origin_id = $2 where id = $1', [one, three]);
    const { nodes } = await tree(member, two);
    expect(nodes.map(({ title }) => title).toSorted()).toEqual(['Deux', 'Trois', 'Un']);
    expect(nodes.filter(({ parentId }) => parentId === null)).toHaveLength(1);
    await pool.query('update practices set origin_id = id where id = $1', [two]);
    expect(drawn(await tree(member, two))).toContain('Deux');
  });

  it('is followed so far up and down, and says where it goes on', async () => {
    let at = await aSheet('0');
    const line = [at];
    for (let n = 1; n <= 2 * maxTreeDepth + 2; n++) line.push((at = await aSheet(String(n), { from: at })));
    const middle = maxTreeDepth + 1;
    const { nodes, cut } = await tree(member, line[middle]!);
    expect([nodes.map(({ title }) => Number(title)), cut]).toEqual([Array.from({ length: 2 * maxTreeDepth + 1 }, (_, n) => n + 1), true]);
    expect((await tree(member, line[maxTreeDepth]!)).cut).toBe(true);
    await pool.query('update practices set origin_id = null where id = any($1)', [[line[1], line.at(-1)]]);
    expect(await tree(member, line[middle]!)).toMatchObject({ cut: false });
  });

  it('of hundreds is cut, the best known first', async () => {
    const origin = await aSheet('Vienne');
    const sheet = await aSheet('Tiflet', { from: origin });
    for (let n = 0; n < maxTreeSheets + 20; n++) await aSheet(`Fille ${n}`, { from: sheet, adopted: n });
    const { nodes, cut } = await tree(member, sheet);
    expect([nodes.length, cut]).toEqual([maxTreeSheets, true]);
    expect(nodes.slice(0, 3).map(({ title }) => title)).toEqual(['Vienne', 'Tiflet', `Fille ${maxTreeSheets + 19}`]);
    // And of its siblings as many as there is room for.
    const sibling = await tree(member, nodes[2]!.id);
    expect([sibling.nodes.length, sibling.cut, sibling.nodes.filter(({ id }) => id === nodes[2]?.id)]).toEqual([maxTreeSheets, true, [expect.anything()]]);
  });
});
