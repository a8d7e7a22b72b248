import { randomUUID } from 'node:crypto';
import { day } from '@passerelle/testing/clock.ts';
import type { TestMember } from '@passerelle/testing/factories.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import { defaultReminderDays } from '../spaces/contract.ts';

const world = await createWorld();
const { expertise, questions, threads, programmes, groups, spaces } = world.services;
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
const late = defaultReminderDays * day;

async function aScene() {
  const programme = await world.aProgramme();
  const askerMember = await world.aMember({ programme, name: 'Nezha' });
  const coordinator = await world.anActor({ programme, role: 'coordinator' });
  const anExpert = async (wishes: Partial<TestMember> = {}) => {
    const member = await world.aMember({ programme, ...wishes });
    await expertise.declare(await world.actorOf(member), { themes: ['early-childhood'] });
    return member;
  };
  const thread = await world.aThread({ author: askerMember });
  const asker = await world.actorOf(askerMember);
  return {
    programme, thread, asker, coordinator, anExpert,
    expert: await anExpert({ name: 'Emily' }),
    peer: await world.anActor({ programme }),
    ask: (memberIds: string[], by: Actor = asker) => expertise.ask(by, { threadId: thread.id, memberIds }),
    leave: (memberId: string) => programmes.endMembership(coordinator, { programmeId: programme.id, memberId }),
  };
}
const waitingFor = async (member: TestMember) => (await expertise.listOwn(await world.actorOf(member))).items;
const lettersTo = async (member: TestMember) => (await world.lettersTo(member.email)).length;
const reply = (actor: Actor, threadId: string) => threads.reply(actor, { threadId, clientId: randomUUID(), body: 'Ainsi.' });

describe('declaring what one knows', () => {
  it('keeps exactly the themes given, in their order', async () => {
    const actor = await world.anActor();
    expect(await expertise.getOwn(actor)).toEqual({ themes: [] });
    await expertise.declare(actor, { themes: ['youth', 'early-childhood'] });
    await expertise.declare(actor, { themes: ['women', 'early-childhood'] });
    expect(await expertise.getOwn(actor)).toEqual({ themes: ['early-childhood', 'women'] });
    expect(await expertise.declare(actor, { themes: [] })).toEqual({ themes: [] });
    expect(await expertise.getOwn(actor)).toEqual({ themes: [] });
  });

  it.each([{ themes: ['gossip'] }, { themes: ['youth', 'youth'] }, { themes: 'youth' }, {}, { themes: [], memberId: randomUUID() }])('with %j is Invalid', async (wrong) => {
    await expect(expertise.declare(await world.anActor(), wrong as never)).rejects.toThrow(Invalid);
  });
});

