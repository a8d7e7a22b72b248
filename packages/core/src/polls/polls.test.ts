import { randomUUID } from 'node:crypto';
import { day } from '@passerelle/testing/clock.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { OpenPollInput } from './contract.ts';

const world = await createWorld();
const { polls, threads, spaces } = world.services;
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
const inDays = (n: number) => new Date(world.clock.now().getTime() + n * day).toISOString();
const openInput = (wishes: Partial<OpenPollInput> = {}): OpenPollInput => ({
  clientId: randomUUID(), theme: 'youth', title: 'Quel jour ?', body: 'Dites-nous.', locale: 'fr',
  type: 'single', options: ['Lundi', 'Mardi'], closesAt: inDays(7), anonymous: true, results: 'voted', ...wishes,
});

async function aScene(wishes: Partial<OpenPollInput> = {}) {
  const programme = await world.aProgramme();
  const { thread, poll, author } = await world.aPoll({ programme, ...wishes });
  const [a, b, c] = poll.options.map(({ id }) => id) as [string, string, string];
  const vote = (actor: Actor, ...choices: string[]) => polls.castBallot(actor, { threadId: thread.id, choices });
  return {
    programme, thread, poll, a, b, c, vote,
    asker: await world.actorOf(author),
    voter: await world.anActor({ programme }),
    other: await world.anActor({ programme }),
    moderator: await world.anActor({ programme, role: 'moderator' }),
    stranger: await world.anActor({ role: 'coordinator' }),
    close: () => world.clock.advance(8 * day),
  };
}

describe('opening a poll', () => {
  it('opens a thread of its kind, tells its readers, and takes no vote yet', async () => {
    const actor = await world.anActor();
    const told = await world.events.during(async () => {
      const { thread, poll } = await polls.open(actor, openInput());
      expect(thread).toMatchObject({ kind: 'poll', title: 'Quel jour ?' });
      expect(poll).toMatchObject({ threadId: thread.id, options: [{ label: 'Lundi' }, { label: 'Mardi' }], voterCount: 0, own: null, tally: null, closed: false, outcome: null, can: { vote: true, conclude: false } });
    });
    expect(told).toMatchObject([{ name: 'thread.asked', payload: { kind: 'poll' } }]);
  });

  it('ten times at once under one name opens one; with other options it is a Conflict', async () => {
    const actor = await world.anActor();
    const input = openInput();
    const opened = await Promise.all(upTo(10).map(() => polls.open(actor, input)));
    expect(new Set(opened.map(({ thread, poll }) => `${thread.id} ${poll.options.map(({ id }) => id).join()}`)).size).toBe(1);
    await expect(polls.open(actor, { ...input, options: ['Lundi', 'Jeudi'] })).rejects.toThrow(Conflict);
    await expect(polls.open(actor, { ...input, anonymous: false })).rejects.toThrow(Conflict);
    const { type: _, options: __, closesAt: ___, anonymous: ____, results: _____, ...words } = input;
    await expect(threads.ask(actor, { ...words, kind: 'question', clientId: input.clientId, title: 'Autre' })).rejects.toThrow(Conflict);
    const question = await threads.ask(actor, { ...words, kind: 'question', clientId: randomUUID() });
    expect(question.kind).toBe('question');
  });

  it('is not a way round the space: neither one that only curators open, nor one that is not read', async () => {
    const { programme, voter, stranger, moderator } = await aScene();
    const space = await spaces.open(moderator, { programmeId: programme.id, clientId: randomUUID(), kind: 'programme', title: 'Annonces', writing: 'replies' });
    await expect(polls.open(voter, openInput({ spaceId: space.id }))).rejects.toThrow(Forbidden);
    await expect(polls.open(stranger, openInput({ programmeId: programme.id }))).rejects.toThrow(Forbidden);
    await expect(polls.open(stranger, openInput({ spaceId: space.id }))).rejects.toThrow(NotFound);
    await expect(polls.open(moderator, openInput({ spaceId: space.id }))).resolves.toMatchObject({ thread: { space: { id: space.id } } });
  });

  it.each<[string, Record<string, unknown>]>([
    ['21 options', { options: upTo(21).map(String) }], ['one option', { options: ['seule'] }], ['an empty option', { options: ['a', ' '] }],
    ['an option of only unseen characters', { options: ['a', '\u200B'] }], ['the same option twice', { options: ['Oui', 'oui '] }], ['an option that is too long', { options: ['a', 'x'.repeat(201)] }],
    ['an option with a NUL', { options: ['a', 'b\u0000'] }], ['options that are no list', { options: 'a' }], ['a close in the past', { closesAt: '2020-01-01T00:00:00Z' }],
    ['a close beyond a year', { closesAt: inDays(400) }], ['a close that is no instant', { closesAt: 'demain' }], ['another type', { type: 'secret' }],
    ['a word for a boolean', { anonymous: 'yes' }], ['a kind', { kind: 'poll' }], ['a revision', { revision: 9 }], ['an outcome', { outcome: 'x' }], ['a foreign results rule', { results: 'never' }],
  ])('with %s is Invalid', async (_, wrong) => {
    const actor = await world.anActor();
    await expect(polls.open(actor, openInput(wrong as Partial<OpenPollInput>))).rejects.toThrow(Invalid);
    expect((await threads.list(actor)).items).toEqual([]);
  });
});

