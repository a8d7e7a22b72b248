import { randomUUID } from 'node:crypto';
import { ask, listen, next, settled, startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';

const world = await createWorld();
const server = await startTestServer(world);
const { conversations, handovers } = world.services;

const on = (days: number) => new Date(world.clock.now().getTime() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });

/** A pair that talked; the mentor, the mentee and a third member of their programme have a page open. */
async function aScene() {
  const programme = await world.aProgramme();
  const pair = await world.aBinome({ programme });
  const third = await world.aMember({ programme });
  const coordinator = await world.anActor({ programme, role: 'coordinator' });
  const { conversationId } = pair;
  await conversations.send(await world.actorOf(pair.mentee), { conversationId, clientId: randomUUID(), body: 'canari d’avant' });
  const [mentor, mentee, tab] = await server.gather(pair.mentor, pair.mentee, third);
  const send = (body: string) => ask(mentee, 'conversation.send', { conversationId, clientId: randomUUID(), body });
  return { pair, third, coordinator, conversationId, mentor, mentee, tab, send };
}
type Scene = Awaited<ReturnType<typeof aScene>>;

const standsIn = ({ coordinator, pair, third }: Scene) =>
  handovers.substitute(coordinator, { binomeId: pair.id, clientId: randomUUID(), side: 'mentor', memberId: third.id, fromOn: on(0), untilOn: on(3) });
const takesOver = ({ coordinator, pair, third }: Scene) =>
  handovers.handOver(coordinator, { binomeId: pair.id, clientId: randomUUID(), side: 'mentor', fromId: pair.mentor.id, toId: third.id });

describe('an open browser of whoever stands in', () => {
  it('gets what is written from then on, and hears of a change of what was before without a word of it', async () => {
    const scene = await aScene();
    const heard = listen(scene.tab);
    await standsIn(scene);
    await scene.send('Bienvenue');
    const [old] = (await conversations.history(await world.actorOf(scene.pair.mentee), { conversationId: scene.conversationId })).messages;
    await ask(scene.mentee, 'conversation.edit', { conversationId: scene.conversationId, messageId: old?.id ?? '', body: 'canari d’avant, corrigé' });
    await settled(scene.tab);
    expect(heard.map(({ name }) => name)).toEqual(['conversation.joined', 'binome.changed', 'message.sent', 'conversation.advanced']);
    expect(JSON.stringify(heard)).not.toContain('canari');
    expect(JSON.stringify(await ask(scene.tab, 'conversation.changes', { conversationId: scene.conversationId, afterRevision: 0 }))).not.toContain('canari');
  });

  it('gets nothing after it is over', async () => {
    const scene = await aScene();
    const [named] = (await standsIn(scene)).substitutes;
    await Promise.all([settled(scene.tab), settled(scene.mentee)]);
    const [heard, partner] = [listen(scene.tab), listen(scene.mentee)];
    await handovers.endSubstitute(scene.coordinator, { binomeId: scene.pair.id, substituteId: named?.id ?? '' });
    await scene.send('canari d’après');
    await Promise.all([settled(scene.tab), settled(scene.mentee)]);
    expect(heard.map(({ name }) => name)).toEqual(['conversation.left', 'binome.changed']);
    expect(partner.map(({ name }) => name)).toEqual(['conversation.left', 'binome.changed', 'message.sent']);
    expect(await ask(scene.tab, 'conversation.changes', { conversationId: scene.conversationId, afterRevision: 0 })).toMatchObject({ ok: false, problem: { status: 404 } });
  });
});

describe('a side that is handed over', () => {
  it('is lost to the predecessor’s browser at once, and the successor’s has it', async () => {
    const scene = await aScene();
    const [heard, successor] = [listen(scene.mentor), listen(scene.tab)];
    await takesOver(scene);
    await scene.send('canari d’après');
    await Promise.all([settled(scene.mentor), settled(scene.tab)]);
    expect(heard.map(({ name }) => name)).toEqual(['conversation.left', 'binome.changed']);
    expect(successor.map(({ name }) => name)).toEqual(['conversation.joined', 'binome.changed', 'message.sent']);
    for (const [name, more] of [['conversation.send', { clientId: randomUUID(), body: 'x' }], ['conversation.read', { seq: 1 }]] as const) {
      expect(await ask(scene.mentor, name, { conversationId: scene.conversationId, ...more })).toMatchObject({ ok: false, problem: { status: 404 } });
    }
  });

  it('tells the successor when what was said before is open to them, and hidden again; nobody else hears that from the conversation', async () => {
    const scene = await aScene();
    const { id } = await takesOver(scene);
    const [mentor, mentee] = [await server.signIn(scene.pair.mentor), await server.signIn(scene.pair.mentee)];
    const stranger = listen(await server.connect(await server.signIn(await world.aMember())));
    const say = (cookie: string, given: boolean) => server.call(cookie, 'PUT', `/handovers/${id}/consent`, { given });
    await say(mentor, true);
    const disclosed = next(scene.tab, 'conversation.disclosed');
    await settled(scene.mentee);
    const partner = listen(scene.mentee);
    await say(mentee, true);
    expect(await disclosed).toEqual({ conversationId: scene.conversationId });
    const hidden = next(scene.tab, 'conversation.disclosed');
    await say(mentor, false);
    expect(await hidden).toEqual({ conversationId: scene.conversationId });
    await settled(scene.mentee);
    expect(partner.map(({ name }) => name)).toEqual(['binome.changed', 'binome.changed']);
    expect(stranger).toEqual([]);
  });
});
