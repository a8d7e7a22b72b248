import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { day } from '@passerelle/testing/clock.ts';
import type { TestProgramme } from '@passerelle/testing/factories.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { PracticeView } from './contract.ts';

const world = await createWorld();
const { practices, inbox } = world.services;

let programme: TestProgramme;
let moderator: Actor;
let coordinator: Actor;
let member: Actor;
let stranger: Actor;
let sheet: PracticeView;

beforeEach(async () => {
  programme = await world.aProgramme();
  moderator = await world.anActor({ programme, role: 'moderator' });
  coordinator = await world.anActor({ programme, role: 'coordinator' });
  member = await world.anActor({ programme });
  stranger = await world.anActor({ role: 'coordinator' });
  const begun = await practices.begin(moderator, { programmeId: programme.id, clientId: randomUUID(), title: 'Deux tables', theme: 'women', locale: 'fr' });
  const written = await practices.revise(moderator, { practiceId: begun.id, revision: 1, blocks: { summary: 'En bref.', whatWeDid: 'Le récit.' } });
  const submitted = await practices.submit(moderator, { practiceId: begun.id, revision: written.revision });
  sheet = await practices.publish(coordinator, { practiceId: begun.id, revision: submitted.revision });
});

const bodyOf = ({ blocks }: PracticeView, part: string) => blocks.find((block) => block.part === part)?.body;
const rewritten = () => practices.revise(moderator, { practiceId: sheet.id, revision: sheet.revision, title: 'Trois tables', blocks: { summary: 'Autrement.' } });
const reasons = async (actor: Actor) => {
  await inbox.spread();
  return (await inbox.list(actor)).items.filter(({ id }) => id === sheet.id).map(({ reason }) => reason);
};

describe('a published sheet that is written on', () => {
  it('says to readers what was approved, until somebody else approves the new words', async () => {
    const work = await rewritten();
    expect(work).toMatchObject({ status: 'published', work: 'draft', atWork: true, title: 'Trois tables', can: { submit: true, publish: false } });
    for (const actor of [member, moderator]) {
      const shown = await practices.get(actor, sheet.id);
      expect(shown).toMatchObject({ title: 'Deux tables', atWork: false, excerpt: 'En bref.', updatedAt: sheet.updatedAt });
      expect(bodyOf(shown, 'summary')).toBe('En bref.');
    }
    expect(await practices.get(member, sheet.id, { atWork: true })).toMatchObject({ title: 'Deux tables', atWork: false, work: null, writers: [], standing: null });
    expect((await practices.list(member)).items).toMatchObject([{ title: 'Deux tables', excerpt: 'En bref.' }]);
    expect((await practices.list(member, { status: 'draft' })).items).toEqual([]);
    expect((await practices.list(coordinator, { status: 'draft' })).items).toMatchObject([{ id: sheet.id, title: 'Trois tables', excerpt: 'Autrement.' }]);
    const submitted = await practices.submit(moderator, { practiceId: sheet.id, revision: work.revision });
    await expect(practices.publish(moderator, { practiceId: sheet.id, revision: submitted.revision })).rejects.toThrow(new Forbidden('own-version'));
    const told = await world.events.during(() => practices.publish(coordinator, { practiceId: sheet.id, revision: submitted.revision }));
    expect(told.map(({ name }) => name)).toEqual(['practice.revised', 'practice.changed']);
    expect(await practices.get(member, sheet.id)).toMatchObject({ title: 'Trois tables', publishedAt: sheet.publishedAt });
    expect(bodyOf(await practices.get(member, sheet.id), 'summary')).toBe('Autrement.');
  });

  it('is not written anew by what can be compared alone: that holds at once', async () => {
    const facts = { communeSize: 'small', budget: 'none', duration: 'weeks', audiences: ['women', 'families'] } as const;
    const saved = await practices.revise(moderator, { practiceId: sheet.id, revision: sheet.revision, ...facts, audiences: [...facts.audiences] });
    expect(saved.work).toBeNull();
    expect(await practices.get(member, sheet.id)).toMatchObject({ ...facts, audiences: ['families', 'women'], updatedAt: sheet.updatedAt });
    for (const [filter, found] of [[{ communeSize: 'small', audience: 'women' }, 1], [{ budget: 'high' }, 0], [{ duration: 'weeks', theme: 'women' }, 1], [{ audience: 'staff' }, 0]] as const) {
      expect((await practices.list(member, filter)).items).toHaveLength(found);
    }
  });

  it('keeps its words when what was being written is given up, and those too in its versions', async () => {
    const work = await rewritten();
    const back = await practices.discard(moderator, { practiceId: sheet.id, revision: work.revision });
    expect(back).toMatchObject({ work: null, title: 'Deux tables' });
    await expect(practices.discard(moderator, { practiceId: sheet.id, revision: work.revision })).resolves.toMatchObject({ revision: back.revision });
    await expect(practices.discard(moderator, { practiceId: sheet.id, revision: back.revision })).rejects.toThrow(new Conflict('nothing-at-work'));
    expect(await practices.version(moderator, { practiceId: sheet.id, revision: work.revision })).toMatchObject({ title: 'Trois tables', blocks: { summary: 'Autrement.' } });
    expect(await practices.version(moderator, { practiceId: sheet.id, revision: back.revision })).toMatchObject({ act: 'restored', restored: sheet.revision, title: 'Deux tables' });
  });

  it('is sent back like a draft, and stays published', async () => {
    const submitted = await practices.submit(moderator, { practiceId: sheet.id, revision: (await rewritten()).revision });
    const back = await practices.sendBack(coordinator, { practiceId: sheet.id, revision: submitted.revision, note: 'Les chiffres ?' });
    expect(back).toMatchObject({ status: 'published', work: 'draft', standing: { act: 'returned', note: 'Les chiffres ?' } });
    expect(await reasons(moderator)).toEqual(['returned']);
    expect(await reasons(coordinator)).toEqual(['review']);
    expect(await reasons(member)).toEqual([]);
  });

  it('that two approve at once is approved once', async () => {
    const { revision } = await practices.submit(moderator, { practiceId: sheet.id, revision: (await rewritten()).revision });
    const other = await world.anActor({ programme, role: 'moderator' });
    const answers = await Promise.allSettled([coordinator, other].map((by) => practices.publish(by, { practiceId: sheet.id, revision })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await practices.versions(moderator, { practiceId: sheet.id })).versions.filter(({ act }) => act === 'published')).toHaveLength(2);
  });
});

