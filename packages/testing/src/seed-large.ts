import { randomBytes } from 'node:crypto';
import type { ClientBase } from 'pg';
import { hashPassword } from '@passerelle/core/auth/passwords.ts';
import { seedConversations } from './seed-large-conversations.ts';
import { seedInboxes } from './seed-large-inbox.ts';
import { seedPeople } from './seed-large-people.ts';
import { seedPractices } from './seed-large-practices.ts';
import { createChance } from './seed-large-random.ts';
import { createTexts } from './seed-large-texts.ts';
import { seedThreads } from './seed-large-threads.ts';

export type LargeCommunity = { members: number; posts: number; messages: number; practices: number };
export type Stage = { name: string; rows: number; seconds: number };
export type Seeded = { programmeId: string; password: string; signIns: { role: string; email: string }[]; stages: Stage[] };

const years = 3;
const year = 365 * 86_400_000;
const tables = 'members, programme_members, binomes, conversations, conversation_members, messages, threads, posts, thread_reads, inbox_entries, practices, practice_blocks, practice_versions, practice_sources';

/** Thrown by {@link seedLarge} when somebody is already there and `add` was not asked for. */
export class NotEmpty extends Error {
  constructor() {
    super('This database already has members. With --add the large community is put beside them, as a programme of its own.');
  }
}

/**
 * Writes a large community through COPY, all of it or nothing, as one programme; counters and states are what the
 * product would have left. `told` hears of each stage when it is done. Its members share one password, drawn anew.
 */
export async function seedLarge(client: ClientBase, wanted: LargeCommunity, { add = false, told = () => {} }: { add?: boolean; told?: (stage: Stage) => void } = {}): Promise<Seeded> {
  const anybody = await client.query('select 1 from members limit 1');
  if (anybody.rowCount && !add) throw new NotEmpty();
  const bits = randomBytes(16);
  const seed = [bits.readUInt32LE(0), bits.readUInt32LE(4), bits.readUInt32LE(8), bits.readUInt32LE(12)] as const;
  const tag = bits.toString('hex').slice(0, 6);
  const password = randomBytes(12).toString('base64url');
  const to = Date.now();
  const period = { from: to - years * year, to };
  const chance = createChance(seed);
  const texts = createTexts(chance);
  const stages: Stage[] = [];
  const stage = async <T>(name: string, rowsOf: (value: T) => number, work: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const value = await work();
    const done = { name, rows: rowsOf(value), seconds: (performance.now() - started) / 1000 };
    stages.push(done);
    told(done);
    return value;
  };

  await client.query('begin');
  try {
    const passwordHash = await hashPassword(password);
    const people = await stage('members', ({ rows }) => rows, () => seedPeople(client, chance, { members: wanted.members, tag, passwordHash, founded: period.from }));
    await stage('messages', (rows) => rows, () => seedConversations(client, seed, people.pairs, { messages: wanted.messages, texts, ...period }));
    await stage('threads and posts', (made) => made.threads + made.posts, () =>
      withWordsAtOnce(client, !add, ['posts_words', 'threads_words'], () => seedThreads(client, seed, people, { posts: wanted.posts, texts, ...period })));
    await stage('inboxes', (rows) => rows, () => seedInboxes(client, people.programmeId));
    await stage('practices', (rows) => rows, () =>
      withWordsAtOnce(client, !add, ['practices_words', 'practice_blocks_words'], () => seedPractices(client, chance, people, { practices: wanted.practices, texts, ...period })));
    await client.query('commit');
    // Marks pages as settled and counts what is there, so that the first reader does not pay for it.
    await stage('vacuum, analyze', () => 0, () => client.query(`vacuum (analyze) ${tables}`));
    const oneOf = (role: string) => people.persons.filter((person) => person.role === role).slice(0, 1);
    const signIns = ['coordinator', 'moderator', 'member'].flatMap(oneOf).map(({ role, email }) => ({ role, email }));
    return { programmeId: people.programmeId, password, signIns, stages };
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** The words of a million posts are indexed at once in a third of the time that it takes one by one; while others write it is not done. */
async function withWordsAtOnce<T>(client: ClientBase, nobodyElse: boolean, indexes: readonly string[], work: () => Promise<T>): Promise<T> {
  if (!nobodyElse) return work();
  const { rows } = await client.query<{ name: string; made: string }>(
    `select indexname as name, indexdef as made from pg_indexes where schemaname = 'public' and indexname = any($1)`,
    [indexes],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  const done = await work();
  await client.query(`set local maintenance_work_mem = '256MB'`);
  for (const { made } of rows) await client.query(made);
  return done;
}
