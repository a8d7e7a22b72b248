import { randomUUID } from 'node:crypto';
import { hashPassword } from '@passerelle/core/auth/passwords.ts';
import { binomes } from '@passerelle/core/binomes/schema.ts';
import { conversationMembers, conversations } from '@passerelle/core/conversations/schema.ts';
import type { Database } from '@passerelle/core/kernel/database.ts';
import { renderMarkdown } from '@passerelle/core/kernel/markdown.ts';
import { communes, members } from '@passerelle/core/members/schema.ts';
import { unnamedId } from '@passerelle/core/members/contract.ts';
import { newToken } from '@passerelle/core/kernel/tokens.ts';
import { practiceParts } from '@passerelle/core/practices/contract.ts';
import { practiceBlocks, practiceSources, practices, practiceVersions, practiceWriters } from '@passerelle/core/practices/schema.ts';
import { programmeCommunes, programmeMembers, programmes } from '@passerelle/core/programmes/schema.ts';
import { spaces } from '@passerelle/core/spaces/schema.ts';
import { posts, threads } from '@passerelle/core/threads/schema.ts';
import { makeUnnamed } from '@passerelle/core/threads/unnamed.ts';
import { eq } from 'drizzle-orm';
import { demoClock } from './demo-clock.ts';
import { idOf, type DemoIds } from './demo-ids.ts';
import { writeAdoptions } from './seed-demo-adoptions.ts';
import { writeLives } from './seed-demo-life.ts';
import { writePrivateSheet } from './seed-demo-consents.ts';
import { writeRelay } from './seed-demo-relay.ts';
import { writeHealth } from './seed-demo-health.ts';
import { writeNewcomers } from './seed-demo-matching.ts';
import { writeCollections } from './seed-demo-collections.ts';
import { writeJournal } from './seed-demo-journal.ts';
import { writeSubstitute } from './seed-demo-handovers.ts';
import { writeRemarks } from './seed-demo-remarks.ts';
import { writeReading } from './seed-demo-reading.ts';
import { writeSheetReaders } from './seed-demo-readers.ts';
import { stretchOf, writeProfiles } from './seed-demo-profiles.ts';
import { writeQuestions } from './seed-demo-questions.ts';
import { writeTalk, type Cast } from './seed-demo-talk.ts';
import {
  demoAdoptions,
  demoBinomes,
  demoCommunes,
  demoGroups,
  demoMembers,
  demoPassword,
  demoPractices,
  demoProgramme,
  demoSpaces,
  demoThreads,
  type DemoWhen,
} from './demo/index.ts';
import { demoLives } from './demo/life.ts';
import { demoSecondRound } from './demo/second-round.ts';

const foundedDaysAgo = 200;

/** Writes the demo community of product.md into an empty database: all of it, or nothing. */
export async function seedDemo(db: Database, now: Date): Promise<DemoIds> {
  const passwordHash = await hashPassword(demoPassword);
  return db.transaction((tx) => writeCommunity(tx as unknown as Database, now, passwordHash));
}

async function writeCommunity(tx: Database, now: Date, passwordHash: string): Promise<DemoIds> {
  const talks: { messages: DemoWhen[] }[] = [...demoBinomes, ...demoLives, ...demoGroups];
  const moments: DemoWhen[] = [...talks.flatMap(({ messages }) => messages), ...demoThreads.flatMap((thread) => thread.posts), ...demoAdoptions];
  const at = demoClock(now, moments);
  const founded = at({ daysAgo: foundedDaysAgo, at: '09:00' });
  const ids: DemoIds = {
    programmeId: randomUUID(),
    communes: new Map(demoCommunes.map(({ key }) => [key, randomUUID()])),
    members: new Map(demoMembers.map(({ key }) => [key, randomUUID()])),
    conversations: new Map(),
    spaces: new Map([['general', randomUUID()]]),
    threads: new Map(),
    practices: new Map(),
  };
  await writePeople(tx, ids, founded, passwordHash);
  await tx.update(programmes).set({ rules: demoProgramme.rules, ...stretchOf(at, demoProgramme.startsDaysAgo, demoProgramme.lastsDays) });
  await writeProfiles(tx, ids, at);
  await writeNewcomers(tx, ids, { at, passwordHash });
  await makeUnnamed(tx, founded, () => hashPassword(newToken()));
  for (const pair of demoBinomes) await writeBinome(tx, ids, pair, founded, at);
  await writeLives(tx, { ids, at, cast: castOf(ids, at) });
  for (const group of demoGroups) await writeGroup(tx, ids, group, at);
  for (const space of demoSpaces) await writeSpace(tx, ids, space, at);
  const postIds = new Map<string, string>();
  for (const thread of demoThreads) await writeThread(tx, ids, thread, postIds, at);
  await writeQuestions(tx, { at, member: (key) => idOf(ids.members, key), thread: (key) => idOf(ids.threads, key) });
  for (const thread of demoThreads) await writeRelay(tx, ids, thread, postIds, at);
  for (const practice of demoPractices) await writePractice(tx, ids, practice, postIds, at);
  await writeSheetReaders(tx, { at, member: (key) => idOf(ids.members, key), thread: (key) => idOf(ids.threads, key), practice: (key) => idOf(ids.practices, key) });
  await writeAdoptions(tx, ids, at);
  await writeCollections(tx, ids, at);
  await writePrivateSheet(tx, ids, at);
  await writeRemarks(tx, ids, at);
  await writeJournal(tx, ids, at);
  await writeSubstitute(tx, ids, now);
  await writeHealth(tx, ids, now);
  await writeReading(tx, now, (key) => idOf(ids.members, key));
  return ids;
}

