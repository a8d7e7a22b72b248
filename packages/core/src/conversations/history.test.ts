import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Invalid, NotFound } from '../kernel/errors.ts';
import type { HistoryInput } from './contract.ts';

const world = await createWorld();
const { conversations } = world.services;

const send = (actor: Actor, conversationId: string, body = 'Bonjour', replyTo?: number) =>
  conversations.send(actor, { conversationId, clientId: randomUUID(), body, ...(replyTo && { replyTo }) });
const hide = (id: string, { memberId }: Actor, upTo: number) =>
  world.database.pool.query('update conversation_members set hidden_up_to = $3 where conversation_id = $1 and member_id = $2', [id, memberId, upTo]);
const leave = (id: string, { memberId }: Actor) =>
  world.database.pool.query('update conversation_members set left_at = now() where conversation_id = $1 and member_id = $2', [id, memberId]);

async function aConversation(length = 0) {
  const binome = await world.aBinome();
  const [mentor, mentee] = [await world.actorOf(binome.mentor), await world.actorOf(binome.mentee)];
  const id = binome.conversationId;
  const messages = [];
  for (let n = 0; n < length; n++) messages.push(await send(mentor, id, `message ${n + 1}`));
  return { id, mentor, mentee, messages };
}

/** What a page holds, as its seqs, and whether more is told of. */
async function page(actor: Actor, conversationId: string, place: Omit<HistoryInput, 'conversationId'>) {
  const { messages, hasOlder, hasNewer } = await conversations.history(actor, { conversationId, ...place });
  return { seqs: messages.map(({ seq }) => seq), hasOlder, hasNewer };
}

describe('a page of history', () => {
  it('is the newest one, in reading order, or the one before a message', async () => {
    const { id, mentee } = await aConversation(10);
    expect(await page(mentee, id, { limit: 4 })).toEqual({ seqs: [7, 8, 9, 10], hasOlder: true, hasNewer: false });
    expect(await page(mentee, id, { limit: 4, before: 7 })).toEqual({ seqs: [3, 4, 5, 6], hasOlder: true, hasNewer: true });
    expect(await page(mentee, id, { limit: 4, before: 3 })).toEqual({ seqs: [1, 2], hasOlder: false, hasNewer: true });
    expect(await page(mentee, id, { limit: 10 })).toEqual({ seqs: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], hasOlder: false, hasNewer: false });
  });

  it('goes on after a message, up to the newest', async () => {
    const { id, mentee } = await aConversation(10);
    expect(await page(mentee, id, { limit: 4, after: 2 })).toEqual({ seqs: [3, 4, 5, 6], hasOlder: true, hasNewer: true });
    expect(await page(mentee, id, { limit: 4, after: 6 })).toEqual({ seqs: [7, 8, 9, 10], hasOlder: true, hasNewer: false });
    expect(await page(mentee, id, { limit: 4, after: 0 })).toEqual({ seqs: [1, 2, 3, 4], hasOlder: false, hasNewer: true });
    expect(await page(mentee, id, { limit: 4, after: 10 })).toEqual({ seqs: [], hasOlder: true, hasNewer: false });
  });

  it('lies around a message: half before it, and from it on', async () => {
    const { id, mentee } = await aConversation(10);
    expect(await page(mentee, id, { limit: 4, around: 5 })).toEqual({ seqs: [3, 4, 5, 6], hasOlder: true, hasNewer: true });
    expect(await page(mentee, id, { limit: 4, around: 1 })).toEqual({ seqs: [1, 2], hasOlder: false, hasNewer: true });
    expect(await page(mentee, id, { limit: 4, around: 10 })).toEqual({ seqs: [8, 9, 10], hasOlder: true, hasNewer: false });
    expect(await page(mentee, id, { limit: 4, around: 4000 })).toEqual({ seqs: [9, 10], hasOlder: true, hasNewer: false });
  });

  it('pages both ways from the middle meet every message once', async () => {
    const { id, mentee } = await aConversation(23);
    const middle = await page(mentee, id, { limit: 4, around: 12 });
    const seqs = [...middle.seqs];
    for (let more = middle.hasOlder; more; ) {
      const older = await page(mentee, id, { limit: 4, before: seqs[0]! });
      seqs.unshift(...older.seqs);
      more = older.hasOlder;
    }
    for (let more = middle.hasNewer; more; ) {
      const newer = await page(mentee, id, { limit: 4, after: seqs.at(-1)! });
      seqs.push(...newer.seqs);
      more = newer.hasNewer;
    }
    expect(seqs).toEqual(Array.from({ length: 23 }, (_, i) => i + 1));
  });

  it('never reaches back before the reader came, and tells of nothing there', async () => {
    const { id, mentee, mentor } = await aConversation(6);
    await hide(id, mentee, 4);
    expect(await page(mentee, id, {})).toEqual({ seqs: [5, 6], hasOlder: false, hasNewer: false });
    expect(await page(mentee, id, { before: 5 })).toEqual({ seqs: [], hasOlder: false, hasNewer: true });
    expect(await page(mentee, id, { around: 2 })).toEqual({ seqs: [5, 6], hasOlder: false, hasNewer: false });
    expect(await page(mentee, id, { around: 6, limit: 4 })).toEqual({ seqs: [5, 6], hasOlder: false, hasNewer: false });
    expect(await page(mentee, id, { after: 2 })).toEqual({ seqs: [5, 6], hasOlder: false, hasNewer: false });
    expect(await page(mentee, id, { after: 5 })).toEqual({ seqs: [6], hasOlder: true, hasNewer: false });
    expect(await page(mentor, id, { limit: 2, before: 5 })).toEqual({ seqs: [3, 4], hasOlder: true, hasNewer: true });
    const changes = await conversations.changes(mentee, { conversationId: id, afterRevision: 0 });
    expect(changes.messages.map(({ seq }) => seq)).toEqual([5, 6]);
  });

  it('brings along what its messages answer, once each, unless it is in the page or from before the reader came', async () => {
    const { id, mentor, mentee } = await aConversation(4);
    for (const answered of [1, 1, 3, 5]) await send(mentee, id, `réponse à ${answered}`, answered);
    const newest = await conversations.history(mentor, { conversationId: id, limit: 4 });
    expect(newest.quoted.map(({ seq }) => seq).toSorted()).toEqual([1, 3]);
    await hide(id, mentee, 2);
    const late = await conversations.history(mentee, { conversationId: id, limit: 4 });
    expect(late.quoted.map(({ seq }) => seq)).toEqual([3]);
  });

  it('asked for in two ways at once, or with a limit or place that is none, is Invalid', async () => {
    const { id, mentor } = await aConversation(2);
    const wrong = [{ before: 1, after: 1 }, { around: 1, before: 2 }, { around: 0 }, { around: -1 }, { limit: 0 }, { limit: 101 }, { before: 'x' }, { around: 1.5 }];
    for (const place of wrong) await expect(conversations.history(mentor, { conversationId: id, ...place } as HistoryInput)).rejects.toThrow(Invalid);
  });
});

