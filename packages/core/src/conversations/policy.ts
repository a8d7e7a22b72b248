import { sql, type SQL } from 'drizzle-orm';
import type { Reader } from '../kernel/actor.ts';
import { conversations } from './schema.ts';

/**
 * SQL: the actor is in the conversation now. Nobody else sees it, whatever the role:
 * a coordinator or moderator asking for a private conversation gets NotFound.
 */
export function visibleTo(reader: Reader): SQL {
  return sql`exists (select 1 from conversation_members cm where cm.conversation_id = ${conversations.id} and cm.member_id = ${reader.memberId} and cm.left_at is null)`;
}
