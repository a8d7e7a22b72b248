import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import { maxReactions } from '../kernel/contract.ts';
import type { MessageView } from './contract.ts';

const world = await createWorld();
const { conversations, binomes } = world.services;

async function aMessage(body = 'Bonjour') {
  const binome = await world.aBinome();
  const [mentor, mentee] = [await world.actorOf(binome.mentor), await world.actorOf(binome.mentee)];
  const id = binome.conversationId;
  const message = await send(mentor, id, body);
  return { binome, id, mentor, mentee, message, place: { conversationId: id, messageId: message.id } };
}

const send = (actor: Actor, conversationId: string, body = 'Bonjour', more: { clientId?: string; replyTo?: number } = {}) =>
  conversations.send(actor, { conversationId, clientId: randomUUID(), body, ...more });

const onlyMessage = async (actor: Actor, conversationId: string) => (await conversations.history(actor, { conversationId })).messages[0];

describe('editing', () => {
  it('replaces the text, keeps its place, takes the next revision and tells everybody', async () => {
    const { id, mentor, mentee, message, place } = await aMessage('Rendez-vous à 9 h');
    await send(mentee, id, 'Entendu');
    world.clock.advance(60_000);
    const told = await world.events.during(() => conversations.edit(mentor, { ...place, body: 'Rendez-vous à **10 h**' }));
    const edited = await onlyMessage(mentee, id);
    expect(edited).toEqual({
      ...message, revision: 3, body: 'Rendez-vous à **10 h**', html: '<p dir="auto">Rendez-vous à <strong>10 h</strong></p>', editedAt: world.clock.now().toISOString(),
    });
    expect(told).toEqual([{ name: 'message.changed', audience: [{ to: 'conversation', id }], payload: edited, roster: { conversationId: id, revision: 1 } }]);
    expect(await conversations.changes(mentee, { conversationId: id, afterRevision: 2 })).toEqual({ messages: [edited], lastRevision: 3, more: false });
  });

  it('keeps every earlier text for the members to read', async () => {
    const { mentor, mentee, message, place } = await aMessage('un');
    await conversations.edit(mentor, { ...place, body: 'deux' });
    const second = await conversations.edit(mentor, { ...place, body: 'trois' });
    const { versions } = await conversations.versions(mentee, place);
    expect(versions.map(({ body }) => body)).toEqual(['un', 'deux']);
    expect(versions[0]).toMatchObject({ revision: message.revision, writtenAt: message.createdAt });
    expect(second.body).toBe('trois');
  });

  it('with the same text again changes nothing and tells nobody', async () => {
    const { mentor, place, message } = await aMessage('pareil');
    const told = await world.events.during(async () => expect(await conversations.edit(mentor, { ...place, body: 'pareil' })).toEqual(message));
    expect(told).toEqual([]);
  });

  it('is for the author only, and not for a deleted message', async () => {
    const { mentor, mentee, place } = await aMessage();
    await expect(conversations.edit(mentee, { ...place, body: 'à ta place' })).rejects.toThrow(Forbidden);
    await conversations.remove(mentor, place);
    await expect(conversations.edit(mentor, { ...place, body: 'revenu' })).rejects.toThrow(new Conflict('message-deleted'));
  });

  it('by two tabs at once keeps both texts, one of them as an earlier one', async () => {
    const { id, mentor, place } = await aMessage('zéro');
    const answers = await Promise.all(['un', 'deux'].map((body) => conversations.edit(mentor, { ...place, body })));
    expect(answers.map(({ revision }) => revision).toSorted()).toEqual([2, 3]);
    const { versions } = await conversations.versions(mentor, place);
    const last = await onlyMessage(mentor, id);
    expect([...versions.map(({ body }) => body), last?.body].toSorted()).toEqual(['deux', 'un', 'zéro']);
  });

  it.each([{ body: '' }, { body: 7 }, { body: 'a\u0000' }, { messageId: 'x' }, { revision: 1 }])('with %j is Invalid', async (wrong) => {
    const { mentor, place } = await aMessage();
    await expect(conversations.edit(mentor, { ...place, body: 'ok', ...wrong } as never)).rejects.toThrow(Invalid);
  });
});

