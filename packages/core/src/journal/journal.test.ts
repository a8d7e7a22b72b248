import { randomUUID } from 'node:crypto';
import { day, hour, minute } from '@passerelle/testing/clock.ts';
import type { TestBinome } from '@passerelle/testing/factories.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { NoteContactInput } from './contract.ts';

const world = await createWorld();
const { journal } = world.services;
const { pool } = world.database;

async function aScene() {
  const binome = await world.aBinome();
  return { binome, mentor: await world.actorOf(binome.mentor), mentee: await world.actorOf(binome.mentee) };
}

const words = ({ id: binomeId }: Pick<TestBinome, 'id'>, more: Partial<NoteContactInput> = {}): NoteContactInput => ({
  binomeId, clientId: randomUUID(), kind: 'call', minutes: 15, body: 'La salle du **jeudi**.', ...more,
});
const close = (id: string) => pool.query(`update binomes set status = 'closed', closed_at = now(), close_reason = 'done' where id = $1`, [id]);
const pause = (id: string) => pool.query(`update binomes set status = 'paused', paused_at = now(), paused_until = current_date + 7, pause_reason = 'leave' where id = $1`, [id]);
const leave = (memberId: string) => pool.query('update programme_members set ended_at = now() where member_id = $1', [memberId]);
const toldOf = async (reason: string, binomeId: string) =>
  (await pool.query<{ member_ids: string[] }>(`select member_ids from news where kind = 'binome' and reason = $1 and subject_id = $2 order by id`, [reason, binomeId])).rows.flatMap(({ member_ids: ids }) => ids);
const ago = (milliseconds: number) => new Date(world.clock.now().getTime() - milliseconds).toISOString();

