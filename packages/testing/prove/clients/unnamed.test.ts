import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ask, listen, settled, startTestServer } from '../../src/server.ts';
import { createWorld } from '../../src/world.ts';
import { listReadings, sweep, type KnownIds } from './api-sweep.ts';

const world = await createWorld();
const server = await startTestServer(world);
const { services } = world;

const programme = await world.aProgramme();
const place = { id: programme.id, communeId: await world.aCommune(programme.id) };
await world.database.pool.query(`update communes set name_fr = 'Fnideq', name_ar = 'الفنيدق' where id = $1`, [place.communeId]);
const pair = await world.aBinome({
  mentor: await world.aMember({ programme: place, name: 'Odile Grandvaux' }),
  mentee: await world.aMember({ programme: place, name: 'Yasmine Tazi', locale: 'ar' }),
});
const [asker, partner] = [await world.actorOf(pair.mentee), await world.actorOf(pair.mentor)];
const peer = await world.aMember({ programme, name: 'Malika Serghini' });
const others = {
  member: await world.aMember({ programme }),
  moderator: await world.aMember({ programme, role: 'moderator' }),
  coordinator: await world.aMember({ programme, role: 'coordinator' }),
};

/** What would lead back: it counts how often each is told. */
const telling = new Set([pair.id, pair.conversationId, place.communeId, 'Fnideq', 'الفنيدق', ...[pair.mentor, pair.mentee].flatMap(({ id, name, email }) => [id, name, name.split(' ')[1] ?? '', email])]);
const timesIn = (text: string) => [...telling].filter(Boolean).reduce((sum, word) => sum + text.split(word).length - 1, 0);

/** A path without the ids in it. */
const kindOf = (path: string) => path.replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, ':id');

/** All that somebody may read of the API: what each path tells. */
async function readAll(member: { id: string }, known: KnownIds): Promise<Map<string, string>> {
  const seat = { memberId: member.id, cookie: await server.signIn(member), url: () => server.url };
  const paths = await listReadings(server.url, known, { programmeId: programme.id, day: '2026-06-01', text: 'enfants', title: 'enfants', afterRevision: '0' });
  return new Map([...(await sweep(seat, paths))].map(([path, answer]) => [path, JSON.stringify(answer)]));
}

describe('a question that went out without names', () => {
  it('leads nobody back, by no reading of the API and nothing that is told live', async () => {
    // A sheet of somebody else's: what its pages tell of people, that of a sheet made from the question may tell too.
    const { id: anothers } = await services.practices.begin(await world.actorOf(others.moderator), { programmeId: programme.id, clientId: randomUUID(), title: 'Autre chose', theme: 'youth', locale: 'fr' });
    const known: KnownIds = { conversations: [pair.conversationId], binomes: [pair.id], practices: [anothers] };
    const before = new Map(await Promise.all(Object.entries(others).map(async ([who, member]) => [who, await readAll(member, known)] as const)));
    const lines = await Promise.all(Object.values(others).map(async (member) => server.connect(await server.signIn(member))));
    const heard = lines.map(listen);

    const [proposalName, replyName] = [randomUUID(), randomUUID()];
    const words = { title: 'Garder les enfants ?', body: 'Comment faites-vous avec les enfants ?', theme: 'early-childhood', locale: 'fr' } as const;
    const proposed = await services.relays.propose(asker, { conversationId: pair.conversationId, clientId: proposalName, ...words });
    const relay = await services.relays.agree(partner, { relayId: proposed.id, revision: 1 });
    const threadId = relay.threadId ?? '';
    for (const line of lines) expect((await ask(line, 'thread.watch', { threadId })).ok).toBe(true);
    await services.relays.reply(asker, { threadId, clientId: replyName, body: 'Et le soir ?' });
    const answer = await services.threads.reply(await world.actorOf(peer), { threadId, clientId: randomUUID(), body: 'Avec deux agents.' });
    await services.threads.acceptAnswer(asker, { threadId, postId: answer.id });
    const [returned] = (await services.conversations.history(partner, { conversationId: pair.conversationId })).messages;
    const [moderator, coordinator] = [await world.actorOf(others.moderator), await world.actorOf(others.coordinator)];
    const { posts } = await services.threads.page(moderator, { threadId });
    const sheets = [];
    for (const { id } of posts) {
      const draft = await services.practices.draftFromPost(moderator, { postId: id, clientId: randomUUID() });
      await services.practices.revise(moderator, { practiceId: draft.id, revision: 1, blocks: { summary: 'En bref.', whatWeDid: 'Deux agents.' } });
      await services.practices.submit(moderator, { practiceId: draft.id, revision: 2 });
      sheets.push((await services.practices.publish(coordinator, { practiceId: draft.id, revision: 3 })).id);
    }
    for (const secret of [relay.id, proposalName, replyName, returned?.id, returned?.clientId]) telling.add(secret ?? '');

    for (const line of lines) await settled(line);
    expect(heard.map((all) => all.map(({ name }) => name)).every((names) => ['thread.asked', 'thread.replied', 'thread.changed', 'practice.published'].every((name) => names.includes(name)))).toBe(true);
    expect(timesIn(JSON.stringify(heard))).toBe(0);

    const more: KnownIds = { ...known, relays: [relay.id], threads: [threadId], posts: posts.map(({ id }) => id), practices: sheets, messages: [returned?.id ?? ''] };
    for (const [who, member] of Object.entries(others)) {
      const readings = await readAll(member, more);
      expect(readings.size).toBeGreaterThan(30);
      expect(readings.get(`/threads/${threadId}`)).toContain('Garder les enfants ?');
      // Lists of people name the two, as they did before, and elsewhere.
      const toldBefore = (path: string) => Math.max(0, ...[...(before.get(who) ?? [])].filter(([earlier]) => kindOf(earlier) === kindOf(path)).map(([, text]) => timesIn(text)));
      const tells = [...readings].filter(([path, text]) => timesIn(text) > toldBefore(path));
      expect({ who, tells }).toEqual({ who, tells: [] });
    }
  });
});