describe('putting a question to somebody by name', () => {
  it('tells them, lists it with them, and shows everybody whom it was put to', async () => {
    const { thread, expert, peer, ask, asker } = await aScene();
    const told = await world.events.during(() => ask([expert.id]));
    expect(told).toEqual([
      { name: 'expert.asked', audience: [{ to: 'member', id: expert.id }], payload: { requestId: expect.any(String), threadId: thread.id } },
      expect.objectContaining({ name: 'question.changed' }),
    ]);
    expect(await waitingFor(expert)).toMatchObject([{ thread: { id: thread.id }, askedBy: { id: asker.memberId }, remindedAt: null }]);
    expect(await expertise.ofThread(peer, thread.id)).toMatchObject({ asked: [{ id: expert.id, name: 'Emily' }], request: null, can: { ask: false } });
    const [request] = await waitingFor(expert);
    expect(await expertise.ofThread(await world.actorOf(expert), thread.id)).toMatchObject({ request: request?.id });
    expect((await expertise.listUnanswered(peer)).items).toMatchObject([{ thread: { id: thread.id }, meTooCount: 0, experts: [{ id: expert.id }] }]);
  });

  it('offers those who declared the theme and read the question, and nobody else', async () => {
    const { programme, thread, asker, expert, peer, anExpert, leave, coordinator } = await aScene();
    await world.aMember({ programme });
    const gone = await anExpert();
    await leave(gone.id);
    await expertise.declare(asker, { themes: ['early-childhood'] });
    await expertise.declare(await world.anActor({}), { themes: ['early-childhood'] });
    expect((await expertise.listCandidates(asker, thread.id)).map(({ id }) => id)).toEqual([expert.id]);
    await expect(expertise.listCandidates(peer, thread.id)).rejects.toThrow(Forbidden);
    await expect(expertise.listCandidates(await world.anActor({ role: 'moderator' }), thread.id)).rejects.toThrow(NotFound);
    expect(await expertise.listCandidates(coordinator, thread.id)).toHaveLength(2 - 1);
  });

  it('refuses, all alike, who did not declare the theme, cannot read it, asked it, or does not exist', async () => {
    const { programme, expert, ask, asker, anExpert, leave } = await aScene();
    const gone = await anExpert();
    await leave(gone.id);
    const unaware = await world.aMember({ programme });
    await expertise.declare(asker, { themes: ['early-childhood'] });
    for (const id of [gone.id, unaware.id, asker.memberId, randomUUID()]) await expect(ask([expert.id, id])).rejects.toMatchObject({ fields: { memberIds: 'notAnExpert' } });
    expect(await waitingFor(expert)).toEqual([]);
  });

  it('in a college’s space asks nobody of the other one', async () => {
    const { programme, anExpert, coordinator } = await aScene();
    const elected = await anExpert({ college: 'elected' });
    const moderator = await world.aMember({ programme, role: 'moderator' });
    const space = await world.aSpace({ maker: moderator, kind: 'college', college: 'official' });
    const thread = await world.aThread({ author: moderator, spaceId: space.id });
    await expect(expertise.ask(coordinator, { threadId: thread.id, memberIds: [elected.id] })).rejects.toThrow(Invalid);
    expect((await expertise.listCandidates(coordinator, thread.id)).map(({ id }) => id)).not.toContain(elected.id);
  });

  it('is for the asker and moderators, while nobody has answered', async () => {
    const { thread, expert, peer, coordinator, ask, anExpert } = await aScene();
    await expect(ask([expert.id], peer)).rejects.toThrow(Forbidden);
    await expect(ask([expert.id], await world.anActor({ role: 'moderator' }))).rejects.toThrow(NotFound);
    await ask([expert.id], coordinator);
    await reply(peer, thread.id);
    await expect(ask([(await anExpert()).id])).rejects.toMatchObject({ code: 'question-not-open' });
    await expect(expertise.ask(coordinator, { threadId: (await world.aThread({ kind: 'discussion', author: await anExpert() })).id, memberIds: [expert.id] })).rejects.toThrow(Forbidden);
  });

  it('asks three in all, however many ask at once, and each of them once', async () => {
    const { ask, anExpert, thread, peer } = await aScene();
    const experts = await Promise.all(upTo(5).map(() => anExpert()));
    const answers = await Promise.allSettled(experts.map(({ id }) => ask([id])));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'enough-experts' });
    const asked = (await expertise.ofThread(peer, thread.id)).asked.map(({ id }) => id);
    expect(await world.events.during(() => ask(asked))).toEqual([]);
    await expect(ask(experts.slice(0, 4).map(({ id }) => id))).rejects.toThrow(Invalid);
    for (const wrong of [[], ['x'], [asked[0]!, asked[0]!]]) await expect(ask(wrong)).rejects.toThrow(Invalid);
  });

  it('shows who of those that wrote there knows about it', async () => {
    const { thread, expert, peer } = await aScene();
    await reply(await world.actorOf(expert), thread.id);
    await reply(peer, thread.id);
    expect((await expertise.ofThread(peer, thread.id)).knowing).toEqual([expert.id]);
  });
});

