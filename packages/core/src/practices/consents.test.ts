import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import type { PracticeView } from './contract.ts';
import type { DraftFromMessagesInput } from './sources-contract.ts';

const world = await createWorld();
const { conversations, groups, inbox, practices, programmes, search } = world.services;

const theirs = 'Nous ouvrons à huit heures, canari-7f3, et une bénévole garde les enfants.';
const own = 'Chez nous aussi, canari-9c1.';
const title = 'Garder les enfants pendant les ateliers';

/** A pair that talked: the mentee's words, and the mentor's; the mentor would like to make a sheet of both. */
async function aScene() {
  const programme = await world.aProgramme();
  const pair = await world.aBinome({ programme });
  const author = await world.actorOf(pair.mentee);
  const proposer = await world.actorOf(pair.mentor);
  const { conversationId } = pair;
  const said = await conversations.send(author, { conversationId, clientId: randomUUID(), body: theirs });
  const reply = await conversations.send(proposer, { conversationId, clientId: randomUUID(), body: own });
  const wish = (more: Partial<DraftFromMessagesInput> = {}): DraftFromMessagesInput => ({
    conversationId, messageIds: [said.id, reply.id], clientId: randomUUID(), title, theme: 'women', ...more,
  });
  return {
    programme, pair, conversationId, author, proposer, said, reply, wish,
    moderator: await world.anActor({ programme, role: 'moderator' }),
    coordinator: await world.anActor({ programme, role: 'coordinator' }),
    member: await world.anActor({ programme }),
  };
}
type Scene = Awaited<ReturnType<typeof aScene>>;

const draft = (scene: Scene, more?: Partial<DraftFromMessagesInput>) => practices.draftFromMessages(scene.proposer, scene.wish(more));
const codeOf = (promise: Promise<unknown>) => promise.then(() => 'done', (error: Error & { code?: string }) => error.code ?? error.message);
const asked = async (actor: Actor, practiceId: string) => (await practices.consent(actor, practiceId)).sources.map(({ id, revision }) => ({ id, revision }));
const answer = async (actor: Actor, practiceId: string, said: 'given' | 'refused' = 'given') =>
  practices.answerConsent(actor, { practiceId, sources: await asked(actor, practiceId), answer: said });
const withdraw = async (actor: Actor, practiceId: string) => practices.withdrawConsent(actor, { practiceId, sourceId: (await asked(actor, practiceId))[0]?.id ?? '' });
const revisionOf = async (actor: Actor, id: string) => (await practices.get(actor, id, { atWork: true })).revision;

/** Written out by the proposer, agreed to by the author, submitted and published. */
async function published(scene: Scene): Promise<PracticeView> {
  const { id, revision } = await draft(scene);
  await practices.revise(scene.proposer, { practiceId: id, revision, blocks: { summary: 'En bref, canari-7f3.' } });
  await answer(scene.author, id);
  const submitted = await practices.submit(scene.proposer, { practiceId: id, revision: revision + 1 });
  return practices.publish(scene.moderator, { practiceId: id, revision: submitted.revision });
}

/** All that a member can ask of the library and around it, as one text. */
async function allOf(actor: Actor, id: string): Promise<string> {
  const found: unknown[] = [];
  const look = async (shown: Promise<unknown>) => found.push(await shown.catch((error: Error) => error.message));
  for (const atWork of [true, false]) await look(practices.get(actor, id, { atWork }));
  for (const status of ['published', 'draft', 'review', 'archived', 'refresh'] as const) await look(practices.list(actor, { status }));
  await look(practices.versions(actor, { practiceId: id }));
  for (let revision = 1; revision < 9; revision += 1) await look(practices.version(actor, { practiceId: id, revision }));
  await look(practices.sources(actor, id));
  await look(practices.consent(actor, id));
  const { adoptions, collections, discussions, endorsements } = world.services;
  await look(adoptions.tree(actor, id));
  await look(practices.ownPublic(actor, id));
  await look(adoptions.list(actor, { practiceId: id }));
  await look(discussions.list(actor, { practiceId: id }));
  await look(endorsements.list(actor, { practiceId: id }));
  for (const { id: collectionId } of (await collections.list(actor)).items) await look(collections.get(actor, collectionId));
  await world.services.inbox.spread();
  await look(inbox.list(actor));
  await look(inbox.today(actor));
  await look(inbox.summarize(actor, 50));
  for (const text of ['canari', 'canari-7f3', 'canari-9c1', 'bénévole']) await look(search.find(actor, { text }));
  return JSON.stringify(found);
}

