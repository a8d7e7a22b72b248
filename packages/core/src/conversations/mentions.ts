import type { NamedQuery } from '../kernel/database.ts';
import { renderMarkdown } from '../kernel/markdown.ts';

/** Most people named in one message. */
const maxMentions = 50;

export type Rendered = { html: string; mentions: string[] };

const presentSql = `
  select m.id, m.name from conversation_members cm join members m on m.id = cm.member_id
  where cm.conversation_id = $1 and cm.member_id = any($2) and cm.left_at is null`;

/**
 * Renders a message's Markdown. Whoever it names is looked up: they are in the conversation and appear under the name they
 * have, or the words stay plain text. A message that names nobody costs no statement.
 */
export function createRenderer(query: NamedQuery) {
  return async function render(conversationId: string, body: string): Promise<Rendered> {
    const named = [...new Set([...body.matchAll(/\]\(m:([0-9a-f-]{36})\)/g)].map(([, id]) => id as string))].slice(0, maxMentions);
    if (named.length === 0) return { html: renderMarkdown(body), mentions: [] };
    const valid = named.filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id));
    const rows = await query<{ id: string; name: string }>('message_mentions', presentSql, [conversationId, valid]);
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    const html = renderMarkdown(body, names);
    return { html, mentions: valid.filter((id) => html.includes(`data-member="${id}"`)) };
  };
}
