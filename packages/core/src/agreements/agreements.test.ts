import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import { Conflict, Invalid, NotFound } from '../kernel/errors.ts';
import type { WriteAgreementInput } from './contract.ts';

const world = await createWorld();
const { agreements, binomes } = world.services;

const words = { rhythm: 'fortnightly', rules: 'Chacun **appelle** à son tour.', goals: 'Un diagnostic pour mai.' } as const;

async function aScene() {
  const pair = await world.aBinome();
  const programme = { id: pair.programmeId, communeId: pair.mentor.communeId };
  const coordinator = await world.anActor({ programme, role: 'coordinator' });
  const [one, other] = [await world.actorOf(pair.mentor), await world.actorOf(pair.mentee)];
  const write = (actor: typeof one, wish: Partial<WriteAgreementInput> = {}) => agreements.write(actor, { binomeId: pair.id, revision: 0, ...words, ...wish });
  const sign = (actor: typeof one, revision = 1) => agreements.sign(actor, { binomeId: pair.id, revision });
  return { ...pair, programme, coordinator, one, other, write, sign };
}
const news = async (binomeId: string) =>
  (await world.database.pool.query<{ reason: string; member_ids: string[] }>(`select reason, member_ids from news where kind = 'binome' and subject_id = $1 order by id`, [binomeId])).rows;

describe('an agreement', () => {
  it('is signed by its writer with the writing, then by the other one', async () => {
    const { id, one, other, write, sign, coordinator } = await aScene();
    expect(await agreements.get(one, id)).toMatchObject({ current: null, signed: false, ownSigned: false });
    const told = await world.events.during(() => write(one));
    expect(told).toMatchObject([{ name: 'binome.changed', payload: { id, what: 'agreement' } }]);
    expect(JSON.stringify(told)).not.toContain('diagnostic');
    expect(await news(id)).toEqual([{ reason: 'sign', member_ids: [other.memberId] }]);
    expect(await agreements.get(other, id)).toMatchObject({
      current: { revision: 1, rhythm: 'fortnightly', rulesHtml: expect.stringContaining('<strong>appelle</strong>'), writtenBy: { id: one.memberId }, signatures: [{ member: { id: one.memberId } }] },
      signed: false, ownSigned: false,
    });
    const signed = await world.events.during(() => sign(other));
    expect(signed).toMatchObject([{ name: 'binome.changed', payload: { id, what: 'signed' } }]);
    expect((await news(id)).at(-1)).toEqual({ reason: 'signed', member_ids: expect.arrayContaining([one.memberId, other.memberId]) });
    expect(await agreements.get(one, id)).toMatchObject({ signed: true, ownSigned: true });
    expect((await binomes.listSteps(coordinator, id))[0]).toMatchObject({ step: 'signed', by: { id: other.memberId } });
    const before = await news(id);
    expect(await world.events.during(() => sign(other))).toEqual([]);
    expect(await news(id)).toEqual(before);
  });

  it('asks for both signatures again with another wording, and keeps the earlier ones', async () => {
    const { id, one, other, write, sign } = await aScene();
    await write(one);
    await sign(other);
    expect(await write(other, { revision: 1, rhythm: 'monthly' })).toMatchObject({ signed: false, ownSigned: true, current: { revision: 2 } });
    expect(await agreements.get(one, id)).toMatchObject({ signed: false, ownSigned: false });
    await expect(sign(one, 1)).rejects.toThrow('changed-meanwhile');
    expect(await sign(one, 2)).toMatchObject({ signed: true });
    expect((await agreements.listWordings(one, id)).map(({ revision, signatures }) => [revision, signatures.length])).toEqual([[2, 2], [1, 2]]);
  });

  it('of which another wording came meanwhile is a Conflict, also at once; the same words are fine', async () => {
    const { one, other, write, sign } = await aScene();
    await expect(sign(one, 1)).rejects.toThrow('changed-meanwhile');
    const answers = await Promise.allSettled([write(one), write(other, { goals: 'Autre chose.' })]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(write(one, { goals: 'Tout autre chose.' })).rejects.toThrow('changed-meanwhile');
    await write(one, { revision: 1, goals: 'Bis.' });
    expect(await write(one, { revision: 1, goals: 'Bis.' })).toMatchObject({ current: { revision: 2 } });
  });

  it('shows its coordinators that it is signed and the rhythm, and never a word', async () => {
    const { id, one, other, write, sign, coordinator } = await aScene();
    expect(await agreements.getStanding(coordinator, id)).toEqual({ written: false, signed: false, rhythm: null });
    await write(one);
    expect(await agreements.getStanding(coordinator, id)).toEqual({ written: true, signed: false, rhythm: 'fortnightly' });
    await sign(other);
    expect(await agreements.getStanding(coordinator, id)).toEqual({ written: true, signed: true, rhythm: 'fortnightly' });
    for (const verb of [agreements.get, agreements.listWordings]) await expect(verb(coordinator, id)).rejects.toThrow(NotFound);
    for (const all of [await binomes.get(coordinator, id), await binomes.listSteps(coordinator, id)]) expect(JSON.stringify(all)).not.toContain('diagnostic');
  });

  it('of a paused binôme is written too, of a closed one only read', async () => {
    const { id, one, other, write, sign } = await aScene();
    await write(one);
    await binomes.close(other, { binomeId: id, reason: 'time' });
    await expect(sign(other)).rejects.toThrow(Conflict);
    await expect(write(one, { revision: 1, goals: 'Plus tard.' })).rejects.toThrow(Conflict);
    expect(await agreements.get(other, id)).toMatchObject({ current: { goals: words.goals } });
  });

  it('begins with what the programme’s rules say', async () => {
    const { id, one, programme } = await aScene();
    await world.database.pool.query('update programmes set rules = $2 where id = $1', [programme.id, 'Rien ne sort du binôme.']);
    expect(await agreements.get(one, id)).toMatchObject({ programmeRules: 'Rien ne sort du binôme.' });
  });

  it.each([
    ['of no known rhythm', { rhythm: 'daily' }],
    ['with too long rules', { rules: 'x'.repeat(5001) }],
    ['with a NUL', { goals: 'a\u0000' }],
    ['with half a character', { goals: 'a\udfff' }],
    ['with a field that nobody knows', { signed: true }],
    ['of no revision', { revision: -1 }],
  ])('%s is Invalid', async (_, wish) => {
    const { one, write, id } = await aScene();
    await expect(write(one, wish as never)).rejects.toThrow(Invalid);
    expect(await agreements.get(one, id)).toMatchObject({ current: null });
  });

  it('has nothing in it that a browser would run', async () => {
    const { one, write } = await aScene();
    const { current } = await write(one, { rules: '<script>alert(1)</script> [x](javascript:alert(1))' });
    expect(current?.rulesHtml).not.toMatch(/<script|href="javascript/);
  });
});