describe('a sheet that is archived', () => {
  it('leaves every list, is read by whoever has its address, and comes back as it was', async () => {
    const work = await rewritten();
    const archived = await practices.archive(coordinator, { practiceId: sheet.id, revision: work.revision, note: 'Le service a fermé.' });
    expect(archived).toMatchObject({ status: 'archived', work: null, standing: { act: 'archived', note: 'Le service a fermé.' }, can: { edit: false, curate: true, adapt: false } });
    expect(await practices.get(member, sheet.id)).toMatchObject({ status: 'archived', title: 'Deux tables' });
    for (const status of ['published', 'draft', 'refresh'] as const) expect((await practices.list(coordinator, { status })).items).toEqual([]);
    expect((await practices.list(coordinator, { status: 'archived' })).items).toHaveLength(1);
    await expect(practices.revise(moderator, { practiceId: sheet.id, revision: archived.revision, title: 'x' })).rejects.toThrow(new Conflict('archived'));
    await expect(practices.archive(coordinator, { practiceId: sheet.id, revision: work.revision })).resolves.toMatchObject({ revision: archived.revision });
    const back = await practices.reinstate(moderator, { practiceId: sheet.id, revision: archived.revision });
    expect(back).toMatchObject({ status: 'published', work: 'draft', title: 'Trois tables' });
    await expect(practices.reinstate(moderator, { practiceId: sheet.id, revision: back.revision })).rejects.toThrow(new Conflict('not-archived'));
  });

  it('as a draft is nobody’s but those who write it', async () => {
    const begun = await practices.begin(member, { programmeId: sheet.programmeId, clientId: randomUUID(), title: 'Un essai', theme: 'youth', locale: 'fr' });
    await practices.archive(coordinator, { practiceId: begun.id, revision: 1 });
    const reader = await world.anActor({ programme });
    await expect(practices.get(reader, begun.id)).rejects.toThrow(NotFound);
    expect(await practices.reinstate(coordinator, { practiceId: begun.id, revision: 2 })).toMatchObject({ status: 'draft', work: 'draft' });
  });

  it('is the curators’ affair', async () => {
    const given = { practiceId: sheet.id, revision: sheet.revision };
    const until = new Date(world.clock.now().getTime() + 100 * day).toISOString().slice(0, 10);
    for (const ask of [(by: Actor) => practices.archive(by, given), (by: Actor) => practices.reinstate(by, given), (by: Actor) => practices.confirm(by, { ...given, until })]) {
      await expect(ask(member)).rejects.toThrow(Forbidden);
      await expect(ask(stranger)).rejects.toThrow(NotFound);
    }
  });
});

