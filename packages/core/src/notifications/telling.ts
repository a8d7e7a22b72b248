/** SQL text: up to here, member `cm` knows of the messages of the conversation, or may not know of them. */
export const known = 'greatest(cm.last_read_seq, cm.hidden_up_to)';

/**
 * SQL text: member `cm`, who is in the conversation, is to be told of message `x`: somebody else wrote it, it is theirs to
 * read and unread, it came after them, and it is what their level asks for.
 */
export const isTold = `(
  x.conversation_id = cm.conversation_id and x.seq > ${known} and x.author_id <> cm.member_id and x.deleted_at is null
  and x.created_at >= cm.joined_at
  and (cm.level = 'all' or cm.level = 'mentions' and (x.mentions @> array[cm.member_id] or exists (
    select 1 from messages q where q.conversation_id = x.conversation_id and q.seq = x.reply_to and q.author_id = cm.member_id))))`;