describe('what one is asked', () => {
  it('waits no longer once it is answered, joined to another question, or not theirs to read', async () => {
    const { programme, thread, expert, peer, ask, coordinator, leave } = await aScene();
    await ask([expert.id]);
    const target = await world.aThread({ programme });
    await questions.joinTo(coordinator, { threadId: thread.id, targetId: target.id });
    expect(await waitingFor(expert)).toEqual([]);
    await questions.takeApart(coordinator, thread.id);
    expect(await waitingFor(expert)).toHaveLength(1);
    const before = await world.actorOf(expert);
    await leave(expert.id);
    expect((await expertise.listOwn(before)).items).toEqual([]);
    await programmes.restoreMembership(coordinator, { programmeId: programme.id, memberId: expert.id });
    await reply(peer, thread.id);
    expect(await waitingFor(expert)).toEqual([]);
  });

  it('is declined quietly: by the expert alone, twice is fine, and nobody else learns of it', async () => {
    const { thread, expert, asker, peer, ask } = await aScene();
    await ask([expert.id]);
    const [request] = await waitingFor(expert);
    const before = [await expertise.ofThread(asker, thread.id), await expertise.listUnanswered(asker)];
    await expect(expertise.decline(peer, request!.id)).rejects.toThrow(NotFound);
    await expect(expertise.decline(asker, request!.id)).rejects.toThrow(NotFound);
    const self = await world.actorOf(expert);
    const told = await world.events.during(async () => {
      await expertise.decline(self, request!.id);
      await expertise.decline(self, request!.id);
    });
    expect(new Set(told.map(({ audience }) => JSON.stringify(audience)))).toEqual(new Set([JSON.stringify([{ to: 'member', id: expert.id }])]));
    expect(await waitingFor(expert)).toEqual([]);
    expect([await expertise.ofThread(asker, thread.id), await expertise.listUnanswered(asker)]).toEqual(before);
    await expect(expertise.decline(self, 'x')).rejects.toThrow(NotFound);
  });
});

