import { and, or, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Actor, Reader } from '../kernel/actor.ts';
import { forwards } from './schema.ts';

/** SQL: that member is in the message's conversation now, and the message is theirs to read. */
function present(memberId: Reader['memberId'] | SQLWrapper): SQL {
  return sql`exists (select 1 from messages fm join conversation_members cm on cm.conversation_id = fm.conversation_id and cm.member_id = ${memberId}
    where fm.id = ${forwards.messageId} and cm.left_at is null and fm.seq > cm.hidden_up_to)`;
}

/** SQL: the actor asked. */
export function askedBy(reader: Reader): SQL {
  return sql`${forwards.requestedBy} = ${reader.memberId}`;
}

/** SQL: the words are the actor's. */
export function writtenBy(reader: Reader): SQL {
  return sql`exists (select 1 from messages fm where fm.id = ${forwards.messageId} and fm.author_id = ${reader.memberId})`;
}

/**
 * SQL: the two concerned see it, and nobody else, whatever the role. Before there is a post it is a matter of the
 * conversation: whoever has left that sees nothing of it, and an author nothing of one whose asker has left.
 * Once there is a post both keep sight of it: whose words are public can take them back, from wherever they are.
 */
export function visibleTo(reader: Reader): SQL {
  const asker = and(askedBy(reader), present(reader.memberId));
  const author = and(writtenBy(reader), present(reader.memberId), present(forwards.requestedBy));
  const posted = and(sql`${forwards.postId} is not null`, or(askedBy(reader), writtenBy(reader)));
  return or(asker, author, posted) as SQL;
}

/** SQL: somebody else's question that waits for the actor's yes or no, and that they see. */
export function waitsFor(reader: Reader): SQL {
  return and(sql`${forwards.state} = 'asked'`, writtenBy(reader), visibleTo(reader), sql`${forwards.requestedBy} <> ${reader.memberId}`) as SQL;
}

/** SQL: a message that the actor may ask to show: in a conversation they are in, and theirs to read. `message`: the row's id and seq. */
export function mayShow(reader: Reader, message: { conversationId: SQLWrapper; seq: SQLWrapper }): SQL {
  return sql`exists (select 1 from conversation_members cm where cm.conversation_id = ${message.conversationId} and cm.member_id = ${reader.memberId}
    and cm.left_at is null and ${message.seq} > cm.hidden_up_to)`;
}

type ForwardFacts = { state: 'asked' | 'granted' | 'refused' | 'withdrawn'; askerId: string; authorId: string };

/** The author says yes or no, once. */
export function canDecide(actor: Actor, { state, askerId, authorId }: ForwardFacts): boolean {
  return state === 'asked' && authorId === actor.memberId && askerId !== actor.memberId;
}

/** The asker takes the question back before it is answered, the author the consent after. */
export function canWithdraw(actor: Actor, { state, askerId, authorId }: ForwardFacts): boolean {
  return (state === 'asked' && askerId === actor.memberId) || (state === 'granted' && authorId === actor.memberId);
}
