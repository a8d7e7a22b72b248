import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { PracticePart } from '../practices/contract.ts';
import { maxOpenRemarks, maxRemark, type RemarkView } from './contract.ts';

const world = await createWorld();
const { remarks, practices, inbox } = world.services;

/** A published sheet, a draft, and everybody who could have something to say. */
async function aScene() {
  const programme = await world.aProgramme();
  const [author, coordinator] = [await world.aMember({ programme, role: 'moderator' }), await world.aMember({ programme, role: 'coordinator' })];
  const [reader, writer] = [await world.aMember({ programme }), await world.aMember({ programme })];
  const post = await world.aPost({ thread: await world.aThread({ author }) });
  const { id } = await world.aPractice({ post, moderator: author, published: true });
  const actors = {
    author: await world.actorOf(author), coordinator: await world.actorOf(coordinator), reader: await world.actorOf(reader), writer: await world.actorOf(writer),
    stranger: await world.anActor({ role: 'coordinator' }),
  };
  await practices.addWriter(actors.author, { practiceId: id, memberId: writer.id });
  return { ...actors, members: { author, coordinator, reader, writer }, programme, post, practiceId: id };
}
type Scene = Awaited<ReturnType<typeof aScene>>;

const at = ({ practiceId }: Pick<Scene, 'practiceId'>, part: PracticePart = 'whatWeDid') => ({ practiceId, part, locale: 'fr' as const });
const comment = (scene: Scene, actor: Actor, more: object = {}) => remarks.say(actor, { ...at(scene), clientId: randomUUID(), body: 'Pour *combien* d’enfants ?', ...more });
async function suggestion(scene: Scene, actor: Actor, proposed = 'Deux grandes tables.', more: object = {}): Promise<RemarkView> {
  const { revision } = await remarks.block(actor, at(scene));
  return remarks.suggest(actor, { ...at(scene), clientId: randomUUID(), blockRevision: revision, proposed, body: 'Plus précis.', ...more });
}
const worked = async (scene: Scene, actor: Actor) => (await practices.get(actor, scene.practiceId, { atWork: true })).blocks.find(({ part }) => part === 'whatWeDid')?.body;
const shown = async (scene: Scene) => (await practices.get(scene.reader, scene.practiceId)).blocks.find(({ part }) => part === 'whatWeDid')?.body;
const write = async (scene: Scene, body: string) => {
  const { revision } = await practices.get(scene.author, scene.practiceId, { atWork: true });
  await practices.revise(scene.author, { practiceId: scene.practiceId, revision, blocks: { whatWeDid: body } });
};

