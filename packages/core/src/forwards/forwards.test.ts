import { randomUUID } from 'node:crypto';
import type { TestMember } from '@passerelle/testing/factories.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import type { MessageView } from '../conversations/contract.ts';
import type { Actor } from '../kernel/actor.ts';
import { Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { AskForwardInput } from './contract.ts';

const world = await createWorld();
const { conversations, forwards, practices, programmes, threads } = world.services;

const words = 'Nous avons **deux** agents et un local, canari-7f3.';

/** A pair: the mentee wrote something, the mentor would like to show it in a thread of a peer. */
async function aScene(locale: 'fr' | 'ar' | 'en' = 'fr') {
  const programme = await world.aProgramme();
  const pair = await world.aBinome({ programme });
  const author = await world.actorOf(pair.mentee);
  const asker = await world.actorOf(pair.mentor);
  const { conversationId } = pair;
  const message = await conversations.send(author, { conversationId, clientId: randomUUID(), body: words });
  const thread = await world.aThread({ author: await world.aMember({ programme }), locale });
  return { programme, pair, author, asker, conversationId, message, thread, reader: await world.anActor({ programme }) };
}
type Scene = Awaited<ReturnType<typeof aScene>>;

const wish = ({ conversationId, message, thread }: Pick<Scene, 'conversationId' | 'message' | 'thread'>, more: Partial<AskForwardInput> = {}): AskForwardInput => ({
  conversationId, messageId: message.id, threadId: thread.id, clientId: randomUUID(), note: 'Cela pourrait vous servir.', ...more,
});
const postsOf = async (actor: Actor, threadId: string) => (await threads.page(actor, { threadId })).posts;
const shownPost = async ({ reader, thread }: Scene) => (await postsOf(reader, thread.id)).at(-1);
const grant = (actor: Actor, forwardId: string, { revision }: Pick<MessageView, 'revision'>, named = true) =>
  forwards.grant(actor, { forwardId, messageRevision: revision, named });
const codeOf = (promise: Promise<unknown>) => promise.then(() => 'done', (error: Error & { code?: string }) => error.code ?? error.message);

describe('asking', () => {
  it('asks the author and shows nothing to anybody else', async () => {
    const scene = await aScene();
    const told = await world.events.during(() => forwards.ask(scene.asker, wish(scene)));
    expect(told.map(({ name }) => name)).toEqual(['forward.asked']);
    expect(told[0]?.audience.map((one) => ('id' in one ? [one.to, one.id] : []))).toEqual([['member', scene.asker.memberId], ['member', scene.author.memberId]]);
    expect(JSON.stringify(told)).not.toContain('canari');
    expect(await postsOf(scene.reader, scene.thread.id)).toHaveLength(1);
    const [waiting] = (await forwards.listForAuthor(scene.author)).items;
    expect(waiting).toMatchObject({ state: 'asked', note: 'Cela pourrait vous servir.', asker: { id: scene.asker.memberId }, thread: { id: scene.thread.id }, can: { decide: true, withdraw: false } });
    expect((await forwards.listOwn(scene.asker)).items).toMatchObject([{ id: waiting?.id, can: { decide: false, withdraw: true } }]);
    expect((await forwards.listForAuthor(scene.asker)).items).toEqual([]);
    expect((await forwards.listOwn(scene.author)).items).toEqual([]);
  });

  it('shows the author exactly what would be public, with their name and without', async () => {
    const scene = await aScene();
    const { id } = await forwards.ask(scene.asker, wish(scene));
    const { preview, words: shown } = await forwards.get(scene.author, id);
    expect(shown).toEqual({ messageRevision: scene.message.revision, changed: false });
    expect(preview?.named).toContain('Rachid Benali');
    expect(preview?.named).toContain('Thonon-les-Bains');
    expect(preview?.unnamed).toContain('un membre d’un binôme');
    expect(preview?.unnamed).not.toContain('Rachid');
    for (const named of [true, false]) {
      const again = await aScene();
      const asked = await forwards.ask(again.asker, wish(again));
      const promised = (await forwards.get(again.author, asked.id)).preview;
      await grant(again.author, asked.id, again.message, named);
      expect((await shownPost(again))?.html).toBe(named ? promised?.named : promised?.unnamed);
    }
  });

  it('to show it where its author does not read is a Conflict, and tells the author nothing; one’s own goes there', async () => {
    const scene = await aScene();
    const group = await world.aGroup({ programme: scene.programme, memberIds: [scene.pair.mentor.id] });
    const space = await world.aSpace({ maker: group.maker, kind: 'cohort', groupId: group.id });
    const there = await world.aThread({ author: scene.pair.mentor, spaceId: space.id });
    expect(await codeOf(forwards.ask(scene.asker, wish({ ...scene, thread: there })))).toBe('author-cannot-read');
    expect((await forwards.listForAuthor(scene.author)).items).toEqual([]);
    const own = await conversations.send(scene.asker, { conversationId: scene.conversationId, clientId: randomUUID(), body: 'De moi.' });
    expect(await codeOf(forwards.ask(scene.asker, wish({ ...scene, message: own, thread: there })))).toBe('done');
    expect(await codeOf(forwards.ask(scene.author, wish({ ...scene, thread: there })))).toBe('not-found');
  });

  it('ten times at once under one name asks once, and the name says nothing else', async () => {
    const scene = await aScene();
    const input = wish(scene);
    const told = await world.events.during(async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, () => forwards.ask(scene.asker, input)));
      expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    });
    expect(told).toHaveLength(1);
    expect(await codeOf(forwards.ask(scene.asker, { ...input, note: 'Autre chose' }))).toBe('client-id-reused');
  });

  it('does not nag: one request at a time, and none after a no', async () => {
    const scene = await aScene();
    const both = await Promise.allSettled([forwards.ask(scene.asker, wish(scene)), forwards.ask(scene.asker, wish(scene))]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await codeOf(forwards.ask(scene.asker, wish(scene)))).toBe('already-asked');
    const [asked] = (await forwards.listOwn(scene.asker)).items;
    expect(await forwards.subject(scene.asker, { conversationId: scene.conversationId, messageId: scene.message.id })).toMatchObject({ obstacle: 'already-asked', forwardId: asked?.id });
    await forwards.refuse(scene.author, { forwardId: asked?.id ?? '' });
    expect(await codeOf(forwards.ask(scene.asker, wish(scene)))).toBe('refused-before');
  });

  it('posts one’s own message at once', async () => {
    const scene = await aScene();
    const told = await world.events.during(() => forwards.ask(scene.author, wish(scene)));
    expect(told.map(({ name }) => name)).toEqual(['thread.replied', 'thread.changed', 'thread.read', 'forward.changed']);
    const post = await shownPost(scene);
    expect(post?.author.id).toBe(scene.author.memberId);
    expect(post?.html).toContain('canari');
    expect((await threads.get(scene.reader, scene.thread.id)).state).toBe('answered');
    const [own] = (await forwards.listOwn(scene.author)).items;
    expect(own).toMatchObject({ state: 'granted', postSeq: 2, can: { withdraw: true } });
    await forwards.withdraw(scene.author, { forwardId: own?.id ?? '' });
    expect((await shownPost(scene))?.html).not.toContain('canari');
  });

  it('ten times at once of one’s own message gives one post', async () => {
    const scene = await aScene();
    const input = wish(scene);
    await Promise.all(Array.from({ length: 10 }, () => forwards.ask(scene.author, input)));
    expect(await postsOf(scene.reader, scene.thread.id)).toHaveLength(2);
  });

  it('knows threads of the conversation’s programme only', async () => {
    const scene = await aScene();
    const elsewhere = await world.aProgramme();
    await world.joins(scene.pair.mentor, elsewhere);
    const other = await world.aThread({ programme: elsewhere });
    await expect(forwards.ask(await world.actorOf(scene.pair.mentor), wish(scene, { threadId: other.id }))).rejects.toThrow(NotFound);
    const { threads: places } = await forwards.places(await world.actorOf(scene.pair.mentor), { conversationId: scene.conversationId });
    expect(places.map(({ id }) => id)).toEqual([scene.thread.id]);
  });

  it('finds a thread by its title, whatever the accents and forms of letters', async () => {
    const scene = await aScene();
    const arabic = await world.aThread({ programme: scene.programme, title: 'إدارة الخلية', locale: 'ar' });
    const find = async (title: string) => (await forwards.places(scene.asker, { conversationId: scene.conversationId, title })).threads.map(({ id }) => id);
    expect(await find('pendant les ATELIERS')).toEqual([scene.thread.id]);
    expect(await find('اداره')).toEqual([arabic.id]);
    expect(await find('%')).toEqual([]);
    await expect(forwards.places(scene.reader, { conversationId: scene.conversationId })).rejects.toThrow(NotFound);
  });

  it('refuses what is no text, is too long, or names what it may not', async () => {
    const scene = await aScene();
    await expect(forwards.ask(scene.asker, wish(scene, { note: 'a\u0000b' }))).rejects.toThrow(Invalid);
    await expect(forwards.ask(scene.asker, wish(scene, { note: 'a'.repeat(2001) }))).rejects.toThrow(Invalid);
    await expect(forwards.ask(scene.asker, { ...wish(scene), state: 'granted' } as never)).rejects.toThrow(Invalid);
    await expect(forwards.ask(scene.asker, wish(scene, { messageId: randomUUID() }))).rejects.toThrow(NotFound);
    await expect(forwards.ask(scene.asker, wish(scene, { threadId: randomUUID() }))).rejects.toThrow(NotFound);
    const other = await aScene();
    await expect(forwards.ask(scene.asker, wish(scene, { messageId: other.message.id }))).rejects.toThrow(NotFound);
  });
});

