import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { OpenSpaceInput } from '../spaces/contract.ts';

const world = await createWorld();
const { questions, threads, spaces, groups, programmes } = world.services;
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

async function aScene() {
  const programme = await world.aProgramme();
  const askerMember = await world.aMember({ programme });
  const moderatorMember = await world.aMember({ programme, role: 'moderator' });
  const first = await world.aThread({ author: askerMember, title: 'Garder les enfants pendant les ateliers ?' });
  const again = await world.aThread({ programme, title: 'Qui garde les petits ?' });
  const moderator = await world.actorOf(moderatorMember);
  return {
    programme, first, again, askerMember, moderator, moderatorMember,
    asker: await world.actorOf(askerMember),
    peer: await world.anActor({ programme }),
    other: await world.anActor({ programme }),
    stranger: await world.anActor({ role: 'coordinator' }),
    join: (thread: { id: string }, target: { id: string }, by: Actor = moderator) => questions.joinTo(by, { threadId: thread.id, targetId: target.id }),
    meToo: (actor: Actor, thread: { id: string }, on = true) => questions.sayMeToo(actor, { threadId: thread.id, on }),
    aSpace: (wishes: Partial<OpenSpaceInput>) => world.aSpace({ maker: moderatorMember, ...wishes }),
  };
}

const reply = (actor: Actor, threadId: string) => threads.reply(actor, { threadId, clientId: randomUUID(), body: 'Ici.' });

describe('me too', () => {
  it('counts a member once, however often they say it, and is taken back', async () => {
    const { first, peer, other, meToo } = await aScene();
    await Promise.all(upTo(5).map(() => meToo(peer, first)));
    expect((await meToo(other, first)).meToo).toEqual({ count: 2, own: true });
    expect((await meToo(peer, first, false)).meToo).toEqual({ count: 1, own: false });
    expect((await meToo(peer, first, false)).meToo).toEqual({ count: 1, own: false });
  });

  it('tells whoever has the question open, and only of what changed', async () => {
    const { first, peer, meToo } = await aScene();
    const told = await world.events.during(async () => {
      await meToo(peer, first);
      await meToo(peer, first);
    });
    expect(told).toEqual([{ name: 'question.changed', audience: [{ to: 'thread', id: first.id, groupId: null }], payload: { threadId: first.id } }]);
  });

  it('is not the asker’s, nor a stranger’s, nor for a discussion, nor in a closed space', async () => {
    const { first, asker, peer, stranger, moderator, programme, meToo, aSpace } = await aScene();
    await expect(meToo(asker, first)).rejects.toThrow(Forbidden);
    await expect(meToo(stranger, first)).rejects.toThrow(NotFound);
    await expect(meToo(peer, await world.aThread({ programme, kind: 'discussion' }))).rejects.toThrow(Forbidden);
    const space = await aSpace({ kind: 'programme', title: 'Pour un temps' });
    const there = await world.aThread({ programme, spaceId: space.id });
    await spaces.revise(moderator, { spaceId: space.id, closed: true });
    await expect(meToo(peer, there)).rejects.toThrow(Forbidden);
    for (const wrong of [{ on: 'yes' }, { on: true, memberId: randomUUID() }, { threadId: 'x', on: true }]) {
      await expect(questions.sayMeToo(peer, { threadId: first.id, ...wrong } as never)).rejects.toThrow(Invalid);
    }
  });
});

