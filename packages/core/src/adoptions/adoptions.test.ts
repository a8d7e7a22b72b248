import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { AdoptInput } from './contract.ts';

const world = await createWorld();
const { adoptions, practices } = world.services;
const { pool } = world.database;

/** A published sheet, and people of two communes of its programme. */
async function aScene() {
  const programme = await world.aProgramme();
  const moderator = await world.aMember({ programme, role: 'moderator' });
  const sheet = await world.aPractice({ moderator, published: true });
  const [tiflet, skhirat] = [await world.aCommune(programme.id), await world.aCommune(programme.id)];
  const of = async (communeId: string) => world.aMember({ programme: { id: programme.id, communeId } });
  const [first, second, neighbour] = [await of(tiflet), await of(tiflet), await of(skhirat)];
  return {
    programme, sheet, tiflet, skhirat, of,
    members: { first, second, neighbour, moderator },
    moderator: await world.actorOf(moderator),
    first: await world.actorOf(first), second: await world.actorOf(second), neighbour: await world.actorOf(neighbour),
  };
}
type Scene = Awaited<ReturnType<typeof aScene>>;

const words = ({ sheet }: Pick<Scene, 'sheet'>, more: Partial<AdoptInput> = {}): AdoptInput => ({
  practiceId: sheet.id, clientId: randomUUID(), stage: 'begun', changes: 'Le **jeudi**, sans la salle.', ...more,
});
const countOf = async (id: string) => (await pool.query<{ adoption_count: number }>('select adoption_count from practices where id = $1', [id])).rows[0]?.adoption_count;
const leave = (memberId: string) => pool.query('update programme_members set ended_at = now() where member_id = $1', [memberId]);

describe('a commune', () => {
  it('does as a sheet says, tells what it changed, and later what came of it', async () => {
    const scene = await aScene();
    const adopted = await adoptions.adopt(scene.first, words(scene));
    expect(adopted).toMatchObject({
      practiceId: scene.sheet.id, stage: 'begun', commune: { id: scene.tiflet }, member: { id: scene.first.memberId }, revision: 1,
      outcome: '', outcomeHtml: '', adaptation: null, own: true, can: { revise: true, withdraw: true, restore: false },
    });
    expect(adopted.changesHtml).toContain('<strong>jeudi</strong>');
    const revised = await adoptions.revise(scene.first, { adoptionId: adopted.id, revision: 1, stage: 'done', outcome: 'Vingt mères.' });
    expect(revised).toMatchObject({ stage: 'done', changes: adopted.changes, outcome: 'Vingt mères.', revision: 2 });
    expect(await countOf(scene.sheet.id)).toBe(1);
  });

  it('says so once: a colleague writes in the same', async () => {
    const scene = await aScene();
    const { id } = await adoptions.adopt(scene.first, words(scene));
    await expect(adoptions.adopt(scene.second, words(scene))).rejects.toMatchObject({ failure: 'conflict', code: 'already-adopted' });
    const { own, can } = await adoptions.uptake(scene.second, scene.sheet.id);
    expect([own?.id, can.adopt]).toEqual([id, false]);
    expect(await adoptions.revise(scene.second, { adoptionId: id, revision: 1, stage: 'done' })).toMatchObject({ stage: 'done', member: { id: scene.first.memberId } });
    await adoptions.adopt(scene.neighbour, words(scene));
    expect(await countOf(scene.sheet.id)).toBe(2);
  });

  it('that says so ten times under one name has said so once, and another text under that name is a Conflict', async () => {
    const scene = await aScene();
    const said = words(scene);
    const all = await Promise.all(Array.from({ length: 10 }, () => adoptions.adopt(scene.first, said)));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(await countOf(scene.sheet.id)).toBe(1);
    const reused = { failure: 'conflict', code: 'client-id-reused' };
    await expect(adoptions.adopt(scene.first, { ...said, stage: 'done' })).rejects.toMatchObject(reused);
    const other = await world.aPractice({ moderator: scene.members.moderator, published: true });
    await expect(adoptions.adopt(scene.first, { ...said, practiceId: other.id })).rejects.toMatchObject(reused);
    // The count is nobody's to break: what was refused took its own back.
    expect([await countOf(scene.sheet.id), await countOf(other.id)]).toEqual([1, 0]);
  });

  it('of which two say so at once has one adoption', async () => {
    const scene = await aScene();
    const both = await Promise.allSettled([scene.first, scene.second].map((actor) => adoptions.adopt(actor, words(scene))));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await countOf(scene.sheet.id)).toBe(1);
  });
});