describe('what is pinned', () => {
  it('is listed by its place, the newest first, for every member, until it is taken off or deleted', async () => {
    const { id, mentor, mentee, messages } = await aConversation(3);
    const [first, second, third] = messages.map(({ id: messageId }) => ({ conversationId: id, messageId }));
    await conversations.pin(mentor, { ...third!, on: true });
    await conversations.pin(mentee, { ...first!, on: true });
    await conversations.pin(mentee, { ...second!, on: true });
    const seqs = async (actor: Actor) => (await conversations.listPinned(actor, id)).messages.map(({ seq }) => seq);
    expect(await seqs(mentor)).toEqual([3, 2, 1]);
    expect((await conversations.listPinned(mentor, id)).messages[0]).toMatchObject({ authorName: 'Claire Vuilloz' });
    await conversations.pin(mentor, { ...second!, on: false });
    await conversations.remove(mentor, third!);
    expect(await seqs(mentee)).toEqual([1]);
  });

  it('before the reader came is not for them', async () => {
    const { id, mentor, mentee, messages } = await aConversation(2);
    for (const { id: messageId } of messages) await conversations.pin(mentor, { conversationId: id, messageId, on: true });
    await hide(id, mentee, 1);
    expect((await conversations.listPinned(mentee, id)).messages.map(({ seq }) => seq)).toEqual([2]);
  });
});

describe('reading', () => {
  it('is NotFound for strangers and former members, in every way of it', async () => {
    const { id, mentor, mentee, messages } = await aConversation(2);
    const messageId = messages[0]!.id;
    await conversations.pin(mentor, { conversationId: id, messageId, on: true });
    await conversations.edit(mentor, { conversationId: id, messageId, body: 'canari' });
    await leave(id, mentee);
    for (const actor of [await world.anActor(), mentee]) {
      for (const place of [{}, { before: 2 }, { after: 0 }, { around: 1 }]) {
        await expect(conversations.history(actor, { conversationId: id, ...place })).rejects.toThrow(NotFound);
      }
      await expect(conversations.changes(actor, { conversationId: id, afterRevision: 0 })).rejects.toThrow(NotFound);
      await expect(conversations.listPinned(actor, id)).rejects.toThrow(NotFound);
      await expect(conversations.versions(actor, { conversationId: id, messageId })).rejects.toThrow(NotFound);
      await expect(conversations.get(actor, id)).rejects.toThrow(NotFound);
    }
  });

  it('what a message said before is not for whom it is hidden from, nor under another conversation', async () => {
    const { id, mentor, mentee, messages } = await aConversation(2);
    const messageId = messages[0]!.id;
    await conversations.edit(mentor, { conversationId: id, messageId, body: 'autre' });
    await hide(id, mentee, 1);
    await expect(conversations.versions(mentee, { conversationId: id, messageId })).rejects.toThrow(NotFound);
    const other = await aConversation(1);
    await expect(conversations.versions(other.mentor, { conversationId: other.id, messageId })).rejects.toThrow(NotFound);
  });
});