async function writePeople(tx: Database, ids: DemoIds, createdAt: Date, passwordHash: string): Promise<void> {
  const { nameFr, nameAr, nameEn } = demoProgramme;
  await tx.insert(programmes).values({ id: ids.programmeId, nameFr, nameAr, nameEn, createdAt });
  await tx.insert(spaces).values({ id: idOf(ids.spaces, 'general'), programmeId: ids.programmeId, kind: 'programme', createdAt });
  const towns = ids.communes;
  await tx.insert(communes).values(
    demoCommunes.map((town) => ({
      id: idOf(towns, town.key), nameFr: town.nameFr, nameAr: town.nameAr, kind: town.kind, timeZone: town.timeZone,
      latitude: town.latitude, longitude: town.longitude, population: town.population, setting: town.setting, createdAt,
    })),
  );
  await tx.insert(programmeCommunes).values([...towns.values()].map((communeId) => ({ programmeId: ids.programmeId, communeId })));
  await tx.insert(members).values(
    demoMembers.map(({ key, email, name, jobTitle, college, commune, locale, role }) => ({
      id: idOf(ids.members, key), email, name, jobTitle, college, locale, passwordHash, createdAt,
      communeId: idOf(towns, commune),
      administrator: role === 'administrator',
    })),
  );
  await tx.insert(programmeMembers).values(
    demoMembers.map(({ key, role }) => ({
      programmeId: ids.programmeId,
      memberId: idOf(ids.members, key),
      role: role === 'administrator' ? ('member' as const) : role,
      joinedAt: createdAt,
    })),
  );
}

type At = (when: DemoWhen) => Date;

async function writeBinome(tx: Database, ids: DemoIds, pair: (typeof demoBinomes)[number], createdAt: Date, at: At): Promise<void> {
  const mentorId = idOf(ids.members, `${pair.reference}-${pair.college}`);
  const menteeId = idOf(ids.members, `${pair.partner}-${pair.college}`);
  const [binomeId, conversationId] = [randomUUID(), randomUUID()];
  ids.conversations.set(`${pair.reference}-${pair.partner}-${pair.college}`, conversationId);
  await tx.insert(binomes).values({ id: binomeId, programmeId: ids.programmeId, college: pair.college, mentorId, menteeId, createdAt });
  const count = pair.messages.length;
  const lastBy = (side: 'mentor' | 'mentee') => pair.messages.findLastIndex((message) => message.by === side) + 1;
  await tx.insert(conversations).values({ id: conversationId, kind: 'binome', binomeId, lastSeq: count, createdAt });
  await tx.insert(conversationMembers).values([
    // Who wrote last had read what came before; what came after waits as unread.
    { conversationId, memberId: mentorId, joinedAt: createdAt, lastReadSeq: lastBy('mentor') },
    { conversationId, memberId: menteeId, joinedAt: createdAt, lastReadSeq: lastBy('mentee') },
  ]);
  const cast = { ...castOf(ids, at), idOf: (by: string) => (by === 'mentor' ? mentorId : menteeId) };
  const lastRevision = await writeTalk(tx, conversationId, pair.messages, cast);
  await tx.update(conversations).set({ lastRevision }).where(eq(conversations.id, conversationId));
}