describe('a contact', () => {
  it('is noted with its next steps, now unless one says when, and told to the other alone', async () => {
    const { binome, mentor } = await aScene();
    const told = await world.events.during(async () => {
      const noted = await journal.note(mentor, words(binome, { steps: [{ what: 'Envoyer la grille', ownerId: binome.mentee.id, dueOn: '2027-01-15' }, { what: 'Réserver' }] }));
      expect(noted).toMatchObject({
        binomeId: binome.id, author: { id: binome.mentor.id }, kind: 'call', minutes: 15, private: false, revision: 1, editedAt: null,
        happenedAt: world.clock.now().toISOString(), can: { revise: true, tick: true },
        steps: [{ what: 'Envoyer la grille', owner: { id: binome.mentee.id }, dueOn: '2027-01-15', doneAt: null, doneBy: null }, { what: 'Réserver', owner: null, dueOn: null }],
      });
      expect(noted.html).toContain('<strong>jeudi</strong>');
    });
    expect(told).toMatchObject([{ name: 'binome.changed', payload: { id: binome.id, programmeId: binome.programmeId, what: 'journal' } }]);
    expect(told[0]?.audience.map((one) => ('id' in one ? one.id : '')).toSorted()).toEqual([binome.mentor.id, binome.mentee.id].toSorted());
    expect(JSON.stringify(told)).not.toContain('jeudi');
    expect(await toldOf('noted', binome.id)).toEqual([binome.mentee.id]);
  });

  it('sent ten times under one name is there once, and other words under that name are a Conflict', async () => {
    const { binome, mentor, mentee } = await aScene();
    const said = words(binome, { steps: [{ what: 'Rappeler' }] });
    const all = await Promise.all(Array.from({ length: 10 }, () => journal.note(mentor, said)));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(all[0]?.steps).toHaveLength(1);
    expect(await toldOf('noted', binome.id)).toEqual([binome.mentee.id]);
    await expect(journal.note(mentor, { ...said, body: 'Autre chose' })).rejects.toMatchObject({ failure: 'conflict', code: 'client-id-reused' });
    // The name is its author's own.
    expect((await journal.note(mentee, said)).id).not.toBe(all[0]?.id);
  });

  it('sent again under one name with another next step is a Conflict: it would be lost', async () => {
    const { binome, mentor } = await aScene();
    const said = words(binome, { steps: [{ what: 'Rappeler' }] });
    await journal.note(mentor, { ...said, steps: [] });
    await expect(journal.note(mentor, said)).rejects.toMatchObject({ code: 'client-id-reused' });
  });

  it('that is made private or removed while a step is added for the other one has none of theirs, or stays as it was', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const { binome, mentor } = await aScene();
      const [hidden, gone] = [await journal.note(mentor, words(binome)), await journal.note(mentor, words(binome))];
      const step = (contactId: string) => journal.addStep(mentor, { contactId, clientId: randomUUID(), what: 'Rappeler', ownerId: binome.mentee.id });
      await Promise.allSettled([step(hidden.id), journal.revise(mentor, { contactId: hidden.id, revision: 1, private: true }), step(gone.id), journal.remove(mentor, gone.id)]);
      const { rows } = await pool.query(`select c.id from contacts c join next_steps s on s.contact_id = c.id where c.id = any($1) and (c.private or c.deleted_at is not null)`, [[hidden.id, gone.id]]);
      expect(rows).toEqual([]);
    }
  });

  it('is revised by its author, and Conflict for who read an older one, unless it says so already', async () => {
    const { binome, mentor, mentee } = await aScene();
    const { id } = await journal.note(mentor, words(binome));
    const revised = await journal.revise(mentor, { contactId: id, revision: 1, kind: 'visit', minutes: null, happenedAt: ago(2 * day) });
    expect(revised).toMatchObject({ kind: 'visit', minutes: null, body: 'La salle du **jeudi**.', revision: 2, happenedAt: ago(2 * day) });
    expect(revised.editedAt).not.toBeNull();
    expect(await journal.revise(mentor, { contactId: id, revision: 1, kind: 'visit', minutes: null })).toMatchObject({ revision: 2 });
    await expect(journal.revise(mentor, { contactId: id, revision: 1, body: 'Autre' })).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await expect(journal.revise(mentee, { contactId: id, revision: 2, body: 'Autre' })).rejects.toThrow(Forbidden);
    const both = await Promise.allSettled(['Un', 'Deux'].map((body) => journal.revise(mentor, { contactId: id, revision: 2, body })));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('that is removed is gone with its steps, and none of its words stay', async () => {
    const { binome, mentor, mentee } = await aScene();
    const { id } = await journal.note(mentor, words(binome, { steps: [{ what: 'Rappeler' }] }));
    await expect(journal.remove(mentee, id)).rejects.toThrow(Forbidden);
    await journal.remove(mentor, id);
    for (const gone of [() => journal.get(mentee, id), () => journal.get(mentor, id), () => journal.remove(mentor, id)]) await expect(gone()).rejects.toThrow(NotFound);
    expect((await journal.list(mentor, { binomeId: binome.id })).items).toEqual([]);
    expect(await journal.due(mentor)).toEqual([]);
    const { rows } = await pool.query('select c.body, c.html, (select count(*)::int from next_steps s where s.contact_id = c.id) as steps from contacts c where c.id = $1', [id]);
    expect(rows).toEqual([{ body: '', html: '', steps: 0 }]);
  });

  it('belongs to a binôme that goes on: at rest it is noted, once closed it is only read', async () => {
    const { binome, mentor } = await aScene();
    await pause(binome.id);
    const { id, steps } = await journal.note(mentor, words(binome, { steps: [{ what: 'Rappeler' }] }));
    await close(binome.id).catch(() => undefined);
    await pool.query(`update binomes set status = 'closed', paused_at = null, paused_until = null, pause_reason = null, closed_at = now(), close_reason = 'done' where id = $1`, [binome.id]);
    expect(await journal.get(mentor, id)).toMatchObject({ can: { revise: false, tick: false } });
    expect((await journal.list(mentor, { binomeId: binome.id })).items).toHaveLength(1);
    expect(await journal.due(mentor)).toEqual([]);
    const stepId = steps[0]?.id ?? '';
    for (const late of [
      () => journal.note(mentor, words(binome)),
      () => journal.revise(mentor, { contactId: id, revision: 1, body: 'x' }),
      () => journal.remove(mentor, id),
      () => journal.addStep(mentor, { contactId: id, clientId: randomUUID(), what: 'x' }),
      () => journal.tickStep(mentor, { stepId, done: true }),
    ]) await expect(late()).rejects.toThrow(Forbidden);
  });

  it.each<[string, Record<string, unknown>]>([
    ['a NUL', { body: 'a\u0000b' }],
    ['half a character', { body: '\ud83d' }],
    ['too much', { body: 'x'.repeat(8_001) }],
    ['a field of its own', { authorId: randomUUID() }],
    ['another kind', { kind: 'dinner' }],
    ['“yes” for a boolean', { private: 'yes' }],
    ['no time at all', { minutes: 0 }],
    ['more than a week', { minutes: 10_081 }],
    ['a part of a minute', { minutes: 1.5 }],
    ['another century', { happenedAt: '1999-12-31T12:00:00Z' }],
    ['tomorrow', { happenedAt: new Date(Date.now() + 2 * day).toISOString() }],
    ['a note without words', { kind: 'note', body: '  ' }],
    ['eleven steps', { steps: Array.from({ length: 11 }, () => ({ what: 'x' })) }],
    ['a step without words', { steps: [{ what: ' ' }] }],
    ['a step that says it is done', { steps: [{ what: 'x', doneAt: '2026-01-01T00:00:00Z' }] }],
    ['a day that is none', { steps: [{ what: 'x', dueOn: '2026-02-30' }] }],
  ])('with %s is Invalid', async (_, wrong) => {
    const { binome, mentor } = await aScene();
    await expect(journal.note(mentor, { ...words(binome), ...wrong } as NoteContactInput)).rejects.toThrow(Invalid);
    expect((await journal.list(mentor, { binomeId: binome.id })).items).toEqual([]);
  });
});

