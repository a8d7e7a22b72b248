import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import { Conflict, Forbidden, Invalid } from '../kernel/errors.ts';

const world = await createWorld();
const { binomes, conversations } = world.services;

async function aScene() {
  const programme = await world.aProgramme();
  return {
    programme,
    coordinator: await world.anActor({ programme, role: 'coordinator' }),
    mentor: await world.aMember({ programme }),
    mentee: await world.aMember({ programme }),
  };
}

describe('pairing', () => {
  it('opens a conversation for the two, and tells both', async () => {
    const { programme, coordinator, mentor, mentee } = await aScene();
    const told = await world.events.during(() => binomes.pair(coordinator, { programmeId: programme.id, mentorId: mentor.id, menteeId: mentee.id }));
    const { conversationId } = told[0]?.payload as { conversationId: string };
    expect(told).toMatchObject([{ name: 'binome.paired', audience: [{ to: 'member', id: mentor.id }, { to: 'member', id: mentee.id }] }]);
    for (const member of [mentor, mentee]) {
      expect(await conversations.following(member.id)).toEqual([{ id: conversationId, revision: 0 }]);
      expect(await binomes.listOwn(await world.actorOf(member))).toMatchObject([{ conversationId, unread: 0, last: null }]);
    }
  });

  it('twice is a Conflict, also at once', async () => {
    const { programme, coordinator, mentor, mentee } = await aScene();
    const pair = () => binomes.pair(coordinator, { programmeId: programme.id, mentorId: mentor.id, menteeId: mentee.id });
    const answers = await Promise.allSettled([pair(), pair()]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(pair()).rejects.toThrow(Conflict);
  });

  it('joins two members of one college and one programme, who are two people', async () => {
    const { programme, coordinator, mentor, mentee } = await aScene();
    const elected = await world.aMember({ programme, college: 'elected' });
    const elsewhere = await world.aMember();
    for (const [mentorId, menteeId] of [[mentor.id, mentor.id], [mentor.id, elected.id], [mentor.id, elsewhere.id], [randomUUID(), mentee.id], ['x', mentee.id]]) {
      await expect(binomes.pair(coordinator, { programmeId: programme.id, mentorId: mentorId ?? '', menteeId: menteeId ?? '' })).rejects.toThrow(Invalid);
    }
  });

  it('is the coordinators’', async () => {
    const { programme, mentor, mentee } = await aScene();
    for (const actor of [await world.anActor({ programme }), await world.anActor({ programme, role: 'moderator' }), await world.anActor({ role: 'coordinator' })]) {
      await expect(binomes.pair(actor, { programmeId: programme.id, mentorId: mentor.id, menteeId: mentee.id })).rejects.toThrow(Forbidden);
    }
  });
});

describe('the list of binômes', () => {
  it('shows a coordinator all, a member one’s own, and others none', async () => {
    const { programme, coordinator, mentor } = await aScene();
    const own = await world.aBinome({ programme, mentor });
    const other = await world.aBinome({ programme });
    const seen = async (actor: typeof coordinator) => (await binomes.list(actor, { programmeId: programme.id })).items.map(({ id }) => id);
    expect(await seen(coordinator)).toEqual([other.id, own.id]);
    expect(await seen(await world.actorOf(mentor))).toEqual([own.id]);
    expect(await seen(await world.anActor({ programme, role: 'moderator' }))).toEqual([]);
    expect(await seen(await world.anActor({ role: 'coordinator' }))).toEqual([]);
  });
});

describe('a side', () => {
  it('is of those who are or were on it, and whoever is one of the two now is on theirs alone', async () => {
    const { programme, mentor, mentee } = await aScene();
    const { id } = await world.aBinome({ programme, mentor, mentee });
    const [before, stoodIn] = [await world.aMember({ programme }), await world.aMember({ programme })];
    const insert = (text: string, ...values: string[]) => world.database.pool.query(text, [randomUUID(), id, ...values]);
    const stood = (side: string, memberId: string) => insert(
      `insert into binome_substitutes (id, binome_id, side, member_id, from_on, until_on, created_by, created_at, entered_at, ended_at) values ($1, $2, $3, $4, '2026-01-01', '2026-01-09', $4, now(), now(), now())`,
      side, memberId,
    );
    const handed = (side: string, fromId: string, toId: string) => insert(
      'insert into handovers (id, binome_id, side, from_id, to_id, client_id, created_by, at) values ($1, $2, $3, $4, $5, $1, $5, now())', side, fromId, toId,
    );
    await stood('mentor', stoodIn.id);
    await handed('mentor', before.id, mentor.id);
    // The mentee stood in for the mentor once, and the mentor had the mentee's mandate.
    await stood('mentor', mentee.id);
    await handed('mentee', mentor.id, mentee.id);
    const ownSide = async (member: typeof mentor) => (await binomes.listOwn(await world.actorOf(member)))[0]?.ownSide;
    expect((await ownSide(mentor))?.toSorted()).toEqual([mentor.id, stoodIn.id, before.id].toSorted());
    expect(await ownSide(mentee)).toEqual([mentee.id]);
  });
});