describe('a comment', () => {
  it('is rendered, stands on its block, and is read by those who write the sheet and by who said it', async () => {
    const scene = await aScene();
    const said = await comment(scene, scene.reader);
    expect(said).toMatchObject({
      part: 'whatWeDid', locale: 'fr', kind: 'comment', author: { id: scene.reader.memberId }, html: '<p dir="auto">Pour <em>combien</em> d’enfants ?</p>',
      proposed: null, original: null, state: 'open', decidedBy: null, can: { resolve: true, accept: false, decline: false, withdraw: false, reopen: false },
    });
    for (const actor of [scene.reader, scene.writer, scene.author, scene.coordinator]) expect((await remarks.list(actor, { practiceId: scene.practiceId })).items).toMatchObject([{ id: said.id }]);
    const other = await world.anActor({ programme: scene.programme });
    expect((await remarks.list(other, { practiceId: scene.practiceId })).items).toEqual([]);
    expect(await remarks.counts(other, scene.practiceId)).toEqual([]);
    await expect(remarks.get(other, said.id)).rejects.toThrow(NotFound);
  });

  it('is counted for those who write the sheet while it waits, and for who said it always', async () => {
    const scene = await aScene();
    const { id } = await comment(scene, scene.reader);
    expect(await remarks.counts(scene.writer, scene.practiceId)).toEqual([{ part: 'whatWeDid', locale: 'fr', open: 1, own: 0 }]);
    expect(await remarks.counts(scene.reader, scene.practiceId)).toEqual([{ part: 'whatWeDid', locale: 'fr', open: 0, own: 1 }]);
    // And so it is beside what else a page reads.
    const [beside] = await world.services.together('remarks_test', [remarks.countsPart(scene.writer, scene.practiceId)]);
    expect(beside).toEqual(await remarks.counts(scene.writer, scene.practiceId));
    await remarks.resolve(scene.writer, { remarkId: id });
    expect(await remarks.counts(scene.writer, scene.practiceId)).toEqual([]);
    expect(await remarks.counts(scene.reader, scene.practiceId)).toEqual([{ part: 'whatWeDid', locale: 'fr', open: 0, own: 1 }]);
    expect((await remarks.list(scene.author, { practiceId: scene.practiceId, state: 'decided' })).items).toMatchObject([{ id, state: 'resolved', decidedBy: { id: scene.writer.memberId } }]);
  });

  it('sent ten times at once is one comment; another text under its name is a Conflict', async () => {
    const scene = await aScene();
    const clientId = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => comment(scene, scene.reader, { clientId })));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    await expect(comment(scene, scene.reader, { clientId, body: 'Autre chose' })).rejects.toThrow(new Conflict('client-id-reused'));
    await expect(comment(scene, scene.reader, { clientId, part: 'summary' })).rejects.toThrow(new Conflict('client-id-reused'));
    expect((await remarks.list(scene.author, { practiceId: scene.practiceId })).items).toHaveLength(1);
  });

  it('is done with, and opened again; sent twice nothing more happens', async () => {
    const scene = await aScene();
    const { id: remarkId } = await comment(scene, scene.reader);
    const resolved = await remarks.resolve(scene.reader, { remarkId });
    expect(resolved).toMatchObject({ state: 'resolved', can: { reopen: true, resolve: false } });
    expect(await world.events.during(async () => expect(await remarks.resolve(scene.author, { remarkId })).toMatchObject({ state: 'resolved', decidedBy: { id: scene.reader.memberId } }))).toEqual([]);
    expect(await remarks.reopen(scene.author, { remarkId })).toMatchObject({ state: 'open', decidedBy: null, decidedAt: null });
    expect(await world.events.during(() => remarks.reopen(scene.author, { remarkId }))).toEqual([]);
  });

  it('waits beside at most fifty of the same member’s on one sheet', async () => {
    const scene = await aScene();
    for (let n = 0; n < maxOpenRemarks; n += 1) await comment(scene, scene.reader);
    await expect(comment(scene, scene.reader)).rejects.toThrow(new Conflict('too-many-remarks'));
    await expect(comment(scene, scene.writer)).resolves.toBeDefined();
    const first = await remarks.list(scene.author, { practiceId: scene.practiceId, limit: 40 });
    const second = await remarks.list(scene.author, { practiceId: scene.practiceId, limit: 40, cursor: first.nextCursor! });
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(maxOpenRemarks + 1);
  });
});

