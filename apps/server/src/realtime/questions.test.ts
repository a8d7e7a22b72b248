import { ask, listen, next, settled, startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';

const world = await createWorld();
const server = await startTestServer(world);
const { expertise, polls, questions } = world.services;

async function aScene() {
  const programme = await world.aProgramme();
  const reader = await world.aMember({ programme });
  const stranger = await server.connect(await server.signIn(await world.aMember({ role: 'coordinator' })));
  return {
    programme, stranger,
    watching: await server.connect(await server.signIn(reader)),
    elsewhere: await server.connect(await server.signIn(reader)),
    voter: await world.aMember({ programme }),
    actor: await world.anActor({ programme }),
  };
}

describe('whoever has a poll open', () => {
  it('hears that somebody voted, and not who or what; a stranger and a page elsewhere hear nothing', async () => {
    const { programme, watching, elsewhere, stranger, voter } = await aScene();
    const { thread, poll } = await world.aPoll({ programme, anonymous: true, results: 'always' });
    expect(await ask(watching, 'thread.watch', { threadId: thread.id })).toMatchObject({ ok: true });
    expect(await ask(stranger, 'thread.watch', { threadId: thread.id })).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    const silent = [listen(stranger), listen(elsewhere)];
    const heard = next(watching, 'poll.changed');
    const cookie = await server.signIn(voter);
    expect((await server.call(cookie, 'PUT', `/threads/${thread.id}/ballot`, { choices: [poll.options[0]?.id] })).status).toBe(200);
    expect(await heard).toEqual({ threadId: thread.id, revision: 2 });
    for (const tab of [stranger, elsewhere]) await settled(tab);
    expect(silent).toEqual([[], []]);
    expect(JSON.stringify((await server.call(cookie, 'GET', `/threads/${thread.id}/voters`)).body)).toBe('{"items":[],"nextAfter":null}');
  });

  it('whose readers are a cohort hears of it only while in its group', async () => {
    const group = await world.aGroup({});
    const reader = await world.aMember({ programme: { id: group.programmeId, communeId: group.maker.communeId } });
    const maker = await world.actorOf(group.maker);
    await world.services.groups.addMembers(maker, { groupId: group.id, memberIds: [reader.id] });
    const space = await world.aSpace({ maker: group.maker, kind: 'cohort', groupId: group.id });
    const { thread, poll } = await world.aPoll({ author: group.maker, spaceId: space.id });
    const tab = await server.connect(await server.signIn(reader));
    await ask(tab, 'thread.watch', { threadId: thread.id });
    const first = next(tab, 'poll.changed');
    await polls.castBallot(maker, { threadId: thread.id, choices: [poll.options[0]?.id ?? ''] });
    await first;
    await world.services.groups.removeMember(maker, { groupId: group.id, memberId: reader.id });
    const heard = listen(tab);
    await polls.castBallot(maker, { threadId: thread.id, choices: [poll.options[1]?.id ?? ''] });
    await settled(tab);
    expect(heard.filter(({ name }) => name === 'poll.changed')).toEqual([]);
  });
});

describe('whoever has a question open', () => {
  it('hears that it is somebody else’s too; an expert hears of it in every tab, and nobody else does', async () => {
    const { programme, watching, elsewhere, stranger, voter, actor } = await aScene();
    const thread = await world.aThread({ programme });
    await ask(watching, 'thread.watch', { threadId: thread.id });
    const outside = listen(stranger);
    const meToo = next(watching, 'question.changed');
    await questions.sayMeToo(actor, { threadId: thread.id, on: true });
    expect(await meToo).toEqual({ threadId: thread.id });

    await expertise.declare(await world.actorOf(voter), { themes: [thread.theme] });
    const expert = await server.connect(await server.signIn(voter));
    const [asked, others] = [next(expert, 'expert.asked'), listen(elsewhere)];
    const curator = await world.anActor({ programme, role: 'moderator' });
    await expertise.ask(curator, { threadId: thread.id, memberIds: [voter.id] });
    expect(await asked).toEqual({ requestId: expect.any(String), threadId: thread.id });
    for (const tab of [elsewhere, stranger]) await settled(tab);
    expect([outside, others]).toEqual([[], []]);
  });
});
