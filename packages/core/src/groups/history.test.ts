import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import type { MessageView } from '../conversations/contract.ts';
import { NotFound } from '../kernel/errors.ts';

const world = await createWorld();
const { groups, conversations } = world.services;

const canary = 'canari';
const send = (actor: Actor, conversationId: string, body: string, replyTo?: number) =>
  conversations.send(actor, { conversationId, clientId: randomUUID(), body, ...(replyTo !== undefined && { replyTo }) });

/** A group whose old messages are all canaries: edited, pinned, reacted to, naming and answering whoever joins later. */
async function aGroupWithAPast(history: 'start' | 'joining') {
  const programme = await world.aProgramme();
  const newcomer = await world.aMember({ programme, name: 'Nora Alami' });
  const group = await world.aGroup({ programme, history });
  const author = await world.actorOf(group.maker);
  const old: MessageView[] = [];
  for (const n of [1, 2, 3]) old.push(await send(author, group.id, `${canary} ${n}`));
  const at = { conversationId: group.id, messageId: old[0]?.id ?? '' };
  await conversations.edit(author, { ...at, body: `${canary} 1, mieux dit` });
  await conversations.pin(author, { ...at, on: true });
  await conversations.react(author, { ...at, emoji: '👏', on: true });
  const actor = await world.actorOf(newcomer);
  await groups.join(actor, { groupId: group.id });
  return { programme, group, id: group.id, author, newcomer, actor, old };
}

/** Every road on which a message may be read, asked by the newcomer. */
async function everyRoad(actor: Actor, id: string, old: MessageView[]): Promise<unknown[]> {
  const asked = { conversationId: id };
  const place = { ...asked, messageId: old[0]?.id ?? '' };
  const roads = await Promise.all([
    conversations.history(actor, asked),
    conversations.history(actor, { ...asked, before: 4 }),
    conversations.history(actor, { ...asked, after: 0 }),
    conversations.history(actor, { ...asked, around: 2 }),
    conversations.changes(actor, { ...asked, afterRevision: 0 }),
    conversations.search(actor, { ...asked, text: canary }),
    conversations.listPinned(actor, id),
    conversations.listStarred(actor, {}),
    conversations.listOwn(actor),
    conversations.get(actor, id),
    conversations.versions(actor, place).catch((error: Error) => error.name),
    conversations.edit(actor, { ...place, body: 'x' }).catch((error: Error) => error.name),
    conversations.remove(actor, place).catch((error: Error) => error.name),
    conversations.react(actor, { ...place, emoji: '👍', on: true }).catch((error: Error) => error.name),
    conversations.pin(actor, { ...place, on: false }).catch((error: Error) => error.name),
    conversations.star(actor, { ...place, on: true }).catch((error: Error) => error.name),
  ]);
  return roads;
}