describe('a private contact', () => {
  it('is its author’s alone: nobody else finds it, counts it or is told of it', async () => {
    const { binome, mentor, mentee } = await aScene();
    let id = '';
    const told = await world.events.during(async () => ({ id } = await journal.note(mentor, words(binome, { private: true, kind: 'note', steps: [{ what: 'Y penser', ownerId: mentor.memberId }] }))));
    expect(told.map(({ audience }) => audience)).toEqual([[{ to: 'member', id: mentor.memberId }]]);
    expect(await toldOf('noted', binome.id)).toEqual([]);
    const stepId = (await journal.get(mentor, id)).steps[0]?.id ?? '';
    for (const hidden of [
      () => journal.get(mentee, id),
      () => journal.revise(mentee, { contactId: id, revision: 1, body: 'x' }),
      () => journal.remove(mentee, id),
      () => journal.addStep(mentee, { contactId: id, clientId: randomUUID(), what: 'x' }),
      () => journal.tickStep(mentee, { stepId, done: true }),
      () => journal.changeStep(mentee, { stepId, what: 'x' }),
      () => journal.removeStep(mentee, stepId),
    ]) await expect(hidden()).rejects.toThrow(NotFound);
    const seen = async (actor: Actor) => [(await journal.list(actor, { binomeId: binome.id })).items.length, (await journal.months(actor, binome.id)).length, (await journal.due(actor)).length, (await journal.due(actor, { binomeId: binome.id })).length];
    expect([await seen(mentor), await seen(mentee)]).toEqual([[1, 1, 1, 1], [0, 0, 0, 0]]);
  });

  it('has no step of somebody else, and cannot become private with one', async () => {
    const { binome, mentor } = await aScene();
    const theirs = [{ what: 'Lire', ownerId: binome.mentee.id }];
    await expect(journal.note(mentor, words(binome, { private: true, steps: theirs }))).rejects.toMatchObject({ fields: { 'steps.0.ownerId': 'privateStep' } });
    const { id } = await journal.note(mentor, words(binome, { steps: theirs }));
    await expect(journal.revise(mentor, { contactId: id, revision: 1, private: true })).rejects.toMatchObject({ fields: { private: 'stepsOfOthers' } });
  });

  it('that is shared later is told of then', async () => {
    const { binome, mentor, mentee } = await aScene();
    const { id } = await journal.note(mentor, words(binome, { private: true }));
    await journal.revise(mentor, { contactId: id, revision: 1, private: false });
    expect(await toldOf('noted', binome.id)).toEqual([mentee.memberId]);
    expect(await journal.get(mentee, id)).toMatchObject({ private: false, can: { revise: false, tick: true } });
    await journal.revise(mentor, { contactId: id, revision: 2, private: true });
    await expect(journal.get(mentee, id)).rejects.toThrow(NotFound);
  });
});

