import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';

const world = await createWorld();
const { conversations, groups, inbox, practices, programmes, threads } = world.services;

const codeOf = (promise: Promise<unknown>) => promise.then(() => 'done', (error: Error & { code?: string }) => error.code ?? error.message);

/** A thread with three posts of different authors, and a curator who would like to make a sheet of them. */
async function aScene() {
  const programme = await world.aProgramme();
  const thread = await world.aThread({ programme, title: 'Garder les enfants', theme: 'women' });
  const author = await world.aMember({ programme });
  const first = await world.aPost({ thread, author, body: 'Avec **deux** tables.' });
  const second = await world.aPost({ thread, body: 'Et un tapis.' });
  return {
    programme, thread, first, second,
    author: await world.actorOf(author),
    moderator: await world.anActor({ programme, role: 'moderator' }),
    coordinator: await world.anActor({ programme, role: 'coordinator' }),
    member: await world.anActor({ programme }),
    stranger: await world.anActor({ role: 'moderator' }),
  };
}
type Scene = Awaited<ReturnType<typeof aScene>>;
const draft = ({ moderator, thread, first, second }: Scene, clientId: string = randomUUID()) =>
  practices.draftFromPosts(moderator, { threadId: thread.id, postIds: [second.id, first.id], clientId });
const state = async (actor: Actor, id: string) => (await practices.sources(actor, id)).sources[0];
const edit = ({ author, thread, first }: Scene, body: string, revision = first.revision) => threads.editPost(author, { threadId: thread.id, postId: first.id, revision, body });

async function published(scene: Scene) {
  const { id } = await draft(scene);
  await practices.revise(scene.moderator, { practiceId: id, revision: 1, blocks: { summary: 'En bref.' } });
  await practices.submit(scene.moderator, { practiceId: id, revision: 2 });
  return practices.publish(scene.coordinator, { practiceId: id, revision: 3 });
}

describe('a draft from several posts', () => {
  it('has their texts one after the other, in the order of the thread, and all of them as sources', async () => {
    const scene = await aScene();
    const sheet = await draft(scene);
    expect(sheet).toMatchObject({ title: 'Garder les enfants', theme: 'women', sourceCount: 2, withheld: false });
    expect(sheet.blocks.find(({ part }) => part === 'whatWeDid')?.body).toBe('Avec **deux** tables.\n\nEt un tapis.');
    expect(sheet.sources).toMatchObject([{ postId: scene.first.id, html: scene.first.html, consent: 'notNeeded' }, { postId: scene.second.id }]);
  });

  it('ten times at once under one name is one draft', async () => {
    const scene = await aScene();
    const clientId = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => draft(scene, clientId)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await codeOf(practices.draftFromPosts(scene.moderator, { threadId: scene.thread.id, postIds: [(await world.aPost({ thread: scene.thread })).id], clientId }))).toBe('client-id-reused');
  });

  it('is a curator’s, of posts of that thread that are there', async () => {
    const scene = await aScene();
    const wish = { threadId: scene.thread.id, postIds: [scene.first.id], clientId: randomUUID() };
    expect(await codeOf(practices.draftFromPosts(scene.member, wish))).toBe('forbidden');
    expect(await codeOf(practices.draftFromPosts(scene.stranger, wish))).toBe('not-found');
    expect(await codeOf(practices.draftFromPosts(scene.moderator, { ...wish, postIds: [scene.first.id, (await world.aPost()).id] }))).toBe('not-found');
    await threads.removePost(scene.author, { threadId: scene.thread.id, postId: scene.first.id });
    expect(await codeOf(practices.draftFromPosts(scene.moderator, wish))).toBe('post-deleted');
    expect(await codeOf(practices.draftFromPosts(scene.moderator, { ...wish, postIds: [] }))).toBe('invalid');
    expect(await codeOf(practices.draftFromPosts(scene.moderator, { ...wish, consent: 'given' } as never))).toBe('invalid');
  });
});