describe('voting', () => {
  it('counts one ballot a member, which can be changed, and told of once', async () => {
    const { voter, vote, a, b, thread } = await aScene();
    const told = await world.events.during(async () => {
      expect(await vote(voter, a)).toMatchObject({ voterCount: 1, own: [a], tally: { votes: [{ votes: 1 }, { votes: 0 }, { votes: 0 }], winners: [a] } });
      await vote(voter, a);
      expect(await vote(voter, b)).toMatchObject({ voterCount: 1, own: [b], revision: 3, tally: { winners: [b] } });
    });
    expect(told).toEqual([2, 3].map((revision) => ({ name: 'poll.changed', audience: [{ to: 'thread', id: thread.id, groupId: null }], payload: { threadId: thread.id, revision } })));
  });

  it('of many at once counts all of them, each once', async () => {
    const { programme, poll, vote, a, b } = await aScene({ anonymous: true });
    const voters = await Promise.all(upTo(8).map(() => world.anActor({ programme })));
    await Promise.all(voters.flatMap((voter) => [vote(voter, a), vote(voter, b), vote(voter, b)]));
    await Promise.all(voters.map((voter) => vote(voter, b)));
    expect(await polls.get(voters[0]!, poll.threadId)).toMatchObject({ voterCount: 8, tally: { votes: [{ votes: 0 }, { votes: 8 }, { votes: 0 }] } });
  });

  it('for several takes them in any order; for one it takes one', async () => {
    const { voter, vote, a, c } = await aScene({ type: 'multiple' });
    expect((await vote(voter, c, a)).own).toEqual([a, c]);
    const single = await aScene({ type: 'single' });
    await expect(single.vote(single.voter, single.a, single.b)).rejects.toMatchObject({ fields: { choices: 'oneOnly' } });
  });

  it('in an order keeps the order, and may name some only', async () => {
    const { voter, other, vote, a, c } = await aScene({ type: 'ranked' });
    expect((await vote(voter, c, a)).own).toEqual([c, a]);
    expect(await vote(other, a)).toMatchObject({ tally: { rounds: [{ eliminated: [expect.any(String)] }, { votes: { length: 2 } }] } });
  });

  it('is refused for the options of another poll, doubled ones, none, and too many', async () => {
    const { voter, vote, a, thread } = await aScene({ type: 'multiple' });
    const elsewhere = await aScene();
    await expect(vote(voter, a, elsewhere.a)).rejects.toMatchObject({ fields: { choices: 'unknownOption' } });
    for (const choices of [[a, a], [], upTo(21).map(() => randomUUID()), ['x'], [null], 'a', undefined]) {
      await expect(polls.castBallot(voter, { threadId: thread.id, choices: choices as string[] })).rejects.toThrow(Invalid);
    }
    await expect(polls.castBallot(voter, { threadId: thread.id, choices: [a], voterId: randomUUID() } as never)).rejects.toThrow(Invalid);
    expect((await polls.get(voter, thread.id)).voterCount).toBe(0);
  });

  it('ends with the poll', async () => {
    const { voter, vote, a, close } = await aScene();
    await vote(voter, a);
    close();
    await expect(vote(voter, a)).rejects.toMatchObject({ code: 'poll-closed' });
  });

  it('is for whoever reads the space, and not for strangers or in a closed one', async () => {
    const { stranger, vote, a, thread, moderator, programme, voter } = await aScene();
    await expect(vote(stranger, a)).rejects.toThrow(NotFound);
    await expect(polls.get(stranger, thread.id)).rejects.toThrow(NotFound);
    await expect(polls.get(voter, (await world.aThread({ programme })).id)).rejects.toThrow(NotFound);
    const space = await spaces.open(moderator, { programmeId: programme.id, clientId: randomUUID(), kind: 'programme', title: 'Pour un temps' });
    const { thread: there, poll } = await world.aPoll({ programme, spaceId: space.id });
    await spaces.revise(moderator, { spaceId: space.id, closed: true });
    await expect(polls.castBallot(voter, { threadId: there.id, choices: poll.options.slice(0, 1).map(({ id }) => id) })).rejects.toThrow(Forbidden);
    expect((await polls.get(voter, there.id)).can).toEqual({ vote: false, conclude: false });
  });

  it('in a cohort’s space is for its members only, whatever one’s role', async () => {
    const group = await world.aGroup({});
    const maker = await world.actorOf(group.maker);
    const space = await spaces.open(maker, { programmeId: group.programmeId, clientId: randomUUID(), kind: 'cohort', groupId: group.id });
    const { thread, poll } = await polls.open(maker, openInput({ programmeId: group.programmeId, spaceId: space.id }));
    const coordinator = await world.anActor({ programme: { id: group.programmeId, communeId: group.maker.communeId }, role: 'coordinator' });
    await expect(polls.castBallot(coordinator, { threadId: thread.id, choices: [poll.options[0]!.id] })).rejects.toThrow(NotFound);
    const told = await world.events.during(() => polls.castBallot(maker, { threadId: thread.id, choices: [poll.options[0]!.id] }));
    expect(told).toMatchObject([{ audience: [{ to: 'thread', groupId: group.id }], roster: { conversationId: group.id } }]);
  });
});

