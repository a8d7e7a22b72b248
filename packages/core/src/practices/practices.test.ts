import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import type { TestMember } from '@passerelle/testing/factories.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { PostView, ThreadView } from '../threads/contract.ts';
import { maxPart, practiceParts, type PracticeView } from './contract.ts';

const world = await createWorld();
const { practices } = world.services;

type Scene = { moderatorMember: TestMember; moderator: Actor; coordinator: Actor; member: Actor; stranger: Actor; thread: ThreadView; post: PostView };

async function aScene(): Promise<Scene> {
  const programme = await world.aProgramme();
  const moderatorMember = await world.aMember({ programme, role: 'moderator' });
  const thread = await world.aThread({ programme, title: 'Garder les enfants', theme: 'women', locale: 'fr' });
  return {
    moderatorMember, thread,
    moderator: await world.actorOf(moderatorMember),
    coordinator: await world.anActor({ programme, role: 'coordinator' }),
    member: await world.anActor({ programme }),
    stranger: await world.anActor({ role: 'moderator' }),
    post: await world.aPost({ thread, body: 'Avec **deux** tables.' }),
  };
}

const draft = (actor: Actor, postId: string, clientId: string = randomUUID()) => practices.draftFromPost(actor, { postId, clientId });
const block = (practice: PracticeView, part: string) => practice.blocks.find((entry) => entry.part === part);

async function published(scene: Scene): Promise<PracticeView> {
  const { id, revision } = await draft(scene.moderator, scene.post.id);
  await practices.revise(scene.moderator, { practiceId: id, revision, blocks: { summary: 'En bref.' } });
  return seeThrough(scene, id);
}

/** Submitted by the moderator, approved by the coordinator. */
async function seeThrough({ moderator, coordinator }: Scene, practiceId: string): Promise<PracticeView> {
  const { revision } = await practices.submit(moderator, { practiceId, revision: (await practices.get(moderator, practiceId)).revision });
  return practices.publish(coordinator, { practiceId, revision });
}

describe('a draft', () => {
  it('carries the post’s text and its source along, and takes title, theme and language from the thread', async () => {
    const { moderator, post, thread } = await aScene();
    const sheet = await draft(moderator, post.id);
    expect(sheet).toMatchObject({ status: 'draft', title: 'Garder les enfants', theme: 'women', locale: 'fr', revision: 1, sourceCount: 1, publishedAt: null, can: { edit: true, submit: true, publish: false, sendBack: false } });
    expect(sheet.blocks.map(({ part }) => part)).toEqual([...practiceParts]);
    expect(block(sheet, 'whatWeDid')).toEqual({ part: 'whatWeDid', body: 'Avec **deux** tables.', html: '<p dir="auto">Avec <strong>deux</strong> tables.</p>' });
    expect(sheet.sources).toMatchObject([{ postId: post.id, threadId: thread.id, threadTitle: 'Garder les enfants', seq: 2, author: { id: post.author.id }, html: post.html }]);
  });

  it('keeps its source as it was when the post changes', async () => {
    const { moderator, post } = await aScene();
    const { id } = await draft(moderator, post.id);
    await world.database.pool.query(`update posts set body = 'autre', html = '<p>autre</p>', revision = revision + 1 where id = $1`, [post.id]);
    const [source] = (await practices.get(moderator, id)).sources;
    expect(source?.html).toBe(post.html);
    const { rows } = await world.database.pool.query('select post_revision from practice_sources where practice_id = $1', [id]);
    expect(rows).toEqual([{ post_revision: String(post.revision) }]);
  });

  it('begun ten times at once under one name is one draft', async () => {
    const { moderator, post } = await aScene();
    const clientId = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => draft(moderator, post.id, clientId)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    const other = await aScene();
    await expect(draft(moderator, (await world.aPost({ thread: { id: post.threadId, programmeId: answers[0]?.programmeId ?? '' } })).id, clientId)).rejects.toThrow(Conflict);
    await expect(draft(other.moderator, other.post.id, clientId)).resolves.toBeDefined();
  });

  it('is begun by curators: Forbidden for members, NotFound for strangers and for no post', async () => {
    const { member, stranger, coordinator, moderator, post } = await aScene();
    await expect(draft(member, post.id)).rejects.toThrow(Forbidden);
    await expect(draft(stranger, post.id)).rejects.toThrow(NotFound);
    await expect(draft(moderator, randomUUID())).rejects.toThrow(NotFound);
    await expect(draft(coordinator, post.id)).resolves.toBeDefined();
  });

  it('is invisible to members and strangers, in every list and by its id', async () => {
    const { member, stranger, coordinator, moderator, post, thread } = await aScene();
    const { id } = await draft(moderator, post.id);
    for (const actor of [member, stranger]) {
      await expect(practices.get(actor, id)).rejects.toThrow(new NotFound());
      await expect(practices.revise(actor, { practiceId: id, revision: 1, title: 'x' })).rejects.toThrow(new NotFound());
      await expect(practices.publish(actor, { practiceId: id, revision: 1 })).rejects.toThrow(new NotFound());
      expect((await practices.list(actor, { status: 'draft' })).items).toEqual([]);
      expect((await practices.list(actor)).items).toEqual([]);
      expect(await practices.listOfThread(actor, thread.id)).toEqual([]);
    }
    expect((await practices.list(coordinator, { status: 'draft' })).items.map((item) => item.id)).toEqual([id]);
    expect(await practices.listOfThread(coordinator, thread.id)).toEqual([{ id, title: 'Garder les enfants', status: 'draft', postId: post.id }]);
  });

  it('is told to those who write it only', async () => {
    const { moderator, post } = await aScene();
    const told = await world.events.during(() => draft(moderator, post.id));
    expect(told).toMatchObject([{ name: 'practice.revised', audience: [{ to: 'curators', programmeId: moderator.programmes[0]?.id }, { to: 'member', id: moderator.memberId }], payload: { revision: 1 } }]);
    expect(Object.keys(told[0]?.payload as object).toSorted()).toEqual(['id', 'programmeId', 'revision']);
  });
});