describe('a suggestion', () => {
  it('keeps the block as it was, and accepted goes into what waits for approval', async () => {
    const scene = await aScene();
    const { id: remarkId, ...made } = await suggestion(scene, scene.reader);
    expect(made).toMatchObject({ kind: 'suggestion', original: 'Deux tables.', proposed: 'Deux grandes tables.', meanwhile: null, can: { withdraw: true, accept: false, resolve: false } });
    expect(await remarks.accept(scene.author, { remarkId })).toMatchObject({ state: 'accepted', decidedBy: { id: scene.author.memberId }, can: { reopen: false } });
    expect(await shown(scene)).toBe('Deux tables.');
    expect(await worked(scene, scene.author)).toBe('Deux grandes tables.');
    const sheet = await practices.get(scene.author, scene.practiceId, { atWork: true });
    expect(sheet).toMatchObject({ status: 'published', work: 'draft', standing: { act: 'revised', by: { id: scene.author.memberId } } });
    const { revision } = await practices.submit(scene.author, { practiceId: sheet.id, revision: sheet.revision });
    await practices.publish(scene.coordinator, { practiceId: sheet.id, revision });
    expect(await shown(scene)).toBe('Deux grandes tables.');
  });

  it('accepted ten times at once is written once', async () => {
    const scene = await aScene();
    const { id: remarkId } = await suggestion(scene, scene.reader);
    const { revision } = await practices.get(scene.author, scene.practiceId, { atWork: true });
    await Promise.all(Array.from({ length: 10 }, () => remarks.accept(scene.author, { remarkId })));
    expect((await practices.get(scene.author, scene.practiceId, { atWork: true })).revision).toBe(revision + 1);
  });

  it('on words that changed meanwhile is a Conflict, shows the three texts, and is taken over by hand', async () => {
    const scene = await aScene();
    const { id: remarkId } = await suggestion(scene, scene.reader);
    await write(scene, 'Trois tables.');
    await expect(remarks.accept(scene.author, { remarkId })).rejects.toThrow(new Conflict('changed-meanwhile'));
    const { meanwhile, original, proposed } = await remarks.get(scene.author, remarkId);
    expect([original, proposed, meanwhile?.body]).toEqual(['Deux tables.', 'Deux grandes tables.', 'Trois tables.']);
    expect((await remarks.get(scene.reader, remarkId)).meanwhile).toBeNull();
    const taken = { body: 'Trois grandes tables.', blockRevision: meanwhile!.revision };
    await write(scene, 'Quatre tables.');
    await expect(remarks.accept(scene.author, { remarkId, taken })).rejects.toThrow(new Conflict('changed-meanwhile'));
    const { meanwhile: now } = await remarks.get(scene.author, remarkId);
    await remarks.accept(scene.author, { remarkId, taken: { body: 'Quatre grandes tables.', blockRevision: now!.revision } });
    expect(await worked(scene, scene.author)).toBe('Quatre grandes tables.');
  });

  it('that the block says already is accepted without another version', async () => {
    const scene = await aScene();
    const { id: remarkId } = await suggestion(scene, scene.reader);
    await write(scene, 'Deux grandes tables.');
    const { revision } = await practices.get(scene.author, scene.practiceId, { atWork: true });
    expect(await remarks.accept(scene.author, { remarkId })).toMatchObject({ state: 'accepted', meanwhile: null });
    expect((await practices.get(scene.author, scene.practiceId, { atWork: true })).revision).toBe(revision);
  });

  it('of a translation is written there, and leaves what is stale stale', async () => {
    const scene = await aScene();
    const { practiceId } = scene;
    const save = async (blocks: object) => practices.revise(scene.author, { practiceId, revision: (await practices.get(scene.author, practiceId, { atWork: true })).revision, blocks });
    const { revision } = await practices.get(scene.author, practiceId, { atWork: true });
    await practices.translate(scene.author, { practiceId, revision, locale: 'ar', title: 'الطاولات', blocks: { summary: 'باختصار', whatWeDid: 'طاولتان.' } });
    await save({ whatWeDid: 'Trois tables.' });
    const place = { practiceId, part: 'whatWeDid', locale: 'ar' } as const;
    const block = await remarks.block(scene.writer, place);
    expect(block.body).toBe('طاولتان.');
    const { id: remarkId } = await remarks.suggest(scene.writer, { ...place, clientId: randomUUID(), blockRevision: block.revision, proposed: 'طاولتان كبيرتان.' });
    await remarks.accept(scene.author, { remarkId });
    const { translations } = await practices.get(scene.author, practiceId, { atWork: true });
    expect(translations[0]?.blocks.find(({ part }) => part === 'whatWeDid')).toMatchObject({ body: 'طاولتان كبيرتان.', stale: true });
  });

  it('is declined with an answer, withdrawn by who made it, and decided once', async () => {
    const scene = await aScene();
    const [one, two] = [await suggestion(scene, scene.reader), await suggestion(scene, scene.reader, 'Dix tables.')];
    const declined = await remarks.decline(scene.writer, { remarkId: one.id, answer: 'Elles étaient petites.' });
    expect(declined).toMatchObject({ state: 'declined', answer: 'Elles étaient petites.', decidedBy: { id: scene.writer.memberId } });
    await expect(remarks.accept(scene.author, { remarkId: one.id })).rejects.toThrow(new Conflict('already-decided'));
    expect(await remarks.decline(scene.author, { remarkId: one.id, answer: 'Non.' })).toEqual(await remarks.get(scene.author, one.id));
    expect(await remarks.withdraw(scene.reader, { remarkId: two.id })).toMatchObject({ state: 'withdrawn', can: { reopen: true } });
    await expect(remarks.decline(scene.author, { remarkId: two.id, answer: 'Non.' })).rejects.toThrow(new Conflict('already-decided'));
    await expect(remarks.reopen(scene.author, { remarkId: two.id })).rejects.toThrow(Forbidden);
    expect(await remarks.reopen(scene.author, { remarkId: one.id })).toMatchObject({ state: 'open', answer: '' });
  });

  it('is made on the words that were read, and says something else than they do', async () => {
    const scene = await aScene();
    const { revision, body } = await remarks.block(scene.writer, at(scene));
    await write(scene, 'Trois tables.');
    await expect(suggestion(scene, scene.writer, 'x', { blockRevision: revision })).rejects.toThrow(new Conflict('changed-meanwhile'));
    // Readers see the published words still.
    await expect(suggestion(scene, scene.reader, 'Deux vieilles tables.', { blockRevision: revision })).resolves.toMatchObject({ original: body });
    await expect(suggestion(scene, scene.reader, body)).rejects.toThrow(Invalid);
  });
});

