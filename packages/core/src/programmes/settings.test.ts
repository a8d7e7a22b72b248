import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { DescribeCommuneInput, SettleProgrammeInput } from './contract.ts';

const world = await createWorld();
const { programmes } = world.services;

const programme = await world.aProgramme();
const coordinator = await world.anActor({ programme, role: 'coordinator' });
const member = await world.anActor({ programme });
const moderator = await world.anActor({ programme, role: 'moderator' });
const stranger = await world.anActor({ role: 'coordinator' });
const formerMember = await world.aMember({ programme, role: 'coordinator' });
const former = await world.actorOf(formerMember);
await programmes.endMembership(coordinator, { programmeId: programme.id, memberId: formerMember.id });

const said = { startsOn: '2026-03-01', endsOn: '2026-12-31', rules: 'Le mentor **conseille**.', nudgeAfterDays: 7, nudgeBothAfterDays: 14, tellAfterDays: 21, pulses: false };
const revision = async () => (await programmes.settings(coordinator, programme.id)).revision;
const settle = async (more: object = {}, actor = coordinator) => programmes.settle(actor, { programmeId: programme.id, revision: await revision(), ...said, ...more } as SettleProgrammeInput);

describe('what holds for a programme', () => {
  it('is there from the beginning, and said anew by a coordinator for everybody in it to read', async () => {
    expect(await programmes.settings(member, programme.id)).toMatchObject({ startsOn: null, endsOn: null, rules: '', nudgeAfterDays: 10, nudgeBothAfterDays: 17, tellAfterDays: 24, pulses: true, can: { settle: false } });
    expect(await settle()).toMatchObject({ ...said, can: { settle: true } });
    const read = await programmes.settings(member, programme.id);
    expect(read).toMatchObject({ ...said, can: { settle: false } });
    expect(read.rulesHtml).toContain('<strong>conseille</strong>');
    expect(await settle({ startsOn: '', endsOn: null, nudgeAfterDays: '8' })).toMatchObject({ startsOn: null, endsOn: null, nudgeAfterDays: 8 });
  });

  it('reminds one first, then both, then the coordinators', async () => {
    await expect(settle({ nudgeBothAfterDays: 7 })).rejects.toEqual(expect.objectContaining({ fields: { nudgeBothAfterDays: 'notLater' } }));
    await expect(settle({ tellAfterDays: 14 })).rejects.toEqual(expect.objectContaining({ fields: { tellAfterDays: 'notLater' } }));
    await expect(settle({ startsOn: '2027-01-01' })).rejects.toEqual(expect.objectContaining({ fields: { endsOn: 'endsBeforeStart' } }));
    for (const more of [{ nudgeAfterDays: 0 }, { tellAfterDays: 366 }, { nudgeAfterDays: 1.5 }, { pulses: 'yes' }, { rules: '\u0000' }, { rules: '\uD800' }, { rules: 'x'.repeat(10_001) }, { startsOn: '2026-02-30' }, { nameFr: 'x' }]) {
      await expect(settle(more), JSON.stringify(more)).rejects.toThrow(Invalid);
    }
  });

  it('is the coordinators’ to say: Forbidden for its members, NotFound for everybody else', async () => {
    for (const actor of [member, moderator]) await expect(settle({}, actor)).rejects.toThrow(Forbidden);
    for (const actor of [stranger, former]) {
      await expect(settle({}, actor)).rejects.toThrow(NotFound);
      await expect(programmes.settings(actor, programme.id)).rejects.toThrow(NotFound);
    }
  });
});

describe('what two coordinators say of a programme', () => {
  it('at once is what one of them said; the other hears of it, and nothing is overwritten', async () => {
    const read = await revision();
    const answers = await Promise.allSettled(['Un', 'Deux', 'Trois'].map((rules) => settle({ rules, revision: read })));
    const [won] = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'changed-meanwhile' });
    expect(await programmes.settings(coordinator, programme.id)).toMatchObject({ rules: won?.rules, revision: read + 1 });
    await expect(settle({ rules: 'Quatre', revision: read })).rejects.toThrow(Conflict);
    expect(await settle({ rules: 'Quatre' })).toMatchObject({ rules: 'Quatre', revision: read + 2 });
  });

  it('is no Conflict where it is the same, and counts once', async () => {
    const read = await revision();
    const [one, other] = await Promise.all([settle({ rules: 'Le même', revision: read }), settle({ rules: 'Le même', revision: read })]);
    expect(one).toEqual(other);
    expect(one.revision).toBe(read + 1);
  });

  it.each([[-1], [1.5], [null], ['x']])('since revision %s is Invalid', async (since) => {
    await expect(settle({ rules: 'Cinq', revision: since })).rejects.toThrow(Invalid);
  });
});

