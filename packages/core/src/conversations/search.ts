import type { Actor } from '../kernel/actor.ts';
import { NotFound } from '../kernel/errors.ts';
import { patternOf, unaccented } from '../kernel/folding.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { validate } from '../kernel/validate.ts';
import {
  findDayInput,
  searchMessagesInput,
  type DayView,
  type FindDayInput,
  type SearchMessagesInput,
  type SearchMessagesView,
} from './contract.ts';
import { foundWords } from './found-words.ts';

/** Messages looked through at a time: bounds what one question costs, however long the conversation is. */
const stretch = 20_000;
const found = 30;

// A mention is found by the name that one reads, not by the id behind it.
const readable = `case when strpos(m.body, '](m:') > 0 then regexp_replace(m.body, '@\\[([^\\]]*)\\]\\(m:[0-9a-f-]{36}\\)', '@\\1', 'g') else m.body end`;

// What is looked for is made a pattern once: folding every message instead takes ten times as long.
const searchSql = `
  with place as (
    select cm.conversation_id, cm.hidden_up_to, least($4::bigint, c.last_seq + 1) as top, ${patternOf('$3')} as wanted
    from conversation_members cm join conversations c on c.id = cm.conversation_id
    where cm.conversation_id = $1 and cm.member_id = $2 and cm.left_at is null
  ), hits as (
    select m.id, m.seq, m.author_id, m.html, m.created_at from place p
    cross join lateral (
      select * from messages m where m.conversation_id = p.conversation_id and m.seq < p.top and m.seq >= p.top - ${stretch} and m.seq > p.hidden_up_to
        and m.deleted_at is null and p.wanted <> '' and ${unaccented(readable)} ~ p.wanted
      order by m.seq desc limit ${found + 1}
    ) m
  )
  select p.top, p.hidden_up_to, m.*, a.name as author_name
  from place p left join hits m on true left join members a on a.id = m.author_id order by m.seq desc`;

type Hit = { id: string | null; seq: string; author_id: string; author_name: string; html: string; created_at: Date };

// A binary search over the numbering, as messages are numbered in the order of time: twenty look-ups for a million.
const daySql = `
  with recursive place as (
    select cm.conversation_id, cm.hidden_up_to + 1 as first, c.last_seq + 1 as top, ($3::date)::timestamp at time zone $4 as day, ($3::date + 1)::timestamp at time zone $4 as next_day
    from conversation_members cm join conversations c on c.id = cm.conversation_id
    where cm.conversation_id = $1 and cm.member_id = $2 and cm.left_at is null
  ), narrowed as (
    select first as low, top as high from place
    union all
    select case when m.created_at < p.day then m.seq + 1 else n.low end, case when m.created_at < p.day then n.high else m.seq end
    from narrowed n cross join place p
    join messages m on m.conversation_id = p.conversation_id and m.seq = (n.low + n.high) / 2
    where n.low < n.high
  )
  select nullif(n.low, p.top) as seq, exists (
      select 1 from messages m where m.conversation_id = p.conversation_id and m.seq = n.low and m.created_at < p.next_day) as on_day
  from narrowed n, place p where n.low >= n.high`;

/** Finding a place in a conversation: by words, or by day. */
export function createSearch({ query }: Kernel) {
  return {
    /** Where a text stands, the newest message first, from the newest 20,000 before `before`; deleted ones are not found. */
    async search(actor: Actor, input: SearchMessagesInput): Promise<SearchMessagesView> {
      const { conversationId, text, before = Number.MAX_SAFE_INTEGER } = validate(searchMessagesInput, input);
      const rows = await query<Hit & { top: string; hidden_up_to: string }>('message_search', searchSql, [
        conversationId,
        actor.memberId,
        text,
        before,
      ]);
      const [first] = rows;
      if (!first) throw new NotFound();
      const all = rows.flatMap((row) => (row.id === null ? [] : [hitOf(row, row.id, text)]));
      const hits = all.slice(0, found);
      const looked = Math.max(Number(first.top) - stretch, Number(first.hidden_up_to) + 1);
      const nextBefore = all.length > found ? (hits.at(-1)?.seq ?? looked) : looked;
      return { hits, nextBefore: nextBefore > Number(first.hidden_up_to) + 1 ? nextBefore : null };
    },

    /** Where a day begins, by the actor's clock: the first message of that day or after it. */
    async findDay(actor: Actor, input: FindDayInput): Promise<DayView> {
      const { conversationId, day } = validate(findDayInput, input);
      const [row] = await query<{ seq: string | null; on_day: boolean }>('message_day', daySql, [conversationId, actor.memberId, day, actor.timeZone]);
      if (!row) throw new NotFound();
      return { seq: row.seq === null ? null : Number(row.seq), on: row.on_day };
    },
  };
}

function hitOf(row: Hit, messageId: string, text: string): SearchMessagesView['hits'][number] {
  const { author_id: authorId, author_name: authorName } = row;
  return { messageId, authorId, authorName, seq: Number(row.seq), createdAt: row.created_at.toISOString(), excerpt: foundWords(row.html, text) };
}