describe('deleting', () => {
  it('leaves a tombstone in its place, and nothing of the words anywhere', async () => {
    const { id, mentor, mentee, place, message } = await aMessage('canari-7261');
    await conversations.edit(mentor, { ...place, body: 'canari-7262' });
    await conversations.react(mentee, { ...place, emoji: '👍', on: true });
    await conversations.pin(mentee, { ...place, on: true });
    await conversations.star(mentee, { ...place, on: true });
    const told = await world.events.during(() => conversations.remove(mentor, place));
    const tombstone = await onlyMessage(mentee, id);
    expect(tombstone).toEqual({
      ...message, revision: 5, body: '', html: '', mentions: [], reactions: [], pinned: null, editedAt: null, deletedAt: world.clock.now().toISOString(),
    });
    expect(told.map(({ payload }) => payload)).toEqual([tombstone]);
    expect((await conversations.versions(mentee, place)).versions).toEqual([]);
    const left = await world.database.pool.query(
      `select 1 from messages where body like '%canari-726%' or html like '%canari-726%' union all select 1 from message_versions where body like '%canari-726%'`,
    );
    expect(left.rows).toEqual([]);
    expect((await conversations.listStarred(mentee, {})).items).toEqual([]);
    expect((await conversations.listPinned(mentee, id)).messages).toEqual([]);
    expect((await binomes.listOwn(mentee))[0]).toMatchObject({ unread: 0, last: { excerpt: '' } });
  });

  it('twice is the same as once; of others it is Forbidden', async () => {
    const { mentor, mentee, place } = await aMessage();
    await expect(conversations.remove(mentee, place)).rejects.toThrow(Forbidden);
    const first = await conversations.remove(mentor, place);
    const told = await world.events.during(async () => expect(await conversations.remove(mentor, place)).toEqual(first));
    expect(told).toEqual([]);
  });

  it('a message that is sent again under its name gives the tombstone, not the words', async () => {
    const { id, mentor } = await aMessage();
    const clientId = randomUUID();
    const second = await send(mentor, id, 'repris', { clientId });
    await conversations.remove(mentor, { conversationId: id, messageId: second.id });
    expect(await send(mentor, id, 'repris', { clientId })).toMatchObject({ id: second.id, seq: 2, body: '', deletedAt: expect.any(String) });
  });
});

describe('a reaction', () => {
  it('stands beside the message with everybody who gave it, in the order in which they came', async () => {
    const { id, mentor, mentee, place } = await aMessage();
    for (const [actor, emoji] of [[mentee, '❤️'], [mentor, '👍🏽'], [mentor, '❤️']] as const) {
      world.clock.advance(1000);
      await conversations.react(actor, { ...place, emoji, on: true });
    }
    const reactions = [{ emoji: '❤️', memberIds: [mentee.memberId, mentor.memberId] }, { emoji: '👍🏽', memberIds: [mentor.memberId] }];
    expect(await onlyMessage(mentee, id)).toMatchObject({ reactions, revision: 4 });
    const without = await conversations.react(mentee, { ...place, emoji: '❤️', on: false });
    expect(without).toMatchObject({ reactions: [{ emoji: '👍🏽' }, { emoji: '❤️', memberIds: [mentor.memberId] }], revision: 5 });
  });

  it('ten times at once is one, and is told once', async () => {
    const { id, mentee, place } = await aMessage();
    const told = await world.events.during(() => Promise.all(Array.from({ length: 10 }, () => conversations.react(mentee, { ...place, emoji: '🙏', on: true }))));
    expect(told).toHaveLength(1);
    expect(await onlyMessage(mentee, id)).toMatchObject({ revision: 2, reactions: [{ emoji: '🙏', memberIds: [mentee.memberId] }] });
  });

  it.each(['', 'a', '👍👍', '<b>', '1', '👍 ', ':+1:'])('that is %j is Invalid', async (emoji) => {
    const { mentee, place } = await aMessage();
    await expect(conversations.react(mentee, { ...place, emoji, on: true })).rejects.toThrow(Invalid);
  });

  it('is refused beyond twenty different ones, and on a deleted message', async () => {
    const { mentor, mentee, place } = await aMessage();
    const emoji = Array.from({ length: maxReactions + 1 }, (_, index) => String.fromCodePoint(0x1f600 + index));
    for (const one of emoji.slice(0, maxReactions)) await conversations.react(mentee, { ...place, emoji: one, on: true });
    await expect(conversations.react(mentee, { ...place, emoji: emoji.at(-1) as string, on: true })).rejects.toThrow(new Conflict('too-many-reactions'));
    await expect(conversations.react(mentor, { ...place, emoji: emoji[0] as string, on: true })).resolves.toMatchObject({ reactions: { length: maxReactions } });
    await conversations.remove(mentor, place);
    await expect(conversations.react(mentee, { ...place, emoji: '👍', on: true })).rejects.toThrow(new Conflict('message-deleted'));
  });
});

