import { isDatabaseAway } from '../kernel/database.ts';
import { gather } from '../kernel/gathering.ts';
import type { NamedQuery } from '../kernel/database.ts';
import { isMember } from './policy.ts';

/** What the database gives a message: its place in the conversation, and at which roster. */
export type Numbers = { seq: string; revision: string; roster_revision: string };
export type NewMessage = { id: string; conversationId: string; authorId: string; clientId: string; body: string; html: string; at: Date };

// Two: one commits while the other is filled. Each conversation keeps to one of them: it is never held by the other, and its
// messages keep their order. Most in one: what a statement of a few milliseconds takes.
const lanes = { lanes: 2, laneOf: ({ conversationId }: NewMessage) => Number.parseInt(conversationId.slice(-2), 16), most: 50 };

// Messages of several conversations in one statement, with one commit. Each is checked by itself; nothing waits: what is in a
// conversation that another transaction holds just now, or was stored before, or may not be written, is not among the
// answers. Numbers go by the order in which the messages came.
const storeSql = `
  with given as (
    select * from json_to_recordset($1::json) as g(no int, id uuid, conversation_id uuid, author_id uuid, client_id uuid, body text, html text, at timestamptz)
  ), held as (
    select c.id from conversations c where c.id in (select conversation_id from given) and c.closed_at is null
    order by c.id for no key update skip locked
  ), fit as (
    select g.*, row_number() over (partition by g.conversation_id order by g.no) as nth
    from (select distinct on (author_id, client_id) * from given order by author_id, client_id, no) g join held on held.id = g.conversation_id
    where ${isMember('g.conversation_id', 'g.author_id')}
      and not exists (select 1 from messages m where m.author_id = g.author_id and m.client_id = g.client_id)
  ), numbered as (
    update conversations c set last_seq = last_seq + f.count, last_revision = last_revision + f.count
    from (select conversation_id, count(*) from fit group by conversation_id) f where c.id = f.conversation_id
    returning c.id, c.last_seq - f.count as seq, c.last_revision - f.count as revision, c.roster_revision
  ), written as (
    insert into messages (id, conversation_id, seq, revision, author_id, client_id, body, html, created_at)
    select f.id, f.conversation_id, n.seq + f.nth, n.revision + f.nth, f.author_id, f.client_id, f.body, f.html, f.at
    from fit f join numbered n on n.id = f.conversation_id
    returning id, seq, revision, conversation_id
  )
  select w.id, w.seq, w.revision, n.roster_revision from written w join numbered n on n.id = w.conversation_id`;

/**
 * Stores messages that answer nothing and name nobody, which is nearly all. Answers their numbers once they are committed, or
 * null for one that was not stored: sent alone, it is told why.
 */
export function storeTogether(query: NamedQuery): (message: NewMessage) => Promise<Numbers | null> {
  async function store(messages: NewMessage[]): Promise<(Numbers | null)[]> {
    const given = messages.map(({ id, conversationId, authorId, clientId, body, html, at }, no) => ({
      no, id, conversation_id: conversationId, author_id: authorId, client_id: clientId, body, html, at,
    }));
    try {
      const stored = await query<Numbers & { id: string }>('messages_store', storeSql, [JSON.stringify(given)]);
      const byId = new Map(stored.map((row) => [row.id, row]));
      return messages.map(({ id }) => byId.get(id) ?? null);
    } catch (error) {
      // Of a database that went away nothing is known; one that refused has stored none of them.
      if (isDatabaseAway(error)) throw error;
      return messages.map(() => null);
    }
  }
  return gather(store, lanes);
}