describe('a sheet that grows old', () => {
  it('is to be looked at again after a year, and once a month its writers are reminded until somebody says that it holds', async () => {
    expect(sheet.refreshOn).toBe(new Date(world.clock.now().getTime() + 365 * day).toISOString().slice(0, 10));
    await practices.remindToRefresh();
    expect(await reasons(moderator)).toEqual([]);
    await world.database.pool.query(`update practices set refresh_on = $2 where id = $1`, [sheet.id, new Date(world.clock.now().getTime() - day).toISOString().slice(0, 10)]);
    expect(await practices.remindToRefresh()).toBeGreaterThan(0);
    expect(await reasons(moderator)).toEqual(['refresh']);
    expect(await reasons(member)).toEqual([]);
    expect(await practices.remindToRefresh()).toBe(0);
    world.clock.advance(31 * day);
    expect(await practices.remindToRefresh()).toBeGreaterThan(0);
    const until = new Date(world.clock.now().getTime() + 200 * day).toISOString().slice(0, 10);
    expect(await practices.confirm(coordinator, { practiceId: sheet.id, revision: sheet.revision, until })).toMatchObject({ refreshOn: until, standing: { act: 'confirmed' } });
    world.clock.advance(31 * day);
    expect(await practices.remindToRefresh()).toBe(0);
  });

  it.each(['2020-01-01', '2999-01-01', '2026-02-30', 'x', ''])('holds until no such day as %s', async (until) => {
    await expect(practices.confirm(coordinator, { practiceId: sheet.id, revision: sheet.revision, until })).rejects.toThrow(Invalid);
  });
});

describe('beginning a sheet', () => {
  const blank = (clientId: string) => ({ programmeId: sheet.programmeId, clientId, title: 'Un début', theme: 'youth', locale: 'ar' } as const);

  it('from nothing is anybody’s of the programme, who writes it and has it approved by curators', async () => {
    const begun = await practices.begin(member, blank(randomUUID()));
    expect(begun).toMatchObject({ status: 'draft', locale: 'ar', commune: { nameFr: 'Thonon-les-Bains' }, writers: [{ id: member.memberId }], can: { edit: true, submit: true, publish: false, curate: false } });
    await expect(practices.begin(stranger, blank(randomUUID()))).rejects.toThrow(NotFound);
    const written = await practices.revise(member, { practiceId: begun.id, revision: 1, blocks: { summary: 'باختصار', whatWeDid: 'القصة' } });
    const submitted = await practices.submit(member, { practiceId: begun.id, revision: written.revision });
    for (const verb of [practices.publish, practices.archive]) await expect(verb(member, { practiceId: begun.id, revision: submitted.revision })).rejects.toThrow(Forbidden);
    await expect(practices.sendBack(member, { practiceId: begun.id, revision: submitted.revision, note: 'x' })).rejects.toThrow(Forbidden);
    expect(await practices.publish(moderator, { practiceId: begun.id, revision: submitted.revision })).toMatchObject({ status: 'published' });
    expect((await practices.list(member, { status: 'draft' })).items).toEqual([]);
  });

  it('under one name is done once, and refused for something else', async () => {
    const clientId = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => practices.begin(member, blank(clientId))));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    await expect(practices.begin(member, { ...blank(clientId), title: 'Autre' })).rejects.toThrow(new Conflict('client-id-reused'));
    await expect(practices.adapt(member, { practiceId: sheet.id, clientId })).rejects.toThrow(new Conflict('client-id-reused'));
  });

  it('from another one takes its shown words along, says whence it comes, and needs one that is published', async () => {
    await rewritten();
    const adapted = await practices.adapt(member, { practiceId: sheet.id, clientId: randomUUID() });
    expect(adapted).toMatchObject({ status: 'draft', title: 'Deux tables', origin: { id: sheet.id }, sources: [] });
    expect(bodyOf(adapted, 'summary')).toBe('En bref.');
    await expect(practices.adapt(member, { practiceId: adapted.id, clientId: randomUUID() })).rejects.toThrow(new Conflict('not-published'));
    await expect(practices.adapt(stranger, { practiceId: sheet.id, clientId: randomUUID() })).rejects.toThrow(NotFound);
  });

  it.each([{ title: '' }, { title: 'a\u0000b' }, { title: 'x'.repeat(201) }, { theme: 'x' }, { locale: 'de' }, { status: 'published' }, { clientId: 'x' }])('with %j is Invalid', async (wrong) => {
    await expect(practices.begin(member, { ...blank(randomUUID()), ...wrong } as never)).rejects.toThrow(Invalid);
  });
});
