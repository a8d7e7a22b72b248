import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { OpenGroupInput } from './contract.ts';

const world = await createWorld();
const { groups, conversations } = world.services;

async function aScene() {
  const programme = await world.aProgramme();
  const moderator = await world.anActor({ programme, role: 'moderator' });
  return { programme, moderator, member: await world.anActor({ programme }), other: await world.anActor({ programme }) };
}

const opening = (programmeId: string, wishes: Partial<OpenGroupInput> = {}): OpenGroupInput => ({
  programmeId, clientId: randomUUID(), title: 'Formation de mars', history: 'start', admission: 'invited', ...wishes,
});
const send = (actor: Actor, conversationId: string, body = 'Bonjour') => conversations.send(actor, { conversationId, clientId: randomUUID(), body });
const memberIds = async (conversationId: string) => (await conversations.roster(conversationId)).memberIds.toSorted();

describe('making a group', () => {
  it('puts the maker and those who were chosen into it, lets them talk, and sends their browsers into its room', async () => {
    const { programme, moderator, member, other } = await aScene();
    let id = '';
    const told = await world.events.during(async () => {
      const group = await groups.open(moderator, opening(programme.id, { description: ' À Vienne ', memberIds: [member.memberId] }));
      id = group.id;
      expect(group).toMatchObject({ title: 'Formation de mars', description: 'À Vienne', memberCount: 2, joined: true, closedAt: null, can: { join: false, leave: true, add: true, manage: true } });
    });
    const people = [moderator.memberId, member.memberId];
    expect(told).toMatchObject([
      {
        name: 'group.joined', payload: { conversationId: id, memberIds: expect.toSatisfy((ids: string[]) => ids.toSorted().join() === people.toSorted().join()) },
        audience: expect.arrayContaining([{ to: 'conversation', id }, ...people.map((one) => ({ to: 'member', id: one }))]),
        rights: { does: 'enter', memberIds: expect.any(Array), conversationId: id, revision: 2 },
      },
    ]);
    expect((await send(member, id)).seq).toBe(1);
    expect(await conversations.get(member, id)).toMatchObject({ kind: 'group', title: 'Formation de mars', binomeId: null, can: { send: true, manage: false, leave: true } });
    expect((await conversations.get(moderator, id)).can.manage).toBe(true);
    await expect(send(other, id)).rejects.toThrow(NotFound);
    expect((await conversations.listOwn(member)).map(({ id: own }) => own)).toContain(id);
  });

  it('ten times at once under one name makes one group; under a name used for another it is a Conflict', async () => {
    const { programme, moderator } = await aScene();
    const input = opening(programme.id);
    const answers = await Promise.all(Array.from({ length: 10 }, () => groups.open(moderator, input)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect((await groups.list(moderator, { programmeId: programme.id })).items).toHaveLength(1);
    await expect(groups.open(moderator, { ...input, title: 'Autre chose' })).rejects.toThrow(Conflict);
  });

  it('under a name used for a group one has left is a Conflict, and tells nothing of it', async () => {
    const { programme, moderator } = await aScene();
    const input = opening(programme.id);
    const { id } = await groups.open(moderator, input);
    await groups.leave(moderator, { groupId: id });
    await expect(groups.open(moderator, input)).rejects.toThrow(Conflict);
  });

  it('invited keeps the only one who manages it, until somebody else can or it is closed', async () => {
    const { programme, moderator, member } = await aScene();
    const { id } = await groups.open(moderator, { ...opening(programme.id), admission: 'invited', memberIds: [member.memberId] });
    await expect(groups.leave(moderator, { groupId: id })).rejects.toThrow(new Conflict('last-manager'));
    await groups.leave(member, { groupId: id });
    await groups.leave(moderator, { groupId: id });
    const { id: shared } = await groups.open(moderator, { ...opening(programme.id), admission: 'invited', memberIds: [member.memberId] });
    const other = await world.anActor({ programme, role: 'coordinator' });
    await groups.addMembers(moderator, { groupId: shared, memberIds: [other.memberId] });
    await groups.leave(moderator, { groupId: shared });
    await expect(groups.leave(other, { groupId: shared })).rejects.toThrow(Conflict);
    await groups.revise(other, { groupId: shared, closed: true });
    await groups.leave(other, { groupId: shared });
  });

  it('is for moderators and coordinators of that programme', async () => {
    const { programme, member } = await aScene();
    for (const actor of [member, await world.anActor({ role: 'coordinator' }), await world.anActor({ programme, administrator: true })]) {
      await expect(groups.open(actor, opening(programme.id))).rejects.toThrow(Forbidden);
    }
    const coordinator = await world.anActor({ programme, role: 'coordinator' });
    expect((await groups.open(coordinator, opening(programme.id))).joined).toBe(true);
  });

  it('with somebody from outside of the programme is Invalid and makes nothing', async () => {
    const { programme, moderator, member } = await aScene();
    const elsewhere = await world.aMember();
    for (const memberId of [elsewhere.id, randomUUID()]) {
      await expect(groups.open(moderator, opening(programme.id, { memberIds: [member.memberId, memberId] }))).rejects.toThrow(Invalid);
    }
    expect((await groups.list(moderator, { programmeId: programme.id })).items).toEqual([]);
  });

  it.each([
    { title: '' }, { title: 'x'.repeat(121) }, { title: 'a\nb' }, { history: 'some' }, { admission: 'all' }, { description: 'x'.repeat(1001) }, { memberIds: ['x'] },
    { memberIds: Array.from({ length: 201 }, () => randomUUID()) }, { kind: 'binome' }, { binomeId: randomUUID() }, { createdBy: randomUUID() }, { closedAt: null }, { programmeId: 'x' },
  ])('with %j is Invalid', async (wrong) => {
    const { programme, moderator } = await aScene();
    await expect(groups.open(moderator, opening(programme.id, wrong as object))).rejects.toThrow(Invalid);
  });
});

describe('joining and leaving', () => {
  it('an open group is anybody’s of the programme; each time the roster goes on by one and both sides are told', async () => {
    const { programme, member } = await aScene();
    const { id } = await world.aGroup({ programme });
    const told = await world.events.during(async () => {
      expect(await groups.join(member, { groupId: id })).toMatchObject({ joined: true, memberCount: 2 });
      await groups.leave(member, { groupId: id });
      await groups.join(member, { groupId: id });
    });
    const moved = { conversationId: id, memberIds: [member.memberId] };
    const audience = [{ to: 'conversation', id }, { to: 'member', id: member.memberId }];
    expect(told).toMatchObject([
      { name: 'group.joined', audience, payload: moved, rights: { does: 'enter', ...moved, revision: 3 } },
      { name: 'group.left', audience, payload: moved, rights: { does: 'leave', ...moved, revision: 4 } },
      { name: 'group.joined', audience, payload: moved, rights: { does: 'enter', ...moved, revision: 5 } },
    ]);
    expect((await conversations.roster(id)).revision).toBe(5);
  });

  it('twice, also at once, is one coming, told once', async () => {
    const { programme, member } = await aScene();
    const { id } = await world.aGroup({ programme });
    const told = await world.events.during(() => Promise.all(Array.from({ length: 8 }, () => groups.join(member, { groupId: id }))));
    expect(told).toHaveLength(1);
    expect((await conversations.roster(id)).revision).toBe(3);
    const left = await world.events.during(() => Promise.allSettled(Array.from({ length: 8 }, () => groups.leave(member, { groupId: id }))));
    expect(left).toHaveLength(1);
    await expect(groups.leave(member, { groupId: id })).rejects.toThrow(NotFound);
  });

  it('ends what one reads of it, and leaves what one wrote', async () => {
    const { programme, member } = await aScene();
    const { id, maker } = await world.aGroup({ programme, memberIds: [member.memberId] });
    await send(member, id, 'je pars');
    await groups.leave(member, { groupId: id });
    await expect(conversations.history(member, { conversationId: id })).rejects.toThrow(NotFound);
    await expect(send(member, id)).rejects.toThrow(NotFound);
    expect((await conversations.history(await world.actorOf(maker), { conversationId: id })).messages).toMatchObject([{ body: 'je pars' }]);
  });

  it('does not count what was written before as unread, and counts what comes', async () => {
    const { programme, member } = await aScene();
    const { id, maker } = await world.aGroup({ programme });
    const author = await world.actorOf(maker);
    for (const body of ['un', 'deux', 'trois']) await send(author, id, body);
    await groups.join(member, { groupId: id });
    const unread = async () => (await conversations.listOwn(member))[0]?.unread;
    expect(await unread()).toBe(0);
    // Nobody is told that the newcomer has read what was never on their screen.
    expect((await conversations.get(author, id)).members.find(({ id: one }) => one === member.memberId)?.lastReadSeq).toBe(0);
    await send(author, id, 'quatre');
    expect(await unread()).toBe(1);
    await conversations.markRead(member, { conversationId: id, seq: 4 });
    expect(await unread()).toBe(0);
  });

  it('a closed group cannot be joined, but left', async () => {
    const { programme, member, other } = await aScene();
    const { id, maker } = await world.aGroup({ programme, memberIds: [other.memberId] });
    await groups.revise(await world.actorOf(maker), { groupId: id, closed: true });
    await expect(groups.join(member, { groupId: id })).rejects.toThrow(Conflict);
    await groups.leave(other, { groupId: id });
    expect(await memberIds(id)).toEqual([maker.id]);
  });
});

describe('adding and removing people', () => {
  it('brings them in together, once each, and leaves those who are in it as they are', async () => {
    const { programme, moderator, member, other } = await aScene();
    const { id } = await groups.open(moderator, opening(programme.id, { memberIds: [member.memberId], history: 'joining' }));
    await send(moderator, id, 'avant');
    const told = await world.events.during(() => groups.addMembers(moderator, { groupId: id, memberIds: [other.memberId, member.memberId, other.memberId] }));
    expect(told.map(({ name, payload }) => [name, payload])).toEqual([['group.joined', { conversationId: id, memberIds: [other.memberId] }]]);
    expect((await conversations.history(member, { conversationId: id })).messages).toHaveLength(1);
    expect((await conversations.history(other, { conversationId: id })).messages).toHaveLength(0);
    expect(await world.events.during(() => groups.addMembers(moderator, { groupId: id, memberIds: [other.memberId] }))).toEqual([]);
  });

  it('of whom one is not in the programme, brings in nobody', async () => {
    const { programme, moderator, member } = await aScene();
    const { id } = await groups.open(moderator, opening(programme.id));
    const elsewhere = await world.aMember();
    await expect(groups.addMembers(moderator, { groupId: id, memberIds: [member.memberId, elsewhere.id] })).rejects.toThrow(Invalid);
    expect(await memberIds(id)).toEqual([moderator.memberId]);
  });

  it('takes a person out at once, also from an actor of before', async () => {
    const { programme, moderator, member } = await aScene();
    const { id } = await groups.open(moderator, opening(programme.id, { memberIds: [member.memberId] }));
    const told = await world.events.during(() => groups.removeMember(moderator, { groupId: id, memberId: member.memberId }));
    expect(told).toMatchObject([{ name: 'group.left', rights: { does: 'leave', memberIds: [member.memberId], conversationId: id, revision: 3 } }]);
    await expect(conversations.get(member, id)).rejects.toThrow(NotFound);
    await expect(groups.get(member, id)).rejects.toThrow(NotFound);
    await expect(groups.removeMember(moderator, { groupId: id, memberId: member.memberId })).rejects.toThrow(NotFound);
  });

  it('is refused in a closed group', async () => {
    const { programme, moderator, member } = await aScene();
    const { id } = await groups.open(moderator, opening(programme.id));
    await groups.revise(moderator, { groupId: id, closed: true });
    await expect(groups.addMembers(moderator, { groupId: id, memberIds: [member.memberId] })).rejects.toThrow(Conflict);
  });

  it('tells of many in events small enough for a notice of the database', async () => {
    const { programme, moderator } = await aScene();
    const { id } = await groups.open(moderator, opening(programme.id));
    const many = await Promise.all(Array.from({ length: 60 }, () => world.aMember({ programme })));
    const told = await world.events.during(() => groups.addMembers(moderator, { groupId: id, memberIds: many.map((one) => one.id) }));
    expect(told.map(({ rights }) => rights?.memberIds.length)).toEqual([50, 10]);
    expect(Math.max(...told.map(({ rights }) => JSON.stringify(rights).length))).toBeLessThan(7000);
    expect((await conversations.roster(id)).revision).toBe(3);
  });
});

describe('revising a group', () => {
  it('changes what is named, and tells those who are in it only', async () => {
    const { programme, moderator } = await aScene();
    const { id } = await groups.open(moderator, opening(programme.id, { description: 'avant' }));
    const told = await world.events.during(() => groups.revise(moderator, { groupId: id, title: 'Vienne, mars', admission: 'open' }));
    expect(told).toEqual([{ name: 'group.revised', audience: [{ to: 'conversation', id }], payload: { conversationId: id } }]);
    expect(await groups.get(moderator, id)).toMatchObject({ title: 'Vienne, mars', description: 'avant', admission: 'open', history: 'start' });
    expect(await world.events.during(() => groups.revise(moderator, { groupId: id }))).toEqual([]);
  });

  it('never changes from where on one reads', async () => {
    const { programme, moderator } = await aScene();
    const { id } = await groups.open(moderator, opening(programme.id));
    await expect(groups.revise(moderator, { groupId: id, history: 'joining' } as object as { groupId: string })).rejects.toThrow(Invalid);
  });

  it('closes it: nothing is written any more, all is read, until it is opened again', async () => {
    const { programme, moderator, member } = await aScene();
    const { id } = await groups.open(moderator, opening(programme.id, { memberIds: [member.memberId] }));
    await send(member, id, 'avant');
    expect((await groups.revise(moderator, { groupId: id, closed: true })).closedAt).not.toBeNull();
    await expect(send(member, id)).rejects.toThrow(Conflict);
    expect(await conversations.get(member, id)).toMatchObject({ can: { send: false } });
    expect((await conversations.history(member, { conversationId: id })).messages).toHaveLength(1);
    await groups.revise(moderator, { groupId: id, closed: false });
    expect((await send(member, id)).seq).toBe(2);
  });
});

describe('the list of groups', () => {
  it('holds the open ones and one’s own, newest first, page by page; an invited one is hidden from all others', async () => {
    const { programme, moderator, member, other } = await aScene();
    const open = await world.aGroup({ programme, title: 'Ouvert' });
    const invited = await world.aGroup({ programme, title: 'Sur invitation', admission: 'invited', memberIds: [member.memberId] });
    const coordinator = await world.anActor({ programme, role: 'coordinator' });
    const ids = async (actor: Actor) => (await groups.list(actor, { programmeId: programme.id })).items.map(({ id }) => id);
    expect(await ids(member)).toEqual([invited.id, open.id]);
    for (const actor of [other, moderator, coordinator]) expect(await ids(actor)).toEqual([open.id]);
    const closed = await world.aGroup({ programme, title: 'Fermé' });
    await groups.revise(await world.actorOf(closed.maker), { groupId: closed.id, closed: true });
    const standing = async (wanted: 'joined' | 'open') => (await groups.list(member, { programmeId: programme.id, standing: wanted })).items.map(({ id }) => id);
    expect([await standing('joined'), await standing('open')]).toEqual([[invited.id], [open.id]]);
    expect(await ids(member)).toEqual([closed.id, invited.id, open.id]);
    const first = await groups.list(member, { programmeId: programme.id, limit: 1 });
    const rest = await groups.list(member, { programmeId: programme.id, limit: 1, cursor: first.nextCursor ?? '' });
    const last = await groups.list(member, { programmeId: programme.id, limit: 1, cursor: rest.nextCursor ?? '' });
    expect(last.nextCursor).toBeNull();
    expect([first.items[0]?.id, rest.items[0]?.id, last.items[0]?.id]).toEqual([closed.id, invited.id, open.id]);
  });

  it('of a programme one is not in is NotFound', async () => {
    const { programme } = await aScene();
    await expect(groups.list(await world.anActor({ role: 'coordinator' }), { programmeId: programme.id })).rejects.toThrow(NotFound);
  });
});

describe('people to choose from', () => {
  it('are those of the programme who are not in the group, found by name, job or commune, the chosen ones first', async () => {
    const programme = await world.aProgramme();
    const maker = await world.aMember({ programme, role: 'moderator', name: 'Zoé Prat' });
    const [amina, helene, inside] = await Promise.all(['Amina El Idrissi', 'Hélène Vuarnier', 'Béatrice Roux'].map((name) => world.aMember({ programme, name })));
    await world.aMember({ name: 'Hélène Dailleurs' });
    const { id } = await world.aGroup({ maker, memberIds: [inside?.id ?? ''] });
    const actor = await world.actorOf(maker);
    const names = async (more: object) => (await groups.listCandidates(actor, { programmeId: programme.id, ...more })).people.map(({ name }) => name);
    expect(await names({})).toEqual(['Amina El Idrissi', 'Béatrice Roux', 'Hélène Vuarnier']);
    expect(await names({ groupId: id })).toEqual(['Amina El Idrissi', 'Hélène Vuarnier']);
    expect(await names({ groupId: id, text: 'helene' })).toEqual(['Hélène Vuarnier']);
    expect(await names({ text: 'helene', chosen: [amina?.id] })).toEqual(['Amina El Idrissi', 'Hélène Vuarnier']);
    expect(await names({ text: 'تونون' })).toHaveLength(3);
    expect(await names({ text: '%' })).toEqual([]);
    expect(helene?.name).toBe('Hélène Vuarnier');
  });

  it('are shown to whoever makes or manages groups there', async () => {
    const { programme, moderator, member } = await aScene();
    const { id } = await world.aGroup({ programme, admission: 'invited', memberIds: [member.memberId] });
    const foreign = await world.aGroup();
    await expect(groups.listCandidates(member, { programmeId: programme.id })).rejects.toThrow(Forbidden);
    await expect(groups.listCandidates(member, { programmeId: programme.id, groupId: id })).rejects.toThrow(Forbidden);
    await expect(groups.listCandidates(moderator, { programmeId: programme.id, groupId: id })).rejects.toThrow(NotFound);
    await expect(groups.listCandidates(await world.actorOf(foreign.maker), { programmeId: programme.id, groupId: foreign.id })).rejects.toThrow(NotFound);
  });
});