describe('who is told', () => {
  const reasons = async (actor: Actor) => (await inbox.list(actor)).items.filter(({ kind }) => kind === 'practice').map(({ reason }) => reason);

  it('those who write the sheet when something is said, and its author when it is decided', async () => {
    const scene = await aScene();
    await inbox.spread();
    for (const actor of [scene.author, scene.coordinator]) for (const { kind, id } of (await inbox.list(actor)).items) await inbox.finish(actor, { kind, id });
    const { id: remarkId } = await suggestion(scene, scene.reader);
    await inbox.spread();
    for (const actor of [scene.author, scene.coordinator, scene.writer]) expect(await reasons(actor)).toEqual(['remarked']);
    expect(await reasons(scene.reader)).toEqual([]);
    await remarks.accept(scene.author, { remarkId });
    await inbox.spread();
    expect(await reasons(scene.reader)).toEqual(['remarked']);
  });

  it('nobody of what they decide about their own words', async () => {
    const scene = await aScene();
    const { id: remarkId } = await comment(scene, scene.reader);
    await inbox.spread();
    await remarks.resolve(scene.reader, { remarkId });
    await inbox.spread();
    expect(await reasons(scene.reader)).toEqual([]);
  });

  it('live, without the words: curators, writers, and who said it', async () => {
    const scene = await aScene();
    const told = await world.events.during(() => comment(scene, scene.reader));
    const [event] = told.filter(({ name }) => name === 'practice.remarked');
    expect(event?.payload).toEqual({ id: scene.practiceId, programmeId: scene.programme.id });
    expect(event?.audience).toContainEqual({ to: 'curators', programmeId: scene.programme.id });
    for (const { memberId } of [scene.writer, scene.reader]) expect(event?.audience).toContainEqual({ to: 'member', id: memberId });
    expect(JSON.stringify(event?.audience)).not.toContain(scene.stranger.memberId);
  });

  it('no writer who has left the programme', async () => {
    const scene = await aScene();
    await world.services.programmes.endMembership(scene.coordinator, { programmeId: scene.programme.id, memberId: scene.writer.memberId });
    const told = await world.events.during(() => comment(scene, scene.reader));
    expect(JSON.stringify(told)).not.toContain(scene.writer.memberId);
  });
});