describe('who may', () => {
  it('read and write a journal: whoever works in the binôme, and nobody by a role', async () => {
    const { binome, mentor } = await aScene();
    const programme = { id: binome.programmeId, communeId: binome.mentor.communeId };
    const substitute = await world.aMember({ programme });
    const before = await world.aMember({ programme });
    const [since, until] = ['2026-01-01', '2027-12-31'];
    const stand = (memberId: string, side: string, ended: Date | null) =>
      pool.query(`insert into binome_substitutes values (gen_random_uuid(), $1, $2, $3, $4, $5, $3, now(), now(), $6)`, [binome.id, side, memberId, since, until, ended]);
    await stand(substitute.id, 'mentee', null);
    await stand(before.id, 'mentor', new Date());
    const former = await world.aBinome({ programme });
    const gone = await world.actorOf(former.mentor);
    await leave(former.mentor.id);
    const { id, steps } = await journal.note(mentor, words(binome, { steps: [{ what: 'Rappeler' }] }));
    const stepId = steps[0]?.id ?? '';
    const actors: Record<string, Actor> = {
      stranger: await world.anActor({ role: 'coordinator' }), member: await world.anActor({ programme }), mentor, mentee: await world.actorOf(binome.mentee),
      substitute: await world.actorOf(substitute), 'former substitute': await world.actorOf(before), former: gone,
      moderator: await world.anActor({ programme, role: 'moderator' }), coordinator: await world.anActor({ programme, role: 'coordinator' }), administrator: await world.anActor({ administrator: true }),
    };
    const verbs: Record<string, (actor: Actor) => Promise<unknown>> = {
      note: (actor) => journal.note(actor, words(binome)),
      get: (actor) => journal.get(actor, id),
      list: (actor) => journal.list(actor, { binomeId: binome.id }),
      months: (actor) => journal.months(actor, binome.id),
      due: (actor) => journal.due(actor, { binomeId: binome.id }),
      tick: (actor) => journal.tickStep(actor, { stepId, done: true }),
      untick: (actor) => journal.tickStep(actor, { stepId, done: false }),
      revise: (actor) => journal.revise(actor, { contactId: id, revision: 1, kind: 'call' }),
      addStep: (actor) => journal.addStep(actor, { contactId: id, clientId: randomUUID(), what: 'x' }),
      changeStep: (actor) => journal.changeStep(actor, { stepId, what: 'Rappeler' }),
    };
    const inIt = { mentor: 'may', mentee: 'may', substitute: 'may' };
    const own = { mentor: 'may', mentee: 'Forbidden', substitute: 'Forbidden' };
    for (const [verb, ask] of Object.entries(verbs)) {
      const outcomes: Record<string, string> = {};
      for (const [who, actor] of Object.entries(actors)) outcomes[who] = await ask(actor).then(() => 'may', (error: Error) => error.constructor.name);
      const others = Object.fromEntries(Object.keys(actors).map((who) => [who, 'NotFound']));
      expect([verb, outcomes]).toEqual([verb, { ...others, ...(['revise', 'addStep', 'changeStep'].includes(verb) ? own : inIt) }]);
    }
    // A list over all of one's binômes names none to whoever has none.
    for (const who of ['stranger', 'member', 'former', 'former substitute', 'moderator', 'coordinator', 'administrator']) expect(await journal.due(actors[who]!)).toEqual([]);
  });

  it('read what was shared before one came: a successor, who revises none of it', async () => {
    const { binome, mentor } = await aScene();
    const shared = await journal.note(mentor, words(binome));
    const own = await journal.note(mentor, words(binome, { private: true }));
    const successor = await world.aMember({ programme: { id: binome.programmeId, communeId: binome.mentor.communeId } });
    await pool.query('update binomes set mentor_id = $2 where id = $1', [binome.id, successor.id]);
    const actor = await world.actorOf(successor);
    expect((await journal.list(actor, { binomeId: binome.id })).items.map(({ id }) => id)).toEqual([shared.id]);
    await expect(journal.get(actor, own.id)).rejects.toThrow(NotFound);
    await expect(journal.remove(actor, shared.id)).rejects.toThrow(Forbidden);
    await expect(journal.get(mentor, own.id)).rejects.toThrow(NotFound);
  });
});