describe('the sources of a draft', () => {
  it('grow, once each, and shrink', async () => {
    const scene = await aScene();
    const { id } = await draft(scene);
    const third = await world.aPost({ thread: scene.thread, body: 'Et des chaises.' });
    const wish = { practiceId: id, threadId: scene.thread.id, postIds: [third.id, scene.first.id] };
    await Promise.all([practices.addSources(scene.coordinator, wish), practices.addSources(scene.moderator, wish)]);
    const { sources, revision } = await practices.get(scene.moderator, id);
    expect(sources.map(({ postId }) => postId)).toEqual([scene.first.id, scene.second.id, third.id]);
    const without = await practices.removeSource(scene.moderator, { practiceId: id, sourceId: sources[0]?.id ?? '', revision });
    expect(without.sources.map(({ postId }) => postId)).toEqual([scene.second.id, third.id]);
    expect(await codeOf(practices.removeSource(scene.moderator, { practiceId: id, sourceId: sources[0]?.id ?? '', revision }))).toBe('not-found');
  });

  it('are a matter of its writers, of posts of its programme, and of drafts', async () => {
    const scene = await aScene();
    const { id } = await draft(scene);
    const wish = { practiceId: id, threadId: scene.thread.id, postIds: [scene.first.id] };
    expect(await codeOf(practices.addSources(scene.member, wish))).toBe('not-found');
    expect(await codeOf(practices.addSources(scene.stranger, wish))).toBe('not-found');
    const elsewhere = await world.aPost();
    expect(await codeOf(practices.addSources(scene.moderator, { ...wish, threadId: elsewhere.threadId, postIds: [elsewhere.id] }))).toBe('not-found');
    const sheet = await published(await aSceneAgain(scene));
    const sourceId = sheet.sources[0]?.id ?? '';
    expect(await codeOf(practices.addSources(scene.moderator, { ...wish, practiceId: sheet.id }))).toBe('not-a-draft');
    expect(await codeOf(practices.removeSource(scene.moderator, { practiceId: sheet.id, sourceId, revision: sheet.revision }))).toBe('not-a-draft');
    expect(await codeOf(practices.addSources(scene.member, { ...wish, practiceId: sheet.id }))).toBe('forbidden');
    expect(await codeOf(practices.sources(scene.member, sheet.id))).toBe('forbidden');
  });
});

/** The same people about another thread. */
const aSceneAgain = async (scene: Scene) => {
  const thread = await world.aThread({ programme: scene.programme });
  const writer = await world.aMember({ programme: scene.programme });
  return { ...scene, thread, writer, first: await world.aPost({ thread, author: writer }), second: await world.aPost({ thread }) };
};

