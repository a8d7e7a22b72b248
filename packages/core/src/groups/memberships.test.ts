import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import { Invalid, NotFound } from '../kernel/errors.ts';

const world = await createWorld();
const { groups, conversations, programmes } = world.services;

async function aScene() {
  const pair = await world.aBinome();
  const programme = { id: pair.programmeId, communeId: pair.mentor.communeId };
  const coordinator = await world.anActor({ programme, role: 'coordinator' });
  return { pair, programme, coordinator, member: pair.mentee, actor: await world.actorOf(pair.mentee) };
}

describe('ending a membership of the programme', () => {
  it('takes the member out of its groups, and out of no other programme’s', async () => {
    const { programme, coordinator, member, actor } = await aScene();
    const here = await world.aGroup({ programme, memberIds: [member.id] });
    const invited = await world.aGroup({ programme, admission: 'invited', memberIds: [member.id] });
    const elsewhere = await world.aProgramme();
    await world.joins(member, elsewhere);
    const there = await world.aGroup({ programme: elsewhere, memberIds: [member.id] });
    const before = await conversations.roster(here.id);
    const told = await world.events.during(() => programmes.endMembership(coordinator, { programmeId: programme.id, memberId: member.id }));
    // The rooms of all of them are lost at once: the member's sockets come back into what they may see now.
    expect(told).toMatchObject([{ name: 'membership.ended', rights: { does: 'readmit', memberIds: [member.id] } }]);
    for (const { id } of [here, invited]) {
      await expect(conversations.history(actor, { conversationId: id })).rejects.toThrow(NotFound);
      await expect(groups.get(actor, id)).rejects.toThrow(NotFound);
      await expect(groups.join(actor, { groupId: id })).rejects.toThrow(NotFound);
    }
    expect((await conversations.following(member.id)).map(({ id }) => id)).toEqual([there.id]);
    const after = await conversations.roster(here.id);
    expect([after.memberIds, after.revision]).toEqual([[here.maker.id], before.revision + 1]);
  });

  it('restored brings the binôme’s conversation back and no group: an open one is joined anew, with a new beginning', async () => {
    const { pair, programme, coordinator, member, actor } = await aScene();
    const { id, maker } = await world.aGroup({ programme, history: 'joining', memberIds: [member.id] });
    await conversations.send(await world.actorOf(maker), { conversationId: id, clientId: randomUUID(), body: 'entre nous' });
    const membership = { programmeId: programme.id, memberId: member.id };
    await programmes.endMembership(coordinator, membership);
    await programmes.restoreMembership(coordinator, membership);
    expect((await conversations.following(member.id)).map(({ id: followed }) => followed)).toEqual([pair.conversationId]);
    await expect(conversations.history(actor, { conversationId: id })).rejects.toThrow(NotFound);
    await groups.join(actor, { groupId: id });
    expect((await conversations.history(actor, { conversationId: id })).messages).toEqual([]);
  });

  it('while somebody adds the member, many times over: nobody stays in a group of a programme that they are not in', async () => {
    const { programme, coordinator } = await aScene();
    for (let round = 0; round < 12; round += 1) {
      const leaving = await world.aMember({ programme });
      const { id, maker } = await world.aGroup({ programme });
      const manager = await world.actorOf(maker);
      const joining = await world.actorOf(leaving);
      const answers = await Promise.allSettled([
        groups.addMembers(manager, { groupId: id, memberIds: [leaving.id] }),
        programmes.endMembership(coordinator, { programmeId: programme.id, memberId: leaving.id }),
        groups.join(joining, { groupId: id }),
        groups.removeMember(manager, { groupId: id, memberId: leaving.id }),
      ]);
      expect(answers[1]?.status).toBe('fulfilled');
      // Whoever came too late was told so, and nobody ran into a deadlock.
      for (const answer of answers) if (answer.status === 'rejected') expect([Invalid, NotFound].some((kind) => answer.reason instanceof kind)).toBe(true);
      expect((await conversations.roster(id)).memberIds).toEqual([maker.id]);
    }
  });
});
