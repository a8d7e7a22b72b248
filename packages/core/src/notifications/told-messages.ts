import { isQuiet, quietOf } from './quiet-hours.ts';
import { counted, most, source, type Found } from './source.ts';

/** Up to here, member `cm` knows of the messages of the conversation, or may not know of them. */
const known = 'greatest(cm.last_read_seq, cm.hidden_up_to)';

// Member `cm`, who is in the conversation, is to be told of message `x`: somebody else wrote it, it is theirs to read and
// unread, it came after them, and it is what their level asks for.
const isTold = `(
  x.conversation_id = cm.conversation_id and x.seq > ${known} and x.author_id <> cm.member_id and x.deleted_at is null
  and x.created_at >= cm.joined_at
  and (cm.level = 'all' or cm.level = 'mentions' and (x.mentions @> array[cm.member_id] or exists (
    select 1 from messages q where q.conversation_id = x.conversation_id and q.seq = x.reply_to and q.author_id = cm.member_id))))`;

type Row = Found & { group_title: string | null; author: string; html: string; count: number };

/**
 * Messages. First the places with something unread of members who may be disturbed, found without a look at any message. Whoever
 * reads on at that moment holds their row: they are left for the next time. Rows are looked at again once they are locked
 * (`upto.seq > notified_seq`): of two sweeps at once, only one tells. With level `none` a place is moved, so that nothing
 * old is told when the level changes.
 */
export const toldMessages = source<Row>({
  subject: 'conversationId',
  sweep: (among) => `
  unread as materialized (
    select cm.conversation_id, cm.member_id
    from reachable join conversation_members cm on cm.member_id = reachable.member_id
    join conversations c on c.id = cm.conversation_id
    join members m on m.id = cm.member_id
    cross join lateral ${quietOf('$1::timestamptz')}
    where cm.left_at is null and c.last_seq > cm.notified_seq and c.last_seq > ${known} and not ${isQuiet} ${among && `and cm.conversation_id ${among}`}
  ), due as (
    select cm.conversation_id as subject, cm.member_id, upto.seq as upto,
      exists (select 1 from messages x where ${isTold} and x.seq > cm.notified_seq and x.seq <= upto.seq) as news
    from unread join conversation_members cm on cm.conversation_id = unread.conversation_id and cm.member_id = unread.member_id
    cross join lateral (
      select u.seq from messages u where u.conversation_id = cm.conversation_id and u.seq > cm.notified_seq and u.created_at <= $2
      order by u.seq desc limit 1
    ) upto
    where cm.left_at is null and upto.seq > cm.notified_seq
    limit ${most}
    for update of cm skip locked
  ), moved as (
    update conversation_members cm set notified_seq = due.upto from due
    where cm.conversation_id = due.subject and cm.member_id = due.member_id
    returning due.*
  )`,
  // What was there before this browser was told is not counted.
  found: `
    select case when c.kind = 'group' then c.title end as group_title, author.name as author, newest.seq, newest.html, fresh.count
    from conversation_members cm
    join conversations c on c.id = cm.conversation_id
    cross join lateral (
      select x.seq, x.html, x.author_id from messages x
      where ${isTold} and x.seq <= $3 and x.created_at >= s.created_at order by x.seq desc limit 1
    ) newest
    join members author on author.id = newest.author_id
    cross join lateral (
      select count(*)::int as count from (
        select 1 from messages x where ${isTold} and x.seq <= $3 and x.created_at >= s.created_at limit ${counted}) unread
    ) fresh
    where cm.member_id = s.member_id and cm.conversation_id = $2 and cm.left_at is null`,
  untold: (conversationId, memberId, seq) => [
    `update conversation_members cm set notified_seq = least(cm.notified_seq, $3::bigint - 1)
     where cm.conversation_id = $1 and cm.member_id = $2 and cm.left_at is null`,
    [conversationId, memberId, seq],
  ],
  notice: ({ group_title: place, author, html, count }, conversationId) => ({ says: { kind: 'message', author, place, html, count }, about: { conversationId } }),
});
