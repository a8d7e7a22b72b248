import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import type { TestBinome } from '@passerelle/testing/factories.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, Invalid, NotFound } from '../kernel/errors.ts';
import { maxMessage, type MessageView } from './contract.ts';

const world = await createWorld();
const { conversations, binomes } = world.services;

async function aConversation(): Promise<{ binome: TestBinome; id: string; mentor: Actor; mentee: Actor }> {
  const binome = await world.aBinome();
  return { binome, id: binome.conversationId, mentor: await world.actorOf(binome.mentor), mentee: await world.actorOf(binome.mentee) };
}

const send = (actor: Actor, conversationId: string, body = 'Bonjour', clientId: string = randomUUID()) =>
  conversations.send(actor, { conversationId, clientId, body });

async function history(actor: Actor, conversationId: string): Promise<MessageView[]> {
  return (await conversations.history(actor, { conversationId, limit: 100 })).messages;
}

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

describe('sending a message', () => {
  it('stores it cleaned, numbers it, and tells the conversation', async () => {
    const { id, mentor } = await aConversation();
    const told = await world.events.during(() => send(mentor, id, '**Bonjour** <script>alert(1)</script>'));
    const [message] = await history(mentor, id);
    expect(message).toMatchObject({ seq: 1, revision: 1, authorId: mentor.memberId, body: '**Bonjour** <script>alert(1)</script>' });
    expect(message?.html).toBe('<p dir="auto"><strong>Bonjour</strong> &lt;script&gt;alert(1)&lt;/script&gt;</p>');
    expect(told).toEqual([
      { name: 'message.sent', audience: [{ to: 'conversation', id }], payload: message, roster: { conversationId: id, revision: 1 } },
    ]);
  });

  it('ten times at once under one name stores one row, and gives every sender the same answer', async () => {
    const { id, mentor } = await aConversation();
    await send(mentor, id, 'avant');
    const clientId = randomUUID();
    const told = await world.events.during(async () => {
      const answers = await Promise.all(upTo(10).map(() => send(mentor, id, 'une fois', clientId)));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]?.seq).toBe(2);
    });
    expect(told).toHaveLength(1);
    await send(mentor, id, 'après');
    expect((await history(mentor, id)).map(({ seq, body }) => [seq, body])).toEqual([[1, 'avant'], [2, 'une fois'], [3, 'après']]);
  });

  it('under a name already used for another text or conversation is a Conflict and stores nothing', async () => {
    const { id, mentor, binome } = await aConversation();
    const other = await world.aBinome({ mentor: binome.mentor });
    const clientId = randomUUID();
    await send(mentor, id, 'le premier texte', clientId);
    await expect(send(mentor, id, 'un autre texte', clientId)).rejects.toThrow(Conflict);
    await expect(send(mentor, other.conversationId, 'le premier texte', clientId)).rejects.toThrow(Conflict);
    expect(await history(mentor, id)).toHaveLength(1);
    expect(await history(mentor, other.conversationId)).toHaveLength(0);
  });

  it('under a name that another author uses too is fine: names are each author’s own', async () => {
    const { id, mentor, mentee } = await aConversation();
    const clientId = randomUUID();
    await send(mentor, id, 'moi', clientId);
    await expect(send(mentee, id, 'moi aussi', clientId)).resolves.toMatchObject({ seq: 2 });
  });

  it('under a name used where one is no longer a member is a Conflict, and tells nothing of what was there', async () => {
    const { id, mentor, binome } = await aConversation();
    const other = await world.aBinome({ mentor: binome.mentor });
    const clientId = randomUUID();
    await send(mentor, id, 'secret', clientId);
    await world.database.pool.query('update conversation_members set left_at = now() where conversation_id = $1 and member_id = $2', [id, mentor.memberId]);
    await expect(send(mentor, other.conversationId, 'ailleurs', clientId)).rejects.toThrow(Conflict);
  });

  it('by twenty writers at once numbers without a hole, and everybody reads one order', async () => {
    const { id, mentor, mentee } = await aConversation();
    const answers = await Promise.all(upTo(20).map((n) => send(n % 2 ? mentor : mentee, id, `message ${n}`)));
    expect(answers.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual(upTo(20));
    const [one, other] = [await history(mentor, id), await history(mentee, id)];
    expect(one.map(({ seq }) => seq)).toEqual(upTo(20));
    expect(other).toEqual(one);
  });

  it('among many at once is stored in the order of its coming', async () => {
    const [one, two] = [await aConversation(), await aConversation()];
    const bodies = upTo(60).map((n) => `n° ${n}`);
    const stored = await Promise.all(bodies.map((body, n) => send(n % 2 ? one.mentee : two.mentee, n % 2 ? one.id : two.id, body)));
    expect(stored.map(({ body }) => body)).toEqual(bodies);
    for (const { mentor, id } of [one, two]) {
      const all = await history(mentor, id);
      expect(all.map(({ seq }) => seq)).toEqual(upTo(30));
      expect(all.map(({ body }) => body)).toEqual(bodies.filter((body) => all.some((message) => message.body === body)));
    }
  });

  it('among many at once is told by itself what is wrong with it, and makes no hole', async () => {
    const [one, two] = [await aConversation(), await aConversation()];
    const first = await send(one.mentor, one.id, 'avant');
    const known = randomUUID();
    await send(two.mentor, two.id, 'connu', known);
    const good = upTo(60).map((n) => send(n % 2 ? one.mentee : two.mentee, n % 2 ? one.id : two.id, `n° ${n}`));
    const bad = [send(one.mentor, two.id, 'étranger'), send(two.mentor, two.id, 'autre chose', known)];
    const again = [send(two.mentor, two.id, 'connu', known), conversations.send(one.mentor, { conversationId: one.id, clientId: randomUUID(), body: 'réponse', replyTo: first.seq })];
    expect((await Promise.allSettled(bad)).map((settled) => (settled.status === 'rejected' ? (settled.reason as Error).constructor : null))).toEqual([NotFound, Conflict]);
    expect((await Promise.all(again)).map(({ body, replyTo }) => [body, replyTo])).toEqual([['connu', null], ['réponse', 1]]);
    await Promise.all(good);
    // What is answered meanwhile holds the conversation for an instant, and one of those may come after it: the numbers know no hole.
    expect((await history(one.mentor, one.id)).map(({ seq }) => seq)).toEqual(upTo(32));
    expect((await history(two.mentor, two.id)).map(({ seq }) => seq)).toEqual(upTo(31));
  });

  it('waits for what holds its conversation, and holds up no other meanwhile', async () => {
    const [held, free] = [await aConversation(), await aConversation()];
    const holder = await world.database.pool.connect();
    try {
      await holder.query('begin');
      await holder.query('select 1 from conversations where id = $1 for update', [held.id]);
      const waiting = upTo(5).map((n) => send(held.mentor, held.id, `patience ${n}`));
      await Promise.all(upTo(20).map((n) => send(free.mentor, free.id, `libre ${n}`)));
      expect(await history(held.mentor, held.id)).toEqual([]);
      await holder.query('commit');
      expect((await Promise.all(waiting)).map(({ seq }) => seq).toSorted()).toEqual(upTo(5));
    } finally {
      holder.release();
    }
  });

  it('that fails takes no number', async () => {
    const { id, mentor } = await aConversation();
    await send(mentor, id);
    await expect(conversations.send(mentor, { conversationId: id, clientId: randomUUID(), body: 'x'.repeat(maxMessage + 1) })).rejects.toThrow(Invalid);
    const clientId = randomUUID();
    await send(mentor, id, 'un', clientId);
    await expect(send(mentor, id, 'deux', clientId)).rejects.toThrow(Conflict);
    expect((await send(mentor, id)).seq).toBe(3);
  });

  it.each([
    { body: '' }, { body: '  \n ' }, { body: 'a\u0000b' }, { body: '\uD800' }, { body: 7 }, { body: null }, { clientId: 'x' }, { clientId: '' },
    { seq: 1 }, { authorId: randomUUID() }, { revision: 1 }, { html: '<script>' }, { createdAt: '2020-01-01T00:00:00Z' }, { conversationId: 'x' },
  ])('with %j is Invalid', async (wrong) => {
    const { id, mentor } = await aConversation();
    await expect(conversations.send(mentor, { conversationId: id, clientId: randomUUID(), body: 'Bonjour', ...(wrong as object) })).rejects.toThrow(Invalid);
    expect(await history(mentor, id)).toEqual([]);
  });
});