describe('the journal', () => {
  it('is listed by time, page by page, also where several happened at once', async () => {
    const { binome, mentor } = await aScene();
    const at = ago(day);
    const ids: string[] = [];
    for (const happenedAt of [at, at, at, ago(2 * day), ago(hour)]) ids.push((await journal.note(mentor, words(binome, { happenedAt }))).id);
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await journal.list(mentor, { binomeId: binome.id, limit: 2, ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual([ids[4], ids[2], ids[1], ids[0], ids[3]]);
    await expect(journal.list(mentor, { binomeId: binome.id, cursor: 'x' })).rejects.toThrow(Invalid);
  });

  it('is narrowed down by month in the reader’s zone, kind, person, words and open steps', async () => {
    const { binome, mentor, mentee } = await aScene();
    const may = await journal.note(mentor, words(binome, { happenedAt: '2026-05-31T21:30:00Z', body: 'Avec la déléguée de إدارة المدينة' }));
    const june = await journal.note(mentee, words(binome, { happenedAt: '2026-05-31T22:30:00Z', kind: 'visit', body: '', steps: [{ what: 'Envoyer le dépliant' }] }));
    const found = async (filter: object, actor = mentor) => (await journal.list(actor, { binomeId: binome.id, ...filter })).items.map(({ id }) => id);
    expect(await found({ month: '2026-05' })).toEqual([may.id]);
    expect(await found({ month: '2026-06' })).toEqual([june.id]);
    expect(await found({ month: '2026-05' }, { ...mentor, timeZone: 'UTC' })).toEqual([june.id, may.id]);
    expect(await journal.months(mentor, binome.id)).toEqual([{ month: '2026-06', count: 1 }, { month: '2026-05', count: 1 }]);
    expect(await found({ kind: 'visit' })).toEqual([june.id]);
    expect(await found({ authorId: mentee.memberId })).toEqual([june.id]);
    expect(await found({ words: 'DELEGUEE اداره' })).toEqual([may.id]);
    expect(await found({ words: 'depliant' })).toEqual([june.id]);
    expect(await found({ words: 'déléguée dépliant' })).toEqual([]);
    expect(await found({ words: '((((' })).toEqual([]);
    expect(await found({ open: 'true' })).toEqual([june.id]);
    await journal.tickStep(mentor, { stepId: june.steps[0]?.id ?? '', done: true });
    expect(await found({ open: true })).toEqual([]);
    for (const wrong of [{ month: '2026-13' }, { kind: 'dinner' }, { open: 'yes' }, { words: 'a\u0000' }, { words: 'x'.repeat(201) }, { sort: 'kind' }]) await expect(found(wrong)).rejects.toThrow(Invalid);
  });

  it('shows a binôme’s page the newest five and the open steps', async () => {
    const { binome, mentor } = await aScene();
    for (let count = 0; count < 7; count += 1) await journal.note(mentor, words(binome, { happenedAt: ago(count * hour), steps: [{ what: `Pas ${count}`, dueOn: `2027-01-${20 - count}` }] }));
    const [newest, due] = await world.services.together('test_journal', [journal.newestPart(mentor, binome.id), journal.dueOfBinomePart(mentor, binome.id)]);
    expect(newest.map(({ steps }) => steps[0]?.what)).toEqual(['Pas 0', 'Pas 1', 'Pas 2', 'Pas 3', 'Pas 4']);
    expect(newest[0]?.happenedAt).toBe(ago(0));
    expect(due.map(({ dueOn }) => dueOn)).toEqual(['2027-01-14', '2027-01-15', '2027-01-16', '2027-01-17', '2027-01-18', '2027-01-19', '2027-01-20']);
    await expect(world.services.together('test_journal', [journal.newestPart(await world.anActor(), binome.id), journal.dueOfBinomePart(mentor, binome.id)])).rejects.toThrow(NotFound);
  });
});

describe('a next step', () => {
  it('is added once, changed, ticked by either, taken back and removed', async () => {
    const { binome, mentor, mentee } = await aScene();
    const { id: contactId } = await journal.note(mentor, words(binome));
    const input = { contactId, clientId: randomUUID(), what: 'Rappeler', ownerId: mentee.memberId, dueOn: '2027-02-01' };
    const all = await Promise.all(Array.from({ length: 5 }, () => journal.addStep(mentor, input)));
    expect(all.map(({ steps }) => steps.length)).toEqual([1, 1, 1, 1, 1]);
    await expect(journal.addStep(mentor, { ...input, what: 'Autre' })).rejects.toThrow(Conflict);
    const stepId = all[0]?.steps[0]?.id ?? '';
    expect(await journal.changeStep(mentor, { stepId, dueOn: null })).toMatchObject({ steps: [{ what: 'Rappeler', dueOn: null, owner: { id: mentee.memberId } }] });
    world.clock.advance(minute);
    const done = { steps: [{ doneAt: world.clock.now().toISOString(), doneBy: { id: mentee.memberId } }] };
    expect(await journal.tickStep(mentee, { stepId, done: true })).toMatchObject(done);
    world.clock.advance(minute);
    // Done is done: whoever says so second did not do it.
    expect(await journal.tickStep(mentor, { stepId, done: true })).toMatchObject(done);
    expect(await journal.due(mentee)).toEqual([]);
    expect(await journal.tickStep(mentor, { stepId, done: false })).toMatchObject({ steps: [{ doneAt: null, doneBy: null }] });
    expect(await journal.removeStep(mentor, stepId)).toMatchObject({ steps: [] });
    await expect(journal.removeStep(mentor, stepId)).rejects.toThrow(NotFound);
  });

  it('is told live when it is ticked, and once only', async () => {
    const { binome, mentor, mentee } = await aScene();
    const { steps } = await journal.note(mentor, words(binome, { steps: [{ what: 'Rappeler' }] }));
    const tick = () => journal.tickStep(mentee, { stepId: steps[0]?.id ?? '', done: true });
    expect(await world.events.during(tick)).toMatchObject([{ name: 'binome.changed', payload: { what: 'journal' } }]);
    expect(await world.events.during(tick)).toEqual([]);
  });

  it('is somebody’s who works in the binôme; there are ten of them', async () => {
    const { binome, mentor } = await aScene();
    const other = await world.aMember({ programme: { id: binome.programmeId, communeId: binome.mentor.communeId } });
    await expect(journal.note(mentor, words(binome, { steps: [{ what: 'x', ownerId: other.id }] }))).rejects.toMatchObject({ fields: { 'steps.0.ownerId': 'notInBinome' } });
    const { id, steps } = await journal.note(mentor, words(binome, { steps: Array.from({ length: 10 }, (_, index) => ({ what: `Pas ${index}` })) }));
    await expect(journal.addStep(mentor, { contactId: id, clientId: randomUUID(), what: 'Encore' })).rejects.toMatchObject({ fields: { what: 'tooManySteps' } });
    await expect(journal.changeStep(mentor, { stepId: steps[0]?.id ?? '', ownerId: other.id })).rejects.toMatchObject({ fields: { ownerId: 'notInBinome' } });
    for (const wrong of [{ what: 'a\u0000' }, { what: 'x'.repeat(301) }, { dueOn: '20270101' }, { done: true }]) await expect(journal.changeStep(mentor, { stepId: steps[0]?.id ?? '', ...wrong } as never)).rejects.toThrow(Invalid);
    await expect(journal.tickStep(mentor, { stepId: steps[0]?.id ?? '', done: 'yes' as never })).rejects.toThrow(Invalid);
  });

  it('waits with those of all one’s binômes, the soonest first, with whom it is', async () => {
    const { binome, mentor, mentee } = await aScene();
    const second = await world.aBinome({ mentor: binome.mentor });
    await journal.note(mentor, words(binome, { steps: [{ what: 'Un jour' }, { what: 'En mars', dueOn: '2027-03-01' }] }));
    await journal.note(mentor, words(second, { steps: [{ what: 'En février', dueOn: '2027-02-01' }] }));
    expect((await journal.due(mentor)).map(({ what, partner }) => [what, partner.id])).toEqual([['En février', second.mentee.id], ['En mars', mentee.memberId], ['Un jour', mentee.memberId]]);
    expect((await journal.due(mentee)).map(({ what, partner }) => [what, partner.id])).toEqual([['En mars', mentor.memberId], ['Un jour', mentor.memberId]]);
    expect(await journal.due(mentor, { limit: 1 })).toHaveLength(1);
  });
});
