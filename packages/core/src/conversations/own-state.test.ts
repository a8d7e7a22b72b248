import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Invalid, NotFound } from '../kernel/errors.ts';

const world = await createWorld();
const { conversations } = world.services;

const send = (actor: Actor, conversationId: string, body = 'Bonjour', replyTo?: number) =>
  conversations.send(actor, { conversationId, clientId: randomUUID(), body, ...(replyTo && { replyTo }) });
const hide = (id: string, { memberId }: Actor, upTo: number) =>
  world.database.pool.query('update conversation_members set hidden_up_to = $3, last_read_seq = $3 where conversation_id = $1 and member_id = $2', [id, memberId, upTo]);
const leave = (id: string, { memberId }: Actor) =>
  world.database.pool.query('update conversation_members set left_at = now() where conversation_id = $1 and member_id = $2', [id, memberId]);

async function aConversation(length = 0) {
  const binome = await world.aBinome();
  const [mentor, mentee] = [await world.actorOf(binome.mentor), await world.actorOf(binome.mentee)];
  const conversationId = binome.conversationId;
  const messages = [];
  for (let n = 0; n < length; n++) messages.push(await send(mentor, conversationId, `message ${n + 1}`));
  return { conversationId, mentor, mentee, messages };
}

/** What the badge counts for them. */
const unread = async (actor: Actor) => (await conversations.listOwn(actor))[0]?.unread;
const memberIn = async (reader: Actor, conversationId: string, of: Actor) =>
  (await conversations.get(reader, conversationId)).members.find(({ id }) => id === of.memberId);

describe('marking as read', () => {
  it('goes forward only, never past the end, and is told to the others', async () => {
    const { conversationId, mentor, mentee } = await aConversation(4);
    const told = await world.events.during(() => conversations.markRead(mentee, { conversationId, seq: 3 }));
    expect(told).toEqual([
      { name: 'conversation.read', audience: [{ to: 'conversation', id: conversationId }], payload: { conversationId, memberId: mentee.memberId, lastReadSeq: 3 } },
    ]);
    expect(await world.events.during(() => conversations.markRead(mentee, { conversationId, seq: 2 }))).toEqual([]);
    expect((await memberIn(mentor, conversationId, mentee))?.lastReadSeq).toBe(3);
    expect(await conversations.markRead(mentee, { conversationId, seq: 4000 })).toMatchObject({ lastReadSeq: 4 });
    expect(await unread(mentee)).toBe(0);
  });

  it('by many tabs at once ends at the furthest', async () => {
    const { conversationId, mentor, mentee } = await aConversation(8);
    await Promise.all([3, 8, 1, 5, 7].map((seq) => conversations.markRead(mentee, { conversationId, seq })));
    expect((await memberIn(mentor, conversationId, mentee))?.lastReadSeq).toBe(8);
  });
});