describe('reading back', () => {
  let id: string;
  let mentor: Actor;
  beforeAll(async () => {
    ({ id, mentor } = await aConversation());
    for (const n of upTo(7)) await send(mentor, id, `m${n}`);
  });
  const seqs = (messages: MessageView[]) => messages.map(({ seq }) => seq);

  it('begins with the newest, in reading order', async () => {
    const page = await conversations.history(mentor, { conversationId: id, limit: 3 });
    expect([seqs(page.messages), page.hasOlder]).toEqual([[5, 6, 7], true]);
  });

  it('goes on before a message until there is none', async () => {
    const page = await conversations.history(mentor, { conversationId: id, limit: 3, before: 5 });
    expect([seqs(page.messages), page.hasOlder]).toEqual([[2, 3, 4], true]);
    const last = await conversations.history(mentor, { conversationId: id, limit: 3, before: 2 });
    expect([seqs(last.messages), last.hasOlder]).toEqual([[1], false]);
    expect(await conversations.history(mentor, { conversationId: id, before: 1 })).toEqual({ messages: [], hasOlder: false, hasNewer: true, quoted: [] });
  });

  it('in an empty conversation gives an empty page', async () => {
    const empty = await aConversation();
    expect(await conversations.history(empty.mentor, { conversationId: empty.id })).toEqual({ messages: [], hasOlder: false, hasNewer: false, quoted: [] });
    expect(await conversations.changes(empty.mentor, { conversationId: empty.id, afterRevision: 0 })).toEqual({ messages: [], lastRevision: 0, more: false });
  });

  it('catches up after a revision, in pages', async () => {
    const first = await conversations.changes(mentor, { conversationId: id, afterRevision: 2, limit: 3 });
    expect([seqs(first.messages), first.lastRevision, first.more]).toEqual([[3, 4, 5], 7, true]);
    const rest = await conversations.changes(mentor, { conversationId: id, afterRevision: 5, limit: 3 });
    expect([seqs(rest.messages), rest.more]).toEqual([[6, 7], false]);
    expect(await conversations.changes(mentor, { conversationId: id, afterRevision: 7 })).toEqual({ messages: [], lastRevision: 7, more: false });
    expect(await conversations.changes(mentor, { conversationId: id, afterRevision: Number.MAX_SAFE_INTEGER })).toMatchObject({ messages: [] });
  });

  it.each([{ before: 0 }, { before: 'yes' }, { limit: 101 }, { limit: 0 }, { before: 1e300 }, { order: 'asc' }])('with %j is Invalid', async (wrong) => {
    await expect(conversations.history(mentor, { conversationId: id, ...wrong } as never)).rejects.toThrow(Invalid);
  });

  it.each([{ afterRevision: -1 }, { afterRevision: 'yes' }, { afterRevision: 0, limit: 201 }, { afterRevision: 1.5 }, {}])('the changes with %j is Invalid', async (wrong) => {
    await expect(conversations.changes(mentor, { conversationId: id, ...wrong } as never)).rejects.toThrow(Invalid);
  });
});