describe('who may', () => {
  it('adopt: members of the programme, a published sheet', async () => {
    const scene = await aScene();
    const former = await scene.of(scene.tiflet);
    const formerActor = await world.actorOf(former);
    await leave(former.id);
    const draft = await world.aPractice({ moderator: scene.members.moderator });
    await expect(adoptions.adopt(await world.anActor({ role: 'coordinator' }), words(scene))).rejects.toThrow(NotFound);
    await expect(adoptions.adopt(formerActor, words(scene))).rejects.toThrow(NotFound);
    await expect(adoptions.adopt(scene.first, words({ sheet: draft }))).rejects.toThrow(NotFound);
    await expect(adoptions.adopt(scene.moderator, words({ sheet: draft }))).rejects.toMatchObject({ failure: 'conflict', code: 'sheet-not-published' });
    expect(await adoptions.adopt(scene.moderator, words(scene))).toMatchObject({ commune: { id: scene.programme.communeId } });
  });

  it.each(['revise', 'withdraw', 'restore'] as const)('%s one: its commune, and the curators', async (verb) => {
    const scene = await aScene();
    const { id } = await adoptions.adopt(scene.first, words(scene));
    const former = await scene.of(scene.tiflet);
    const actors = {
      stranger: await world.anActor({ role: 'coordinator' }),
      former: await world.actorOf(former),
      neighbour: scene.neighbour,
      first: scene.first, second: scene.second, moderator: scene.moderator,
      coordinator: await world.anActor({ programme: scene.programme, role: 'coordinator' }),
    };
    await leave(former.id);
    const outcomes: Record<string, string> = {};
    for (const [who, actor] of Object.entries(actors)) {
      await pool.query('update adoptions set withdrawn_at = $2, revision = 1 where id = $1', [id, verb === 'restore' ? world.clock.now() : null]);
      const asked = verb === 'revise' ? adoptions.revise(actor, { adoptionId: id, revision: 1, stage: 'planned' }) : adoptions[verb](actor, id);
      outcomes[who] = await asked.then(() => 'may', (error: Error) => error.constructor.name);
    }
    // Of what is withdrawn, whoever may not bring it back sees nothing.
    const elsewhere = verb === 'restore' ? NotFound.name : Forbidden.name;
    expect(outcomes).toEqual({ stranger: 'NotFound', former: 'NotFound', neighbour: elsewhere, first: 'may', second: 'may', moderator: 'may', coordinator: 'may' });
  });

  it('see them: who sees the sheet', async () => {
    const scene = await aScene();
    const { id } = await adoptions.adopt(scene.first, words(scene));
    expect(await adoptions.get(scene.neighbour, id)).toMatchObject({ id, own: false, can: { revise: false, withdraw: false } });
    expect((await adoptions.list(scene.neighbour, { practiceId: scene.sheet.id })).items).toMatchObject([{ id }]);
    const stranger = await world.anActor({ role: 'coordinator' });
    await expect(adoptions.get(stranger, id)).rejects.toThrow(NotFound);
    await expect(adoptions.list(stranger, { practiceId: scene.sheet.id })).rejects.toThrow(NotFound);
    await expect(adoptions.uptake(stranger, scene.sheet.id)).rejects.toThrow(NotFound);
    await expect(adoptions.tree(stranger, scene.sheet.id)).rejects.toThrow(NotFound);
  });
});

describe('two people in one adoption', () => {
  it('overwrite nothing of each other, and may send the same twice', async () => {
    const scene = await aScene();
    const { id: adoptionId } = await adoptions.adopt(scene.first, words(scene));
    const said = { adoptionId, revision: 1, outcome: 'Vingt mères.' };
    const revised = await adoptions.revise(scene.first, said);
    expect(await adoptions.revise(scene.first, said)).toEqual(revised);
    await expect(adoptions.revise(scene.second, { adoptionId, revision: 1, outcome: 'Trente.' })).rejects.toMatchObject({ failure: 'conflict', code: 'changed-meanwhile' });
    await adoptions.withdraw(scene.second, adoptionId);
    await expect(adoptions.revise(scene.first, { adoptionId, revision: 2, outcome: 'Trente.' })).rejects.toThrow(Conflict);
  });
});

