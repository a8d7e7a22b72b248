import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import { practiceParts } from './contract.ts';

const world = await createWorld();
const { practices } = world.services;

async function aScene() {
  const programme = await world.aProgramme();
  const [author, colleague] = [await world.anActor({ programme, role: 'moderator' }), await world.anActor({ programme, role: 'coordinator' })];
  const thread = await world.aThread({ programme, title: 'Garder les enfants', theme: 'women' });
  const post = await world.aPost({ thread, body: 'Avec deux tables.' });
  const { id: practiceId } = await practices.draftFromPost(author, { postId: post.id, clientId: randomUUID() });
  return { author, colleague, practiceId, member: await world.anActor({ programme }), stranger: await world.anActor({ role: 'moderator' }) };
}

describe('the versions of a sheet', () => {
  it('say who did what, the newest first, and each what it changed', async () => {
    const { author, colleague, practiceId } = await aScene();
    await practices.revise(colleague, { practiceId, revision: 1, title: 'Deux tables', blocks: { summary: 'En bref.' } });
    await practices.submit(colleague, { practiceId, revision: 2 });
    await practices.publish(author, { practiceId, revision: 3 });
    const { versions, hasMore } = await practices.versions(author, { practiceId });
    expect(versions).toMatchObject([
      { revision: 4, act: 'published', restored: null, author: { id: author.memberId } },
      { revision: 3, act: 'submitted', restored: null, author: { id: colleague.memberId } },
      { revision: 2, act: 'revised', restored: null, author: { id: colleague.memberId } },
      { revision: 1, act: 'drafted', restored: null, author: { id: author.memberId } },
    ]);
    expect(hasMore).toBe(false);
    expect(await practices.version(author, { practiceId, revision: 2 })).toMatchObject({
      title: 'Deux tables', theme: 'women', current: false, blocks: { summary: 'En bref.', whatWeDid: 'Avec deux tables.' },
      before: { title: 'Garder les enfants', theme: 'women', blocks: { summary: '', whatWeDid: 'Avec deux tables.' } },
    });
    expect(await practices.version(author, { practiceId, revision: 1 })).toMatchObject({ before: null, current: false });
    expect(await practices.version(author, { practiceId, revision: 4 })).toMatchObject({ current: true });
    await expect(practices.version(author, { practiceId, revision: 5 })).rejects.toThrow(NotFound);
  });

  it('come in pages', async () => {
    const { author, practiceId } = await aScene();
    for (let revision = 1; revision <= 5; revision += 1) await practices.revise(author, { practiceId, revision, title: `Titre ${revision}` });
    const first = await practices.versions(author, { practiceId, limit: 4 });
    expect([first.versions.map(({ revision }) => revision), first.hasMore]).toEqual([[6, 5, 4, 3], true]);
    const rest = await practices.versions(author, { practiceId, before: 3, limit: 4 });
    expect([rest.versions.map(({ revision }) => revision), rest.hasMore]).toEqual([[2, 1], false]);
  });

  it('are for those who write the sheet: it may have said what was taken back since', async () => {
    const { author, colleague, member, stranger, practiceId } = await aScene();
    const asks = [
      (actor: typeof author) => practices.versions(actor, { practiceId }),
      (actor: typeof author) => practices.version(actor, { practiceId, revision: 1 }),
      (actor: typeof author) => practices.restore(actor, { practiceId, revision: 1, to: 1 }),
    ];
    for (const ask of asks) for (const actor of [member, stranger]) await expect(ask(actor)).rejects.toThrow(NotFound);
    await practices.revise(author, { practiceId, revision: 1, blocks: { summary: 'En bref.' } });
    await practices.submit(author, { practiceId, revision: 2 });
    await practices.publish(colleague, { practiceId, revision: 3 });
    for (const ask of asks) {
      await expect(ask(member)).rejects.toThrow(Forbidden);
      await expect(ask(stranger)).rejects.toThrow(NotFound);
    }
  });

  it('are not kept of what was refused', async () => {
    const { author, practiceId } = await aScene();
    await expect(practices.revise(author, { practiceId, revision: 7, title: 'Trop tard' })).rejects.toThrow(Conflict);
    await expect(practices.submit(author, { practiceId, revision: 1 })).rejects.toThrow(Invalid);
    expect((await practices.versions(author, { practiceId })).versions).toHaveLength(1);
  });
});

