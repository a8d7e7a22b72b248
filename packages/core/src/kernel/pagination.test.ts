import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import { Invalid } from './errors.ts';
import { decodeCountCursor, decodeCursor, encodeCursor } from './pagination.ts';

const world = await createWorld();
const made = (text: string) => Buffer.from(text).toString('base64url');
const id = '0197a0b0-1111-7222-8333-444455556666';

describe('a cursor', () => {
  it('names the position it was made from', () => {
    const key = { at: new Date('2026-11-23T17:00:00.123Z'), id };
    expect(decodeCursor(encodeCursor(key))).toEqual(key);
    expect(decodeCountCursor(encodeCursor({ count: 12, id }))).toEqual({ count: 12, id });
  });

  it.each([
    ['an instant', made(`2026-11-23T17:00:00.000Z ${id}`)],
    ['less than none', made(`-1 ${id}`)],
    ['more than PostgreSQL counts', made(`99999999999 ${id}`)],
    ['half of one', made(`0.5 ${id}`)],
    ['no id', made('3 x')],
    ['nothing', ''],
  ])('of a number, with %s, is Invalid', (_what, cursor) => {
    expect(() => decodeCountCursor(cursor)).toThrow(Invalid);
  });

  it.each([
    ['nothing', ''],
    ['no base64', '%%%%'],
    ['another text', made('hello')],
    ['no instant', made(`yesterday ${id}`)],
    ['a day that is not', made(`2026-99-99T00:00:00.000Z ${id}`)],
    ['a year before PostgreSQL’s calendar', made(`0000-01-01T00:00:00.000Z ${id}`)],
    ['an id of dashes', made(`2026-11-23T17:00:00.000Z ${'-'.repeat(36)}`)],
    ['an id of the right letters in the wrong places', made(`2026-11-23T17:00:00.000Z ${'a'.repeat(36)}`)],
    ['an id with more behind', made(`2026-11-23T17:00:00.000Z ${id}' or true`)],
    ['a NUL byte', made(`2026-11-23T17:00:00.000Z ${id}\u0000`)],
  ])('of %s is Invalid', (_what, cursor) => {
    expect(() => decodeCursor(cursor)).toThrow(Invalid);
  });
});

describe('a list', () => {
  it('paged to its end shows each row once, also those of one instant', async () => {
    const programme = await world.aProgramme();
    const reader = await world.anActor({ programme, role: 'coordinator' });
    const ids = [reader.memberId];
    for (let i = 0; i < 6; i++) ids.push((await world.aMember({ programme })).id);
    await world.database.pool.query('update programme_members set joined_at = $2 where programme_id = $1', [programme.id, world.clock.now()]);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await world.services.members.list(reader, { programmeId: programme.id, limit: 3, ...(cursor && { cursor }) });
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });

  it('refuses a cursor that it did not make, whatever the list', async () => {
    const programme = await world.aProgramme();
    const actor = await world.anActor({ programme, role: 'coordinator' });
    const bad = { cursor: made(`2026-11-23T17:00:00.000Z ${'-'.repeat(36)}`) };
    const { members, threads, practices, binomes, invitations, mails } = world.services;
    const inside = { ...bad, programmeId: programme.id };
    await expect(members.list(actor, inside)).rejects.toThrow(Invalid);
    await expect(invitations.list(actor, inside)).rejects.toThrow(Invalid);
    await expect(binomes.list(actor, inside)).rejects.toThrow(Invalid);
    await expect(threads.list(actor, bad)).rejects.toThrow(Invalid);
    await expect(practices.list(actor, bad)).rejects.toThrow(Invalid);
    await expect(mails.listKept(bad)).rejects.toThrow(Invalid);
  });

  it.each([0, -1, 101, 1.5, 'yes', NaN, '1; drop table members'])('refuses a limit of %s', async (limit) => {
    const actor = await world.anActor();
    await expect(world.services.threads.list(actor, { limit })).rejects.toThrow(Invalid);
  });

  it('refuses filters and orders it does not know', async () => {
    const actor = await world.anActor();
    for (const extra of [{ theme: 'x' }, { state: 'deleted' }, { sort: 'title' }, { authorId: id }]) {
      await expect(world.services.threads.list(actor, extra as object)).rejects.toThrow(Invalid);
    }
  });
});