describe('the reminder', () => {
  it('comes once, after three days, by letter in the expert’s language and to their open tabs', async () => {
    const { ask, anExpert, thread } = await aScene();
    const expert = await anExpert({ locale: 'ar', name: 'إدريس' });
    await ask([expert.id]);
    world.clock.advance(late - 1000);
    await expertise.remind();
    expect(await lettersTo(expert)).toBe(0);
    world.clock.advance(1000);
    const told = await world.events.during(() => Promise.all([expertise.remind(), expertise.remind(), expertise.remind()]));
    expect(told.filter(({ audience }) => JSON.stringify(audience).includes(expert.id))).toMatchObject([{ name: 'expert.reminded', payload: { threadId: thread.id } }]);
    world.clock.advance(10 * day);
    await expertise.remind();
    const letters = await world.lettersTo(expert.email);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ subject: expect.stringContaining('Nezha'), text: expect.stringContaining(`/threads/${thread.id}`) });
    expect((await waitingFor(expert))[0]?.remindedAt).not.toBeNull();
  });

  describe('by the days that the question’s space sets', () => {
    const setDays = ({ coordinator, thread }: Awaited<ReturnType<typeof aScene>>, days: number | null) =>
      spaces.revise(coordinator, { spaceId: thread.space.id, expertReminderDays: days });
    const later = (from: Date, days: number) => new Date(from.getTime() + days * day).toISOString();

    it('is announced on the question’s page and to whoever was asked, until it came', async () => {
      const scene = await aScene();
      const { expert, peer, thread, ask } = scene;
      expect((await expertise.ofThread(peer, thread.id)).remindsAt).toBeNull();
      const asked = world.clock.now();
      await ask([expert.id]);
      const announced = async () => [(await expertise.ofThread(peer, thread.id)).remindsAt, (await waitingFor(expert))[0]?.remindsAt];
      expect(await announced()).toEqual([later(asked, 3), later(asked, 3)]);
      await setDays(scene, 30);
      expect(await announced()).toEqual([later(asked, 30), later(asked, 30)]);
      await setDays(scene, null);
      expect(await announced()).toEqual([null, null]);
      await setDays(scene, 1);
      world.clock.advance(day);
      await expertise.remind();
      expect(await announced()).toEqual([null, null]);
    });

    it('comes to those who wait already when the days become fewer, once, and to nobody while there are none', async () => {
      const scene = await aScene();
      await scene.ask([scene.expert.id]);
      await setDays(scene, null);
      world.clock.advance(40 * day);
      await expertise.remind();
      expect(await lettersTo(scene.expert)).toBe(0);
      await setDays(scene, 1);
      await expertise.remind();
      await setDays(scene, 30);
      world.clock.advance(30 * day);
      await expertise.remind();
      expect(await lettersTo(scene.expert)).toBe(1);
    });

    it('comes later when they become more, and in no other space', async () => {
      const [scene, other] = [await aScene(), await aScene()];
      await scene.ask([scene.expert.id]);
      await other.ask([other.expert.id]);
      await setDays(scene, 10);
      world.clock.advance(late);
      await expertise.remind();
      expect([await lettersTo(scene.expert), await lettersTo(other.expert)]).toEqual([0, 1]);
      world.clock.advance(10 * day - late);
      await expertise.remind();
      expect(await lettersTo(scene.expert)).toBe(1);
    });

    it('whoever declined shows to nobody in when the next one comes', async () => {
      const { asker, expert, thread, ask } = await aScene();
      await ask([expert.id]);
      const before = (await expertise.ofThread(asker, thread.id)).remindsAt;
      await expertise.decline(await world.actorOf(expert), (await waitingFor(expert))[0]!.id);
      expect((await expertise.ofThread(asker, thread.id)).remindsAt).toBe(before);
      world.clock.advance(late);
      await expertise.remind();
      expect((await expertise.ofThread(asker, thread.id)).remindsAt).toBeNull();
    });
  });

  it.each<[string, (scene: Awaited<ReturnType<typeof aScene>>) => Promise<unknown>]>([
    ['answered', async ({ expert, thread }) => reply(await world.actorOf(expert), thread.id)],
    ['was forestalled by somebody else’s answer', ({ peer, thread }) => reply(peer, thread.id)],
    ['declined', async ({ expert }) => expertise.decline(await world.actorOf(expert), (await waitingFor(expert))[0]!.id)],
    ['left the programme', ({ expert, leave }) => leave(expert.id)],
    ['was asked what turned out a duplicate', async ({ programme, thread, coordinator }) => questions.joinTo(coordinator, { threadId: thread.id, targetId: (await world.aThread({ programme })).id })],
  ])('does not come to an expert who %s', async (_, happens) => {
    const scene = await aScene();
    await scene.ask([scene.expert.id]);
    await happens(scene);
    world.clock.advance(late);
    await expertise.remind();
    expect(await lettersTo(scene.expert)).toBe(0);
  });

  it('does not come to an expert who is out of the cohort whose question it is', async () => {
    const { programme, anExpert, expert } = await aScene();
    const maker = await world.aMember({ programme, role: 'moderator' });
    const group = await world.aGroup({ maker, programme, memberIds: [expert.id] });
    const space = await world.aSpace({ maker, kind: 'cohort', groupId: group.id });
    const thread = await world.aThread({ author: maker, spaceId: space.id });
    const actor = await world.actorOf(maker);
    const outside = await anExpert();
    await expect(expertise.ask(actor, { threadId: thread.id, memberIds: [outside.id] })).rejects.toThrow(Invalid);
    await expertise.ask(actor, { threadId: thread.id, memberIds: [expert.id] });
    await groups.leave(await world.actorOf(expert), { groupId: group.id });
    world.clock.advance(late);
    await expertise.remind();
    expect([await waitingFor(expert), await lettersTo(expert)]).toEqual([[], 0]);
  });
});
