import { renderMarkdown, type Names } from './markdown.ts';

/** Most things named in one text. */
const maxMentions = 50;

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const token = new RegExp(`\\]\\(((?:m|c):${uuid}|t:[a-z-]{1,40})\\)`, 'g');

/** `mentions`: the members who are named, and appear so. */
export type Rendered = { html: string; mentions: string[] };

/**
 * Renders a text's Markdown. Whoever or whatever it names is looked up by `find`, which answers those that may be named under
 * the names they have; the words for others stay plain text. A text that names nobody costs no statement.
 */
export async function renderNaming(body: string, find: (named: string[]) => Promise<Names>): Promise<Rendered> {
  const named = [...new Set([...body.matchAll(token)].map(([, ref]) => ref as string))].slice(0, maxMentions);
  if (named.length === 0) return { html: renderMarkdown(body), mentions: [] };
  const html = renderMarkdown(body, await find(named));
  return { html, mentions: idsOf(named, 'm').filter((id) => html.includes(`data-member="${id}"`)) };
}

/** The ids among references of one kind: `m` members, `c` communes, `t` themes. */
export function idsOf(named: readonly string[], kind: 'm' | 'c' | 't'): string[] {
  return named.filter((ref) => ref.startsWith(`${kind}:`)).map((ref) => ref.slice(2));
}
