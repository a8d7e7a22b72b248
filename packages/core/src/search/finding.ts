import type { Actor } from '../kernel/actor.ts';
import { Invalid } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { decodeCursor, encodeCursor, type TimeKey } from '../kernel/pagination.ts';
import { validate } from '../kernel/validate.ts';
import { findInput, type FindInput, type FindView, type HitView } from './contract.ts';
import { postHits, practiceHits, stretch, threadHits, type Found, type Wanted } from './hits.ts';
import { markedExcerpt, markedLine } from './marking.ts';
import { createTerms, wordsOf, type Term } from './words.ts';

/** How far back posts are looked for at a time, in months, until enough are found: a word that is everywhere costs a month. */
const spans = [1, 3, 12];
/** After every id of the same instant. */
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Where a page begins: in the stretch of hits before `from`, after one of that rank and id. */
type Position = { from: TimeKey; after: Ranked | null };
type Ranked = { rank: number; id: string };

/** Finding what the reader may see now. */
export function createFinding(kernel: Kernel) {
  const { db, now } = kernel;
  const termsOf = createTerms(kernel);

  async function newestPosts(wanted: Wanted): Promise<Found[]> {
    const found: Found[] = [];
    let { before } = wanted;
    for (const span of [...spans, null]) {
      const since = span === null ? null : monthsBefore(wanted.before.at, span);
      found.push(...(await postHits(db, { ...wanted, before }, since)));
      if (found.length > stretch) break;
      // What was written at the first instant of a span was looked at with it.
      if (since) before = { at: since, id: '00000000-0000-0000-0000-000000000000' };
    }
    return found;
  }

  return {
    /**
     * Threads by title, posts and published sheets in which all words stand, in French, Arabic or English, the last one
     * perhaps not written to its end. The best of the newest sixty come first, then those of the sixty before. Text in
     * which there is no word finds nothing.
     */
    async find(actor: Actor, input: FindInput): Promise<FindView> {
      const { text, in: place, spaceId = null, theme = null, cursor, limit } = validate(findInput, input);
      const { from, after } = cursor ? decodePosition(cursor) : { from: { at: now(), id: lastId }, after: null };
      const terms = await termsOf(wordsOf(text), true);
      if (terms.length === 0 || actor.programmes.length === 0) return { items: [], nextCursor: null };
      const wanted: Wanted = { actor, query: terms.map(({ query }) => `(${query})`).join(' & '), before: from, spaceId, theme };
      const [threads, posts, practices] = await Promise.all([
        place === 'practices' ? [] : threadHits(db, wanted),
        place === 'practices' ? [] : newestPosts(wanted),
        place === 'threads' || spaceId ? [] : practiceHits(db, wanted),
      ]);
      const newest = [...threads, ...posts, ...practices].toSorted(byTime);
      const hits = newest.slice(0, stretch);
      const ranked = hits.toSorted(byRank).filter((hit) => !after || byRank(after, hit) < 0);
      const [shown, last, oldest] = [ranked.slice(0, limit), ranked[limit - 1], hits.at(-1)];
      let nextCursor: string | null = null;
      if (last && ranked.length > limit) nextCursor = encodePosition({ from, after: last });
      else if (oldest && newest.length > stretch) nextCursor = encodePosition({ from: keyOf(oldest), after: null });
      return { items: shown.map((hit) => viewOf(hit, terms)), nextCursor };
    },
  };
}

const keyOf = ({ at, id }: Found): TimeKey => ({ at: new Date(at), id });
const byTime = (one: Found, other: Found) => keyOf(other).at.getTime() - keyOf(one).at.getTime() || (one.id < other.id ? 1 : -1);
const byRank = (one: Ranked, other: Ranked) => other.rank - one.rank || (one.id === other.id ? 0 : one.id < other.id ? 1 : -1);

function monthsBefore(at: Date, count: number): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - count + 1));
}

function encodePosition({ from, after }: Position): string {
  return [encodeCursor(from), ...(after ? [String(after.rank), after.id] : [])].join('~');
}

function decodePosition(cursor: string): Position {
  const [key = '', rank, id, ...rest] = cursor.split('~');
  const from = decodeCursor(key);
  if (rank === undefined) return { from, after: null };
  if (!/^\d{1,2}(\.\d{1,20})?(e-\d{1,2})?$/.test(rank) || !id || !/^[0-9a-f-]{36}$/.test(id) || rest.length > 0) throw new Invalid('invalid', { cursor: 'invalidValue' });
  return { from, after: { rank: Number(rank), id } };
}

function viewOf(hit: Found, terms: Term[]): HitView {
  const { id, author, theme, locale, space } = hit;
  const seen = { id, author, theme, locale, title: markedLine(hit.title, terms), excerpt: markedExcerpt(hit.html ?? '', terms), at: new Date(hit.at).toISOString() };
  if (hit.kind === 'practice') return { kind: 'practice', ...seen };
  if (hit.kind === 'thread') return { kind: 'thread', ...seen, space, replyCount: Number(hit.reply_count) };
  return { kind: 'post', ...seen, space, threadId: hit.thread_id, seq: Number(hit.seq) };
}