describe('results', () => {
  it('for those who voted are nobody else’s before the close, and everybody’s after', async () => {
    const { voter, other, asker, vote, a, thread, close } = await aScene({ results: 'voted' });
    await vote(voter, a);
    expect((await polls.get(voter, thread.id)).tally?.winners).toEqual([a]);
    for (const who of [other, asker]) expect(await polls.get(who, thread.id)).toMatchObject({ voterCount: 1, tally: null });
    close();
    expect((await polls.get(other, thread.id)).tally?.winners).toEqual([a]);
  });

  it('with names say who voted what to whoever sees the results, page by page', async () => {
    const { programme, poll, vote, a, b, voter, other, stranger } = await aScene({ anonymous: false, results: 'voted' });
    await vote(voter, a);
    const more = await Promise.all(upTo(3).map(() => world.anActor({ programme })));
    for (const one of more) await vote(one, b);
    expect((await polls.listVoters(other, { threadId: poll.threadId })).items).toEqual([]);
    const first = await polls.listVoters(voter, { threadId: poll.threadId, limit: 3 });
    const rest = await polls.listVoters(voter, { threadId: poll.threadId, limit: 3, after: first.nextAfter! });
    expect([...first.items, ...rest.items].map(({ voter: { id }, choices }) => [id, choices]).toSorted()).toEqual([[voter.memberId, [a]], ...more.map(({ memberId }) => [memberId, [b]])].toSorted());
    expect(rest.nextAfter).toBeNull();
    await expect(polls.listVoters(stranger, { threadId: poll.threadId })).rejects.toThrow(NotFound);
  });
});