describe('joining a question to another one', () => {
  it('leads from each to the other, and tells those who have one of them open', async () => {
    const { first, again, peer, join } = await aScene();
    const told = await world.events.during(() => join(again, first));
    expect(told.map(({ payload }) => payload)).toEqual([first.id, again.id].toSorted().map((threadId) => ({ threadId })));
    expect(await questions.get(peer, again.id)).toMatchObject({ duplicateOf: { id: first.id, title: first.title }, alsoAskedAs: [], can: { join: false } });
    expect(await questions.get(peer, first.id)).toMatchObject({ duplicateOf: null, alsoAskedAs: [{ id: again.id, title: again.title }] });
  });

  it('stops its replies, with words, until they are taken apart', async () => {
    const { first, again, peer, moderator, join } = await aScene();
    await join(again, first);
    await expect(reply(peer, again.id)).rejects.toMatchObject({ code: 'question-joined', failure: 'conflict' });
    expect(await threads.get(peer, again.id)).toMatchObject({ duplicateOfId: first.id, can: { reply: false } });
    await expect(reply(peer, first.id)).resolves.toMatchObject({ seq: 2 });
    expect(await questions.takeApart(moderator, again.id)).toMatchObject({ duplicateOf: null });
    expect(await questions.takeApart(moderator, again.id)).toMatchObject({ duplicateOf: null });
    await expect(reply(peer, again.id)).resolves.toMatchObject({ seq: 2 });
  });

  it('and replies at the same moment leave no reply that came after', async () => {
    const { first, again, peer, join } = await aScene();
    const answers = await Promise.allSettled([...upTo(5).map(() => reply(peer, again.id)), join(again, first), ...upTo(5).map(() => reply(peer, again.id))]);
    const stored = answers.filter((answer) => answer.status === 'fulfilled').length - 1;
    expect((await threads.get(peer, again.id)).replyCount).toBe(stored);
    await expect(reply(peer, again.id)).rejects.toMatchObject({ code: 'question-joined' });
  });

  it('counts who has them too together, each once, and without the asker of the first', async () => {
    const { first, again, asker, peer, other, meToo, join, moderator } = await aScene();
    await meToo(peer, first);
    await meToo(peer, again);
    await meToo(other, again);
    await meToo(asker, again);
    expect((await join(again, first)).meToo.count).toBe(2);
    for (const thread of [first, again]) expect((await questions.get(peer, thread.id)).meToo).toEqual({ count: 2, own: true });
    expect((await questions.get(asker, again.id)).can.meToo).toBe(false);
    expect((await meToo(other, first, false)).meToo).toEqual({ count: 1, own: false });
    await questions.takeApart(moderator, again.id);
    expect((await questions.get(peer, again.id)).meToo).toEqual({ count: 2, own: true });
  });

  it('to a duplicate joins to where that one leads, and takes one’s own duplicates along', async () => {
    const { first, again, peer, programme, join } = await aScene();
    const [third, fourth] = [await world.aThread({ programme }), await world.aThread({ programme })];
    await join(again, first);
    expect((await join(third, again)).duplicateOf?.id).toBe(first.id);
    await join(first, fourth);
    for (const thread of [first, again, third]) expect((await questions.get(peer, thread.id)).duplicateOf?.id).toBe(fourth.id);
    expect((await questions.get(peer, fourth.id)).alsoAskedAs.map(({ id }) => id)).toEqual([first.id, again.id, third.id]);
  });

  it('to itself, also by a detour, is Invalid; the same again changes nothing', async () => {
    const { first, again, join } = await aScene();
    await expect(join(first, first)).rejects.toMatchObject({ fields: { targetId: 'sameQuestion' } });
    await join(again, first);
    expect(await world.events.during(() => join(again, first))).toEqual([]);
    await expect(join(first, again)).rejects.toMatchObject({ fields: { targetId: 'sameQuestion' } });
  });

  it('never makes a chain or a circle, whoever joins what at the same moment', async () => {
    const { programme, join, moderator } = await aScene();
    const all = await Promise.all(upTo(4).map(() => world.aThread({ programme })));
    const step = fc.tuple(fc.nat(3), fc.nat(3), fc.boolean());
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
      await Promise.allSettled(steps.map(([from, to, apart]) => (apart ? questions.takeApart(moderator, all[from]!.id) : join(all[from]!, all[to]!))));
      const { rows } = await world.database.pool.query('select 1 from threads d join threads t on t.id = d.duplicate_of_id where t.duplicate_of_id is not null');
      expect(rows).toEqual([]);
    }), { numRuns: 12 });
  });

  it('is for moderators who read both questions of one programme', async () => {
    const { first, again, asker, stranger, moderator, programme, join } = await aScene();
    await expect(join(again, first, asker)).rejects.toThrow(Forbidden);
    await expect(join(again, first, stranger)).rejects.toThrow(NotFound);
    await expect(join(again, { id: randomUUID() })).rejects.toThrow(NotFound);
    await expect(join(again, await world.aThread({ programme, kind: 'discussion' }))).rejects.toMatchObject({ fields: { targetId: 'notAQuestion' } });
    await expect(join(await world.aThread({ programme, kind: 'discussion' }), first)).rejects.toThrow(Forbidden);
    const elsewhere = await world.aMember({ role: 'moderator' });
    await world.joins(elsewhere, programme, 'moderator');
    const away = await world.aThread({ author: elsewhere });
    await expect(join(again, away, await world.actorOf(elsewhere))).rejects.toMatchObject({ fields: { targetId: 'notAQuestion' } });
    await expect(questions.takeApart(asker, again.id)).rejects.toThrow(Forbidden);
    await expect(questions.takeApart(moderator, 'x')).rejects.toThrow(NotFound);
    await expect(questions.joinTo(moderator, { threadId: again.id, targetId: first.id, force: true } as never)).rejects.toThrow(Invalid);
  });

  it('leads nobody to a closed door: the other one is read by everybody who reads this one', async () => {
    const { first, moderatorMember, moderator, programme, askerMember, join, aSpace } = await aScene();
    const official = await aSpace({ kind: 'college', college: 'official' });
    const elected = await aSpace({ kind: 'college', college: 'elected' });
    const theme = await aSpace({ kind: 'theme', theme: 'youth' });
    const group = await world.aGroup({ maker: moderatorMember, programme, memberIds: [askerMember.id] });
    const cohort = await aSpace({ kind: 'cohort', groupId: group.id });
    const sameGroup = await aSpace({ kind: 'cohort', groupId: group.id, title: 'Encore' });
    const within = (space: { id: string }) => world.aThread({ author: moderatorMember, spaceId: space.id });
    for (const [from, to] of [[official, elected], [official, cohort], [cohort, official], [theme, cohort]] as const) {
      await expect(join(await within(from), await within(to))).rejects.toMatchObject({ fields: { targetId: 'readByFewer' } });
    }
    await expect(join(first, await within(official))).rejects.toMatchObject({ fields: { targetId: 'readByFewer' } });
    for (const [from, to] of [[official, theme], [cohort, sameGroup], [cohort, theme]] as const) {
      expect(await join(await within(from), await within(to))).toMatchObject({ duplicateOf: { id: expect.any(String) } });
    }
    const offered = await questions.joinPlaces(moderator, { threadId: first.id });
    expect(offered.some(({ id }) => id === first.id)).toBe(false);
    const places = new Set((await Promise.all(offered.map(({ id }) => threads.get(moderator, id)))).map(({ space }) => space.kind));
    expect([...places].toSorted()).toEqual(['programme', 'theme']);
  });

  it('lists the other askings of those alone whom the reader may read', async () => {
    const { first, peer, moderator, moderatorMember, programme, join, aSpace } = await aScene();
    const group = await world.aGroup({ maker: moderatorMember, programme });
    const cohort = await aSpace({ kind: 'cohort', groupId: group.id });
    const secret = await world.aThread({ author: moderatorMember, spaceId: cohort.id, title: 'Canari' });
    await join(secret, first);
    expect(JSON.stringify(await questions.get(peer, first.id))).not.toContain('Canari');
    expect((await questions.get(moderator, first.id)).alsoAskedAs).toMatchObject([{ title: 'Canari' }]);
    await groups.leave(moderator, { groupId: group.id });
    expect((await questions.get(moderator, first.id)).alsoAskedAs).toEqual([]);
  });

  it('offers questions by words of their titles, accents aside', async () => {
    const { first, again, moderator, peer } = await aScene();
    expect((await questions.joinPlaces(moderator, { threadId: again.id, title: 'ENFANTS' })).map(({ id }) => id)).toEqual([first.id]);
    expect(await questions.joinPlaces(moderator, { threadId: again.id, title: '%' })).toEqual([]);
    await expect(questions.joinPlaces(peer, { threadId: again.id })).rejects.toThrow(Forbidden);
  });
});

