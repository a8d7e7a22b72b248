import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import { readAlone } from '../kernel/parts.ts';
import { namedQueryOn } from '../kernel/database.ts';
import type { SheetThreadView } from './contract.ts';

const world = await createWorld();
const { discussions, inbox, threads } = world.services;

async function aScene() {
  const programme = await world.aProgramme();
  const author = await world.aMember({ programme, role: 'moderator' });
  const sheet = await world.aPractice({ moderator: author, published: true });
  return { programme, author, writer: await world.actorOf(author), sheet, practiceId: sheet.id, reader: await world.anActor({ programme }) };
}
const question = (practiceId: string, more: object = {}) => ({ practiceId, clientId: randomUUID(), title: 'Et sans gardien ?', body: 'Comment faire ?', locale: 'fr' as const, ...more });
const sheetOf = (actor: Actor, threadId: string) => readAlone(namedQueryOn(world.database.pool), discussions.ofThreadPart(actor, threadId));

describe('a question about a sheet', () => {
  it('is a thread on its theme that the whole programme reads, and each leads to the other', async () => {
    const { reader, practiceId, sheet, programme } = await aScene();
    const thread = await discussions.ask(reader, question(practiceId));
    expect(thread).toMatchObject({ kind: 'question', state: 'open', theme: sheet.theme, space: { kind: 'programme' }, author: { id: reader.memberId } });
    const other = await world.anActor({ programme });
    expect(await discussions.get(other, practiceId)).toEqual({
      practiceId, count: 1, can: { ask: true },
      newest: [{ id: thread.id, kind: 'question', state: 'open', title: 'Et sans gardien ?', locale: 'fr', author: thread.author, duplicateOfId: null, replyCount: 0, createdAt: thread.createdAt }],
    });
    expect(await sheetOf(other, thread.id)).toEqual({ id: practiceId, title: sheet.title, locale: sheet.locale });
    expect(await sheetOf(other, (await world.aThread({ programme })).id)).toBeNull();
    expect(await sheetOf(await world.anActor(), thread.id)).toBeNull();
  });

  it('shows there that it was answered, and is gone with its thread', async () => {
    const { reader, writer, practiceId } = await aScene();
    const { id: threadId } = await discussions.ask(reader, question(practiceId));
    const answer = await threads.reply(writer, { threadId, clientId: randomUUID(), body: 'Avec deux clefs.' });
    await threads.acceptAnswer(reader, { threadId, postId: answer.id });
    expect((await discussions.get(reader, practiceId)).newest).toMatchObject([{ id: threadId, state: 'resolved', replyCount: 1 }]);
    const { id: regretted } = await discussions.ask(reader, question(practiceId));
    const { posts } = await threads.page(reader, { threadId: regretted });
    await threads.removePost(reader, { threadId: regretted, postId: posts[0]!.id });
    expect(await discussions.get(reader, practiceId)).toMatchObject({ count: 1, newest: [{ id: threadId }] });
  });

  it('comes into the inboxes of those who write the sheet, but not of whoever asks', async () => {
    const { reader, writer, practiceId, programme } = await aScene();
    const coordinator = await world.anActor({ programme, role: 'coordinator' });
    const told = await world.events.during(async () => void (await discussions.ask(coordinator, question(practiceId))));
    expect(told.find(({ name }) => name === 'practice.questioned')).toMatchObject({ audience: [{ to: 'programme', id: programme.id }], payload: { practiceId, programmeId: programme.id } });
    await inbox.spread();
    const reasons = async (actor: Actor) => (await inbox.list(actor)).items.flatMap(({ id, reason }) => (id === practiceId ? [reason] : []));
    expect(await reasons(writer)).toEqual(['questioned']);
    expect(await reasons(coordinator)).toEqual([]);
    expect(await reasons(reader)).toEqual([]);
  });

  it('asked ten times at once under one name is one, and that name is of no other question', async () => {
    const { reader, writer, practiceId, programme } = await aScene();
    const input = question(practiceId);
    const answers = await Promise.all(Array.from({ length: 10 }, () => discussions.ask(reader, input)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await discussions.get(reader, practiceId)).toMatchObject({ count: 1 });
    await inbox.spread();
    await expect(discussions.ask(reader, { ...input, body: 'Autre chose' })).rejects.toThrow(new Conflict('client-id-reused'));
    const another = await world.aPractice({ moderator: await world.aMember({ programme, role: 'moderator' }), published: true });
    await expect(discussions.ask(reader, { ...input, practiceId: another.id })).rejects.toThrow(new Conflict('client-id-reused'));
    const { title, body, locale, clientId } = question(practiceId);
    await threads.ask(reader, { programmeId: programme.id, kind: 'question', theme: 'youth', title, body, locale, clientId });
    await expect(discussions.ask(reader, question(practiceId, { clientId }))).rejects.toThrow(new Conflict('client-id-reused'));
    await expect(discussions.ask(writer, input)).resolves.toBeDefined();
  });

  it('is asked of what is in the library, by those who read it, where they may open threads', async () => {
    const { reader, writer, practiceId, programme, author } = await aScene();
    const draft = await world.aPractice({ moderator: author });
    await expect(discussions.ask(reader, question(draft.id))).rejects.toThrow(NotFound);
    await expect(discussions.ask(writer, question(draft.id))).rejects.toThrow(new Conflict('not-published'));
    await expect(discussions.get(writer, draft.id)).rejects.toThrow(NotFound);
    const former = await world.aMember({ programme });
    const left = await world.actorOf(former);
    await world.services.programmes.endMembership(await world.anActor({ programme, role: 'coordinator' }), { programmeId: programme.id, memberId: former.id });
    for (const actor of [await world.anActor({ role: 'coordinator' }), left]) {
      await expect(discussions.ask(actor, question(practiceId))).rejects.toThrow(NotFound);
      await expect(discussions.get(actor, practiceId)).rejects.toThrow(NotFound);
      await expect(discussions.list(actor, { practiceId })).rejects.toThrow(NotFound);
    }
    const [general] = await world.services.spaces.list(writer);
    await world.services.spaces.revise(writer, { spaceId: general!.id, writing: 'replies' });
    expect(await discussions.get(reader, practiceId)).toMatchObject({ can: { ask: false } });
    await expect(discussions.ask(reader, question(practiceId))).rejects.toThrow(Forbidden);
    expect(await discussions.get(writer, practiceId)).toMatchObject({ can: { ask: true } });
  });

  it.each([
    ['no title', { title: ' ' }],
    ['a title that is too long', { title: 'x'.repeat(201) }],
    ['no words', { body: '' }],
    ['a NUL', { body: 'a\u0000' }],
    ['half a character', { title: '\udc00' }],
    ['a language that we do not speak', { locale: 'de' }],
    ['no name', { clientId: undefined }],
    ['a theme of its own', { theme: 'youth' }],
    ['a space of its own', { spaceId: randomUUID() }],
  ])('with %s is Invalid', async (_, wrong) => {
    const { reader, practiceId } = await aScene();
    await expect(discussions.ask(reader, question(practiceId, wrong))).rejects.toThrow(Invalid);
  });
});

describe('the list of what is asked', () => {
  it('has the newest five beside the sheet and all of them by pages, without those that one does not read', async () => {
    const { reader, writer, practiceId, author, programme } = await aScene();
    const asked: string[] = [];
    for (let i = 0; i < 6; i += 1) {
      world.clock.advance(1000);
      asked.unshift((await discussions.ask(reader, question(practiceId))).id);
    }
    const space = await world.aSpace({ maker: author, kind: 'college', college: 'elected' });
    await world.database.pool.query('update threads set space_id = $1 where id = $2', [space.id, asked[0]]);
    const { count, newest } = await discussions.get(reader, practiceId);
    expect([count, newest.map(({ id }) => id)]).toEqual([5, asked.slice(1)]);
    expect((await discussions.get(writer, practiceId)).newest.map(({ id }) => id)).toEqual(asked.slice(0, 5));
    const found: SheetThreadView[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await discussions.list(reader, { practiceId, limit: 2, ...(cursor && { cursor }) });
      found.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(found.map(({ id }) => id)).toEqual(asked.slice(1));
    expect(await discussions.get(await world.anActor({ programme, college: 'elected' }), practiceId)).toMatchObject({ count: 6 });
  });
});