describe('a sheet made from what was said in private', () => {
  async function aPrivateOne() {
    const { conversations } = world.services;
    const programme = await world.aProgramme();
    const pair = await world.aBinome({ programme });
    const [author, proposer] = [await world.actorOf(pair.mentee), await world.actorOf(pair.mentor)];
    const { id } = await conversations.send(author, { conversationId: pair.conversationId, clientId: randomUUID(), body: 'canari-7f3' });
    const wish = { conversationId: pair.conversationId, messageIds: [id], clientId: randomUUID(), title: 'Les ateliers', theme: 'women' as const };
    const { id: practiceId } = await practices.draftFromMessages(proposer, wish);
    const place = { practiceId, part: 'whatWeDid', locale: 'fr' } as const;
    const { revision } = await remarks.block(proposer, place);
    const said = await remarks.suggest(proposer, { ...place, clientId: randomUUID(), blockRevision: revision, proposed: 'canari-7f3, mieux dit', body: '' });
    return { author, proposer, practiceId, place, said, moderator: await world.anActor({ programme, role: 'moderator' }) };
  }

  it('has no block and no remark that repeats its words for curators, until its authors agree', async () => {
    const { author, proposer, practiceId, place, said, moderator } = await aPrivateOne();
    expect(said.original).toContain('canari-7f3');
    await expect(remarks.block(moderator, place)).rejects.toThrow(NotFound);
    await expect(remarks.say(moderator, { ...place, clientId: randomUUID(), body: 'Combien ?' })).rejects.toThrow(NotFound);
    await expect(remarks.get(moderator, said.id)).rejects.toThrow(NotFound);
    for (const verb of [remarks.accept, remarks.resolve, remarks.withdraw, remarks.reopen]) await expect(verb(moderator, { remarkId: said.id })).rejects.toThrow(NotFound);
    expect((await remarks.list(moderator, { practiceId })).items).toEqual([]);
    const { sources } = await practices.consent(author, practiceId);
    await practices.answerConsent(author, { practiceId, sources: sources.map(({ id, revision }) => ({ id, revision })), answer: 'given' });
    expect((await remarks.list(moderator, { practiceId })).items).toMatchObject([{ id: said.id, original: expect.stringContaining('canari-7f3') }]);
    expect((await remarks.list(proposer, { practiceId })).items).toHaveLength(1);
  });

  it('keeps what was said of it from others when its source is taken out; what is said from then on is theirs to read', async () => {
    const { proposer, practiceId, place, said, moderator } = await aPrivateOne();
    const sheet = await practices.get(proposer, practiceId, { atWork: true });
    await practices.revise(proposer, { practiceId, revision: sheet.revision, blocks: { whatWeDid: 'Rien de ce qui a été dit.' } });
    world.clock.advance(1000);
    await practices.removeSource(proposer, { practiceId, revision: sheet.revision + 1, sourceId: sheet.sources[0]?.id ?? '', wordsRemoved: true });
    world.clock.advance(1000);
    expect((await remarks.list(moderator, { practiceId })).items).toEqual([]);
    await expect(remarks.get(moderator, said.id)).rejects.toThrow(NotFound);
    const later = await remarks.say(proposer, { ...place, clientId: randomUUID(), body: 'Et maintenant ?' });
    expect((await remarks.list(moderator, { practiceId })).items).toMatchObject([{ id: later.id }]);
  });
});

describe('a remark with', () => {
  const wrong: [string, object][] = [
    ['NUL in its text', { body: 'a\u0000b' }],
    ['a lone surrogate', { body: '\ud800' }],
    ['nothing said', { body: ' \u200b ' }],
    ['too much said', { body: 'x'.repeat(maxRemark + 1) }],
    ['a field that nobody knows', { state: 'accepted' }],
    ['an author', { authorId: randomUUID() }],
    ['a part that there is not', { part: 'title' }],
    ['a language that there is not', { locale: 'de' }],
    ['a name that is none', { clientId: '1' }],
    ['a sheet that is none', { practiceId: 'x' }],
  ];
  it.each(wrong)('%s is Invalid', async (_, more) => {
    const scene = await aScene();
    await expect(comment(scene, scene.reader, more)).rejects.toThrow(Invalid);
  });

  it.each([
    ['a text that is too long', { proposed: 'x'.repeat(20_001) }],
    ['no text', { proposed: '' }],
    ['NUL in the text', { proposed: '\u0000' }],
    ['"yes" for a revision', { blockRevision: 'yes' }],
    ['a revision beyond counting', { blockRevision: 2 ** 40 }],
  ])('%s proposed is Invalid', async (_, more) => {
    const scene = await aScene();
    await expect(suggestion(scene, scene.reader, 'x', more)).rejects.toThrow(Invalid);
  });

  it('a language that its sheet is not in is NotFound', async () => {
    const scene = await aScene();
    await expect(comment(scene, scene.reader, { locale: 'ar' })).rejects.toThrow(NotFound);
  });
});