describe('a withdrawn adoption', () => {
  it('is shown nowhere, and comes back as it was', async () => {
    const scene = await aScene();
    const adopted = await adoptions.adopt(scene.first, words(scene));
    expect(await adoptions.withdraw(scene.moderator, adopted.id)).toMatchObject({ withdrawnAt: expect.any(String), can: { revise: false, restore: true } });
    await adoptions.withdraw(scene.moderator, adopted.id);
    expect(await countOf(scene.sheet.id)).toBe(0);
    await expect(adoptions.get(scene.neighbour, adopted.id)).rejects.toThrow(NotFound);
    expect((await adoptions.list(scene.first, { practiceId: scene.sheet.id })).items).toEqual([]);
    expect(await adoptions.uptake(scene.first, scene.sheet.id)).toMatchObject({ newest: [], own: null, counts: { planned: 0, begun: 0, done: 0 }, can: { adopt: true } });
    const back = await Promise.all([adoptions.restore(scene.second, adopted.id), adoptions.restore(scene.first, adopted.id)]);
    expect(back).toEqual([adopted, adopted]);
    expect(await countOf(scene.sheet.id)).toBe(1);
  });

  it('does not come back beside another one of its commune', async () => {
    const scene = await aScene();
    const { id } = await adoptions.adopt(scene.first, words(scene));
    await adoptions.withdraw(scene.first, id);
    await adoptions.adopt(scene.second, words(scene));
    await expect(adoptions.restore(scene.first, id)).rejects.toMatchObject({ failure: 'conflict', code: 'already-adopted' });
    expect(await countOf(scene.sheet.id)).toBe(1);
  });
});

describe('the adoptions of a sheet', () => {
  it('come in pages by key, the newest first; the page of the sheet has the newest three and one’s own', async () => {
    const scene = await aScene();
    const ids: string[] = [(await adoptions.adopt(scene.first, words(scene, { stage: 'planned' }))).id];
    for (let n = 0; n < 4; n++) {
      world.clock.advance(1000);
      const actor = await world.actorOf(await scene.of(await world.aCommune(scene.programme.id)));
      ids.unshift((await adoptions.adopt(actor, words(scene, { stage: n > 1 ? 'done' : 'begun' }))).id);
    }
    const ask = { practiceId: scene.sheet.id, limit: 3 };
    const page = await adoptions.list(scene.first, ask);
    const rest = await adoptions.list(scene.first, { ...ask, cursor: page.nextCursor! });
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual(ids);
    expect(rest.nextCursor).toBeNull();
    const uptake = await adoptions.uptake(scene.first, scene.sheet.id);
    expect(uptake.newest).toEqual(page.items);
    expect(uptake).toMatchObject({ own: { id: ids.at(-1), own: true }, counts: { planned: 1, begun: 2, done: 2 }, can: { adopt: false } });
  });

  it('read beside other things in one statement are the same', async () => {
    const scene = await aScene();
    await adoptions.adopt(scene.first, words(scene));
    const [together] = await world.services.together('test_uptake', [adoptions.uptakePart(scene.first, scene.sheet.id)]);
    expect(together).toEqual(await adoptions.uptake(scene.first, scene.sheet.id));
  });

  it('lead to the sheet in which the commune tells how it does it', async () => {
    const scene = await aScene();
    const { id } = await adoptions.adopt(scene.first, words(scene));
    const told = await world.aPractice({ moderator: scene.members.moderator, published: true });
    await pool.query('update practices set origin_id = $2, commune_id = $3 where id = $1', [told.id, scene.sheet.id, scene.tiflet]);
    expect((await adoptions.get(scene.neighbour, id)).adaptation).toEqual({ id: told.id, title: told.title, locale: told.locale });
    expect(await adoptions.uptake(scene.neighbour, scene.sheet.id)).toMatchObject({ adaptationCount: 1, hasTree: true });
    expect(await adoptions.uptake(scene.neighbour, told.id)).toMatchObject({ adaptationCount: 0, hasTree: true });
    await pool.query("update practices set status = 'draft', work = 'draft', published_at = null where id = $1", [told.id]);
    expect((await adoptions.get(scene.neighbour, id)).adaptation).toBeNull();
  });
});

