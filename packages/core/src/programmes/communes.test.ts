import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import { Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { AddCommuneInput, PlaceCommuneInput } from './contract.ts';

const world = await createWorld();
const { programmes } = world.services;

const programme = await world.aProgramme();
const coordinator = await world.anActor({ programme, role: 'coordinator' });
const leTeil = { programmeId: programme.id, nameFr: 'Le Teil', nameAr: 'لو تاي', kind: 'reference', timeZone: 'Europe/Paris' } as const;
const add = (more: Partial<Record<keyof AddCommuneInput, unknown>> = {}) => programmes.addCommune(coordinator, { ...leTeil, ...more } as AddCommuneInput);
const put = (latitude: unknown, longitude: unknown) => programmes.placeCommune(coordinator, { communeId: programme.communeId, latitude, longitude } as PlaceCommuneInput);

describe('the place of a commune', () => {
  it('is given with it, later, elsewhere, and taken away again', async () => {
    expect((await add()).place).toBeNull();
    const placed = await add({ latitude: 44.55, longitude: 4.68 });
    expect(placed.place).toEqual({ latitude: 44.55, longitude: 4.68 });
    expect(await programmes.listCommunes(coordinator, programme.id)).toContainEqual(placed);
    expect((await put(46.37, 6.48)).place).toEqual({ latitude: 46.37, longitude: 6.48 });
    expect(await put(33.93, -6.91)).toMatchObject({ id: programme.communeId, place: { latitude: 33.93, longitude: -6.91 } });
    expect((await put(null, null)).place).toBeNull();
  });

  it('is written as people write numbers, or not at all', async () => {
    expect((await put('33,93', '-6,91')).place).toEqual({ latitude: 33.93, longitude: -6.91 });
    expect((await put(' 33.93 ', '\u22126.91')).place).toEqual({ latitude: 33.93, longitude: -6.91 });
    expect((await put('33,93', '\u200e-6,91')).place).toEqual({ latitude: 33.93, longitude: -6.91 });
    expect((await put('', '')).place).toBeNull();
    expect((await add({ latitude: '', longitude: '' })).place).toBeNull();
  });

  it('is whole: Invalid names the half that is missing', async () => {
    const half = (field: string) => expect.objectContaining({ code: 'invalid', fields: { [field]: 'halfPlace' } });
    await expect(put(46.37, null)).rejects.toEqual(half('longitude'));
    await expect(put('', '6,48')).rejects.toEqual(half('latitude'));
    await expect(add({ latitude: 46.37 })).rejects.toEqual(half('longitude'));
  });

  it('lies on the earth', async () => {
    await put(46.37, 6.48);
    for (const wrong of [90.1, -91, '91', 'nord', '46°22', '4,6,3', '1e2', '0x10', '٤٦', Number.NaN, Infinity, true, {}, [], '46.\u0000', '\uD800', '4'.repeat(50)]) {
      await expect(put(wrong, 6.48), String(wrong)).rejects.toThrow(Invalid);
    }
    await expect(put(46.37, 180.5)).rejects.toThrow(Invalid);
    await expect(put(undefined, 6.48)).rejects.toThrow(Invalid);
    await expect(programmes.placeCommune(coordinator, { communeId: programme.communeId, latitude: 1, longitude: 1, kind: 'partner' } as PlaceCommuneInput)).rejects.toThrow(Invalid);
    expect((await programmes.listCommunes(coordinator, programme.id)).find(({ id }) => id === programme.communeId)?.place).toEqual({ latitude: 46.37, longitude: 6.48 });
  });

  it('is said by coordinators of a programme that it is in: Forbidden for its members, NotFound for everybody else', async () => {
    const place = { communeId: programme.communeId, latitude: 46, longitude: 6 };
    const formerMember = await world.aMember({ programme, role: 'coordinator' });
    const former = await world.actorOf(formerMember);
    await programmes.endMembership(coordinator, { programmeId: programme.id, memberId: formerMember.id });
    for (const role of ['member', 'moderator'] as const) await expect(programmes.placeCommune(await world.anActor({ programme, role }), place)).rejects.toThrow(Forbidden);
    for (const actor of [await world.anActor({ role: 'coordinator' }), former]) await expect(programmes.placeCommune(actor, place)).rejects.toThrow(NotFound);
    await expect(programmes.placeCommune(coordinator, { ...place, communeId: randomUUID() })).rejects.toThrow(NotFound);
  });
});
