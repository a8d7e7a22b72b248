import { createWorld, testUrl } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';

const world = await createWorld();
const { practices, inbox } = world.services;

/** A published sheet that a moderator made from the post of a member, named in it; and somebody who is named in it and has no part in it. */
async function aScene() {
  const programme = await world.aProgramme();
  const [writer, named, curator] = [await world.aMember({ programme, name: 'Claire Vuilloz' }), await world.aMember({ programme, name: 'Karim Bennani' }), await world.aMember({ programme, role: 'moderator', name: 'Leila Hamzaoui' })];
  const post = await world.aPost({ thread: await world.aThread({ author: writer }), author: writer });
  const sheet = await world.aPractice({ post, moderator: curator, published: true });
  return { programme, sheet, named, writer: await world.actorOf(writer), curator: await world.actorOf(curator) };
}
type Scene = Awaited<ReturnType<typeof aScene>>;
const yes = (actor: Actor, { sheet }: Scene) => practices.answerPublic(actor, { practiceId: sheet.id, answer: 'yes' });
const no = (actor: Actor, { sheet }: Scene) => practices.answerPublic(actor, { practiceId: sheet.id, answer: 'no' });
const read = (token: string | null, address = '192.0.2.1') => practices.readPublic(token ?? 'none', address);

async function aPublicSheet() {
  const scene = await aScene();
  await practices.askPublic(scene.curator, scene.sheet.id);
  await yes(scene.writer, scene);
  const { token } = await practices.openPublic(scene.curator, scene.sheet.id);
  return { ...scene, token: token! };
}

describe('asking for a public page', () => {
  it('asks everybody but whoever asks, who agrees by that, and tells them in their inbox', async () => {
    const scene = await aScene();
    expect(await practices.publicStanding(scene.curator, scene.sheet.id)).toMatchObject({ token: null, can: { ask: true, open: false, close: false } });
    const { people, can } = await practices.askPublic(scene.curator, scene.sheet.id);
    expect(people).toMatchObject([
      { member: { name: 'Leila Hamzaoui' }, state: 'given', isAuthor: true, sourceCount: 0 },
      { member: { name: 'Claire Vuilloz' }, state: 'asked', isAuthor: false, sourceCount: 1 },
    ]);
    expect(can).toEqual({ ask: false, open: false, close: false });
    await inbox.spread();
    expect((await inbox.list(scene.writer)).items).toMatchObject([{ kind: 'practice', id: scene.sheet.id, reason: 'consent' }]);
    expect(await practices.ownPublic(scene.writer, scene.sheet.id)).toMatchObject({ state: 'asked', isOpen: false });
    // Answered, there is nothing left to ask.
    await yes(scene.writer, scene);
    expect((await inbox.list(scene.writer)).items).toEqual([]);
  });

  it('is answered for the sheet that one was asked of: of any other one learns nothing by it, not even its title', async () => {
    const scene = await aScene();
    await practices.askPublic(scene.curator, scene.sheet.id);
    const { sheet } = await aScene();
    for (const actor of [scene.curator, scene.writer]) await expect(practices.ownPublic(actor, sheet.id)).rejects.toThrow(new NotFound());
  });

  it('again asks nobody twice, and a no stays a no', async () => {
    const scene = await aScene();
    await practices.askPublic(scene.curator, scene.sheet.id);
    await no(scene.writer, scene);
    const told = await world.events.during(async () => expect((await practices.askPublic(scene.curator, scene.sheet.id)).people[1]).toMatchObject({ state: 'refused' }));
    expect(told).toEqual([]);
    expect(await yes(scene.writer, scene)).toMatchObject({ state: 'given' });
  });

  it('is for published sheets only', async () => {
    const curator = await world.aMember({ role: 'moderator' });
    const draft = await world.aPractice({ moderator: curator });
    await expect(practices.askPublic(await world.actorOf(curator), draft.id)).rejects.toThrow(new Conflict('not-published'));
    await expect(practices.openPublic(await world.actorOf(curator), draft.id)).rejects.toThrow(new Conflict('not-published'));
  });

  it.each([
    ['another word than yes or no', { answer: 'maybe' }],
    ['a boolean', { answer: true }],
    ['a field that nobody knows', { answer: 'yes', memberId: 'x' }],
    ['no id', { answer: 'yes', practiceId: 'x\u0000' }],
  ])('%s is Invalid', async (_, wish) => {
    const scene = await aScene();
    await expect(practices.answerPublic(scene.writer, { practiceId: scene.sheet.id, ...wish } as never)).rejects.toThrow(Invalid);
  });
});