describe('bringing a version back', () => {
  it('makes one more, with its words, and says which it was and who did it', async () => {
    const { author, colleague, practiceId } = await aScene();
    await practices.revise(author, { practiceId, revision: 1, title: 'Autre titre', theme: 'youth', blocks: { whatWeDid: 'Tout autre chose.', steps: '1. Appeler' } });
    const back = await practices.restore(colleague, { practiceId, revision: 2, to: 1 });
    expect(back).toMatchObject({ revision: 3, title: 'Garder les enfants', theme: 'women', status: 'draft' });
    expect(back.blocks.filter(({ body }) => body)).toEqual([{ part: 'whatWeDid', body: 'Avec deux tables.', html: '<p dir="auto">Avec deux tables.</p>' }]);
    expect((await practices.versions(author, { practiceId })).versions[0]).toMatchObject({ revision: 3, act: 'restored', restored: 1, author: { id: colleague.memberId } });
    expect(await practices.restore(author, { practiceId, revision: 3, to: 2 })).toMatchObject({ revision: 4, title: 'Autre titre' });
  });

  it('overwrites nothing that was saved meanwhile, and takes from a published sheet nothing that it needs', async () => {
    const { author, colleague, practiceId } = await aScene();
    await practices.revise(author, { practiceId, revision: 1, blocks: { summary: 'En bref.' } });
    await expect(practices.restore(author, { practiceId, revision: 1, to: 1 })).rejects.toThrow(new Conflict('changed-meanwhile'));
    await practices.submit(author, { practiceId, revision: 2 });
    await practices.publish(colleague, { practiceId, revision: 3 });
    await expect(practices.restore(author, { practiceId, revision: 4, to: 1 })).rejects.toThrow(new Invalid('sheet-incomplete', { 'blocks.summary': 'required' }));
    expect(await practices.restore(author, { practiceId, revision: 4, to: 2 })).toMatchObject({ revision: 5, status: 'published' });
  });

  it('asked for ten times at once is done once', async () => {
    const { author, practiceId } = await aScene();
    await practices.revise(author, { practiceId, revision: 1, title: 'Autre titre' });
    const all = await Promise.allSettled(Array.from({ length: 10 }, () => practices.restore(author, { practiceId, revision: 2, to: 1 })));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await practices.versions(author, { practiceId })).versions).toHaveLength(3);
  });

  it('whatever was done to it, a sheet says what its newest version says, and every version is there', async () => {
    const { author, practiceId } = await aScene();
    let revision = 1;
    const act = fc.oneof(
      fc.record({ part: fc.constantFrom(...practiceParts), body: fc.string({ maxLength: 20 }).map((text) => text.replace(/[^ -~]/g, '')) }),
      fc.record({ to: fc.nat({ max: 30 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 6 }), async (acts) => {
        for (const one of acts) {
          if ('to' in one) await practices.restore(author, { practiceId, revision, to: 1 + (one.to % revision) });
          else await practices.revise(author, { practiceId, revision, blocks: { [one.part]: one.body } });
          revision += 1;
        }
        const [sheet, newest] = [await practices.get(author, practiceId), await practices.version(author, { practiceId, revision })];
        expect(newest).toMatchObject({ revision: sheet.revision, title: sheet.title, theme: sheet.theme, current: true });
        expect(newest.blocks).toEqual(Object.fromEntries(sheet.blocks.map(({ part, body }) => [part, body])));
        const { versions } = await practices.versions(author, { practiceId, limit: 100 });
        expect(versions.map((version) => version.revision)).toEqual(Array.from({ length: Math.min(100, revision) }, (_, index) => revision - index));
      }),
      { numRuns: 15 },
    );
  });
});