describe('a group whose history begins with one’s joining', () => {
  it('shows nothing that was written before, by any road, and everything that comes after', async () => {
    const { id, author, actor, old } = await aGroupWithAPast('joining');
    expect(JSON.stringify(await everyRoad(actor, id, old))).not.toContain(canary);
    const after = await send(author, id, 'bienvenue', 1);
    const page = await conversations.history(actor, { conversationId: id });
    expect(page).toMatchObject({ messages: [{ id: after.id, replyTo: 1 }], hasOlder: false, quoted: [] });
    expect(JSON.stringify(await everyRoad(actor, id, old))).not.toContain(canary);
    expect(await conversations.findDay(actor, { conversationId: id, day: '2000-01-01' })).toEqual({ seq: 4, on: false });
    expect((await conversations.changes(actor, { conversationId: id, afterRevision: 0 })).messages.map(({ seq }) => seq)).toEqual([4]);
  });

  it('lets nobody answer or change what they may not read', async () => {
    const { id, actor, old } = await aGroupWithAPast('joining');
    await expect(send(actor, id, 'à propos de cela', 1)).rejects.toMatchObject({ fields: { replyTo: 'goneMessage' } });
    const place = { conversationId: id, messageId: old[0]?.id ?? '' };
    await expect(conversations.react(actor, { ...place, emoji: '👍', on: true })).rejects.toThrow(NotFound);
    await expect(conversations.star(actor, { ...place, on: true })).rejects.toThrow(NotFound);
    await expect(conversations.pin(actor, { ...place, on: false })).rejects.toThrow(NotFound);
  });

  it('tells of a change of an old message without saying what it says', async () => {
    const { id, author, actor, old } = await aGroupWithAPast('joining');
    const told = await world.events.during(async () => {
      await conversations.edit(author, { conversationId: id, messageId: old[1]?.id ?? '', body: `${canary} encore` });
      await conversations.remove(author, { conversationId: id, messageId: old[2]?.id ?? '' });
      await conversations.react(author, { conversationId: id, messageId: old[1]?.id ?? '', emoji: '👏', on: true });
    });
    expect(told.map(({ name }) => name)).toEqual(Array.from({ length: 3 }, () => 'conversation.advanced'));
    expect(JSON.stringify(told)).not.toContain(canary);
    // Whoever may read it gets it by asking, and the newcomer's cursor goes on without it.
    const { messages, lastRevision } = await conversations.changes(actor, { conversationId: id, afterRevision: 0 });
    expect([messages, lastRevision]).toEqual([[], (await conversations.get(author, id)).lastRevision]);
  });

  it('hides, at coming back, what was written while one was away and before, also where one had put it aside or marked it unread', async () => {
    const { id, author, actor } = await aGroupWithAPast('joining');
    const heard = await send(author, id, `${canary} entendu @[Nora](m:${actor.memberId})`);
    await conversations.star(actor, { conversationId: id, messageId: heard.id, on: true });
    await conversations.markUnread(actor, { conversationId: id, seq: heard.seq });
    expect((await conversations.listOwn(actor))[0]).toMatchObject({ unread: 1, mentioned: true });
    await groups.leave(actor, { groupId: id });
    await send(author, id, `${canary} pendant ce temps`);
    await groups.join(actor, { groupId: id });
    expect(JSON.stringify(await everyRoad(actor, id, [heard]))).not.toContain(canary);
    expect((await conversations.listOwn(actor))[0]).toMatchObject({ unread: 0, mentioned: false, last: null });
    expect((await conversations.get(actor, id)).own.starred).toEqual([]);
  });

  it('begins, for everybody who joins among ten writers, right after the message that was the last', async () => {
    const programme = await world.aProgramme();
    const { id, maker } = await world.aGroup({ programme, history: 'joining' });
    const author = await world.actorOf(maker);
    const newcomers = await Promise.all(Array.from({ length: 6 }, () => world.anActor({ programme })));
    await Promise.all([
      ...Array.from({ length: 60 }, (_, n) => send(author, id, `message ${n}`)),
      ...newcomers.map(async (actor, n) => {
        await new Promise((resolve) => setImmediate(resolve));
        await groups.join(actor, { groupId: id });
        await send(actor, id, `présent ${n}`);
      }),
    ]);
    for (const actor of newcomers) {
      const { hiddenUpTo, lastSeq } = await conversations.get(actor, id);
      const { messages } = await conversations.history(actor, { conversationId: id, limit: 100 });
      expect(messages.map(({ seq }) => seq)).toEqual(Array.from({ length: lastSeq - hiddenUpTo }, (_, n) => hiddenUpTo + 1 + n));
      expect(messages.some(({ authorId }) => authorId === actor.memberId)).toBe(true);
    }
  });
});

describe('a group whose history begins with its start', () => {
  it('shows all of it to whoever joins, and to whoever comes back', async () => {
    const { id, author, actor } = await aGroupWithAPast('start');
    const seqs = async () => (await conversations.history(actor, { conversationId: id })).messages.map(({ seq }) => seq);
    expect(await seqs()).toEqual([1, 2, 3]);
    await groups.leave(actor, { groupId: id });
    await send(author, id, 'entre-temps');
    await groups.join(actor, { groupId: id });
    expect(await seqs()).toEqual([1, 2, 3, 4]);
  });
});
