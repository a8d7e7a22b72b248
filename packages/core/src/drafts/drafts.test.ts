import { createWorld } from '@passerelle/testing/world.ts';
import { day } from '@passerelle/testing/clock.ts';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Conflict, Invalid, NotFound } from '../kernel/errors.ts';
import { draftDays, maxDrafts } from './contract.ts';

const world = await createWorld();
const { drafts } = world.services;

async function aWriter() {
  const thread = await world.aThread();
  const [row] = (await world.database.pool.query<{ commune_id: string }>('select commune_id from members where id = $1', [thread.author.id])).rows;
  const programme = { id: thread.programmeId, communeId: row!.commune_id };
  const member = await world.aMember({ programme });
  return { member, programme, thread, actor: await world.actorOf(member), place: `thread:${thread.id}` };
}

describe('a draft', () => {
  it('begun on one device is there on another, with the spaces at its ends', async () => {
    const { actor, place } = await aWriter();
    expect(await drafts.keep(actor, { place, body: 'Nous avons essayé ', revision: 0 })).toMatchObject({ place, title: '', body: 'Nous avons essayé ', revision: 1 });
    expect(await drafts.keep(actor, { place, body: 'Nous avons essayé deux', revision: 1 })).toMatchObject({ revision: 2 });
    expect(await drafts.get(actor, place)).toMatchObject({ body: 'Nous avons essayé deux', revision: 2 });
  });

  it('is not written over from a device that did not see it change', async () => {
    const { actor, place } = await aWriter();
    await drafts.keep(actor, { place, body: 'ici', revision: 0 });
    await drafts.keep(actor, { place, body: 'ici et là', revision: 1 });
    await expect(drafts.keep(actor, { place, body: 'ailleurs', revision: 1 })).rejects.toMatchObject({ code: 'draft-changed' });
    await expect(drafts.keep(actor, { place, body: 'ailleurs', revision: 0 })).rejects.toThrow(Conflict);
    expect(await drafts.get(actor, place)).toMatchObject({ body: 'ici et là', revision: 2 });
  });

  it('kept twice, as when the first answer was lost, is kept once', async () => {
    const { actor, place } = await aWriter();
    const once = { place, title: '', body: 'une fois', revision: 0 };
    const kept = await drafts.keep(actor, once);
    expect(await drafts.keep(actor, once)).toEqual(kept);
  });

  it('of two devices that write at once one is kept, and the other is told', async () => {
    const { actor, place } = await aWriter();
    const outcomes = await Promise.allSettled(['un', 'deux', 'trois', 'quatre'].map((body) => drafts.keep(actor, { place, body, revision: 0 })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await drafts.list(actor)).map(({ revision }) => revision)).toEqual([1]);
  });

  it('that was sent from one device is not brought back by another', async () => {
    const { actor, place } = await aWriter();
    await drafts.keep(actor, { place, body: 'envoyé', revision: 0 });
    await drafts.drop(actor, place);
    await drafts.drop(actor, place);
    await expect(drafts.keep(actor, { place, body: 'envoyé, ou presque', revision: 1 })).rejects.toThrow(Conflict);
    await expect(drafts.get(actor, place)).rejects.toThrow(NotFound);
  });

  it('whatever two devices do in turns, nothing that one of them did not see is lost', async () => {
    const { actor, place } = await aWriter();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ device: fc.constantFrom(0, 1), act: fc.constantFrom('write', 'read', 'drop') }), { maxLength: 12 }), async (acts) => {
        await drafts.drop(actor, place);
        const seen = [0, 0];
        let stored: { body: string; revision: number } | null = null;
        for (const [step, { device, act }] of acts.entries()) {
          if (act === 'drop') {
            await drafts.drop(actor, place);
            stored = null;
          } else if (act === 'read') {
            const found = await drafts.get(actor, place).catch(() => null);
            expect(found && { body: found.body, revision: found.revision }).toEqual(stored);
            seen[device] = found?.revision ?? 0;
          } else {
            const body = `${device} ${step}`;
            const kept = await drafts.keep(actor, { place, body, revision: seen[device]! }).catch(() => null);
            expect(kept !== null).toBe(seen[device] === (stored?.revision ?? 0));
            if (kept) stored = { body, revision: kept.revision };
            if (kept) seen[device] = kept.revision;
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('drafts', () => {
  it('are listed to their author alone, the newest first, with the thread they answer', async () => {
    const { actor, place, thread, programme } = await aWriter();
    await drafts.keep(actor, { place, body: 'réponse', revision: 0 });
    world.clock.advance(1000);
    await drafts.keep(actor, { place: 'ask', title: 'Qui ?', body: '', revision: 0 });
    expect(await drafts.list(actor)).toMatchObject([
      { place: 'ask', title: 'Qui ?', thread: null },
      { place, body: 'réponse', thread: { id: thread.id, title: thread.title } },
    ]);
    const other = await world.anActor({ programme, role: 'coordinator' });
    expect(await drafts.list(other)).toEqual([]);
    await expect(drafts.get(other, place)).rejects.toThrow(NotFound);
  });

  it('for a thread that one does not read are not taken, and those there are not shown', async () => {
    const { actor, place, member } = await aWriter();
    const stranger = await world.anActor({ role: 'coordinator' });
    await expect(drafts.keep(stranger, { place, body: 'x', revision: 0 })).rejects.toThrow(NotFound);
    await drafts.keep(actor, { place, body: 'x', revision: 0 });
    await drafts.keep(actor, { place: 'ask', body: 'y', revision: 0 });
    await world.database.pool.query('update programme_members set ended_at = now() where member_id = $1', [member.id]);
    expect((await drafts.list(actor)).map((draft) => draft.place)).toEqual(['ask']);
    await expect(drafts.get(actor, place)).rejects.toThrow(NotFound);
    await expect(drafts.keep(actor, { place, body: 'z', revision: 1 })).rejects.toThrow(Conflict);
  });

  it('are fifty at most', async () => {
    const { actor, place } = await aWriter();
    await world.database.pool.query(
      `insert into drafts (member_id, place, body, updated_at) select $1, 'thread:' || gen_random_uuid(), 'x', now() from generate_series(1, ${maxDrafts})`,
      [actor.memberId],
    );
    await expect(drafts.keep(actor, { place, body: 'x', revision: 0 })).rejects.toMatchObject({ code: 'too-many-drafts' });
  });

  it('are forgotten ninety days after they were touched', async () => {
    const { actor, place } = await aWriter();
    await world.database.pool.query('delete from drafts');
    await drafts.keep(actor, { place, body: 'vieux', revision: 0 });
    world.clock.advance((draftDays - 1) * day);
    await drafts.keep(actor, { place: 'ask', body: 'récent', revision: 0 });
    world.clock.advance(2 * day);
    expect(await drafts.sweep()).toBe(1);
    expect((await drafts.list(actor)).map((draft) => draft.place)).toEqual(['ask']);
  });

  it.each([
    ['no place', { place: 'thread:1', body: 'x', revision: 0 }],
    ['another place', { place: `conversation:${randomUUID()}`, body: 'x', revision: 0 }],
    ['a text that is too long', { place: 'ask', body: 'x'.repeat(20_001), revision: 0 }],
    ['a NUL', { place: 'ask', body: 'a\u0000b', revision: 0 }],
    ['half a character', { place: 'ask', body: '\ud800', revision: 0 }],
    ['a revision below nothing', { place: 'ask', body: 'x', revision: -1 }],
    ['a revision beyond counting', { place: 'ask', body: 'x', revision: 1e15 }],
    ['an unknown field', { place: 'ask', body: 'x', revision: 0, memberId: randomUUID() }],
  ])('with %s is Invalid', async (_, input) => {
    const actor = await world.anActor();
    await expect(drafts.keep(actor, input as never)).rejects.toThrow(Invalid);
  });
});

it('a preview is what will be stored, and nothing that would run', async () => {
  const actor = await world.anActor();
  expect(drafts.preview(actor, { body: '**gras** <script>x</script>' })).toEqual({ html: '<p dir="auto"><strong>gras</strong> &lt;script&gt;x&lt;/script&gt;</p>' });
  expect(() => drafts.preview(actor, { body: ' ' })).toThrow(Invalid);
});