describe('what kind of place a commune is', () => {
  const say = (more: object, actor = coordinator) => programmes.describeCommune(actor, { communeId: programme.communeId, population: null, setting: null, ...more } as DescribeCommuneInput);

  it('is said with it, later, and taken back', async () => {
    const leTeil = { programmeId: programme.id, nameFr: 'Le Teil', nameAr: 'لو تاي', kind: 'reference', timeZone: 'Europe/Paris' } as const;
    expect(await programmes.addCommune(coordinator, leTeil)).toMatchObject({ population: null, setting: null });
    expect(await programmes.addCommune(coordinator, { ...leTeil, population: '8 600', setting: 'rural' })).toMatchObject({ population: 8600, setting: 'rural' });
    expect(await say({ population: '36\u202F000', setting: 'urban' })).toMatchObject({ population: 36_000, setting: 'urban' });
    expect((await programmes.listCommunes(member, programme.id)).find(({ id }) => id === programme.communeId)).toMatchObject({ population: 36_000, setting: 'urban' });
    expect(await say({ population: '', setting: '' })).toMatchObject({ population: null, setting: null });
  });

  it('is one that there is, said by coordinators of its programmes', async () => {
    for (const more of [{ population: 0 }, { population: -1 }, { population: 1.5 }, { population: 100_000_001 }, { population: 'beaucoup' }, { population: true }, { setting: 'island' }, { setting: undefined }, { kind: 'partner' }]) {
      await expect(say(more), JSON.stringify(more)).rejects.toThrow(Invalid);
    }
    for (const actor of [member, moderator]) await expect(say({}, actor)).rejects.toThrow(Forbidden);
    for (const actor of [stranger, former]) await expect(say({}, actor)).rejects.toThrow(NotFound);
    await expect(say({ communeId: randomUUID() })).rejects.toThrow(NotFound);
  });
});

describe('what binds two towns', () => {
  it('is said once, in either order, said anew, and taken back', async () => {
    const [one, other] = [programme.communeId, await world.aCommune(programme.id)];
    await programmes.tie(coordinator, { programmeId: programme.id, communeId: one, otherId: other, note: 'Jumelage' });
    const again = await programmes.tie(coordinator, { programmeId: programme.id, communeId: other, otherId: one, note: 'Jumelage depuis 1998' });
    expect(await programmes.listTies(member, programme.id)).toEqual([again]);
    await programmes.untie(coordinator, { programmeId: programme.id, communeId: one, otherId: other });
    await programmes.untie(coordinator, { programmeId: programme.id, communeId: one, otherId: other });
    expect(await programmes.listTies(member, programme.id)).toEqual([]);
  });

  it('binds two towns of the programme, and is the coordinators’ to say', async () => {
    const tie = { programmeId: programme.id, communeId: programme.communeId, otherId: await world.aCommune(programme.id), note: 'Un projet' };
    await expect(programmes.tie(coordinator, { ...tie, otherId: tie.communeId })).rejects.toEqual(expect.objectContaining({ fields: { otherId: 'sameCommune' } }));
    const elsewhere = (await world.aProgramme()).communeId;
    for (const otherId of [elsewhere, randomUUID()]) await expect(programmes.tie(coordinator, { ...tie, otherId })).rejects.toEqual(expect.objectContaining({ fields: { otherId: 'notInProgramme' } }));
    for (const note of ['', '\u0000', '\uD800', 'x'.repeat(301)]) await expect(programmes.tie(coordinator, { ...tie, note })).rejects.toThrow(Invalid);
    for (const actor of [member, moderator, stranger]) {
      await expect(programmes.tie(actor, tie)).rejects.toThrow(Forbidden);
      await expect(programmes.untie(actor, { programmeId: tie.programmeId, communeId: tie.communeId, otherId: tie.otherId })).rejects.toThrow(Forbidden);
    }
    await expect(programmes.tie(former, tie)).rejects.toThrow(Forbidden);
    await expect(programmes.listTies(stranger, programme.id)).rejects.toThrow(NotFound);
    expect(await programmes.listTies(former, programme.id)).toEqual([]);
  });
});