describe('what is told', () => {
  it('the programme that something changed, the same for everybody, and the writers’ inboxes that a commune adopted it', async () => {
    const scene = await aScene();
    await pool.query('delete from news');
    const change = (adoptionCount: number) => ({
      name: 'practice.adopted', audience: [{ to: 'programme', id: scene.programme.id }], payload: { id: scene.sheet.id, programmeId: scene.programme.id, adoptionCount },
    });
    let id = '';
    const told = await world.events.during(async () => {
      ({ id } = await adoptions.adopt(scene.first, words(scene)));
      await adoptions.revise(scene.first, { adoptionId: id, revision: 1, stage: 'done' });
      await adoptions.withdraw(scene.first, id);
      await adoptions.restore(scene.first, id);
    });
    expect(told).toEqual([change(1), change(1), change(0), change(1)]);
    const { rows } = await pool.query<{ reason: string; subject_id: string; member_ids: string[] }>('select reason, subject_id, member_ids from news');
    expect(rows).toMatchObject([{ reason: 'adopted', subject_id: scene.sheet.id }]);
    expect(rows[0]?.member_ids).toContain(scene.moderator.memberId);
    expect(rows[0]?.member_ids).not.toContain(scene.first.memberId);
    expect((await practices.get(scene.first, scene.sheet.id)).updatedAt).toBe(scene.sheet.updatedAt);
  });
});

describe('bad input', () => {
  it.each([
    ['a NUL', { changes: 'a\u0000b' }],
    ['a lone surrogate', { outcome: 'a\ud800' }],
    ['a text that is too long', { changes: 'x'.repeat(5001) }],
    ['a stage that there is not', { stage: 'dreamt' }],
    ['no stage', { stage: undefined }],
    ['a commune of one’s choice', { communeId: randomUUID() }],
    ['no id', { practiceId: 'x' }],
  ])('%s is Invalid', async (_, wrong) => {
    const scene = await aScene();
    await expect(adoptions.adopt(scene.first, { ...words(scene), ...wrong } as never)).rejects.toThrow(Invalid);
    expect(await countOf(scene.sheet.id)).toBe(0);
  });

  it.each([{ revision: 'x' }, { revision: 0 }, { stage: true }, { status: 'done' }, { outcome: null }])('revising with %j is Invalid', async (wrong) => {
    const scene = await aScene();
    const { id } = await adoptions.adopt(scene.first, words(scene));
    await expect(adoptions.revise(scene.first, { adoptionId: id, revision: 1, ...wrong } as never)).rejects.toThrow(Invalid);
    await expect(adoptions.list(scene.first, { practiceId: scene.sheet.id, cursor: 'x' })).rejects.toThrow(Invalid);
    for (const verb of [adoptions.get, adoptions.withdraw, adoptions.restore]) await expect(verb(scene.first, 'x')).rejects.toThrow(NotFound);
  });
});

describe('the library', () => {
  it('says how many communes do as a sheet says, and comes in that order, in pages by key', async () => {
    const scene = await aScene();
    const sheets = [scene.sheet, await world.aPractice({ moderator: scene.members.moderator, published: true }), await world.aPractice({ moderator: scene.members.moderator, published: true })];
    for (const [sheet, actors] of [[sheets[0], [scene.first]], [sheets[2], [scene.first, scene.neighbour]]] as const) {
      for (const actor of actors) await adoptions.adopt(actor, words({ sheet: sheet! }));
    }
    const ask = { order: 'adopted', limit: 2 } as const;
    const first = await practices.list(scene.neighbour, ask);
    const rest = await practices.list(scene.neighbour, { ...ask, cursor: first.nextCursor! });
    expect([...first.items, ...rest.items].map(({ id, adoptionCount }) => [id, adoptionCount])).toEqual([[sheets[2]!.id, 2], [sheets[0]!.id, 1], [sheets[1]!.id, 0]]);
    expect(rest.nextCursor).toBeNull();
    expect((await practices.get(scene.first, sheets[2]!.id)).adoptionCount).toBe(2);
    const newest = await practices.list(scene.first, { limit: 1 });
    for (const wrong of [{ ...ask, cursor: newest.nextCursor! }, { cursor: first.nextCursor! }, { order: 'adoption_count' }, { order: true }]) {
      await expect(practices.list(scene.first, wrong as never)).rejects.toThrow(Invalid);
    }
    // What is being written is read in its own order, whatever is asked for.
    expect((await practices.list(scene.moderator, { order: 'adopted', status: 'draft' })).items).toEqual([]);
  });
});
