import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import { Conflict, Forbidden, NotFound } from '../kernel/errors.ts';

const world = await createWorld();
const { programmes, conversations, binomes, threads, practices, members } = world.services;

async function aScene() {
  const binome = await world.aBinome();
  const programme = { id: binome.programmeId, communeId: binome.mentor.communeId };
  return { binome, programme, member: binome.mentee, coordinator: await world.anActor({ programme, role: 'coordinator' }) };
}

describe('ending a membership', () => {
  it('tells the member’s browsers, and takes programme and conversations away at once, also from an actor of before', async () => {
    const { binome, programme, member, coordinator } = await aScene();
    const actor = await world.actorOf(member);
    const post = await world.aPost({ thread: await world.aThread({ programme }) });
    const sheet = await world.aPractice({ post, published: true });
    await conversations.send(await world.actorOf(binome.mentor), { conversationId: binome.conversationId, clientId: randomUUID(), body: 'avant' });

    const told = await world.events.during(() => programmes.endMembership(coordinator, { programmeId: programme.id, memberId: member.id }));
    expect(told).toMatchObject([{ name: 'membership.ended', audience: [{ to: 'member', id: member.id }], payload: { programmeId: programme.id, memberId: member.id } }]);

    await expect(conversations.get(actor, binome.conversationId)).rejects.toThrow(NotFound);
    await expect(conversations.history(actor, { conversationId: binome.conversationId })).rejects.toThrow(NotFound);
    await expect(threads.page(actor, { threadId: post.threadId })).rejects.toThrow(NotFound);
    await expect(practices.get(actor, sheet.id)).rejects.toThrow(NotFound);
    await expect(members.list(actor, { programmeId: programme.id })).rejects.toThrow(NotFound);
    await expect(programmes.listCommunes(actor, programme.id)).rejects.toThrow(NotFound);
    expect((await threads.list(actor)).items).toEqual([]);
    expect((await practices.list(actor)).items).toEqual([]);
    expect(await binomes.listOwn(actor)).toEqual([]);
    expect((await binomes.list(actor, { programmeId: programme.id })).items).toEqual([]);
    expect(await programmes.listOwn(actor)).toEqual([]);
    expect(await conversations.following(member.id)).toEqual([]);
  });

  it('takes no verb of writing an actor of before still holds', async () => {
    const { programme, member, coordinator } = await aScene();
    const actor = await world.actorOf(member);
    await programmes.endMembership(coordinator, { programmeId: programme.id, memberId: member.id });
    await expect(
      threads.ask(actor, { clientId: randomUUID(), kind: 'question', theme: 'youth', title: 'x', body: 'x', locale: 'fr' }),
    ).rejects.toThrow();
    expect((await threads.list(coordinator)).items).toEqual([]);
  });

  it('leaves what was said, and the other person’s conversation', async () => {
    const { binome, programme, member, coordinator } = await aScene();
    await conversations.send(await world.actorOf(member), { conversationId: binome.conversationId, clientId: randomUUID(), body: 'je pars' });
    await programmes.endMembership(coordinator, { programmeId: programme.id, memberId: member.id });
    const mentor = await world.actorOf(binome.mentor);
    expect((await conversations.history(mentor, { conversationId: binome.conversationId })).messages).toMatchObject([{ body: 'je pars', authorId: member.id }]);
    expect((await members.list(coordinator, { programmeId: programme.id })).items.map(({ id }) => id)).not.toContain(member.id);
  });

  it('leaves the member’s other programmes alone', async () => {
    const { programme, member, coordinator } = await aScene();
    const other = await world.aProgramme();
    await world.joins(member, other);
    await programmes.endMembership(coordinator, { programmeId: programme.id, memberId: member.id });
    expect((await world.actorOf(member)).programmes).toEqual([{ id: other.id, role: 'member' }]);
  });

  it('is the coordinators’: Forbidden for everybody else, of this programme or another', async () => {
    const { programme, member } = await aScene();
    for (const actor of [await world.anActor({ programme }), await world.anActor({ programme, role: 'moderator' }), await world.anActor({ role: 'coordinator' })]) {
      await expect(programmes.endMembership(actor, { programmeId: programme.id, memberId: member.id })).rejects.toThrow(Forbidden);
    }
    expect((await world.actorOf(member)).programmes).toHaveLength(1);
  });

  it('of somebody who is not in it, or no longer, is NotFound', async () => {
    const { programme, member, coordinator } = await aScene();
    const elsewhere = await world.aMember();
    for (const memberId of [elsewhere.id, randomUUID()]) await expect(programmes.endMembership(coordinator, { programmeId: programme.id, memberId })).rejects.toThrow(NotFound);
    await programmes.endMembership(coordinator, { programmeId: programme.id, memberId: member.id });
    await expect(programmes.endMembership(coordinator, { programmeId: programme.id, memberId: member.id })).rejects.toThrow(NotFound);
  });

  it('leaves no programme without a coordinator, also when two end each other’s at once', async () => {
    const programme = await world.aProgramme();
    const [one, other] = [await world.anActor({ programme, role: 'coordinator' }), await world.anActor({ programme, role: 'coordinator' })];
    const answers = await Promise.allSettled([
      programmes.endMembership(one, { programmeId: programme.id, memberId: other.memberId }),
      programmes.endMembership(other, { programmeId: programme.id, memberId: one.memberId }),
    ]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [left] = (await world.database.pool.query<{ member_id: string }>(`select member_id from programme_members where programme_id = $1 and ended_at is null`, [programme.id])).rows;
    const last = left?.member_id === one.memberId ? one : other;
    await expect(programmes.endMembership(last, { programmeId: programme.id, memberId: last.memberId })).rejects.toThrow(Conflict);
  });
});

describe('restoring a membership', () => {
  it('gives back programme, binôme and conversation as they were, and tells the member’s browsers', async () => {
    const { binome, programme, member, coordinator } = await aScene();
    const membership = { programmeId: programme.id, memberId: member.id };
    const mentor = await world.actorOf(binome.mentor);
    await conversations.send(mentor, { conversationId: binome.conversationId, clientId: randomUUID(), body: 'avant' });
    await programmes.endMembership(coordinator, membership);
    const told = await world.events.during(() => programmes.restoreMembership(coordinator, membership));
    expect(told).toMatchObject([{ name: 'membership.restored', audience: [{ to: 'member', id: member.id }] }]);
    const actor = await world.actorOf(member);
    expect((await conversations.history(actor, { conversationId: binome.conversationId })).messages).toMatchObject([{ body: 'avant' }]);
    expect(await binomes.listOwn(actor)).toMatchObject([{ conversationId: binome.conversationId }]);
    expect(await programmes.listOwn(actor)).toMatchObject([{ id: programme.id, role: 'member' }]);
  });

  it('is for coordinators, and for memberships that ended', async () => {
    const { programme, member, coordinator } = await aScene();
    const membership = { programmeId: programme.id, memberId: member.id };
    await expect(programmes.restoreMembership(coordinator, membership)).rejects.toThrow(NotFound);
    await expect(programmes.restoreMembership(coordinator, { ...membership, memberId: randomUUID() })).rejects.toThrow(NotFound);
    await programmes.endMembership(coordinator, membership);
    for (const role of ['member', 'moderator'] as const) {
      await expect(programmes.restoreMembership(await world.anActor({ programme, role }), membership)).rejects.toThrow(Forbidden);
    }
  });

  it('finds its people in a list that only coordinators see', async () => {
    const { programme, member, coordinator } = await aScene();
    const former = { programmeId: programme.id, standing: 'former' as const };
    await programmes.endMembership(coordinator, { programmeId: programme.id, memberId: member.id });
    expect((await members.list(coordinator, former)).items.map(({ id }) => id)).toEqual([member.id]);
    expect((await members.list(await world.anActor({ programme, role: 'moderator' }), former)).items).toEqual([]);
  });
});
