import { randomUUID } from 'node:crypto';
import { ask, closing, listen, next, settled, startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';

const world = await createWorld();
const server = await startTestServer(world);

async function aScene(wishes: { history?: 'start' | 'joining'; inside?: boolean } = {}) {
  const programme = await world.aProgramme();
  const member = await world.aMember({ programme });
  const coordinator = await world.aMember({ programme, role: 'coordinator' });
  const group = await world.aGroup({ programme, history: wishes.history ?? 'start', memberIds: wishes.inside ? [member.id] : [] });
  const maker = await server.connect(await server.signIn(group.maker));
  const cookie = await server.signIn(member);
  const send = (body: string) => ask(maker, 'conversation.send', { conversationId: group.id, clientId: randomUUID(), body });
  return { group, member, coordinator, programme, maker, cookie, send, membership: `/groups/${group.id}/membership` };
}

describe('an open browser of whoever joins a group', () => {
  it('gets the next message, in every tab, and so does one that is added', async () => {
    const { group, member, cookie, send, membership } = await aScene();
    const tabs = [await server.connect(cookie), await server.connect(cookie)];
    const heard = tabs.map((tab) => next(tab, 'message.sent'));
    const joined = tabs.map((tab) => next(tab, 'group.joined'));
    expect((await server.call(cookie, 'PUT', membership)).status).toBe(200);
    expect(await Promise.all(joined)).toEqual(tabs.map(() => ({ conversationId: group.id, memberIds: [member.id] })));
    await send('bienvenue');
    for (const told of heard) expect(await told).toMatchObject({ conversationId: group.id, body: 'bienvenue' });

    const added = await world.aMember({ programme: { id: group.programmeId, communeId: member.communeId } });
    const browser = await server.connect(await server.signIn(added));
    const first = next(browser, 'message.sent');
    await server.call(await server.signIn(group.maker), 'POST', `/groups/${group.id}/members`, { memberIds: [added.id] });
    await send('à vous aussi');
    expect(await first).toMatchObject({ body: 'à vous aussi' });
  });

  it('hears of the change of an old message that is not theirs to read, and not what it says', async () => {
    const { group, cookie, send, membership, maker } = await aScene({ history: 'joining' });
    const { data: old } = (await send('canari d’avant')) as { data: { id: string } };
    const tab = await server.connect(cookie);
    const heard = listen(tab);
    await server.call(cookie, 'PUT', membership);
    await ask(maker, 'conversation.edit', { conversationId: group.id, messageId: old.id, body: 'canari d’avant, corrigé' });
    await ask(maker, 'conversation.react', { conversationId: group.id, messageId: old.id, emoji: '👏', on: true });
    await settled(tab);
    expect(heard.map(({ name }) => name)).toEqual(['group.joined', 'conversation.advanced', 'conversation.advanced']);
    expect(JSON.stringify(heard)).not.toContain('canari');
    expect(JSON.stringify(await ask(tab, 'conversation.changes', { conversationId: group.id, afterRevision: 0 }))).not.toContain('canari');
  });
});

describe('an open browser of whoever is out of a group', () => {
  const ways = {
    'by leaving': ({ cookie, membership }: Awaited<ReturnType<typeof aScene>>) => server.call(cookie, 'DELETE', membership),
    'by being taken out': async ({ group, member }: Awaited<ReturnType<typeof aScene>>) =>
      server.call(await server.signIn(group.maker), 'DELETE', `/groups/${group.id}/members/${member.id}`),
  };

  it.each(Object.entries(ways))('%s hears that, and then nothing of it any more', async (_, goes) => {
    const scene = await aScene({ inside: true });
    const { group, member, cookie, send, maker } = scene;
    const tab = await server.connect(cookie);
    const heard = listen(tab);
    await send('avant');
    expect((await goes(scene)).status).toBe(204);
    const { data: canary } = (await send('canari')) as { data: { id: string; seq: number } };
    await ask(maker, 'conversation.edit', { conversationId: group.id, messageId: canary.id, body: 'canari, corrigé' });
    await ask(maker, 'conversation.read', { conversationId: group.id, seq: canary.seq });
    await server.call(await server.signIn(group.maker), 'PATCH', `/groups/${group.id}`, { title: 'Canari' });
    await settled(tab);
    expect(heard.map(({ name }) => name)).toEqual(['message.sent', 'group.left']);
    expect(heard[1]?.payload).toEqual({ conversationId: group.id, memberIds: [member.id] });
    for (const [name, more] of [['conversation.send', { clientId: randomUUID(), body: 'x' }], ['conversation.changes', { afterRevision: 0 }], ['conversation.read', { seq: 1 }]] as const) {
      expect(await ask(tab, name, { conversationId: group.id, ...more })).toMatchObject({ ok: false, problem: { status: 404, code: 'not-found' } });
    }
    expect(await ask(tab, 'conversation.positions', { conversations: { [group.id]: 0 } })).toEqual({ ok: true, data: { behind: [] } });
  });

  it('by the end of their membership of the programme is closed, and comes back without it; restored, it is still out', async () => {
    const { group, member, coordinator, cookie, send } = await aScene({ inside: true });
    const tab = await server.connect(cookie);
    const closed = closing(tab);
    const path = `/programmes/${group.programmeId}/members/${member.id}`;
    const authority = await server.signIn(coordinator);
    expect((await server.call(authority, 'DELETE', path)).status).toBe(204);
    await closed;
    const back = await server.connect(cookie);
    const heard = listen(back);
    await send('canari');
    expect((await server.call(authority, 'PUT', path)).status).toBe(204);
    await closing(back);
    const again = await server.connect(cookie);
    heard.push(...listen(again));
    await send('canari');
    await settled(again);
    expect(heard).toEqual([]);
  });

  it('under a stream of messages gets none that was numbered after the roster changed', async () => {
    const scene = await aScene({ inside: true });
    const { group, cookie, send } = scene;
    const tab = await server.connect(cookie);
    const heard = listen(tab);
    let going = true;
    const numbers: number[] = [];
    const stream = (async () => {
      for (let n = 0; going; n += 1) numbers.push(((await send(`canari ${n}`)) as { data: { seq: number } }).data.seq);
    })();
    await next(tab, 'message.sent', ({ seq }: { seq: number }) => seq >= 5);
    await ways['by being taken out'](scene);
    const seen = (await server.call(await server.signIn(group.maker), 'GET', `/conversations/${group.id}`)).body.lastSeq as number;
    await new Promise<void>((resolve) => {
      const wait = () => (numbers.length > seen + 20 ? resolve() : setImmediate(wait));
      wait();
    });
    going = false;
    await stream;
    await settled(tab);
    const last = Math.max(...heard.filter(({ name }) => name === 'message.sent').map(({ payload }) => payload.seq));
    expect(last).toBeLessThanOrEqual(seen);
    expect(heard.at(-1)?.name).toBe('group.left');
  });
});