describe('granting', () => {
  it('posts the words as the asker’s reply and tells the two', async () => {
    const scene = await aScene();
    const { id } = await forwards.ask(scene.asker, wish(scene));
    const told = await world.events.during(() => grant(scene.author, id, scene.message));
    expect(told.map(({ name }) => name)).toEqual(['thread.replied', 'thread.changed', 'thread.read', 'forward.changed']);
    expect(told[3]).toMatchObject({ payload: { id, state: 'granted' }, audience: [{ id: scene.asker.memberId }, { id: scene.author.memberId }] });
    const post = await shownPost(scene);
    expect(post).toMatchObject({ seq: 2, author: { id: scene.asker.memberId } });
    expect(post?.html).toBe(
      '<p dir="auto">Cela pourrait vous servir.</p>\n<p dir="auto">Avec son accord, les mots de \u2068Rachid Benali\u2069 (\u2068Thonon-les-Bains\u2069)\u00a0:</p>\n' +
        '<blockquote dir="auto">\n<p dir="auto">Nous avons <strong>deux</strong> agents et un local, canari-7f3.</p>\n</blockquote>',
    );
    expect(await forwards.get(scene.asker, id)).toMatchObject({ state: 'granted', postSeq: 2, words: null, preview: null });
  });

  it.each([['ar', 'كلمات عضو في أحد الثنائيات'], ['en', 'a member of a binôme']] as const)('speaks the thread’s language: %s', async (locale, expected) => {
    const scene = await aScene(locale);
    const { id } = await forwards.ask(scene.asker, wish(scene));
    await grant(scene.author, id, scene.message, false);
    expect((await shownPost(scene))?.html).toContain(expected);
  });

  it('twice at once makes one post; with another choice of name it is a Conflict', async () => {
    const scene = await aScene();
    const { id } = await forwards.ask(scene.asker, wish(scene));
    const views = await Promise.all(Array.from({ length: 8 }, () => grant(scene.author, id, scene.message)));
    expect(new Set(views.map(({ postSeq }) => postSeq))).toEqual(new Set([2]));
    expect(await postsOf(scene.reader, scene.thread.id)).toHaveLength(2);
    expect(await codeOf(grant(scene.author, id, scene.message, false))).toBe('already-decided');
  });

  it('is for the words that were read: edited meanwhile it is a Conflict that shows the new ones', async () => {
    const scene = await aScene();
    const { id } = await forwards.ask(scene.asker, wish(scene));
    await conversations.edit(scene.author, { conversationId: scene.conversationId, messageId: scene.message.id, body: 'Autre chose.' });
    expect(await codeOf(grant(scene.author, id, scene.message))).toBe('changed-meanwhile');
    expect(await postsOf(scene.reader, scene.thread.id)).toHaveLength(1);
    const { words: shown, preview } = await forwards.get(scene.author, id);
    expect(shown?.changed).toBe(true);
    expect(preview?.named).toContain('Autre chose.');
    expect(preview?.named).not.toContain('canari');
    await grant(scene.author, id, { revision: shown?.messageRevision ?? 0 });
    expect((await shownPost(scene))?.html).toBe(preview?.named);
  });

  it('is not disturbed by reactions and pins, which change no word', async () => {
    const scene = await aScene();
    const { id } = await forwards.ask(scene.asker, wish(scene));
    await conversations.react(scene.asker, { conversationId: scene.conversationId, messageId: scene.message.id, emoji: '👍', on: true });
    expect((await forwards.get(scene.author, id)).words?.changed).toBe(false);
    await grant(scene.author, id, scene.message);
    expect(await postsOf(scene.reader, scene.thread.id)).toHaveLength(2);
  });

  it('cannot claim words of a revision that never was', async () => {
    const scene = await aScene();
    const { id } = await forwards.ask(scene.asker, wish(scene));
    for (const revision of [scene.message.revision + 1, 1_000_000]) expect(await codeOf(grant(scene.author, id, { revision }))).toBe('changed-meanwhile');
  });

  it('against an edit at the same moment posts either the words that were read or nothing', async () => {
    for (let round = 0; round < 10; round += 1) {
      const scene = await aScene();
      const { id } = await forwards.ask(scene.asker, wish(scene));
      const [granted] = await Promise.allSettled([
        grant(scene.author, id, scene.message),
        conversations.edit(scene.author, { conversationId: scene.conversationId, messageId: scene.message.id, body: 'Autre chose.' }),
      ]);
      const all = await postsOf(scene.reader, scene.thread.id);
      expect(all).toHaveLength(granted.status === 'fulfilled' ? 2 : 1);
      if (granted.status === 'fulfilled') expect(all[1]?.html).toContain('canari');
      else expect(granted.reason).toMatchObject({ code: 'changed-meanwhile' });
    }
  });

  it('against a withdrawal at the same moment only one of the two holds', async () => {
    for (let round = 0; round < 10; round += 1) {
      const scene = await aScene();
      const { id } = await forwards.ask(scene.asker, wish(scene));
      const ends = await Promise.allSettled([grant(scene.author, id, scene.message), forwards.withdraw(scene.asker, { forwardId: id })]);
      expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const { state } = await forwards.get(scene.author, id);
      expect(state).toBe(ends[0].status === 'fulfilled' ? 'granted' : 'withdrawn');
      expect(await postsOf(scene.reader, scene.thread.id)).toHaveLength(state === 'granted' ? 2 : 1);
    }
  });

  it('against the message’s deletion at the same moment leaves none of its words', async () => {
    for (let round = 0; round < 10; round += 1) {
      const scene = await aScene();
      const { id } = await forwards.ask(scene.asker, wish(scene));
      await Promise.allSettled([
        grant(scene.author, id, scene.message),
        conversations.remove(scene.author, { conversationId: scene.conversationId, messageId: scene.message.id }),
      ]);
      expect(JSON.stringify(await postsOf(scene.reader, scene.thread.id))).not.toContain('canari');
      expect((await forwards.get(scene.author, id)).state).toBe('withdrawn');
    }
  });
});