describe('an answer', () => {
  it('names the message that it answers, and brings it along where the page does not hold it', async () => {
    const { id, mentor, mentee, message } = await aMessage('La question');
    for (let count = 0; count < 5; count += 1) await send(mentor, id);
    const answer = await send(mentee, id, 'La réponse', { replyTo: message.seq });
    expect(answer.replyTo).toBe(1);
    expect(await conversations.history(mentor, { conversationId: id, limit: 3 })).toMatchObject({ quoted: [{ id: message.id, body: 'La question' }] });
    expect((await conversations.history(mentor, { conversationId: id })).quoted).toEqual([]);
  });

  it('to what is not there, or not any more, or elsewhere, is Invalid and takes no number', async () => {
    const { id, mentor, mentee, place } = await aMessage();
    const other = await aMessage();
    await send(other.mentor, other.id);
    await expect(send(mentee, id, 'à rien', { replyTo: 2 })).rejects.toThrow(Invalid);
    await conversations.remove(mentor, place);
    await expect(send(mentee, id, 'trop tard', { replyTo: 1 })).rejects.toMatchObject({ fields: { replyTo: 'goneMessage' } });
    expect((await send(mentee, id)).seq).toBe(2);
  });

  it('under a name used for another answer is a Conflict', async () => {
    const { id, mentor, mentee } = await aMessage();
    await send(mentor, id);
    const clientId = randomUUID();
    await send(mentee, id, 'oui', { clientId, replyTo: 1 });
    await expect(send(mentee, id, 'oui', { clientId, replyTo: 2 })).rejects.toThrow(Conflict);
    await expect(send(mentee, id, 'oui', { clientId })).rejects.toThrow(Conflict);
  });
});

describe('a mention', () => {
  it('of a member appears under the name they have, isolated, and is known by the message', async () => {
    const { id, mentor, mentee, binome } = await aMessage();
    const message = await send(mentor, id, `Bonjour @[Quelqu’un d’autre](m:${mentee.memberId}), *merci*`);
    expect(message.mentions).toEqual([mentee.memberId]);
    expect(message.html).toBe(`<p dir="auto">Bonjour <bdi data-member="${mentee.memberId}">@${binome.mentee.name}</bdi>, <em>merci</em></p>`);
    expect((await conversations.listOwn(mentee))[0]).toMatchObject({ unread: 2, mentioned: true });
    expect((await conversations.listOwn(mentor))[0]).toMatchObject({ unread: 0, mentioned: false });
  });

  it('of anybody else stays words', async () => {
    const { id, mentor } = await aMessage();
    const stranger = await world.aMember({ name: 'Canari Étranger' });
    for (const who of [stranger.id, randomUUID(), '0'.repeat(36)]) {
      const message = await send(mentor, id, `@[<b>Nom</b>](m:${who})`);
      expect(message.mentions).toEqual([]);
      expect(message.html).toBe('<p dir="auto">@&lt;b&gt;Nom&lt;/b&gt;</p>');
    }
  });

  it('goes with the edit that takes it out, and stays plain in code', async () => {
    const { id, mentor, mentee } = await aMessage();
    const token = `@[x](m:${mentee.memberId})`;
    const message = await send(mentor, id, `\`${token}\``);
    expect([message.mentions, message.html.includes('<bdi')]).toEqual([[], false]);
    const place = { conversationId: id, messageId: message.id };
    expect((await conversations.edit(mentor, { ...place, body: token })).mentions).toEqual([mentee.memberId]);
    expect((await conversations.edit(mentor, { ...place, body: 'rien' })).mentions).toEqual([]);
  });
});

describe('whoever is not in the conversation', () => {
  it.each(['stranger', 'member', 'moderator', 'coordinator', 'administrator', 'former member'] as const)('%s: changes nothing and learns nothing', async (who) => {
    const { id, mentor, mentee, binome, place } = await aMessage();
    const programme = { id: binome.programmeId, communeId: binome.mentor.communeId };
    const actor =
      who === 'former member' ? mentee
      : who === 'stranger' ? await world.anActor()
      : who === 'administrator' ? await world.anActor({ programme, administrator: true })
      : await world.anActor({ programme, role: who });
    if (who === 'former member') {
      await world.database.pool.query('update conversation_members set left_at = now() where conversation_id = $1 and member_id = $2', [id, actor.memberId]);
    }
    const tries = (at: { conversationId: string; messageId: string }) => [
      () => conversations.edit(actor, { ...at, body: 'autre' }),
      () => conversations.remove(actor, at),
      () => conversations.react(actor, { ...at, emoji: '👍', on: true }),
      () => conversations.pin(actor, { ...at, on: true }),
      () => conversations.versions(actor, at),
      () => send(actor, at.conversationId, 'réponse', { replyTo: 1 }),
    ];
    const own = await aMessage();
    // The last: a message of one conversation under the name of another that one is in.
    const places = [place, { conversationId: id, messageId: randomUUID() }, { conversationId: randomUUID(), messageId: place.messageId }];
    for (const at of places) {
      const told = await world.events.during(async () => {
        for (const story of tries(at)) await expect(story()).rejects.toThrow(new NotFound());
      });
      expect(told).toEqual([]);
    }
    await expect(conversations.edit(own.mentor, { conversationId: own.id, messageId: place.messageId, body: 'autre' })).rejects.toThrow(new NotFound());
    const [untouched] = (await conversations.history(mentor, { conversationId: id })).messages as [MessageView];
    expect(untouched).toMatchObject({ revision: 1, body: 'Bonjour', reactions: [] });
  });
});