describe('a draft from messages', () => {
  it('holds their words in their order, and asks the other authors', async () => {
    const scene = await aScene();
    const sheet = await draft(scene);
    expect(sheet).toMatchObject({ status: 'draft', title, theme: 'women', withheld: false, sourceCount: 2, can: { edit: true, submit: false, publish: false } });
    expect(sheet.blocks.find(({ part }) => part === 'whatWeDid')?.body).toBe(`${theirs}\n\n${own}`);
    expect(sheet.sources).toMatchObject([
      { author: { id: scene.author.memberId }, consent: 'asked', postId: null, threadId: null, threadTitle: null, seq: null, changed: false },
      { author: { id: scene.proposer.memberId }, consent: 'given' },
    ]);
    expect(sheet.writers.map(({ id }) => id)).toEqual([scene.proposer.memberId]);
    await inbox.spread();
    expect((await inbox.list(scene.author)).items).toContainEqual(expect.objectContaining({ kind: 'practice', id: sheet.id, reason: 'consent', title, excerpt: '' }));
    expect((await inbox.list(scene.proposer)).items.filter(({ reason }) => reason === 'consent')).toEqual([]);
  });

  it('takes out what would lead back into the conversation or name a member by their id', async () => {
    const scene = await aScene();
    const body = `@[Claire](m:${scene.proposer.memberId}) voir /conversations/${scene.conversationId}`;
    const { id: messageId } = await conversations.send(scene.author, { conversationId: scene.conversationId, clientId: randomUUID(), body });
    const text = JSON.stringify((await draft(scene, { messageIds: [messageId] })).sources.concat((await practices.list(scene.proposer, { status: 'draft' })).items as never));
    expect(text).toContain('@Claire');
    expect(text).not.toContain(`m:${scene.proposer.memberId}`);
    expect(text).not.toContain(scene.conversationId);
  });

  it('ten times at once under one name is one draft and one question; the name says nothing else', async () => {
    const scene = await aScene();
    const wish = scene.wish();
    const answers = await Promise.all(Array.from({ length: 10 }, () => practices.draftFromMessages(scene.proposer, wish)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await codeOf(practices.draftFromMessages(scene.proposer, { ...wish, messageIds: [scene.said.id] }))).toBe('client-id-reused');
    await inbox.spread();
    expect((await inbox.list(scene.author)).items.filter(({ kind }) => kind === 'practice')).toHaveLength(1);
  });

  it('is not begun from what one does not see, was deleted, or was refused before', async () => {
    const scene = await aScene();
    for (const actor of [scene.moderator, scene.coordinator, scene.member]) expect(await codeOf(practices.draftFromMessages(actor, scene.wish()))).toBe('not-found');
    expect(await codeOf(draft(scene, { messageIds: [scene.said.id, randomUUID()] }))).toBe('not-found');
    const other = await aScene();
    expect(await codeOf(draft(scene, { messageIds: [scene.said.id, other.said.id] }))).toBe('not-found');
    const { id } = await draft(scene);
    await answer(scene.author, id, 'refused');
    expect(await codeOf(draft(scene))).toBe('refused-before');
    expect(await codeOf(draft(scene, { messageIds: [scene.reply.id] }))).toBe('done');
    await conversations.remove(scene.proposer, { conversationId: scene.conversationId, messageId: scene.reply.id });
    expect(await codeOf(draft(scene, { messageIds: [scene.reply.id] }))).toBe('message-deleted');
    const late = await aScene();
    await programmes.endMembership(late.coordinator, { programmeId: late.programme.id, memberId: late.author.memberId });
    expect(await codeOf(draft(late))).toBe('author-gone');
  });

  it('hides from who came later what was said before', async () => {
    const { programme, coordinator } = await aScene();
    const first = await world.aMember({ programme });
    const { id: conversationId } = await world.aGroup({ programme, history: 'joining', memberIds: [first.id] });
    const { id: messageId } = await conversations.send(await world.actorOf(first), { conversationId, clientId: randomUUID(), body: theirs });
    const late = await world.anActor({ programme });
    await groups.join(late, { groupId: conversationId });
    const wish = { conversationId, messageIds: [messageId], clientId: randomUUID(), title, theme: 'women' as const };
    expect(await codeOf(practices.draftFromMessages(late, wish))).toBe('not-found');
    const maker = (await conversations.get(await world.actorOf(first), conversationId)).members.find(({ id }) => id !== first.id && id !== late.memberId);
    const { id } = await practices.draftFromMessages({ ...coordinator, memberId: maker?.id ?? '' }, wish);
    // A curator who joined the group later sees the sheet, and not a word of it.
    const curator = await world.anActor({ programme, role: 'moderator' });
    await groups.join(curator, { groupId: conversationId });
    expect(await allOf(curator, id)).not.toContain('canari');
  });

  it.each([
    ['no message', { messageIds: [] }], ['no id', { messageIds: ['x'] }], ['too many', { messageIds: Array.from({ length: 51 }, () => randomUUID()) }],
    ['NUL', { title: 'a\u0000b' }], ['a lone surrogate', { title: '\ud800' }], ['too long', { title: 'a'.repeat(201) }], ['no theme', { theme: 'x' }],
    ['an unknown field', { consent: 'given' }], ['another language', { locale: 'de' }],
  ])('refuses %s', async (_name, more) => {
    const scene = await aScene();
    expect(await codeOf(draft(scene, more as never))).toBe('invalid');
  });
});

describe('before consent', () => {
  it('who is not in the conversation finds not a word of it anywhere, whatever their role', async () => {
    const scene = await aScene();
    const told = await world.events.during(async () => void (await draft(scene)));
    expect(JSON.stringify(told)).not.toContain('canari');
    const [{ id } = { id: '' }] = (await practices.list(scene.proposer, { status: 'draft' })).items;
    await practices.revise(scene.proposer, { practiceId: id, revision: 1, blocks: { summary: 'canari-7f3' } });
    await practices.translate(scene.proposer, { practiceId: id, revision: 2, locale: 'ar', title: 'canari-7f3', blocks: { whatWeDid: 'canari-7f3' } });
    for (const actor of [scene.moderator, scene.coordinator, scene.member, await world.anActor({ role: 'coordinator' })]) {
      expect(await allOf(actor, id)).not.toContain('canari');
    }
    expect(await allOf(scene.proposer, id)).toContain('canari');
  });

  it('curators see that it exists, of whom consent is missing, and can do nothing with its words', async () => {
    const scene = await aScene();
    const { id } = await draft(scene);
    const sheet = await practices.get(scene.moderator, id, { atWork: true });
    expect(sheet).toMatchObject({ title, theme: 'women', withheld: true, blocks: [], translations: [], excerpt: '', can: { edit: false, submit: false, publish: false, sendBack: false } });
    expect(sheet.sources.map(({ html, consent, author }) => [html, consent, author.id])).toEqual([['', 'asked', scene.author.memberId], ['', 'given', scene.proposer.memberId]]);
    const of = { practiceId: id, revision: 1 };
    expect(await codeOf(practices.revise(scene.moderator, { ...of, title: 'x' }))).toBe('forbidden');
    expect(await codeOf(practices.translate(scene.moderator, { ...of, locale: 'ar', title: 'x' }))).toBe('forbidden');
    expect(await codeOf(practices.restore(scene.moderator, { ...of, to: 1 }))).toBe('not-found');
    expect(await codeOf(practices.addSources(scene.moderator, { practiceId: id, threadId: randomUUID(), postIds: [randomUUID()] }))).toBe('forbidden');
    expect(await codeOf(practices.removeSource(scene.moderator, { ...of, sourceId: sheet.sources[0]?.id ?? '', wordsRemoved: true }))).toBe('forbidden');
    expect(await codeOf(practices.versions(scene.moderator, { practiceId: id }))).toBe('not-found');
    expect(await codeOf(practices.version(scene.moderator, of))).toBe('not-found');
  });

  it('neither submitted nor published: whose consent is missing comes before where it stands', async () => {
    const scene = await aScene();
    const { id } = await draft(scene);
    await practices.revise(scene.proposer, { practiceId: id, revision: 1, blocks: { summary: 'En bref.' } });
    const of = { practiceId: id, revision: 2 };
    for (const actor of [scene.proposer, scene.moderator]) {
      expect(await codeOf(practices.submit(actor, of))).toBe('consent-missing');
      expect(await codeOf(practices.publish(actor, of))).toBe('consent-missing');
    }
    expect(await codeOf(practices.submit(scene.member, of))).toBe('not-found');
  });

  it('a member who leaves the conversation reads no more of it, their own words apart', async () => {
    const { programme, coordinator } = await aScene();
    const [author, proposer] = [await world.aMember({ programme, name: 'Amel' }), await world.aMember({ programme, name: 'Paul', role: 'moderator' })];
    const { id: conversationId } = await world.aGroup({ programme, memberIds: [author.id, proposer.id] });
    const said = await conversations.send(await world.actorOf(author), { conversationId, clientId: randomUUID(), body: theirs });
    const { id } = await practices.draftFromMessages(await world.actorOf(proposer), { conversationId, messageIds: [said.id], clientId: randomUUID(), title, theme: 'women' });
    expect((await practices.consent(await world.actorOf(author), id)).blocks).not.toBeNull();
    await groups.leave(await world.actorOf(author), { groupId: conversationId });
    await groups.leave(await world.actorOf(proposer), { groupId: conversationId });
    expect(await allOf(await world.actorOf(proposer), id)).not.toContain('canari');
    expect(coordinator).toBeDefined();
    const left = await practices.consent(await world.actorOf(author), id);
    expect(left).toMatchObject({ blocks: null, sources: [{ consent: 'asked', can: { answer: true } }] });
    expect(left.sources[0]?.html).toContain('canari-7f3');
    expect(await codeOf(answer(await world.actorOf(author), id))).toBe('done');
  });
});

describe('the author', () => {
  it('sees their own words, the sheet as it stands and who asks, and nobody else does', async () => {
    const scene = await aScene();
    const { id } = await draft(scene);
    const view = await practices.consent(scene.author, id);
    expect(view).toMatchObject({ practice: { id, title, status: 'draft' }, asker: { id: scene.proposer.memberId }, sources: [{ consent: 'asked', consentAt: null, can: { answer: true, withdraw: false } }] });
    expect(view.sources[0]?.html).toContain('canari-7f3');
    expect(view.blocks?.[0]?.body).toContain('canari-7f3');
    for (const actor of [scene.moderator, scene.coordinator, scene.member]) expect(await codeOf(practices.consent(actor, id))).toBe('not-found');
    expect((await practices.consent(scene.proposer, id)).sources).toMatchObject([{ consent: 'given', can: { answer: false, withdraw: true } }]);
  });

  it('says yes, and the curators read it; the entry in the inbox is done with', async () => {
    const scene = await aScene();
    const { id } = await draft(scene);
    await inbox.spread();
    const told = await world.events.during(async () => void (await answer(scene.author, id)));
    expect(told.map(({ name }) => name)).toEqual(['practice.revised']);
    expect(JSON.stringify(told)).not.toContain('canari');
    expect(await practices.get(scene.moderator, id)).toMatchObject({ withheld: false, can: { edit: true, submit: true } });
    expect((await inbox.list(scene.author)).items).toEqual(expect.not.arrayContaining([expect.objectContaining({ reason: 'consent' })]));
    expect(await codeOf(answer(scene.author, id))).toBe('done');
    expect(await codeOf(answer(scene.author, id, 'refused'))).toBe('already-decided');
  });

  it('agrees to the words that were read', async () => {
    const scene = await aScene();
    const { id } = await draft(scene);
    const sources = await asked(scene.author, id);
    await conversations.edit(scene.author, { conversationId: scene.conversationId, messageId: scene.said.id, body: 'Autre chose, canari-7f3.' });
    const [state] = (await practices.sources(scene.proposer, id)).sources;
    await practices.settleSource(scene.proposer, { practiceId: id, sourceId: state?.id ?? '', revision: state?.revision ?? 0, take: 'over' });
    expect(await codeOf(practices.answerConsent(scene.author, { practiceId: id, sources, answer: 'given' }))).toBe('words-changed');
    expect(await codeOf(answer(scene.author, id))).toBe('done');
  });

  it('says no once and for all', async () => {
    const scene = await aScene();
    const { id } = await draft(scene);
    await answer(scene.author, id, 'refused');
    expect(await codeOf(answer(scene.author, id, 'refused'))).toBe('done');
    expect(await codeOf(answer(scene.author, id))).toBe('already-decided');
    expect(await codeOf(withdraw(scene.author, id))).toBe('forbidden');
    await inbox.spread();
    expect((await inbox.list(scene.proposer)).items).toContainEqual(expect.objectContaining({ id, reason: 'changed' }));
    expect(await allOf(scene.moderator, id)).not.toContain('canari');
  });

  it('takes consent back after publication: the sheet leaves the library at once, and not a word of it is left for others', async () => {
    const scene = await aScene();
    const { id, revision } = await published(scene);
    const { id: collectionId } = await world.services.collections.begin(scene.moderator, { programmeId: scene.programme.id, clientId: randomUUID(), title: 'Pour commencer', intro: '', locale: 'fr' });
    await world.services.collections.place(scene.moderator, { collectionId, practiceId: id });
    await world.database.pool.query(`update practices set public_token = 'abc' where id = $1`, [id]);
    expect(await allOf(scene.member, id)).toContain('canari');
    const told = await world.events.during(async () => void (await withdraw(scene.author, id)));
    expect(told.map(({ name }) => name)).toEqual(['practice.revised', 'practice.changed']);
    expect(JSON.stringify(told)).not.toContain('canari');
    const { rows } = await world.database.pool.query('select status, work, published_at, public_token, revision from practices where id = $1', [id]);
    expect(rows).toEqual([{ status: 'draft', work: 'draft', published_at: null, public_token: null, revision: revision + 1 }]);
    for (const actor of [scene.member, scene.moderator, scene.coordinator]) expect(await allOf(actor, id)).not.toContain('canari');
    expect(await codeOf(practices.get(scene.member, id))).toBe('not-found');
    expect((await practices.versions(scene.proposer, { practiceId: id })).versions[0]).toMatchObject({ act: 'withdrawn', author: { id: scene.author.memberId } });
    await inbox.spread();
    expect((await inbox.list(scene.proposer)).items).toContainEqual(expect.objectContaining({ id, reason: 'changed' }));
    expect(await codeOf(withdraw(scene.author, id))).toBe('done');
    expect(await codeOf(answer(scene.author, id))).toBe('already-decided');
  });

  it('takes it back from outside of the conversation, and of the programme', async () => {
    const scene = await aScene();
    const { id } = await published(scene);
    await programmes.endMembership(scene.coordinator, { programmeId: scene.programme.id, memberId: scene.author.memberId });
    const outside = { ...scene.author, programmes: [] };
    expect((await practices.consent(outside, id)).blocks).toBeNull();
    await withdraw(outside, id);
    expect(await codeOf(practices.get(scene.member, id))).toBe('not-found');
  });

  it('takes it back from a sheet that is archived, in review, or being written on', async () => {
    const scene = await aScene();
    const { id, revision } = await published(scene);
    await practices.archive(scene.moderator, { practiceId: id, revision });
    expect(await codeOf(practices.get(scene.member, id))).toBe('done');
    await withdraw(scene.author, id);
    expect(await codeOf(practices.get(scene.member, id))).toBe('not-found');
    const other = await aScene();
    const sheet = await published(other);
    await practices.revise(other.moderator, { practiceId: sheet.id, revision: sheet.revision, title: 'Autre titre', blocks: { steps: '1. Ouvrir' } });
    await withdraw(other.author, sheet.id);
    const after = await practices.get(other.proposer, sheet.id);
    expect(after).toMatchObject({ status: 'draft', work: 'draft', title: 'Autre titre' });
    expect(after.blocks.find(({ part }) => part === 'steps')?.body).toBe('1. Ouvrir');
  });

  it('deletes the message: what was pinned of it is gone, and consent with it', async () => {
    const scene = await aScene();
    const { id } = await published(scene);
    await conversations.remove(scene.author, { conversationId: scene.conversationId, messageId: scene.said.id });
    expect(await codeOf(practices.get(scene.member, id))).toBe('not-found');
    for (const actor of [scene.member, scene.moderator, scene.coordinator]) expect(await allOf(actor, id)).not.toContain('canari');
    const sheet = await practices.get(scene.proposer, id);
    expect(sheet.sources).toMatchObject([{ html: '', consent: 'withdrawn', changed: true }, { consent: 'given' }]);
    expect((await practices.sources(scene.proposer, id)).sources[0]).toMatchObject({ change: 'deleted', can: { settle: true, takeOver: false, remove: true } });
  });
});

describe('without the one who said no', () => {
  it('the sheet goes on once the source and its words are out; what was said before stays closed', async () => {
    const scene = await aScene();
    const { id, revision } = await published(scene);
    await withdraw(scene.author, id);
    const [source] = (await practices.get(scene.proposer, id)).sources;
    const removal = { practiceId: id, sourceId: source?.id ?? '', revision: revision + 1 };
    expect(await codeOf(practices.removeSource(scene.proposer, removal))).toBe('invalid');
    expect(await codeOf(practices.removeSource(scene.proposer, { ...removal, wordsRemoved: true }))).toBe('words-still-there');
    const { revision: written } = await practices.revise(scene.proposer, { practiceId: id, revision: revision + 1, blocks: { summary: 'En bref.', whatWeDid: 'À notre façon.' } });
    expect(await codeOf(practices.removeSource(scene.proposer, { ...removal, wordsRemoved: true }))).toBe('changed-meanwhile');
    const without = await practices.removeSource(scene.proposer, { ...removal, revision: written, wordsRemoved: true });
    expect(without).toMatchObject({ revision: written + 1, sourceCount: 1, can: { submit: true } });
    for (const actor of [scene.moderator, scene.coordinator, scene.member]) expect(await allOf(actor, id)).not.toContain('canari-7f3');
    const { versions } = await practices.versions(scene.moderator, { practiceId: id });
    expect(versions[0]).toMatchObject({ act: 'revised', revision: written + 1 });
    expect(await practices.version(scene.moderator, { practiceId: id, revision: written + 1 })).toMatchObject({ before: null });
    expect(await codeOf(practices.version(scene.moderator, { practiceId: id, revision: written }))).toBe('not-found');
    expect(await codeOf(practices.restore(scene.moderator, { practiceId: id, revision: written + 1, to: 2 }))).toBe('not-found');
    expect(await codeOf(practices.consent(scene.author, id))).toBe('not-found');
    expect(await codeOf(practices.submit(scene.proposer, { practiceId: id, revision: written + 1 }))).toBe('done');
    expect(await codeOf(draft(scene))).toBe('refused-before');
  });
});

describe('at the same time', () => {
  it('consent given and taken back end in one order or the other', async () => {
    for (let round = 0; round < 5; round += 1) {
      const scene = await aScene();
      const { id } = await draft(scene);
      const sources = await asked(scene.author, id);
      await Promise.allSettled([
        practices.answerConsent(scene.author, { practiceId: id, sources, answer: 'given' }),
        practices.withdrawConsent(scene.author, { practiceId: id, sourceId: sources[0]?.id ?? '' }),
        practices.answerConsent(scene.author, { practiceId: id, sources, answer: 'refused' }),
      ]);
      const [source] = (await practices.consent(scene.author, id)).sources;
      expect(['given', 'withdrawn', 'refused']).toContain(source?.consent);
      expect((await practices.get(scene.moderator, id)).withheld).toBe(source?.consent !== 'given');
    }
  });

  it('a publication that meets a withdrawal, or a deletion, never leaves a published sheet without consent', async () => {
    for (let round = 0; round < 12; round += 1) {
      const scene = await aScene();
      const { id, revision } = await draft(scene);
      await practices.revise(scene.proposer, { practiceId: id, revision, blocks: { summary: 'En bref.' } });
      await answer(scene.author, id);
      const submitted = await practices.submit(scene.proposer, { practiceId: id, revision: 2 });
      const back = () => (round % 2 === 0 ? withdraw(scene.author, id) : conversations.remove(scene.author, { conversationId: scene.conversationId, messageId: scene.said.id }));
      const publish = () => practices.publish(scene.moderator, { practiceId: id, revision: submitted.revision });
      const done = await Promise.allSettled(round % 4 < 2 ? [back(), publish()] : [publish(), back()]);
      expect(done.some((one) => one.status === 'fulfilled')).toBe(true);
      const { rows } = await world.database.pool.query('select status, published_at from practices where id = $1', [id]);
      expect(rows).toEqual([{ status: 'draft', published_at: null }]);
      expect(await revisionOf(scene.proposer, id)).toBeGreaterThan(submitted.revision);
    }
  });

  it('a draft whose consent is taken back while it is being submitted stays one', async () => {
    const scene = await aScene();
    const { id, revision } = await draft(scene);
    await practices.revise(scene.proposer, { practiceId: id, revision, blocks: { summary: 'En bref.' } });
    await answer(scene.author, id);
    const client = await world.database.pool.connect();
    try {
      // Whoever takes it back has the sheet's row by now; who submits has seen that all agree, and waits for it.
      await client.query('begin');
      await client.query('select 1 from practices where id = $1 for no key update', [id]);
      const submitted = codeOf(practices.submit(scene.proposer, { practiceId: id, revision: 2 }));
      await new Promise((resolve) => setTimeout(resolve, 300));
      await client.query(`update practice_sources set consent = 'withdrawn' where practice_id = $1 and consent = 'given'`, [id]);
      await client.query('commit');
      expect(await submitted).toBe('consent-missing');
    } finally {
      client.release();
    }
    const { rows } = await world.database.pool.query('select status from practices where id = $1', [id]);
    expect(rows).toEqual([{ status: 'draft' }]);
  });
});