describe('a source that says something else', () => {
  it('is shown to those who write the sheet, with both texts, and to nobody else; a reaction is no change', async () => {
    const scene = await aScene();
    const { id } = await published(scene);
    await threads.reactToPost(scene.member, { threadId: scene.thread.id, postId: scene.first.id, emoji: '👍', on: true });
    expect(await state(scene.moderator, id)).toMatchObject({ change: 'none', can: { settle: false, takeOver: false } });
    await edit(scene, 'Avec trois tables.');
    expect(await state(scene.moderator, id)).toMatchObject({ change: 'edited', before: 'Avec deux tables.', after: 'Avec trois tables.', can: { settle: true, takeOver: true, remove: false } });
    expect((await practices.get(scene.moderator, id)).sources.map(({ changed }) => changed)).toEqual([true, false]);
    expect((await practices.get(scene.member, id)).sources.map(({ changed }) => changed)).toEqual([false, false]);
    expect((await practices.get(scene.member, id)).sources[0]?.html).toBe(scene.first.html);
  });

  it('comes into the inbox of those who write a published sheet, once while it is open; of a draft it does not', async () => {
    const scene = await aScene();
    const { id } = await published(scene);
    const other = await aSceneAgain(scene);
    await draft(other);
    await inbox.spread();
    const told = await world.events.during(async () => void (await edit(scene, 'Avec trois tables.')));
    expect(told.map(({ name }) => name)).toContain('practice.revised');
    await inbox.spread();
    const changed = async (actor: Actor) => (await inbox.list(actor)).items.filter(({ reason }) => reason === 'changed').map((entry) => entry.id);
    expect(await changed(scene.moderator)).toEqual([id]);
    await edit({ ...other, author: await world.actorOf(other.writer) }, 'Deux tapis.');
    await inbox.spread();
    expect(await changed(scene.moderator)).toEqual([id]);
    expect((await inbox.list(scene.member)).items.filter(({ reason }) => reason === 'changed')).toEqual([]);
  });

  it('is taken over as it was read, or kept until it says something else again', async () => {
    const scene = await aScene();
    const { id } = await draft(scene);
    const once = await edit(scene, 'Avec trois tables.');
    const read = await state(scene.moderator, id);
    const of = { practiceId: id, sourceId: read?.id ?? '' };
    await practices.settleSource(scene.moderator, { ...of, revision: read?.revision ?? 0, take: 'keep' });
    expect(await state(scene.moderator, id)).toMatchObject({ change: 'none', before: 'Avec deux tables.' });
    await edit(scene, 'Avec quatre tables.', once.revision);
    expect(await codeOf(practices.settleSource(scene.moderator, { ...of, revision: read?.revision ?? 0, take: 'over' }))).toBe('changed-meanwhile');
    expect(await codeOf(practices.settleSource(scene.member, { ...of, revision: 1, take: 'over' }))).toBe('not-found');
    const again = await state(scene.moderator, id);
    await practices.settleSource(scene.moderator, { ...of, revision: again?.revision ?? 0, take: 'over' });
    expect(await state(scene.moderator, id)).toMatchObject({ change: 'none', before: 'Avec quatre tables.', html: '<p dir="auto">Avec quatre tables.</p>' });
    expect(await codeOf(practices.settleSource(scene.moderator, { ...of, revision: 1, take: 'forget' as never }))).toBe('invalid');
  });

  it('that is deleted says so until somebody has seen it', async () => {
    const scene = await aScene();
    const { id } = await draft(scene);
    await threads.removePost(scene.author, { threadId: scene.thread.id, postId: scene.first.id });
    const gone = await state(scene.moderator, id);
    expect(gone).toMatchObject({ change: 'deleted', html: '', before: '', can: { settle: true, takeOver: false } });
    const settle = { practiceId: id, sourceId: gone?.id ?? '', revision: gone?.revision ?? 0 };
    expect(await codeOf(practices.settleSource(scene.moderator, { ...settle, take: 'over' }))).toBe('post-deleted');
    await practices.settleSource(scene.moderator, { ...settle, take: 'keep' });
    expect(await state(scene.moderator, id)).toMatchObject({ change: 'none' });
  });
});

/** A mentee's message in a group, of which the mentor made a sheet; somebody else can be in the group too. */
async function aPrivateScene() {
  const programme = await world.aProgramme();
  const pair = await world.aBinome({ programme });
  const { id: conversationId } = await world.aGroup({ programme, memberIds: [pair.mentor.id, pair.mentee.id] });
  const author = await world.actorOf(pair.mentee);
  const proposer = await world.actorOf(pair.mentor);
  const said = await conversations.send(author, { conversationId, clientId: randomUUID(), body: 'Deux tables.' });
  const { id } = await practices.draftFromMessages(proposer, { conversationId, messageIds: [said.id], clientId: randomUUID(), title: 'Tables', theme: 'youth' });
  const sources = (await practices.consent(author, id)).sources.map(({ id: sourceId, revision }) => ({ id: sourceId, revision }));
  return { programme, pair, conversationId, author, proposer, said, id, sources, sourceId: sources[0]?.id ?? '', coordinator: await world.anActor({ programme, role: 'coordinator' }) };
}
type Private = Awaited<ReturnType<typeof aPrivateScene>>;

const left = async ({ coordinator, programme }: Private, actor: Actor) => {
  await programmes.endMembership(coordinator, { programmeId: programme.id, memberId: actor.memberId });
  return actor;
};
const joined = async ({ programme, conversationId }: Private, role: 'member' | 'moderator') => {
  const actor = await world.anActor({ programme, role });
  await groups.join(actor, { groupId: conversationId });
  return actor;
};

