import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import { maxEndorsementReason, type EndorsementView } from './contract.ts';

const world = await createWorld();
const { endorsements } = world.services;

async function aScene() {
  const programme = await world.aProgramme();
  const author = await world.aMember({ programme, role: 'moderator' });
  const sheet = await world.aPractice({ moderator: author, published: true });
  return { programme, author, sheet, practiceId: sheet.id, reader: await world.anActor({ programme }) };
}

describe('finding a sheet useful', () => {
  it('counts once, says what for, and keeps that until one says otherwise', async () => {
    const { reader, practiceId } = await aScene();
    expect(await endorsements.get(reader, practiceId)).toEqual({ practiceId, count: 0, own: null, newest: [], can: { endorse: true } });
    expect(await endorsements.give(reader, { practiceId, reason: '  Pour le budget.\r\nEt la salle. ' })).toMatchObject({ count: 1, own: { reason: 'Pour le budget.\nEt la salle.' }, newest: [{ member: { id: reader.memberId } }] });
    expect(await endorsements.give(reader, { practiceId })).toMatchObject({ count: 1, own: { reason: 'Pour le budget.\nEt la salle.' } });
    expect(await endorsements.give(reader, { practiceId, reason: 'Pour les horaires' })).toMatchObject({ count: 1, own: { reason: 'Pour les horaires' } });
    expect(await endorsements.give(reader, { practiceId, reason: '' })).toMatchObject({ count: 1, own: { reason: '' }, newest: [] });
  });

  it('is the same said ten times at once, and taken back ten times', async () => {
    const { reader, practiceId } = await aScene();
    const ten = Array.from({ length: 10 }, () => null);
    const views = await Promise.all(ten.map(() => endorsements.give(reader, { practiceId, reason: 'Oui' })));
    expect(views.every(({ count, own }) => count === 1 && own?.reason === 'Oui')).toBe(true);
    await Promise.all(ten.map(() => endorsements.takeBack(reader, practiceId)));
    expect(await endorsements.get(reader, practiceId)).toMatchObject({ count: 0, own: null });
  });

  it('is not for its author, and not for what is not in the library', async () => {
    const { author, reader, practiceId, programme } = await aScene();
    const writer = await world.actorOf(author);
    expect(await endorsements.get(writer, practiceId)).toMatchObject({ can: { endorse: false } });
    await expect(endorsements.give(writer, { practiceId })).rejects.toThrow(new Forbidden('own-sheet'));
    const draft = await world.aPractice({ moderator: await world.aMember({ programme, role: 'moderator' }) });
    await expect(endorsements.give(reader, { practiceId: draft.id })).rejects.toThrow(NotFound);
    await expect(endorsements.get(writer, draft.id)).rejects.toThrow(NotFound);
    await expect(endorsements.give(await world.anActor({ programme, role: 'coordinator' }), { practiceId: draft.id })).rejects.toThrow(new Conflict('not-published'));
  });

  it('is hidden from strangers and from those who left, as the sheet is', async () => {
    const { programme, practiceId } = await aScene();
    const former = await world.aMember({ programme });
    const left = await world.actorOf(former);
    await endorsements.give(left, { practiceId });
    await world.services.programmes.endMembership(await world.anActor({ programme, role: 'coordinator' }), { programmeId: programme.id, memberId: former.id });
    for (const actor of [await world.anActor({ role: 'coordinator' }), left]) {
      for (const id of [practiceId, randomUUID(), 'x']) {
        await expect(endorsements.get(actor, id)).rejects.toThrow(NotFound);
        await expect(endorsements.takeBack(actor, id)).rejects.toThrow(NotFound);
      }
      await expect(endorsements.give(actor, { practiceId })).rejects.toThrow(NotFound);
      await expect(endorsements.list(actor, { practiceId })).rejects.toThrow(NotFound);
    }
    expect(await endorsements.get(await world.anActor({ programme }), practiceId)).toMatchObject({ count: 1 });
  });

  it.each([
    ['too much', { reason: 'x'.repeat(maxEndorsementReason + 1) }],
    ['a NUL', { reason: 'a\u0000' }],
    ['half a character', { reason: '\ud800' }],
    ['no text', { reason: 7 }],
    ['a field that nobody knows', { memberId: randomUUID() }],
    ['another id', { practiceId: 'x' }],
  ])('with %s is Invalid', async (_, wrong) => {
    const { reader, practiceId } = await aScene();
    await expect(endorsements.give(reader, { practiceId, ...wrong } as never)).rejects.toThrow(Invalid);
  });
});

describe('those who found it useful', () => {
  it('stand beside it when they say what for: the newest three', async () => {
    const { programme, practiceId, reader } = await aScene();
    for (const reason of ['un', '', 'deux', 'trois', '', 'quatre']) {
      await endorsements.give(await world.anActor({ programme }), { practiceId, reason });
    }
    const { count, newest } = await endorsements.get(reader, practiceId);
    expect([count, newest.map(({ reason }) => reason)]).toEqual([6, ['quatre', 'trois', 'deux']]);
  });

  it('are paged by key, the newest first, each once, whatever they say', async () => {
    const { programme, practiceId, reader } = await aScene();
    const given: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      const actor = await world.anActor({ programme });
      await endorsements.give(actor, { practiceId, reason: i % 2 ? 'oui' : '' });
      given.unshift(actor.memberId);
    }
    const found: EndorsementView[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await endorsements.list(reader, { practiceId, limit: 2, ...(cursor && { cursor }) });
      found.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(found.map(({ member }) => member.id)).toEqual(given);
    await expect(endorsements.list(reader, { practiceId, cursor: 'x' })).rejects.toThrow(Invalid);
  });
});

describe('a change', () => {
  it('is told to the programme, without whose it is, and only where something changed', async () => {
    const { programme, practiceId, reader } = await aScene();
    const told = await world.events.during(async () => {
      await endorsements.give(reader, { practiceId, reason: 'Oui' });
      await endorsements.give(reader, { practiceId, reason: 'Oui' });
      await endorsements.give(reader, { practiceId });
      await endorsements.takeBack(reader, practiceId);
      await endorsements.takeBack(reader, practiceId);
    });
    const one = { name: 'practice.endorsed', audience: [{ to: 'programme', id: programme.id }], payload: { practiceId, programmeId: programme.id } };
    expect(told).toEqual([one, one]);
  });
});