describe('marking as unread from a message on', () => {
  it('counts again from there for oneself, and what others see as read stays read', async () => {
    const { conversationId, mentor, mentee } = await aConversation(5);
    await conversations.markRead(mentee, { conversationId, seq: 5 });
    const own = { conversationId, lastReadSeq: 5, unreadFrom: 3, level: 'all' };
    const told = await world.events.during(async () => expect(await conversations.markUnread(mentee, { conversationId, seq: 3 })).toEqual(own));
    expect(told).toEqual([{ name: 'conversation.marked', audience: [{ to: 'member', id: mentee.memberId }], payload: own }]);
    expect(await unread(mentee)).toBe(3);
    expect((await memberIn(mentor, conversationId, mentee))?.lastReadSeq).toBe(5);
    expect((await conversations.get(mentee, conversationId)).own).toMatchObject({ lastReadSeq: 5, unreadFrom: 3 });
    expect((await conversations.get(mentor, conversationId)).own).toMatchObject({ unreadFrom: null });
  });

  it('is over once one reads again, which the own browsers are told even if nothing was read further', async () => {
    const { conversationId, mentee } = await aConversation(3);
    await conversations.markRead(mentee, { conversationId, seq: 3 });
    await conversations.markUnread(mentee, { conversationId, seq: 2 });
    const told = await world.events.during(() => conversations.markRead(mentee, { conversationId, seq: 3 }));
    expect(told).toEqual([
      { name: 'conversation.marked', audience: [{ to: 'member', id: mentee.memberId }], payload: { conversationId, lastReadSeq: 3, unreadFrom: null, level: 'all' } },
    ]);
    expect(await unread(mentee)).toBe(0);
  });

  it('counts neither one’s own messages nor deleted ones, and goes on counting what comes', async () => {
    const { conversationId, mentor, mentee, messages } = await aConversation(3);
    await send(mentee, conversationId, 'de moi');
    await conversations.remove(mentor, { conversationId, messageId: messages[1]!.id });
    await conversations.markRead(mentee, { conversationId, seq: 4 });
    await conversations.markUnread(mentee, { conversationId, seq: 1 });
    expect(await unread(mentee)).toBe(2);
    await send(mentor, conversationId, 'encore un');
    expect(await unread(mentee)).toBe(3);
  });

  it('past the end is the last message; in an empty conversation it marks nothing', async () => {
    const { conversationId, mentee } = await aConversation(2);
    expect(await conversations.markUnread(mentee, { conversationId, seq: 4000 })).toMatchObject({ unreadFrom: 2 });
    const empty = await aConversation();
    expect(await conversations.markUnread(empty.mentee, { conversationId: empty.conversationId, seq: 1 })).toMatchObject({ unreadFrom: null });
  });

  it('never reaches back before one came, nor counts anything there', async () => {
    const { conversationId, mentor, mentee } = await aConversation(5);
    await hide(conversationId, mentee, 5);
    expect(await conversations.markUnread(mentee, { conversationId, seq: 2 })).toMatchObject({ unreadFrom: null });
    expect(await unread(mentee)).toBe(0);
    await send(mentor, conversationId, 'bienvenue');
    expect(await conversations.markUnread(mentee, { conversationId, seq: 2 })).toMatchObject({ unreadFrom: 6 });
    expect(await unread(mentee)).toBe(1);
  });
});

describe('one’s list of conversations', () => {
  it('shows and counts nothing from before one came', async () => {
    const { conversationId, mentor, mentee } = await aConversation();
    await send(mentor, conversationId, `canari @[Rachid](m:${mentee.memberId})`);
    await hide(conversationId, mentee, 1);
    expect((await conversations.listOwn(mentee))[0]).toMatchObject({ unread: 0, mentioned: false, last: null });
  });

  it('says that one was named or answered in what is unread', async () => {
    const { conversationId, mentor, mentee } = await aConversation();
    await send(mentee, conversationId, 'ma question');
    await send(mentor, conversationId, 'autre chose');
    expect((await conversations.listOwn(mentee))[0]).toMatchObject({ unread: 1, mentioned: false });
    await send(mentor, conversationId, 'ma réponse', 1);
    expect((await conversations.listOwn(mentee))[0]).toMatchObject({ unread: 2, mentioned: true });
  });
});

describe('the notification level', () => {
  it('is one’s own, and one’s other browsers follow', async () => {
    const { conversationId, mentor, mentee } = await aConversation(1);
    const told = await world.events.during(() => conversations.setLevel(mentee, { conversationId, level: 'mentions' }));
    expect(told).toMatchObject([{ name: 'conversation.marked', audience: [{ to: 'member', id: mentee.memberId }], payload: { level: 'mentions' } }]);
    expect((await conversations.get(mentee, conversationId)).own.level).toBe('mentions');
    expect((await conversations.get(mentor, conversationId)).own.level).toBe('all');
  });

  it('is one of three', async () => {
    const { conversationId, mentee } = await aConversation();
    await expect(conversations.setLevel(mentee, { conversationId, level: 'loud' as never })).rejects.toThrow(Invalid);
  });
});

