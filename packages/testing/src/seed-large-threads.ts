import { multirangeText } from '@passerelle/core/kernel/spans.ts';
import type { ClientBase } from 'pg';
import { copyRows } from './seed-large-copy.ts';
import type { People, Person } from './seed-large-people.ts';
import { createChance, type Chance } from './seed-large-random.ts';
import type { Texts } from './seed-large-texts.ts';
import { seededThemes } from './seed-large-words.ts';

type Options = { posts: number; texts: Texts; from: number; to: number };
type Seed = Parameters<typeof createChance>[0];
type Plan = { id: string; kind: 'question' | 'discussion'; author: Person; clientId: string; posts: { id: string; author: Person; at: number }[]; accepted: number };

const day = 86_400_000;
const lengths = { short: [2, 8], usual: [5, 30], long: [30, 60] } as const;

/** Threads and their posts. Both passes draw the same plans, so that nothing of them is kept in between. */
export async function seedThreads(client: ClientBase, seed: Seed, people: People, options: Options): Promise<{ threads: number; posts: number }> {
  const plans = () => planThreads(seed, people.persons, options);
  const wording = { threads: createChance([seed[0], 1, 1, 1]), posts: createChance([seed[0], 2, 2, 2]) };
  function* threadRows() {
    for (const { id, kind, author, clientId, posts } of plans()) {
      const chance = wording.threads;
      const count = posts.length;
      const answered = kind === 'question' && posts.some((post) => post.author !== author);
      yield [
        id, people.programmeId, people.generalSpaceId, kind, answered ? 'answered' : 'open', chance.pick(seededThemes), options.texts.title(chance, author.language),
        author.language, author.id, clientId, count, count, new Date(posts[0]?.at ?? options.from), new Date(posts.at(-1)?.at ?? options.from),
      ];
    }
  }
  function* postRows() {
    for (const plan of plans()) {
      for (const [index, { id, author, at }] of plan.posts.entries()) {
        const { body, html } = options.texts.post(wording.posts, author.language, 3);
        const clientId = index === 0 ? plan.clientId : wording.posts.clientId();
        yield [id, plan.id, index + 1, index + 1, author.id, clientId, body, html, new Date(at)];
      }
    }
  }
  // What one wrote one has read.
  function* readRows() {
    for (const { id, posts } of plans()) {
      const own = new Map<string, number[]>();
      for (const [index, { author }] of posts.entries()) own.set(author.id, [...(own.get(author.id) ?? []), index + 1]);
      for (const [memberId, seqs] of own) yield [memberId, id, multirangeText(seqs.map((seq) => [seq, seq])), 1, seqs.some((seq) => seq > 1)];
    }
  }
  function* acceptedRows() {
    for (const { id, posts, accepted } of plans()) {
      const answer = posts[accepted];
      if (answer) yield [id, answer.id];
    }
  }
  const threads = await copyRows(client, 'threads', 'id programme_id space_id kind state theme title locale author_id client_id last_seq last_revision created_at last_post_at'.split(' '), threadRows());
  const posts = await copyRows(client, 'posts', 'id thread_id seq revision author_id client_id body html created_at'.split(' '), postRows());
  // Threads and posts point at each other: the answers are marked last, as their authors would have.
  await client.query('create temporary table seeded_answers (thread_id uuid, post_id uuid) on commit drop');
  await copyRows(client, 'seeded_answers', ['thread_id', 'post_id'], acceptedRows());
  await client.query(
    `update threads t set accepted_post_id = s.post_id, state = 'resolved', last_revision = last_revision + 1
     from seeded_answers s where t.id = s.thread_id`,
  );
  await copyRows(client, 'thread_reads', 'member_id thread_id ranges revision replied'.split(' '), readRows());
  return { threads, posts };
}

/** Most threads are short, some are long, and one in ten thousand posts' worth has thousands. */
function* planThreads(seed: Seed, persons: Person[], { posts: total, from, to }: Options): Generator<Plan> {
  const chance = createChance(seed);
  let made = 0;
  while (made < total) {
    const left = total - made;
    const wanted = Math.min(left, lengthOf(chance, total));
    // A rest of one would be a thread without an answer: there are some.
    const start = Math.floor(from + ((to - from) * made) / total);
    yield planThread(chance, persons, wanted, start, to);
    made += wanted;
  }
}

function lengthOf(chance: Chance, total: number): number {
  if (total >= 100_000 && chance.often(0.0001)) return chance.between(1000, 5000);
  const range = chance.often(0.55) ? lengths.short : chance.often(0.85) ? lengths.usual : lengths.long;
  return chance.between(range[0], range[1]);
}

function planThread(chance: Chance, persons: Person[], count: number, start: number, end: number): Plan {
  const author = chance.pick(persons);
  // A few peers carry a thread; the asker comes back to it.
  const circle = [author, ...Array.from({ length: Math.min(12, count) }, () => chance.pick(persons))];
  const kind = chance.often(0.7) ? 'question' : 'discussion';
  const clientId = chance.clientId();
  const posts = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const by = index === 0 ? author : chance.pick(circle);
    posts.push({ id: chance.idAt(at), author: by, at });
    at = Math.min(end, Math.floor(at + chance.wait(count > 100 ? day / 50 : day / 2)) + 1);
  }
  const answers = kind === 'question' && chance.often(0.5) ? posts.flatMap((post, index) => (post.author === author ? [] : [index])) : [];
  return { id: chance.idAt(start), kind, author, clientId, posts, accepted: answers.length > 0 ? chance.pick(answers) : -1 };
}