describe('refusing and withdrawing', () => {
  it('ends the request for good, once', async () => {
    const scene = await aScene();
    const { id } = await forwards.ask(scene.asker, wish(scene));
    const told = await world.events.during(async () => {
      await forwards.refuse(scene.author, { forwardId: id });
      await forwards.refuse(scene.author, { forwardId: id });
    });
    expect(told).toMatchObject([{ name: 'forward.changed', payload: { state: 'refused' } }]);
    expect(await codeOf(grant(scene.author, id, scene.message))).toBe('already-decided');
    expect(await codeOf(forwards.withdraw(scene.asker, { forwardId: id }))).toBe('already-decided');
  });

  it('takes the words out of the post, from the screen of whoever reads it, and out of a sheet’s sources', async () => {
    const scene = await aScene();
    const { id } = await forwards.ask(scene.asker, wish(scene));
    await grant(scene.author, id, scene.message);
    const before = await threads.get(scene.reader, scene.thread.id);
    const post = await shownPost(scene);
    const moderator = await world.anActor({ programme: scene.programme, role: 'moderator' });
    const sheet = await practices.draftFromPost(moderator, { postId: post?.id ?? '', clientId: randomUUID() });
    const told = await world.events.during(() => forwards.withdraw(scene.author, { forwardId: id }));
    expect(told.map(({ name }) => name)).toEqual(['thread.replied', 'thread.changed', 'practice.revised', 'forward.changed']);
    expect(told[0]?.payload).toMatchObject({ id: post?.id, seq: 2, revision: before.lastRevision + 1 });
    const after = await shownPost(scene);
    expect(after?.html).toBe('<p dir="auto">Cela pourrait vous servir.</p>\n<p dir="auto"><em>Les mots cités ici ont été retirés.</em></p>');
    const changes = await threads.changes(scene.reader, { threadId: scene.thread.id, afterRevision: before.lastRevision });
    expect(changes.posts).toEqual([after]);
    expect(changes.thread).toMatchObject({ replyCount: 1, lastRevision: before.lastRevision + 1, lastPostAt: before.lastPostAt });
    expect((await practices.get(moderator, sheet.id)).sources[0]?.html).not.toContain('canari');
    const { rows } = await world.database.pool.query(`select 1 from posts where thread_id = $1 and (body like '%canari%' or html like '%Rachid%')`, [scene.thread.id]);
    expect(rows).toEqual([]);
  });

  it('is the asker’s before and the author’s after', async () => {
    const scene = await aScene();
    const first = await forwards.ask(scene.asker, wish(scene));
    await expect(forwards.withdraw(scene.author, { forwardId: first.id })).rejects.toThrow(Forbidden);
    await forwards.withdraw(scene.asker, { forwardId: first.id });
    await forwards.withdraw(scene.asker, { forwardId: first.id });
    const second = await forwards.ask(scene.asker, wish(scene));
    await expect(grant(scene.asker, second.id, scene.message)).rejects.toThrow(Forbidden);
    await expect(forwards.refuse(scene.asker, { forwardId: second.id })).rejects.toThrow(Forbidden);
    await grant(scene.author, second.id, scene.message);
    expect(await codeOf(forwards.withdraw(scene.asker, { forwardId: second.id }))).toBe('already-decided');
    await forwards.withdraw(scene.author, { forwardId: second.id });
    expect(await codeOf(forwards.ask(scene.asker, wish(scene)))).toBe('refused-before');
  });

  it('comes with the deletion of the message: the request ends, and what was shown is gone', async () => {
    const scene = await aScene();
    const waiting = await forwards.ask(scene.asker, wish(scene));
    const shown = await forwards.ask(scene.author, wish(scene));
    const told = await world.events.during(() => conversations.remove(scene.author, { conversationId: scene.conversationId, messageId: scene.message.id }));
    expect(told.filter(({ name }) => name === 'forward.changed')).toHaveLength(2);
    for (const id of [waiting.id, shown.id]) expect(await forwards.get(scene.author, id)).toMatchObject({ state: 'withdrawn', words: null });
    expect(JSON.stringify(await postsOf(scene.reader, scene.thread.id))).not.toContain('canari');
    expect(await codeOf(forwards.ask(scene.asker, wish(scene)))).toBe('message-deleted');
  });
});