describe('a public page', () => {
  it('opens once all agree, under a name that nobody guesses, and stays the same when it is opened again', async () => {
    const scene = await aScene();
    await practices.askPublic(scene.curator, scene.sheet.id);
    await expect(practices.openPublic(scene.curator, scene.sheet.id)).rejects.toThrow(new Forbidden('consent-missing'));
    await yes(scene.writer, scene);
    const [one, other] = await Promise.all([practices.openPublic(scene.curator, scene.sheet.id), practices.openPublic(scene.curator, scene.sheet.id)]);
    expect(one.token).toMatch(/^[\w-]{43}$/);
    expect(other.token).toBe(one.token);
    const page = await read(one.token);
    expect(page).toMatchObject({ title: scene.sheet.title, locales: [scene.sheet.locale], citation: { authors: [{ name: 'Leila Hamzaoui' }], version: 4 }, contributors: [{ name: 'Claire Vuilloz' }] });
    expect(page.blocks.map(({ part }) => part)).toEqual(['summary', 'whatWeDid']);
    expect(JSON.stringify(page)).not.toContain(scene.writer.memberId);
  });

  it('ends at once when somebody takes their agreement back, and does not come back by itself', async () => {
    const scene = await aPublicSheet();
    expect(await no(scene.writer, scene)).toMatchObject({ state: 'withdrawn', isOpen: false });
    await expect(read(scene.token)).rejects.toThrow(NotFound);
    await inbox.spread();
    expect((await inbox.list(scene.curator)).items).toMatchObject([{ kind: 'practice', id: scene.sheet.id, reason: 'changed' }]);
    await yes(scene.writer, scene);
    await expect(read(scene.token)).rejects.toThrow(NotFound);
    const { token } = await practices.openPublic(scene.curator, scene.sheet.id);
    expect(token).not.toBe(scene.token);
  });

  it('is not there while a source is new, nor once the sheet is archived or its page closed: like one that never was', async () => {
    const never = await read('x'.repeat(43)).catch((error: unknown) => error);
    const scene = await aPublicSheet();
    await world.database.pool.query(`update practice_sources set public_consent = 'notNeeded' where practice_id = $1`, [scene.sheet.id]);
    await expect(read(scene.token)).rejects.toEqual(never);
    await practices.askPublic(scene.curator, scene.sheet.id);
    await yes(scene.writer, scene);
    expect(await read(scene.token)).toBeTruthy();
    await practices.archive(scene.curator, { practiceId: scene.sheet.id, revision: scene.sheet.revision });
    await expect(read(scene.token)).rejects.toEqual(never);
    await practices.closePublic(scene.curator, scene.sheet.id);
    await expect(read(scene.token)).rejects.toEqual(never);
    expect((await practices.closePublic(scene.curator, scene.sheet.id)).token).toBeNull();
  });

  it('is ended by an author who has left the programme meanwhile', async () => {
    const scene = await aPublicSheet();
    await world.database.pool.query('update programme_members set ended_at = now() where member_id = $1', [scene.writer.memberId]);
    await no({ ...scene.writer, programmes: [] }, scene);
    await expect(read(scene.token)).rejects.toThrow(NotFound);
  });

  it('names nobody who has not agreed, and leads nowhere into the product', async () => {
    const scene = await aPublicSheet();
    const body = `Avec @[Karim Bennani](m:${scene.named.id}) et @[Claire](m:${scene.writer.memberId}), sur @[Femmes](t:women). [Le sujet](${testUrl}/threads/1), [ailleurs](https://example.org/a?b=1&c=2).`;
    await practices.revise(scene.curator, { practiceId: scene.sheet.id, revision: scene.sheet.revision, blocks: { whatWeDid: body } });
    const { revision } = await practices.get(scene.curator, scene.sheet.id, { atWork: true });
    await practices.submit(scene.curator, { practiceId: scene.sheet.id, revision });
    await practices.publish(await world.anActor({ programme: scene.programme, role: 'coordinator' }), { practiceId: scene.sheet.id, revision: revision + 1 });
    const html = (await read(scene.token)).blocks.find(({ part }) => part === 'whatWeDid')!.html;
    expect(html).toContain('@Claire Vuilloz');
    expect(html).not.toMatch(/Karim|data-member|\/threads/);
    expect(html).toMatch(/Le sujet, <a href="https:\/\/example\.org\/a\?b=1&amp;c=2"/);
  });

  it('is read so often a minute by one address, and no more', async () => {
    const { token } = await aPublicSheet();
    for (let time = 0; time < 120; time += 1) await read(token, '192.0.2.9');
    await expect(read(token, '192.0.2.9')).rejects.toMatchObject({ code: 'too-many', retryAfter: expect.any(Number) });
    expect(await read(token, '192.0.2.10')).toBeTruthy();
  });
});

describe('who may', async () => {
  const scene = await aPublicSheet();
  const { id } = scene.sheet;
  const actors = {
    stranger: await world.anActor({ role: 'coordinator' }),
    former: { ...(await formerCoordinator(scene)), programmes: [] },
    member: await world.anActor({ programme: scene.programme }),
    author: scene.writer,
    moderator: await world.anActor({ programme: scene.programme, role: 'moderator' }),
    coordinator: await world.anActor({ programme: scene.programme, role: 'coordinator' }),
  };
  const verbs = {
    publicStanding: [(actor: Actor) => practices.publicStanding(actor, id), '404 404 403 403 yes yes'],
    askPublic: [(actor: Actor) => practices.askPublic(actor, id), '404 404 403 403 yes yes'],
    openPublic: [(actor: Actor) => practices.openPublic(actor, id), '404 404 403 403 yes yes'],
    ownPublic: [(actor: Actor) => practices.ownPublic(actor, id), '404 404 404 yes 404 404'],
    answerPublic: [(actor: Actor) => yes(actor, scene), '404 404 404 yes 404 404'],
    cite: [(actor: Actor) => practices.cite(actor, id), '404 404 yes yes yes yes'],
    closePublic: [(actor: Actor) => practices.closePublic(actor, id), '404 404 403 403 yes yes'],
  } as const;
  it.each(Object.entries(verbs))('%s', async (_, [verb, expected]) => {
    const outcomes: string[] = [];
    for (const actor of Object.values(actors)) outcomes.push(await verb(actor).then(() => 'yes', (error: unknown) => (error instanceof NotFound ? '404' : error instanceof Forbidden ? '403' : String(error))));
    expect(outcomes.join(' ')).toBe(expected);
  });
});

async function formerCoordinator({ programme }: Scene): Promise<Actor> {
  const member = await world.aMember({ programme, role: 'coordinator' });
  const actor = await world.actorOf(member);
  await world.database.pool.query('update programme_members set ended_at = now() where member_id = $1', [member.id]);
  return actor;
}