describe('what waits for an answer', () => {
  it('is listed by age, the oldest first, page by page, without what is answered, joined or no question', async () => {
    const { programme, first, again, peer, join, meToo } = await aScene();
    const more = [];
    for (let made = 0; made < 3; made += 1) more.push(await world.aThread({ programme }));
    await world.aThread({ programme, kind: 'discussion' });
    await reply(peer, more[1]!.id);
    await join(more[2]!, first);
    await meToo(peer, more[2]!);
    const pages = [];
    let cursor: string | undefined;
    do {
      const page = await questions.listUnanswered(peer, { limit: 1, ...(cursor && { cursor }) });
      pages.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(pages.map(({ thread, meTooCount }) => [thread.id, meTooCount])).toEqual([[first.id, 1], [again.id, 0], [more[0]!.id, 0]]);
    expect((await threads.list(peer, { state: 'open' })).items.map(({ id }) => id)).not.toContain(more[2]!.id);
  });

  it('is nothing to whoever is not, or no longer, in the programme', async () => {
    const { programme, peer, stranger, first } = await aScene();
    const ids = async (actor: Actor) => (await questions.listUnanswered(actor)).items.map(({ thread }) => thread.id);
    expect(await ids(stranger)).not.toContain(first.id);
    await programmes.endMembership(await world.anActor({ programme, role: 'coordinator' }), { programmeId: programme.id, memberId: peer.memberId });
    expect(await ids(peer)).toEqual([]);
  });
});