describe('revising', () => {
  it('saves what is named, cleaned, and leaves the rest', async () => {
    const { moderator, post } = await aScene();
    const sheet = await draft(moderator, post.id);
    world.clock.advance(1000);
    const after = await practices.revise(moderator, { practiceId: sheet.id, revision: 1, title: 'Deux tables', theme: 'youth', blocks: { steps: '1. <script>x</script>' } });
    expect(after).toMatchObject({ title: 'Deux tables', theme: 'youth', revision: 2 });
    expect(block(after, 'steps')?.html).toContain('&lt;script&gt;');
    expect(block(after, 'whatWeDid')).toEqual(block(sheet, 'whatWeDid'));
    expect(after.updatedAt > sheet.updatedAt).toBe(true);
    expect(await practices.get(moderator, sheet.id)).toEqual(after);
  });

  it('from a revision that is not the newest is a Conflict and overwrites nothing', async () => {
    const { moderator, coordinator, post } = await aScene();
    const { id } = await draft(moderator, post.id);
    await practices.revise(moderator, { practiceId: id, revision: 1, title: 'Le premier' });
    await expect(practices.revise(coordinator, { practiceId: id, revision: 1, title: 'Le second' })).rejects.toThrow(Conflict);
    await expect(practices.revise(coordinator, { practiceId: id, revision: 9, title: 'Du futur' })).rejects.toThrow(Conflict);
    expect(await practices.get(moderator, id)).toMatchObject({ title: 'Le premier', revision: 2 });
  });

  it('by several at once lets one through', async () => {
    const { moderator, coordinator, post } = await aScene();
    const { id } = await draft(moderator, post.id);
    const answers = await Promise.allSettled([1, 2, 3, 4].map((n) => practices.revise(n % 2 ? moderator : coordinator, { practiceId: id, revision: 1, title: `titre ${n}`, blocks: { summary: `bref ${n}` } })));
    const [winner] = answers.filter((answer) => answer.status === 'fulfilled');
    expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(3);
    expect(await practices.get(moderator, id)).toEqual(winner?.value);
  });

  it.each([
    { title: '' }, { title: 'a\r\nb' }, { theme: 'x' }, { blocks: { summary: 'x'.repeat(maxPart + 1) } }, { blocks: { summary: '\u0000' } }, { blocks: { unknown: 'x' } },
    { revision: 0 }, { revision: 'yes' }, { status: 'published' }, { authorId: randomUUID() }, { sources: [] },
  ])('with %j is Invalid', async (wrong) => {
    const { moderator, post } = await aScene();
    const { id } = await draft(moderator, post.id);
    await expect(practices.revise(moderator, { practiceId: id, revision: 1, ...wrong } as never)).rejects.toThrow(Invalid);
    expect(await practices.get(moderator, id)).toMatchObject({ revision: 1, status: 'draft' });
  });
});

