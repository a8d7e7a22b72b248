import { sql } from 'drizzle-orm';
import { partnerIn } from '../binomes/policy.ts';
import type { Conversations } from '../conversations/service.ts';
import type { OwnConversationView } from '../conversations/contract.ts';
import type { ForwardSummary } from '../forwards/contract.ts';
import type { Forwards } from '../forwards/service.ts';
import { waitsFor } from '../forwards/policy.ts';
import type { Actor } from '../kernel/actor.ts';
import { pageInput, type Locale, type PageInput, type Theme } from '../kernel/contract.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { decodeCursor, toPage } from '../kernel/pagination.ts';
import { asText, readAlone, type Part } from '../kernel/parts.ts';
import { textWith } from '../kernel/sql-text.ts';
import { validate } from '../kernel/validate.ts';
import { beganBy, readsThread } from '../threads/policy.ts';
import type { InboxCount, InboxEntry, InboxPage, InboxSummary, TodayView } from './contract.ts';
import { createEntryReader, entryOf, maxCounted, openCount } from './entries.ts';

/** Most entries and questions that a day begins with. */
const pressingShown = 5;
const questionsShown = 2;

/** SQL text: the conversations that were laid aside, with the message up to which. */
const laidAside = (memberId: string) => `(select coalesce(json_object_agg(e.subject_id, e.up_to), '{}') from inbox_entries e
  join conversation_members cm on cm.conversation_id = e.subject_id and cm.member_id = e.member_id and cm.left_at is null
  where e.member_id = ${memberId} and e.kind = 'conversation' and e.done_at is not null)`;

const partnersSql = `
  select c.id as conversation_id, m.id, m.name from conversation_members cm join conversations c on c.id = cm.conversation_id
  join binomes b on b.id = c.binome_id join members m on m.id = ${partnerIn('b', '$1')}
  where cm.member_id = $1 and cm.left_at is null and c.id = any($2)`;

const questionsSql = `
  select t.id, t.title, t.locale, t.theme, json_build_object('id', m.id, 'name', m.name) as "from", t.created_at from threads t join members m on m.id = t.author_id
  where t.programme_id = any($2) and t.state = 'open' and t.kind = 'question' and not ${beganBy('t', 't.author_id', '$1')} and ${readsThread('t', '$1')}
    and t.theme in (select f.theme from follows f where f.member_id = $1 and f.theme is not null and f.level in ('watch', 'follow'))
    and not exists (select 1 from follows f where f.member_id = $1 and f.level = 'mute' and (f.thread_id = t.id or f.space_id = t.space_id))
  order by t.last_post_at desc, t.id desc limit ${questionsShown}`;

const reader = { memberId: sql.placeholder('memberId') };
const counted = asText(sql`select ${textWith((id) => openCount(id, ['thread', 'acceptance']), reader.memberId)} as threads,
  ${textWith((id) => openCount(id, ['practice']), reader.memberId)} as practices,
  ${textWith((id) => openCount(id, ['binome']), reader.memberId)} as binomes,
  (select count(*)::int from forwards where ${waitsFor(reader)}) as requests, ${textWith(laidAside, reader.memberId)} as aside`);

type Person = { id: string; name: string };
type Question = { id: string; title: string; locale: Locale; theme: Theme; from: Person; created_at: Date };
type Needs = Pick<Conversations, 'listOwn'> & Pick<Forwards, 'listForAuthor'>;