describe('a private conversation', () => {
  const outsiders = ['stranger', 'member', 'moderator', 'coordinator', 'administrator', 'former member'] as const;

  it.each(outsiders)('is NotFound for a %s, like one that is not there, whatever they try', async (who) => {
    const { id, mentor, mentee, binome } = await aConversation();
    await send(mentor, id, 'entre nous');
    const programme = { id: binome.programmeId, communeId: binome.mentor.communeId };
    let actor: Actor;
    if (who === 'former member') {
      actor = mentee;
      await world.database.pool.query('update conversation_members set left_at = now() where conversation_id = $1 and member_id = $2', [id, mentee.memberId]);
    } else if (who === 'stranger') actor = await world.anActor();
    else if (who === 'administrator') actor = await world.anActor({ programme, administrator: true });
    else actor = await world.anActor({ programme, role: who });

    const tries = (conversationId: string) => [
      () => conversations.get(actor, conversationId),
      () => conversations.history(actor, { conversationId }),
      () => conversations.changes(actor, { conversationId, afterRevision: 0 }),
      () => conversations.markRead(actor, { conversationId, seq: 1 }),
      () => send(actor, conversationId),
    ];
    for (const conversationId of [id, randomUUID()]) {
      const told = await world.events.during(async () => {
        for (const story of tries(conversationId)) await expect(story()).rejects.toThrow(new NotFound());
      });
      expect(told).toEqual([]);
    }
    expect(await conversations.following(actor.memberId)).toEqual([]);
    expect(await binomes.listOwn(actor)).toEqual([]);
    expect(await history(mentor, id)).toHaveLength(1);
  });

  it('shows its two members to each other, with how far each has read', async () => {
    const { id, mentor, mentee } = await aConversation();
    await send(mentor, id);
    await conversations.markRead(mentee, { conversationId: id, seq: 1 });
    const view = await conversations.get(mentee, id);
    expect(view).toMatchObject({ id, kind: 'binome', lastSeq: 1, lastRevision: 1, can: { send: true } });
    expect(view.members.map((member) => [member.id, member.lastReadSeq])).toEqual(expect.arrayContaining([[mentor.memberId, 0], [mentee.memberId, 1]]));
    expect(view.members).toHaveLength(2);
  });

  it('takes no third person in, not even by a hand in the database', async () => {
    const { id, mentee } = await aConversation();
    const stranger = await world.aMember();
    const { pool } = world.database;
    await expect(pool.query('insert into conversation_members (conversation_id, member_id, joined_at) values ($1, $2, now())', [id, stranger.id])).rejects.toMatchObject({ code: '23514' });
    const swap = 'update conversation_members set member_id = $2 where conversation_id = $1 and member_id = $3';
    await expect(pool.query(swap, [id, stranger.id, mentee.memberId])).rejects.toMatchObject({ code: '23514' });
    expect((await conversations.get(mentee, id)).memberCount).toBe(2);
  });

  it('takes whoever stands in for one of them, and back only while they do', async () => {
    const { id, mentee } = await aConversation();
    const substitute = await world.aMember();
    const { pool } = world.database;
    await pool.query(`insert into binome_substitutes (id, binome_id, side, member_id, from_on, until_on, created_by, created_at, entered_at)
      select gen_random_uuid(), binome_id, 'mentor', $2, now(), now(), $3, now(), now() from conversations where id = $1`, [id, substitute.id, mentee.memberId]);
    await pool.query('insert into conversation_members (conversation_id, member_id, joined_at) values ($1, $2, now())', [id, substitute.id]);
    await pool.query('update binome_substitutes set ended_at = now() where member_id = $1', [substitute.id]);
    await pool.query('update conversation_members set left_at = now() where member_id = $1', [substitute.id]);
    await expect(pool.query('update conversation_members set left_at = null where member_id = $1', [substitute.id])).rejects.toMatchObject({ code: '23514' });
  });

  it('asked for by what is no id is NotFound', async () => {
    const { mentor } = await aConversation();
    for (const id of ['x', '', '\u0000', "' or true"]) await expect(conversations.get(mentor, id)).rejects.toThrow(NotFound);
  });
});