describe('publishing', () => {
  it('asks for the parts without which a sheet tells nothing', async () => {
    const { moderator, post } = await aScene();
    const { id } = await draft(moderator, post.id);
    await expect(practices.submit(moderator, { practiceId: id, revision: 1 })).rejects.toThrow(expect.objectContaining({ code: 'sheet-incomplete', fields: { 'blocks.summary': 'required' } }));
    expect((await practices.get(moderator, id)).status).toBe('draft');
  });

  it('puts the sheet into the library and tells the programme and what came of the post', async () => {
    const scene = await aScene();
    const before = world.events.heard.length;
    const sheet = await published(scene);
    const told = world.events.heard.slice(before).filter(({ name }) => name === 'practice.published');
    expect(sheet).toMatchObject({ status: 'published', can: { edit: true, submit: false, publish: false, sendBack: false } });
    expect(told).toMatchObject([{ audience: [{ to: 'programme', id: sheet.programmeId }], payload: { practice: { id: sheet.id, excerpt: 'En bref.' }, sources: [{ threadId: scene.thread.id, postId: scene.post.id }] } }]);
    expect(Object.keys((told[0]?.payload as { practice: object }).practice)).not.toContain('can');
    expect(await practices.get(scene.member, sheet.id)).toMatchObject({ id: sheet.id, standing: null, can: { edit: false, submit: false, publish: false, sendBack: false } });
    expect((await practices.list(scene.member)).items.map(({ id }) => id)).toEqual([sheet.id]);
    expect(await practices.listOfThread(scene.member, scene.thread.id)).toMatchObject([{ id: sheet.id, status: 'published', postId: scene.post.id }]);
  });

  it('happens once, also for two at once', async () => {
    const { moderator, coordinator, post, thread } = await aScene();
    const { id } = await draft(moderator, post.id);
    await practices.revise(moderator, { practiceId: id, revision: 1, blocks: { summary: 'En bref.' } });
    await practices.submit(moderator, { practiceId: id, revision: 2 });
    const another = await world.anActor({ programme: { id: thread.programmeId, communeId: (await world.aProgramme()).communeId }, role: 'moderator' });
    const told = await world.events.during(async () => {
      const answers = await Promise.allSettled([another, coordinator].map((actor) => practices.publish(actor, { practiceId: id, revision: 3 })));
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });
    expect(told.filter(({ name }) => name === 'practice.published')).toHaveLength(1);
    await expect(practices.publish(coordinator, { practiceId: id, revision: 4 })).rejects.toThrow(new Conflict('not-in-review'));
  });

  it('takes two pairs of eyes: who wrote last does not approve, whoever submitted', async () => {
    const { moderator, coordinator, post } = await aScene();
    const { id: practiceId } = await draft(moderator, post.id);
    await practices.revise(moderator, { practiceId, revision: 1, blocks: { summary: 'En bref.' } });
    await expect(practices.publish(coordinator, { practiceId, revision: 2 })).rejects.toThrow(new Conflict('not-in-review'));
    expect(await practices.submit(moderator, { practiceId, revision: 2 })).toMatchObject({ status: 'review', can: { submit: false, publish: false, sendBack: true }, standing: { act: 'submitted', by: { id: moderator.memberId } } });
    await expect(practices.publish(moderator, { practiceId, revision: 3 })).rejects.toThrow(new Forbidden('own-version'));
    // Sent twice, it is done once.
    expect(await practices.submit(moderator, { practiceId, revision: 2 })).toMatchObject({ status: 'review', revision: 3 });
    // Written on in review by the one who was to approve it: now it is the other one's turn, who reads that first.
    await practices.revise(coordinator, { practiceId, revision: 3, blocks: { steps: '1. Appeler' } });
    await expect(practices.publish(coordinator, { practiceId, revision: 4 })).rejects.toThrow(new Forbidden('own-version'));
    await expect(practices.publish(moderator, { practiceId, revision: 3 })).rejects.toThrow(new Conflict('changed-meanwhile'));
    for (let times = 0; times < 2; times += 1) expect(await practices.publish(moderator, { practiceId, revision: 4 })).toMatchObject({ status: 'published', revision: 5 });
  });

  it('is not the writer’s when somebody else submits: that one has read it, and approves', async () => {
    const { moderator, coordinator, post } = await aScene();
    const { id: practiceId } = await draft(moderator, post.id);
    await practices.revise(moderator, { practiceId, revision: 1, blocks: { summary: 'En bref.' } });
    await practices.submit(coordinator, { practiceId, revision: 2 });
    await expect(practices.publish(moderator, { practiceId, revision: 3 })).rejects.toThrow(new Forbidden('own-version'));
    expect(await practices.get(moderator, practiceId)).toMatchObject({ standing: { by: { id: coordinator.memberId }, writer: { id: moderator.memberId } } });
    expect(await practices.publish(coordinator, { practiceId, revision: 3 })).toMatchObject({ status: 'published' });
  });

  it('may be put off: sent back with a note, a sheet is a draft again, and nobody outside hears of it', async () => {
    const { moderator, coordinator, member, post } = await aScene();
    const { id: practiceId } = await draft(moderator, post.id);
    await practices.revise(moderator, { practiceId, revision: 1, blocks: { summary: 'En bref.' } });
    const told = await world.events.during(async () => {
      await practices.submit(moderator, { practiceId, revision: 2 });
      const back = await practices.sendBack(coordinator, { practiceId, revision: 3, note: 'Combien cela coûte-t-il ?' });
      expect(back).toMatchObject({ status: 'draft', standing: { act: 'returned', note: 'Combien cela coûte-t-il ?', by: { id: coordinator.memberId } }, can: { submit: true, sendBack: false } });
    });
    expect(new Set(told.flatMap(({ audience }) => audience.map(({ to }) => to)))).toEqual(new Set(['curators', 'member']));
    await expect(practices.get(member, practiceId)).rejects.toThrow(NotFound);
    await expect(practices.sendBack(coordinator, { practiceId, revision: 4, note: 'x' })).rejects.toThrow(new Conflict('changed-meanwhile'));
    for (const note of ['', ' ', 'x'.repeat(1001), 'a\0b']) await expect(practices.sendBack(coordinator, { practiceId, revision: 4, note })).rejects.toThrow(Invalid);
    expect((await practices.list(coordinator, { status: 'review' })).items).toEqual([]);
  });

  it('is the curators’: a member who sees the sheet may not revise or publish it', async () => {
    const scene = await aScene();
    const { id, revision } = await published(scene);
    await expect(practices.revise(scene.member, { practiceId: id, revision, title: 'x' })).rejects.toThrow(Forbidden);
    for (const verb of [practices.publish, practices.submit]) await expect(verb(scene.member, { practiceId: id, revision })).rejects.toThrow(Forbidden);
    await expect(practices.get(scene.stranger, id)).rejects.toThrow(NotFound);
  });

  it('keeps a sheet whole afterwards: its required parts cannot be emptied', async () => {
    const scene = await aScene();
    const { id, revision } = await published(scene);
    await expect(practices.revise(scene.moderator, { practiceId: id, revision, blocks: { summary: '' } })).rejects.toThrow(expect.objectContaining({ code: 'sheet-incomplete' }));
    expect(await practices.get(scene.moderator, id)).toMatchObject({ revision, excerpt: 'En bref.' });
  });
});

describe('the library', () => {
  it('pages by newest change, by theme, and has no room for strangers', async () => {
    const scene = await aScene();
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) {
      world.clock.advance(1000);
      ids.unshift((await published(scene)).id);
    }
    const first = await practices.list(scene.member, { limit: 2 });
    const second = await practices.list(scene.member, { limit: 2, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    expect((await practices.list(scene.member, { theme: 'women' })).items).toHaveLength(3);
    expect((await practices.list(scene.member, { theme: 'youth' })).items).toEqual([]);
    expect((await practices.list(scene.stranger)).items).toEqual([]);
    expect((await practices.list({ ...scene.stranger, programmes: scene.member.programmes })).items).toEqual([]);
  });

  it('asked for by what is no id is NotFound', async () => {
    const { moderator } = await aScene();
    for (const id of ['x', '', '\u0000']) {
      await expect(practices.get(moderator, id)).rejects.toThrow(NotFound);
      await expect(practices.listOfThread(moderator, id)).rejects.toThrow(NotFound);
    }
  });
});