describe('putting a message aside', () => {
  it('lists it for oneself, the last put aside first, and tells nobody else', async () => {
    const { conversationId, mentor, mentee, messages } = await aConversation(3);
    const star = (n: number, on = true) => conversations.star(mentee, { conversationId, messageId: messages[n]!.id, on });
    const told = await world.events.during(() => star(2));
    expect(told).toEqual([
      { name: 'message.starred', audience: [{ to: 'member', id: mentee.memberId }], payload: { conversationId, messageId: messages[2]!.id, on: true } },
    ]);
    world.clock.advance(1000);
    await star(0);
    const seqs = async (actor: Actor) => (await conversations.listStarred(actor, {})).items.map(({ message }) => message.seq);
    expect(await seqs(mentee)).toEqual([1, 3]);
    expect((await conversations.listStarred(mentee, {})).items[0]).toMatchObject({ authorName: 'Claire Vuilloz', conversation: 'Claire Vuilloz' });
    expect(await seqs(mentor)).toEqual([]);
    expect((await conversations.get(mentee, conversationId)).own.starred).toEqual([messages[0]!.id, messages[2]!.id]);
    expect(await world.events.during(() => star(0))).toEqual([]);
    await star(0, false);
    expect(await world.events.during(() => star(0, false))).toEqual([]);
    expect(await seqs(mentee)).toEqual([3]);
  });

  it('pages through the conversations one is in, each message once', async () => {
    const { mentee, conversationId, messages } = await aConversation(5);
    for (const { id: messageId } of messages) {
      world.clock.advance(1000);
      await conversations.star(mentee, { conversationId, messageId, on: true });
    }
    const first = await conversations.listStarred(mentee, { limit: 3 });
    const second = await conversations.listStarred(mentee, { limit: 3, cursor: first.nextCursor! });
    expect([...first.items, ...second.items].map(({ message }) => message.seq)).toEqual([5, 4, 3, 2, 1]);
    expect(second.nextCursor).toBeNull();
  });

  it('of what was deleted or is from before one came is NotFound, and it leaves the list', async () => {
    const { conversationId, mentor, mentee, messages } = await aConversation(3);
    const place = (n: number) => ({ conversationId, messageId: messages[n]!.id });
    await conversations.star(mentee, { ...place(0), on: true });
    await conversations.remove(mentor, place(1));
    await expect(conversations.star(mentee, { ...place(1), on: true })).rejects.toThrow(NotFound);
    await hide(conversationId, mentee, 1);
    await expect(conversations.star(mentee, { ...place(0), on: true })).rejects.toThrow(NotFound);
    expect((await conversations.listStarred(mentee, {})).items).toEqual([]);
    expect((await conversations.get(mentee, conversationId)).own.starred).toEqual([]);
  });

  it('is not listed any more once one left the conversation', async () => {
    const { conversationId, mentee, messages } = await aConversation(1);
    await conversations.star(mentee, { conversationId, messageId: messages[0]!.id, on: true });
    await leave(conversationId, mentee);
    expect((await conversations.listStarred(mentee, {})).items).toEqual([]);
  });
});

describe('one’s own marks', () => {
  it('are NotFound for strangers and former members', async () => {
    const { conversationId, mentee, messages } = await aConversation(1);
    await leave(conversationId, mentee);
    for (const actor of [await world.anActor(), mentee]) {
      await expect(conversations.markRead(actor, { conversationId, seq: 1 })).rejects.toThrow(NotFound);
      await expect(conversations.markUnread(actor, { conversationId, seq: 1 })).rejects.toThrow(NotFound);
      await expect(conversations.setLevel(actor, { conversationId, level: 'none' })).rejects.toThrow(NotFound);
      await expect(conversations.star(actor, { conversationId, messageId: messages[0]!.id, on: true })).rejects.toThrow(NotFound);
    }
  });
});
