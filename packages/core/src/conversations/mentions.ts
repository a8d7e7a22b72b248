import type { NamedQuery } from '../kernel/database.ts';
import { idsOf, renderNaming, type Rendered } from '../kernel/mentions.ts';

const presentSql = `
  select m.id, m.name from conversation_members cm join members m on m.id = cm.member_id
  where cm.conversation_id = $1 and cm.member_id = any($2) and cm.left_at is null`;

/** Renders a message's Markdown. Those of its conversation appear under the name they have; nobody else is named. */
export function createRenderer(query: NamedQuery) {
  return (conversationId: string, body: string): Promise<Rendered> =>
    renderNaming(body, async (named) => {
      const rows = await query<{ id: string; name: string }>('message_mentions', presentSql, [conversationId, idsOf(named, 'm')]);
      return new Map(rows.map(({ id, name }) => [`m:${id}`, name]));
    });
}
