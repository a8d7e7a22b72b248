import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import type { TestMember } from '@passerelle/testing/factories.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import type { Failure } from '../kernel/errors.ts';
import type { GroupView } from './contract.ts';

const world = await createWorld();
const { groups, conversations, programmes } = world.services;

const programme = await world.aProgramme();
const coordinator = await world.anActor({ programme, role: 'coordinator' });
const inside = async (group: GroupView, member: TestMember) => {
  await world.database.pool.query('insert into conversation_members (conversation_id, member_id, joined_at) values ($1, $2, now())', [group.id, member.id]);
  return world.actorOf(member);
};

/** Who asks; `inside` puts them into the group first. The actor of a former member is the one they had before. */
const actors: Record<string, (group: GroupView) => Promise<Actor>> = {
  stranger: () => world.anActor({ role: 'coordinator' }),
  'former member of the programme': async (group) => {
    const member = await world.aMember({ programme });
    const before = await inside(group, member);
    await programmes.endMembership(coordinator, { programmeId: programme.id, memberId: member.id });
    return before;
  },
  'former member of the group': async (group) => {
    const actor = await inside(group, await world.aMember({ programme }));
    await groups.leave(actor, { groupId: group.id });
    return actor;
  },
  'member outside': () => world.anActor({ programme }),
  'administrator outside': () => world.anActor({ programme, administrator: true }),
  'moderator outside': () => world.anActor({ programme, role: 'moderator' }),
  'coordinator outside': () => world.anActor({ programme, role: 'coordinator' }),
  'member inside': async (group) => inside(group, await world.aMember({ programme })),
  'administrator inside': async (group) => inside(group, await world.aMember({ programme, administrator: true })),
  'moderator inside': async (group) => inside(group, await world.aMember({ programme, role: 'moderator' })),
  'coordinator inside': async (group) => inside(group, await world.aMember({ programme, role: 'coordinator' })),
};

const verbs = {
  get: (actor: Actor, { id }: GroupView) => groups.get(actor, id),
  read: (actor: Actor, { id }: GroupView) => conversations.history(actor, { conversationId: id }),
  roster: (actor: Actor, { id }: GroupView) => conversations.listMembers(actor, { conversationId: id }),
  send: (actor: Actor, { id }: GroupView) => conversations.send(actor, { conversationId: id, clientId: randomUUID(), body: 'Bonjour' }),
  revise: (actor: Actor, { id }: GroupView) => groups.revise(actor, { groupId: id, title: 'Autre titre' }),
  add: async (actor: Actor, { id }: GroupView) => groups.addMembers(actor, { groupId: id, memberIds: [(await world.aMember({ programme })).id] }),
  remove: async (actor: Actor, group: GroupView) => groups.removeMember(actor, { groupId: group.id, memberId: (await inside(group, await world.aMember({ programme }))).memberId }),
  join: (actor: Actor, { id }: GroupView) => groups.join(actor, { groupId: id }),
  leave: (actor: Actor, { id }: GroupView) => groups.leave(actor, { groupId: id }),
};

const yes = 'yes';
const no = 'forbidden';
const hid = 'not-found';
const hidden = { get: hid, read: hid, roster: hid, send: hid, revise: hid, add: hid, remove: hid, join: hid, leave: hid };
const listed = { ...hidden, get: yes, revise: no, add: no, remove: no, join: yes };
const member = { get: yes, read: yes, roster: yes, send: yes, revise: no, add: no, remove: no, join: yes, leave: yes };
const manager = { ...member, revise: yes, add: yes, remove: yes };
const within = { 'member inside': member, 'administrator inside': member, 'moderator inside': manager, 'coordinator inside': manager };

const tables: Record<GroupView['admission'], Record<string, Record<keyof typeof verbs, string>>> = {
  open: {
    stranger: hidden, 'former member of the programme': hidden, 'former member of the group': listed,
    'member outside': listed, 'administrator outside': listed, 'moderator outside': listed, 'coordinator outside': listed, ...within,
  },
  // A role opens nothing: who is not in it does not learn that it is there.
  invited: {
    stranger: hidden, 'former member of the programme': hidden, 'former member of the group': hidden,
    'member outside': hidden, 'administrator outside': hidden, 'moderator outside': hidden, 'coordinator outside': hidden, ...within,
  },
};

async function outcome(story: Promise<unknown>): Promise<string> {
  return story.then(() => yes, (error: Failure) => error.failure ?? String(error.cause));
}

describe.each(Object.entries(tables))('of %s groups', (admission, table) => {
  it('everybody is in the table', () => {
    expect(Object.keys(table).toSorted()).toEqual(Object.keys(actors).toSorted());
  });

  it.each(Object.entries(table))('a %s may do what the table says, and nothing else', async (who, expected) => {
    const found: Record<string, string> = {};
    for (const [verb, run] of Object.entries(verbs)) {
      const group = await world.aGroup({ programme, admission: admission as GroupView['admission'] });
      const actor = await (actors[who] as (typeof actors)[string])(group);
      found[verb] = await outcome(run(actor, group));
    }
    expect(found).toEqual(expected);
  });

  it.each(Object.entries(table))('what a %s is told they can is what they can', async (who, expected) => {
    const group = await world.aGroup({ programme, admission: admission as GroupView['admission'] });
    const actor = await (actors[who] as (typeof actors)[string])(group);
    const shown = (await groups.list(actor, { programmeId: programme.id }).catch(() => null))?.items.find(({ id }) => id === group.id);
    if (expected.get === hid) return expect(shown).toBeUndefined();
    expect(shown?.can).toEqual({
      join: expected.join === yes && expected.read !== yes, leave: expected.leave === yes, add: expected.add === yes, manage: expected.revise === yes,
    });
  });
});

describe('a binôme’s conversation', () => {
  it('is no group for anybody: nobody is added, joins, revises or learns of it, the two themselves not either', async () => {
    const pair = await world.aBinome({ programme });
    const mentor = await world.actorOf(pair.mentor);
    const third = await world.anActor({ programme });
    const group = { id: pair.conversationId } as GroupView;
    const before = await conversations.roster(pair.conversationId);
    for (const actor of [mentor, await world.actorOf(pair.mentee), third, coordinator]) {
      expect(await outcome(groups.get(actor, group.id))).toBe(hid);
      for (const verb of ['revise', 'add', 'join', 'leave'] as const) expect([verb, await outcome(verbs[verb](actor, group))]).toEqual([verb, hid]);
      expect(await outcome(groups.addMembers(actor, { groupId: group.id, memberIds: [third.memberId] }))).toBe(hid);
      expect(await outcome(groups.removeMember(actor, { groupId: group.id, memberId: pair.mentee.id }))).toBe(hid);
    }
    expect(await conversations.roster(pair.conversationId)).toEqual(before);
    expect(before.memberIds.toSorted()).toEqual([pair.mentor.id, pair.mentee.id].toSorted());
  });

  it('whose mentor coordinates the programme takes nobody in either', async () => {
    const pair = await world.aBinome({ programme, mentor: await world.aMember({ programme, role: 'coordinator' }) });
    const mentor = await world.actorOf(pair.mentor);
    const third = await world.aMember({ programme });
    expect(await outcome(groups.addMembers(mentor, { groupId: pair.conversationId, memberIds: [third.id] }))).toBe(hid);
    expect((await conversations.get(mentor, pair.conversationId)).can).toEqual({ send: true, manage: false, leave: false });
    expect((await groups.list(mentor, { programmeId: programme.id, limit: 100 })).items.map(({ id }) => id)).not.toContain(pair.conversationId);
  });
});