/** So many of a group's newest messages are still unread by whoever did not write since. */
const unreadInGroups = 2;

async function writeGroup(tx: Database, ids: DemoIds, group: (typeof demoGroups)[number], at: At): Promise<void> {
  const id = randomUUID();
  ids.conversations.set(group.key, id);
  const { title, description, history, admission, messages: talk } = group;
  const createdAt = at({ daysAgo: group.openedDaysAgo, at: '08:00' });
  // Those of the second round came when its cohort had met.
  const everybody = demoMembers.filter((one) => !demoSecondRound.includes(one));
  const keys = group.members === 'everybody' ? everybody.map(({ key }) => key) : [group.by, ...group.members];
  await tx.insert(conversations).values({
    id, kind: 'group', programmeId: ids.programmeId, title, description, history, admission, createdBy: idOf(ids.members, group.by), clientId: randomUUID(),
    lastSeq: talk.length, rosterRevision: 2, createdAt, closedAt: group.closedDaysAgo === undefined ? null : at({ daysAgo: group.closedDaysAgo, at: '11:00' }),
  });
  const read = group.closedDaysAgo === undefined ? talk.length - unreadInGroups : talk.length;
  await tx.insert(conversationMembers).values(
    keys.map((key) => ({
      conversationId: id, memberId: idOf(ids.members, key), joinedAt: createdAt,
      lastReadSeq: Math.max(read, talk.findLastIndex(({ by }) => by === key) + 1),
    })),
  );
  const lastRevision = await writeTalk(tx, id, talk, castOf(ids, at));
  await tx.update(conversations).set({ lastRevision }).where(eq(conversations.id, id));
}

async function writeSpace(tx: Database, ids: DemoIds, space: (typeof demoSpaces)[number], at: At): Promise<void> {
  const id = randomUUID();
  ids.spaces.set(space.key, id);
  const { kind, theme, college, group, title, description, writing } = space;
  await tx.insert(spaces).values({
    id, programmeId: ids.programmeId, kind, theme, college, groupId: group && idOf(ids.conversations, group), title, description, writing,
    createdBy: idOf(ids.members, space.by), clientId: randomUUID(), createdAt: at({ daysAgo: space.openedDaysAgo, at: '08:00' }),
  });
}

function castOf(ids: DemoIds, at: At): Cast {
  return {
    at,
    idOf: (key) => idOf(ids.members, key),
    member: (key) => ({ id: idOf(ids.members, key), name: demoMembers.find((one) => one.key === key)?.name ?? '' }),
  };
}

const authorOf = (ids: DemoIds, by: string) => (by === 'unnamed' ? unnamedId : idOf(ids.members, by));

async function writeThread(tx: Database, ids: DemoIds, thread: (typeof demoThreads)[number], postIds: Map<string, string>, at: At): Promise<void> {
  const [opening] = thread.posts;
  const newest = thread.posts.at(-1);
  if (!opening || !newest) throw new Error(`thread ${thread.key} has no post`);
  const id = randomUUID();
  ids.threads.set(thread.key, id);
  thread.posts.forEach((_, index) => postIds.set(`${thread.key}/${index}`, randomUUID()));
  const accepted = thread.posts.findIndex((post) => post.accepted);
  const answered = thread.kind === 'question' && thread.posts.some((post) => post.by !== opening.by);
  const { kind, theme, title, locale } = thread;
  const authorId = authorOf(ids, opening.by);
  const count = thread.posts.length;
  await tx.insert(threads).values({
    id, programmeId: ids.programmeId, spaceId: idOf(ids.spaces, thread.space ?? 'general'), kind, theme, title, locale, authorId, clientId: randomUUID(),
    state: answered ? 'answered' : 'open',
    lastSeq: count, lastRevision: count, createdAt: at(opening), lastPostAt: at(newest),
  });
  await tx.insert(posts).values(
    thread.posts.map((post, index) => ({
      id: idOf(postIds, `${thread.key}/${index}`), threadId: id, seq: index + 1, revision: index + 1,
      authorId: authorOf(ids, post.by), clientId: randomUUID(),
      body: post.body, html: renderMarkdown(post.body), createdAt: at(post),
    })),
  );
  if (accepted > 0) {
    const acceptedPostId = idOf(postIds, `${thread.key}/${accepted}`);
    await tx.update(threads).set({ acceptedPostId, state: 'resolved', lastRevision: count + 1 }).where(eq(threads.id, id));
  }
}

