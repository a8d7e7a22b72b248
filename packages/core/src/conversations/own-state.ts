import { partnerIn } from '../binomes/policy.ts';
import type { Actor } from '../kernel/actor.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Page, PageInput } from '../kernel/contract.ts';
import { pageInput } from '../kernel/contract.ts';
import { decodeCursor, toPage } from '../kernel/pagination.ts';
import { validate } from '../kernel/validate.ts';
import {
  markReadInput,
  markUnreadInput,
  setLevelInput,
  switchInput,
  type MarkReadInput,
  type MarkUnreadInput,
  type NotificationLevel,
  type OwnStateView,
  type ReadMarkView,
  type SetLevelInput,
  type StarredView,
  type SwitchInput,
} from './contract.ts';
import { conversationMarked, conversationRead, messageStarred } from './events.ts';
import { messageColumns, messageOf, reactionsColumn, type MessageRow } from './rows.ts';

type Marks = { last_read_seq: string; unread_from: string | null; level: NotificationLevel };

const readSql = `
  with seen as (
    select cm.last_read_seq as before, cm.unread_from, cm.level, greatest(cm.last_read_seq, least($3::bigint, c.last_seq)) as last_read_seq
    from conversation_members cm join conversations c on c.id = cm.conversation_id
    where cm.conversation_id = $1 and cm.member_id = $2 and cm.left_at is null
  ), moved as (
    update conversation_members cm set last_read_seq = greatest(cm.last_read_seq, s.last_read_seq), unread_from = null from seen s
    where cm.conversation_id = $1 and cm.member_id = $2 and cm.left_at is null and (cm.last_read_seq < s.last_read_seq or cm.unread_from is not null)
  )
  select * from seen`;

const marksSql = (change: string) => `
  update conversation_members cm set ${change} from conversations c
  where c.id = cm.conversation_id and cm.conversation_id = $1 and cm.member_id = $2 and cm.left_at is null
  returning cm.last_read_seq, cm.unread_from, cm.level`;
// The last message at most; and where that, too, is from before one came, there is nothing to mark.
const unreadSql = marksSql('unread_from = case when c.last_seq > cm.hidden_up_to then least(greatest($3::bigint, cm.hidden_up_to + 1), c.last_seq) end');
const levelSql = marksSql('level = $3');

const starSql = (change: string) => `
  with place as (
    select m.id from messages m join conversation_members cm on cm.conversation_id = m.conversation_id and cm.member_id = $3 and cm.left_at is null
    where m.conversation_id = $1 and m.id = $2 and m.seq > cm.hidden_up_to and m.deleted_at is null
  ), changed as (${change} returning 1)
  select (select count(*) from changed) as changed from place`;
const starOnSql = starSql(`insert into message_stars (member_id, message_id, created_at) select $3, id, $4 from place on conflict do nothing`);
const starOffSql = starSql(`delete from message_stars s using place p where s.member_id = $3 and s.message_id = p.id and $4::timestamptz is not null`);

const starredSql = `
  select ${messageColumns}, ${reactionsColumn}, s.created_at as starred_at, a.name as author_name,
    coalesce(c.title, (select p.name from binomes b join members p on p.id = ${partnerIn('b', '$1')} where b.id = c.binome_id), '') as conversation
  from message_stars s join messages m on m.id = s.message_id join members a on a.id = m.author_id join conversations c on c.id = m.conversation_id
  join conversation_members cm on cm.conversation_id = m.conversation_id and cm.member_id = $1 and cm.left_at is null
  where s.member_id = $1 and m.seq > cm.hidden_up_to and ($2::timestamptz is null or (s.created_at, s.message_id) < ($2, $3::uuid))
  order by s.created_at desc, s.message_id desc limit $4`;

/** What a member marks for themselves in a conversation; only how far they have read is seen by the others. */
export function createOwnState({ query, work, now }: Kernel) {
  /** Changes one's marks and tells one's other browsers. */
  function mark(name: string, text: string, actor: Actor, conversationId: string, value: unknown): Promise<OwnStateView> {
    return work.once(async (_db, record) => {
      const [row] = await query<Marks>(name, text, [conversationId, actor.memberId, value]);
      if (!row) throw new NotFound();
      const own = ownStateOf(conversationId, row);
      record(conversationMarked(actor.memberId, own));
      return own;
    });
  }

  return {
    /** Remembers how far the actor has read; never goes back, never past the end. What was marked unread no longer is. */
    async markRead(actor: Actor, input: MarkReadInput): Promise<ReadMarkView> {
      const { conversationId, seq } = validate(markReadInput, input);
      return work.once(async (_db, record) => {
        const [row] = await query<Marks & { before: string }>('conversation_mark_read', readSql, [conversationId, actor.memberId, seq]);
        if (!row) throw new NotFound();
        const view = { conversationId, memberId: actor.memberId, lastReadSeq: Number(row.last_read_seq) };
        if (row.last_read_seq !== row.before) record(conversationRead(view));
        if (row.unread_from !== null) record(conversationMarked(actor.memberId, ownStateOf(conversationId, { ...row, unread_from: null })));
        return view;
      });
    },

    /** Unread again from that message on, for one's own eyes: what the others see as read stays read. */
    async markUnread(actor: Actor, input: MarkUnreadInput): Promise<OwnStateView> {
      const { conversationId, seq } = validate(markUnreadInput, input);
      return mark('conversation_mark_unread', unreadSql, actor, conversationId, seq);
    },

    /** What one wants to be told of here. */
    async setLevel(actor: Actor, input: SetLevelInput): Promise<OwnStateView> {
      const { conversationId, level } = validate(setLevelInput, input);
      return mark('conversation_level', levelSql, actor, conversationId, level);
    },

    /** Puts a message aside for oneself, or no longer. NotFound for a deleted one. */
    async star(actor: Actor, input: SwitchInput): Promise<{ starred: boolean }> {
      const { conversationId, messageId, on } = validate(switchInput, input);
      return work.once(async (_db, record) => {
        const values = [conversationId, messageId, actor.memberId, now()];
        const [row] = await query<{ changed: string }>(on ? 'message_star' : 'message_unstar', on ? starOnSql : starOffSql, values);
        if (!row) throw new NotFound();
        if (Number(row.changed) > 0) record(messageStarred(actor.memberId, { conversationId, messageId, on }));
        return { starred: on };
      });
    },

    /** What one has put aside in the conversations that one is in, newest first. */
    async listStarred(actor: Actor, input: PageInput): Promise<Page<StarredView>> {
      const { cursor, limit } = validate(pageInput, input);
      const from = cursor ? decodeCursor(cursor) : null;
      const rows = await query<MessageRow & { starred_at: Date; author_name: string; conversation: string }>('message_starred', starredSql, [
        actor.memberId,
        from?.at ?? null,
        from?.id ?? null,
        limit + 1,
      ]);
      return toPage(
        rows,
        limit,
        (row) => ({ at: row.starred_at, id: row.id }),
        (row) => ({ message: messageOf(row), starredAt: row.starred_at.toISOString(), authorName: row.author_name, conversation: row.conversation }),
      );
    },
  };
}

export function ownStateOf(conversationId: string, { last_read_seq, unread_from, level }: Marks): OwnStateView {
  return { conversationId, lastReadSeq: Number(last_read_seq), unreadFrom: unread_from === null ? null : Number(unread_from), level };
}
