import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import type { TestMember, TestProgramme } from '@passerelle/testing/factories.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Invalid, NotFound } from '../kernel/errors.ts';
import type { PlacesInput, PracticeStatus } from './contract.ts';
import { practices } from './schema.ts';

const world = await createWorld();
const { db, pool } = world.database;
const { places } = world.services.practices;

type Wishes = { status?: PracticeStatus; communeId?: string };

async function aSheet(author: TestMember, { status = 'published', communeId }: Wishes = {}): Promise<string> {
  const id = randomUUID();
  const at = world.clock.now();
  await db.insert(practices).values({
    id, programmeId: author.programmeId, status, work: status === 'draft' || status === 'review' ? status : null, theme: 'youth', title: 'Deux tables', locale: 'fr',
    authorId: author.id, clientId: randomUUID(), createdAt: at, updatedAt: at, publishedAt: status === 'published' ? at : null, ...(communeId && { communeId }),
  });
  return id;
}

const adopt = (practiceId: string, communeId: string, { id }: TestMember) =>
  pool.query("insert into adoptions (id, practice_id, commune_id, member_id, client_id, stage, created_at, updated_at) values ($1, $2, $3, $4, $5, 'begun', now(), now())", [randomUUID(), practiceId, communeId, id, randomUUID()]);

const counts = async (actor: Actor, input?: PlacesInput) =>
  Object.fromEntries((await places(actor, input)).map(({ commune, sheetCount, adoptionCount }) => [commune.id, [sheetCount, adoptionCount]]));

async function aScene() {
  const programme = await world.aProgramme();
  const author = await world.aMember({ programme, role: 'moderator' });
  return { programme, author, partner: await world.aCommune(programme.id), member: await world.anActor({ programme }) };
}

/** The same town in one more programme. */
const isIn = (communeId: string, { id }: TestProgramme) => pool.query('insert into programme_communes (programme_id, commune_id) values ($1, $2)', [id, communeId]);

describe('the map', () => {
  it('counts a sheet for the commune whose practice it is, else for its author’s, and adoptions for who adopts', async () => {
    const { programme, author, partner, member } = await aScene();
    const sheet = await aSheet(author);
    await aSheet(author);
    await aSheet(author, { communeId: partner });
    await adopt(sheet, partner, author);
    expect(await counts(member)).toEqual({ [programme.communeId]: [2, 0], [partner]: [1, 1] });
  });

  it('leads to as many sheets as it counts', async () => {
    const { programme, author, partner, member } = await aScene();
    await Promise.all([aSheet(author), aSheet(author), aSheet(author, { communeId: partner })]);
    const { items } = await world.services.practices.list(member, { communeId: programme.communeId });
    expect(items).toHaveLength(2);
    expect((await world.services.practices.list(member, { communeId: partner })).items).toMatchObject([{ commune: { id: partner } }]);
  });

  it('says where communes lie, and lists those whose place nobody knows', async () => {
    const { programme, partner, member } = await aScene();
    await pool.query('update communes set latitude = 33.93, longitude = -6.91 where id = $1', [partner]);
    const shown = await places(member);
    expect(shown.find(({ commune }) => commune.id === partner)?.commune).toMatchObject({ nameFr: 'Thonon-les-Bains', kind: 'reference', place: { latitude: 33.93, longitude: -6.91 } });
    expect(shown.find(({ commune }) => commune.id === programme.communeId)?.commune.place).toBeNull();
  });

  it('counts what the library shows: neither drafts nor archived sheets, nor who adopted those', async () => {
    const { programme, author, partner, member } = await aScene();
    for (const status of ['draft', 'review', 'archived'] as const) await adopt(await aSheet(author, { status, communeId: partner }), partner, author);
    const none = { [programme.communeId]: [0, 0], [partner]: [0, 0] };
    expect(await counts(member)).toEqual(none);
    expect(await counts(await world.actorOf(author))).toEqual(none);
  });

  it('is of one’s own programmes, together or one of them', async () => {
    const one = await aScene();
    const other = await aScene();
    await isIn(one.partner, other.programme);
    await aSheet(one.author, { communeId: one.partner });
    await adopt(await aSheet(other.author, { communeId: one.partner }), one.partner, other.author);
    const both = await world.aMember({ programme: one.programme });
    await world.joins(both, other.programme);
    const actor = await world.actorOf(both);
    expect((await counts(actor))[one.partner]).toEqual([2, 1]);
    expect((await counts(actor, { programmeId: one.programme.id }))[one.partner]).toEqual([1, 0]);
    expect(Object.keys(await counts(actor, { programmeId: one.programme.id }))).not.toContain(other.partner);
    expect(Object.keys(await counts(one.member))).not.toContain(other.partner);
    expect((await counts(one.member))[one.partner]).toEqual([1, 0]);
  });

  it('is nothing to strangers, nor to whoever has left, also with an actor of before', async () => {
    const { programme, author } = await aScene();
    await aSheet(author);
    const stranger = await world.anActor({ role: 'coordinator' });
    await expect(places(stranger, { programmeId: programme.id })).rejects.toThrow(NotFound);
    expect(Object.keys(await counts(stranger))).not.toContain(programme.communeId);
    const leaving = await world.aMember({ programme });
    const before = await world.actorOf(leaving);
    await pool.query('update programme_members set ended_at = now() where member_id = $1', [leaving.id]);
    expect(await places(before)).toEqual([]);
    expect(await places(before, { programmeId: programme.id })).toEqual([]);
    await expect(places(await world.actorOf(leaving), { programmeId: programme.id })).rejects.toThrow(NotFound);
  });

  it('refuses what it does not know', async () => {
    const { member } = await aScene();
    await expect(places(member, { programmeId: 'x' })).rejects.toThrow(Invalid);
    await expect(places(member, { programmeId: randomUUID(), status: 'draft' } as PlacesInput)).rejects.toThrow(Invalid);
    await expect(places(member, { programmeId: randomUUID() })).rejects.toThrow(NotFound);
  });
});