describe('who learns of it', () => {
  const leave = async ({ programme }: Scene, member: TestMember) =>
    programmes.endMembership(await world.anActor({ programme, role: 'coordinator' }), { programmeId: programme.id, memberId: member.id });

  it('nobody but the two: others of the conversation, moderators and coordinators find nothing', async () => {
    const pairs = await aScene();
    const inside = await world.aMember({ programme: pairs.programme });
    const memberIds = [pairs.pair.mentor.id, pairs.pair.mentee.id, inside.id];
    const { id: conversationId } = await world.aGroup({ programme: pairs.programme, memberIds });
    const message = await conversations.send(pairs.author, { conversationId, clientId: randomUUID(), body: words });
    const scene = { ...pairs, conversationId, message };
    const { id } = await forwards.ask(scene.asker, wish(scene));
    const others = {
      inside: await world.actorOf(inside),
      moderator: await world.anActor({ programme: scene.programme, role: 'moderator' }),
      coordinator: await world.anActor({ programme: scene.programme, role: 'coordinator' }),
      administrator: await world.anActor({ programme: scene.programme, administrator: true }),
      stranger: await world.anActor({ role: 'coordinator' }),
    };
    for (const actor of Object.values(others)) {
      const absent = randomUUID();
      for (const forwardId of [id, absent]) {
        await expect(forwards.get(actor, forwardId)).rejects.toThrow(NotFound);
        await expect(grant(actor, forwardId, scene.message)).rejects.toThrow(NotFound);
        await expect(forwards.refuse(actor, { forwardId })).rejects.toThrow(NotFound);
        await expect(forwards.withdraw(actor, { forwardId })).rejects.toThrow(NotFound);
      }
      expect((await forwards.listForAuthor(actor)).items).toEqual([]);
      expect((await forwards.listOwn(actor)).items).toEqual([]);
      if (actor !== others.inside) await expect(forwards.ask(actor, wish(scene))).rejects.toThrow(NotFound);
    }
    await grant(scene.author, id, scene.message);
    for (const actor of Object.values(others)) await expect(forwards.get(actor, id)).rejects.toThrow(NotFound);
  });

  it('an asker who has left can neither ask nor be granted anything', async () => {
    const scene = await aScene();
    const { id } = await forwards.ask(scene.asker, wish(scene));
    await leave(scene, scene.pair.mentor);
    await expect(forwards.ask(scene.asker, wish(scene))).rejects.toThrow(NotFound);
    await expect(forwards.get(scene.asker, id)).rejects.toThrow(NotFound);
    expect((await forwards.listOwn(scene.asker)).items).toEqual([]);
    expect((await forwards.listForAuthor(scene.author)).items).toEqual([]);
    await expect(grant(scene.author, id, scene.message)).rejects.toThrow(NotFound);
    expect(await postsOf(scene.reader, scene.thread.id)).toHaveLength(1);
  });

  it('an author who has left cannot grant, nobody asks them, and what they granted they can still take back', async () => {
    const scene = await aScene();
    const first = await forwards.ask(scene.asker, wish(scene));
    await grant(scene.author, first.id, scene.message);
    const again = await forwards.ask(scene.asker, wish(scene));
    await leave(scene, scene.pair.mentee);
    await expect(grant(scene.author, again.id, scene.message)).rejects.toThrow(NotFound);
    expect((await forwards.listForAuthor(scene.author)).items).toEqual([]);
    await forwards.withdraw(scene.asker, { forwardId: again.id });
    expect(await codeOf(forwards.ask(scene.asker, wish(scene)))).toBe('author-left');
    await forwards.withdraw(scene.author, { forwardId: first.id });
    expect(JSON.stringify(await postsOf(scene.reader, scene.thread.id))).not.toContain('canari');
  });

  it('from a group nothing of the group is told, and whoever has left it alone is out too', async () => {
    const scene = await aScene();
    const maker = await world.aMember({ programme: scene.programme, role: 'moderator' });
    const group = await world.aGroup({ maker, title: 'Cohorte secrète' });
    for (const { memberId } of [scene.author, scene.asker])
      await world.database.pool.query('insert into conversation_members (conversation_id, member_id, joined_at) values ($1, $2, now())', [group.id, memberId]);
    const message = await conversations.send(scene.author, { conversationId: group.id, clientId: randomUUID(), body: words });
    const inGroup = { ...scene, conversationId: group.id, message };
    const first = await forwards.ask(scene.asker, wish(inGroup));
    await grant(scene.author, first.id, message, false);
    const post = JSON.stringify(await shownPost(scene));
    expect(post).toContain('un membre du programme');
    for (const secret of [group.id, 'Cohorte', scene.author.memberId]) expect(post).not.toContain(secret);
    const second = await forwards.ask(scene.asker, wish(inGroup));
    await world.services.groups.leave(scene.asker, { groupId: group.id });
    await expect(grant(scene.author, second.id, message)).rejects.toThrow(NotFound);
    await expect(forwards.ask(scene.asker, wish(inGroup))).rejects.toThrow(NotFound);
  });

  it('a message from before one came cannot be asked for', async () => {
    const scene = await aScene();
    await world.database.pool.query('update conversation_members set hidden_up_to = 1 where member_id = $1', [scene.asker.memberId]);
    await expect(forwards.ask(scene.asker, wish(scene))).rejects.toThrow(NotFound);
    await expect(forwards.subject(scene.asker, { conversationId: scene.conversationId, messageId: scene.message.id })).rejects.toThrow(NotFound);
  });

  it('readers of the thread learn the words and nothing of where they come from', async () => {
    const scene = await aScene();
    const { conversationId, author, asker } = scene;
    const told = `Voir http://passerelle.test/conversations/${conversationId}?message=${scene.message.id} et /conversations/${conversationId}, @[Rachid](m:${author.memberId})`;
    const message = await conversations.send(author, { conversationId, clientId: randomUUID(), body: `${told} canari` });
    const { id } = await forwards.ask(asker, wish({ ...scene, message }, { note: told }));
    await grant(author, id, message, false);
    const seen = JSON.stringify([
      await threads.page(scene.reader, { threadId: scene.thread.id }),
      await threads.changes(scene.reader, { threadId: scene.thread.id, afterRevision: 0 }),
      world.events.heard.filter(({ audience }) => audience.some((one) => 'id' in one && [scene.thread.id, scene.programme.id].includes(one.id))),
    ]);
    expect(seen).toContain('canari');
    expect(seen).toContain('[…]');
    for (const secret of [conversationId, scene.pair.id, message.id, id, message.clientId, author.memberId]) expect(seen).not.toContain(secret);
  });

  it('a note cannot reach into another’s words, nor a name be markup', async () => {
    const scene = await aScene();
    await world.database.pool.query('update members set name = $1 where id = $2', ['**Amina** [x](http://evil.example) www.evil.example', scene.author.memberId]);
    const message = await conversations.send(scene.author, { conversationId: scene.conversationId, clientId: randomUUID(), body: 'Lisez [la note].\n\n```\nsans fin <script>alert(1)</script>' });
    const { id } = await forwards.ask(scene.asker, wish({ ...scene, message }, { note: '[la note]: http://evil.example\n\n```\n> <b>faux</b>' }));
    await grant(scene.author, id, message);
    const html = (await shownPost(scene))?.html ?? '';
    expect(html).not.toContain('<a ');
    expect(html).not.toContain('<script');
    expect(html).toContain('\u2068**Amina** [x](http://evil.example) www.evil.example\u2069');
    expect(html).toContain('<blockquote dir="auto">\n<p dir="auto">Lisez [la note].</p>');
  });

  it('the longest message with the longest note fits into a post', async () => {
    const scene = await aScene();
    const message = await conversations.send(scene.author, { conversationId: scene.conversationId, clientId: randomUUID(), body: 'a\n'.repeat(3999) + 'b' });
    const { id } = await forwards.ask(scene.asker, wish({ ...scene, message }, { note: 'n'.repeat(2000) }));
    await grant(scene.author, id, message);
    expect((await shownPost(scene))?.body.length).toBeLessThanOrEqual(20_000);
  });
});