describe('the read mark', () => {
  it('goes forward only, and never past the end', async () => {
    const { id, mentor, mentee } = await aConversation();
    for (let i = 0; i < 3; i++) await send(mentor, id);
    const mark = (seq: number) => conversations.markRead(mentee, { conversationId: id, seq });
    expect((await mark(2)).lastReadSeq).toBe(2);
    expect((await mark(1)).lastReadSeq).toBe(2);
    expect((await mark(99)).lastReadSeq).toBe(3);
    expect((await mark(Number.MAX_SAFE_INTEGER)).lastReadSeq).toBe(3);
    expect((await mark(0)).lastReadSeq).toBe(3);
  });

  it('is told when it moved and not otherwise', async () => {
    const { id, mentor, mentee } = await aConversation();
    await send(mentor, id);
    const told = await world.events.during(async () => {
      for (let i = 0; i < 3; i++) await conversations.markRead(mentee, { conversationId: id, seq: 1 });
    });
    expect(told).toEqual([{ name: 'conversation.read', audience: [{ to: 'conversation', id }], payload: { conversationId: id, memberId: mentee.memberId, lastReadSeq: 1 } }]);
  });

  it('ends at the highest of many at once', async () => {
    const { id, mentor, mentee } = await aConversation();
    for (let i = 0; i < 10; i++) await send(mentor, id);
    await Promise.all(upTo(10).map((seq) => conversations.markRead(mentee, { conversationId: id, seq })));
    expect((await conversations.get(mentee, id)).members.find((member) => member.id === mentee.memberId)?.lastReadSeq).toBe(10);
  });

  it('leaves the unread of one’s own binômes, which one’s own messages are not', async () => {
    const { id, mentor, mentee } = await aConversation();
    for (let i = 0; i < 3; i++) await send(mentor, id, `m${i}`);
    await send(mentee, id, 'réponse');
    const own = async (actor: Actor) => (await binomes.listOwn(actor))[0];
    expect(await own(mentee)).toMatchObject({ side: 'mentee', unread: 3, lastSeq: 4, last: { authorId: mentee.memberId, excerpt: 'réponse' } });
    expect(await own(mentor)).toMatchObject({ side: 'mentor', unread: 1 });
    await conversations.markRead(mentee, { conversationId: id, seq: 4 });
    expect(await own(mentee)).toMatchObject({ unread: 0 });
  });

  it.each([{ seq: -1 }, { seq: 'yes' }, { seq: 1.5 }, {}, { seq: 1, memberId: randomUUID() }])('with %j is Invalid', async (wrong) => {
    const { id, mentee } = await aConversation();
    await expect(conversations.markRead(mentee, { conversationId: id, ...wrong } as never)).rejects.toThrow(Invalid);
  });
});