describe('an anonymous poll', () => {
  it('says by no road who voted, and its rows name nobody', async () => {
    const { voter, moderator, vote, a, thread } = await aScene({ anonymous: true, results: 'always' });
    const told = await world.events.during(() => vote(voter, a));
    for (const seen of [await polls.get(moderator, thread.id), await polls.listVoters(moderator, { threadId: thread.id }), told]) expect(JSON.stringify(seen)).not.toContain(voter.memberId);
    const { rows } = await world.database.pool.query('select * from poll_ballots where thread_id = $1', [thread.id]);
    expect(rows).toEqual([{ thread_id: thread.id, voter_id: null, voter_key: expect.stringMatching(/^[\w-]{43}$/), choices: [a] }]);
  });

  it('gives the same voter another key in another poll', async () => {
    const one = await aScene({ anonymous: true });
    const { poll } = await world.aPoll({ programme: one.programme, anonymous: true });
    await one.vote(one.voter, one.a);
    await polls.castBallot(one.voter, { threadId: poll.threadId, choices: [poll.options[0]!.id] });
    const { rows } = await world.database.pool.query('select distinct voter_key from poll_ballots where thread_id = any($1)', [[one.thread.id, poll.threadId]]);
    expect(rows).toHaveLength(2);
  });

  it('is sealed after the close: nothing leads to the voters, the count stays, nobody votes again', async () => {
    const { voter, other, vote, a, b, thread, close } = await aScene({ anonymous: true });
    await vote(voter, a);
    await vote(other, b);
    await polls.seal();
    expect((await polls.get(voter, thread.id)).own).toEqual([a]);
    close();
    const before = await polls.get(voter, thread.id);
    expect(await polls.seal()).toBeGreaterThan(0);
    expect(await polls.seal()).toBe(0);
    const { rows } = await world.database.pool.query('select voter_id, voter_key from poll_ballots where thread_id = $1', [thread.id]);
    expect(rows).toEqual([{ voter_id: null, voter_key: null }, { voter_id: null, voter_key: null }]);
    expect(await polls.get(voter, thread.id)).toEqual(before);
    expect(before).toMatchObject({ own: null, voterCount: 2 });
    await expect(vote(voter, b)).rejects.toThrow(Conflict);
  });
});

describe('the outcome', () => {
  it('is stated by who asked once it is closed, and dated when it is reworded', async () => {
    const { asker, voter, moderator, stranger, thread, close } = await aScene();
    const state = (actor: Actor, body = 'Ce sera **lundi**.') => polls.stateOutcome(actor, { threadId: thread.id, body });
    await expect(state(asker)).rejects.toMatchObject({ code: 'poll-open' });
    close();
    await expect(state(voter)).rejects.toThrow(Forbidden);
    await expect(state(stranger)).rejects.toThrow(NotFound);
    const told = await world.events.during(async () => {
      const stated = await state(asker);
      expect(stated.outcome).toEqual({
        body: 'Ce sera **lundi**.', html: '<p dir="auto">Ce sera <strong>lundi</strong>.</p>', by: expect.objectContaining({ id: asker.memberId }),
        statedAt: world.clock.now().toISOString(), revisedAt: null,
      });
      world.clock.advance(day);
      expect(await state(asker)).toEqual(stated);
      expect((await state(moderator, 'Mardi.')).outcome).toMatchObject({ body: 'Mardi.', by: { id: moderator.memberId }, statedAt: stated.outcome?.statedAt, revisedAt: world.clock.now().toISOString() });
    });
    expect(told.map(({ name }) => name)).toEqual(['poll.changed', 'poll.changed']);
    await expect(state(asker, ' ')).rejects.toThrow(Invalid);
    await expect(state(asker, 'x'.repeat(5001))).rejects.toThrow(Invalid);
  });
});