describe('the lists', () => {
  it('page by key, newest first', async () => {
    const scene = await aScene();
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      world.clock.advance(1000);
      const message = await conversations.send(scene.author, { conversationId: scene.conversationId, clientId: randomUUID(), body: `Message ${index}` });
      ids.unshift((await forwards.ask(scene.asker, wish({ ...scene, message }))).id);
    }
    const first = await forwards.listForAuthor(scene.author, { limit: 3, conversationId: scene.conversationId });
    const rest = await forwards.listForAuthor(scene.author, { limit: 3, ...(first.nextCursor && { cursor: first.nextCursor }) });
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ids);
    expect(rest.nextCursor).toBeNull();
    expect((await forwards.listForAuthor(scene.author, { conversationId: randomUUID() })).items).toEqual([]);
    await grant(scene.author, ids[0] ?? '', { revision: 6 });
    expect((await forwards.listForAuthor(scene.author, { state: 'granted' })).items).toMatchObject([{ id: ids[0], postSeq: 2, can: { withdraw: true } }]);
  });

  it('fails in the database rather than grant without a post', async () => {
    const scene = await aScene();
    const { id } = await forwards.ask(scene.asker, wish(scene));
    await expect(world.database.pool.query(`update forwards set state = 'granted', decided_at = now() where id = $1`, [id])).rejects.toThrow('forwards_posted');
  });
});