const actors: Record<string, (scene: Private) => Promise<Actor>> = {
  stranger: () => world.anActor({ role: 'coordinator' }),
  'member of the programme': ({ programme }) => world.anActor({ programme }),
  'curator out of it': ({ programme }) => world.anActor({ programme, role: 'moderator' }),
  'curator in it': (scene) => joined(scene, 'moderator'),
  coordinator: async ({ coordinator }) => coordinator,
  'other member of the conversation': (scene) => joined(scene, 'member'),
  'former member of the conversation': async (scene) => {
    const actor = await joined(scene, 'moderator');
    await groups.leave(actor, { groupId: scene.conversationId });
    return actor;
  },
  proposer: async ({ proposer }) => proposer,
  'proposer who has left': (scene) => left(scene, scene.proposer),
  author: async ({ author }) => author,
  'author who has left': (scene) => left(scene, scene.author),
};

const verbs: Record<string, (actor: Actor, scene: Private) => Promise<unknown>> = {
  see: (actor, { id }) => practices.get(actor, id),
  readWords: async (actor, { id }) => {
    if ((await practices.get(actor, id)).withheld) throw Object.assign(new Error(), { code: 'withheld' });
  },
  edit: (actor, { id }) => practices.revise(actor, { practiceId: id, revision: 1, blocks: { summary: 'En bref.' } }),
  versions: (actor, { id }) => practices.version(actor, { practiceId: id, revision: 1 }),
  sources: (actor, { id }) => practices.sources(actor, id),
  remove: (actor, { id, sourceId }) => practices.removeSource(actor, { practiceId: id, sourceId, revision: 1, wordsRemoved: true }),
  submit: (actor, { id }) => practices.submit(actor, { practiceId: id, revision: 1 }),
  consent: (actor, { id }) => practices.consent(actor, id),
  answer: (actor, { id, sources }) => practices.answerConsent(actor, { practiceId: id, sources, answer: 'given' }),
  withdraw: async (actor, { id, sources, sourceId, author }) => {
    if (actor.memberId === author.memberId) await practices.answerConsent(actor, { practiceId: id, sources, answer: 'given' });
    await practices.withdrawConsent(actor, { practiceId: id, sourceId });
  },
  begin: (actor, { conversationId, said }) => practices.draftFromMessages(actor, { conversationId, messageIds: [said.id], clientId: randomUUID(), title: 'Autre', theme: 'youth' }),
};

const hid = 'not-found';
const nothing = { see: hid, readWords: hid, edit: hid, versions: hid, sources: hid, remove: hid, submit: hid, consent: hid, answer: hid, withdraw: hid, begin: hid };
const withheld = { ...nothing, see: 'done', readWords: 'withheld', edit: 'forbidden', sources: 'done', remove: 'forbidden', submit: 'consent-missing' };
const writes = { ...withheld, readWords: 'done', edit: 'done', versions: 'done', remove: 'done', begin: 'done' };
const own = { ...nothing, consent: 'done', answer: 'done', withdraw: 'done' };

const table: Record<string, Record<string, string>> = {
  stranger: nothing,
  'member of the programme': nothing,
  'curator out of it': withheld,
  'curator in it': writes,
  coordinator: withheld,
  'other member of the conversation': { ...nothing, begin: 'done' },
  'former member of the conversation': withheld,
  proposer: writes,
  'proposer who has left': nothing,
  author: { ...own, begin: 'done' },
  'author who has left': own,
};

describe('of a sheet that waits for consent', () => {
  it.each(Object.keys(table))('%s', async (who) => {
    const answers: Record<string, string> = {};
    for (const [name, verb] of Object.entries(verbs)) {
      const scene = await aPrivateScene();
      answers[name] = await codeOf(verb((await actors[who]?.(scene)) as Actor, scene));
    }
    expect(answers).toEqual(table[who]);
  });
});