async function writePractice(tx: Database, ids: DemoIds, sheet: (typeof demoPractices)[number], postIds: Map<string, string>, at: At): Promise<void> {
  const id = randomUUID();
  ids.practices.set(sheet.key, id);
  const moment = at({ daysAgo: sheet.daysAgo, at: '16:00' });
  const { status, theme, title, locale } = sheet;
  await tx.insert(practices).values({
    id, programmeId: ids.programmeId, status, theme, title, locale,
    authorId: idOf(ids.members, sheet.author), clientId: randomUUID(),
    work: status === 'published' ? null : status, revision: versionsOf(sheet).length,
    communeId: sheet.commune ? idOf(ids.communes, sheet.commune) : null, ...sheet.facts,
    originId: sheet.adapts ? idOf(ids.practices, sheet.adapts) : null,
    createdAt: moment, updatedAt: moment, workedAt: moment, publishedAt: status === 'published' ? moment : null,
    ...(sheet.outside && { publicConsent: 'given' as const, publicConsentAt: moment, publicToken: sheet.outside === 'open' ? newToken() : null }),
    refreshOn: status === 'published' ? refreshDay(moment, sheet.refreshInDays ?? 365) : null,
  });
  await tx.insert(practiceWriters).values({ practiceId: id, memberId: idOf(ids.members, sheet.author), addedBy: idOf(ids.members, sheet.author), addedAt: moment });
  await tx.insert(practiceBlocks).values(
    [{ part: 'title' as const, body: title }, ...practiceParts.map((part) => ({ part, body: sheet.blocks[part] ?? '' }))].map(
      ({ part, body }) => ({ practiceId: id, part, locale, body, html: part === 'title' ? '' : renderMarkdown(body), revision: 2, writerId: idOf(ids.members, sheet.author), writtenAt: moment })),
  );
  for (const translation of sheet.translations ?? []) await writeTranslation(tx, ids, id, translation, at);
  await tx.insert(practiceVersions).values(versionsOf(sheet).map((version, index) => ({
    ...version, practiceId: id, revision: index + 1, authorId: idOf(ids.members, sheet.author), title, theme,
    createdAt: new Date(moment.getTime() - (versionsOf(sheet).length - 1 - index) * 40 * 60_000),
  })));
  await tx.insert(practiceSources).values(
    sheet.sources.map((source) => {
      const post = demoThreads.find((thread) => thread.key === source.thread)?.posts[source.post];
      if (!post) throw new Error(`sheet ${sheet.key} names a post that is not there`);
      return {
        id: randomUUID(), practiceId: id, postId: idOf(postIds, `${source.thread}/${source.post}`),
        postRevision: source.post + 1, html: renderMarkdown(post.body), createdAt: moment,
        ...(sheet.outside && { publicConsent: sheet.outside === 'open' ? ('given' as const) : ('asked' as const), publicConsentAt: moment }),
      };
    }),
  );
}

type DemoTranslation = NonNullable<(typeof demoPractices)[number]['translations']>[number];

async function writeTranslation(tx: Database, ids: DemoIds, practiceId: string, { locale, title, by, daysAgo, blocks, stale = [] }: DemoTranslation, at: At): Promise<void> {
  const texts = [{ part: 'title' as const, body: title }, ...practiceParts.map((part) => ({ part, body: blocks[part] ?? '' }))];
  const isStale = (part: string) => stale.some((one) => one === part);
  await tx.insert(practiceBlocks).values(
    texts.map(({ part, body }) => ({
      practiceId, part, locale, body, html: part === 'title' ? '' : renderMarkdown(body), ofRevision: isStale(part) ? 1 : 2,
      writerId: idOf(ids.members, by), writtenAt: at({ daysAgo, at: '11:00' }),
    })),
  );
}

const refreshDay = (from: Date, days: number) => new Date(from.getTime() + days * 24 * 60 * 60_000).toISOString().slice(0, 10);

/** As they are written: begun with what was found in the thread, then with its opening and its steps; a published one last as it was put into the library. */
function versionsOf({ blocks, status }: (typeof demoPractices)[number]) {
  const begun = { ...blocks, summary: '', steps: '', pitfalls: '' };
  return [
    { act: 'drafted' as const, blocks: begun },
    { act: 'revised' as const, blocks },
    ...(status === 'published' ? [{ act: 'published' as const, blocks }] : []),
  ];
}