/** Reads a member's inbox: what was put into it, and what conversations and requests know by themselves. */
export function createListing(kernel: Kernel, { listOwn, listForAuthor }: Needs) {
  const { query } = kernel;
  const entries = createEntryReader(kernel);
  const countPart = ({ memberId }: Actor): Part<InboxCount> => ({
    name: 'inbox_count',
    text: counted.text,
    values: counted.valuesOf({ memberId }),
    view: ([row = { threads: 0, practices: 0, binomes: 0, requests: 0, aside: {} }]: Omit<InboxCount, 'entries'>[]) => ({
      ...row,
      entries: Math.min(maxCounted, row.threads + row.practices + row.binomes + row.requests),
    }),
  });
  const countFor = (actor: Actor): Promise<InboxCount> => readAlone(query, countPart(actor));

  /** Most members are asked for nothing: the list is read only for those who are. */
  async function ofTheirOwn(actor: Actor, counts: Promise<InboxCount> = countFor(actor)): Promise<InboxEntry[]> {
    const [own, { requests, aside }] = await Promise.all([listOwn(actor), counts]);
    const asked = requests > 0 ? (await listForAuthor(actor, { limit: maxCounted })).items : [];
    return [...asked.map(forwardEntry), ...(await newConversations(actor, own.filter((one) => isNew(one, aside[one.id] ?? 0))))];
  }

  async function newConversations(actor: Actor, fresh: OwnConversationView[]): Promise<InboxEntry[]> {
    const pairs = fresh.filter(({ kind }) => kind === 'binome').map(({ id }) => id);
    const partners = pairs.length > 0 ? await query<Person & { conversation_id: string }>('inbox_partners', partnersSql, [actor.memberId, pairs]) : [];
    const people = new Map(partners.map(({ conversation_id, ...partner }) => [conversation_id, partner]));
    return fresh.map((one) => conversationEntry(one, people.get(one.id) ?? null, actor.memberId));
  }

  return {
    /** What is new for the actor. The first page begins with conversations and requests; what is ordered by time is paged. */
    async list(actor: Actor, input: PageInput = {}): Promise<InboxPage> {
      const { cursor, limit } = validate(pageInput, input);
      const from = cursor ? decodeCursor(cursor) : null;
      const [rows, first] = await Promise.all([entries.page(actor.memberId, from, limit + 1), from ? [] : ofTheirOwn(actor)]);
      const page = toPage(rows, limit, (row) => ({ at: row.at, id: row.subject_id }), entryOf);
      return { ...page, items: [...first, ...page.items] };
    },

    /** What the navigation shows beside the inbox, in one statement; stops at 100. */
    count: countFor,
    countPart,

    /** The same figures, those of the conversations with them, and the newest of all entries, for whoever is not looking at the product. */
    async summarize(actor: Actor, shown: number): Promise<InboxSummary> {
      const counts = countFor(actor);
      const [rows, own, { entries: open, threads, practices, binomes, requests }] = await Promise.all([entries.page(actor.memberId, null, shown), ofTheirOwn(actor, counts), counts]);
      const conversations = own.filter(({ kind }) => kind === 'conversation').length;
      const newest = [...own, ...rows.map(entryOf)].toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, shown);
      return { total: Math.min(maxCounted, open + conversations), requests: Math.min(maxCounted, requests), conversations, threads, practices, binomes, newest };
    },

    /** What needs the actor today, for the home page, which shows conversations and requests by itself. */
    async today(actor: Actor): Promise<TodayView> {
      const programmeIds = actor.programmes.map(({ id }) => id);
      const [rows, questions] = await Promise.all([
        entries.pressing(actor.memberId, pressingShown),
        query<Question>('inbox_questions', questionsSql, [actor.memberId, programmeIds]),
      ]);
      return {
        entries: rows.map(entryOf),
        questions: questions.map(({ created_at: at, ...question }) => ({ ...question, at: at.toISOString() })),
      };
    },
  };
}

/** Something in it is new that the member wants to be told of, and that came after it was laid aside. */
function isNew({ unread, level, mentioned, lastSeq }: OwnConversationView, aside: number): boolean {
  return unread > 0 && lastSeq > aside && (level === 'all' || (level === 'mentions' && mentioned));
}

function conversationEntry({ id, kind, title, unread, mentioned, last }: OwnConversationView, partner: Person | null, selfId: string): InboxEntry {
  const author = last && { id: last.authorId, name: last.authorName };
  return {
    kind: 'conversation', id, title, count: unread,
    reason: mentioned ? 'mentioned' : 'written',
    level: null, because: null, first: null, locale: null, threadId: null, theme: null,
    // Somebody may stand in for the partner: then the words are theirs.
    from: kind === 'binome' && (author === null || author.id === selfId) ? partner : author,
    excerpt: last?.excerpt ?? '',
    at: last?.createdAt ?? new Date(0).toISOString(),
  };
}

function forwardEntry({ id, asker, thread, note, askedAt }: ForwardSummary): InboxEntry {
  return {
    kind: 'forward', id, reason: 'requested', count: 1, title: thread.title, locale: thread.locale, from: { id: asker.id, name: asker.name }, excerpt: note, at: askedAt,
    level: null, because: null, first: null, threadId: null, theme: null,
  };
}
