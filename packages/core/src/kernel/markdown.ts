import MarkdownIt, { type StateCore, type Token } from 'markdown-it';
import sanitizeHtml from 'sanitize-html';
import { renderPlainText } from './plain-text.ts';

// No raw HTML in, no images, no headings louder than the page's own: bold, lists, links, code and quotes.
const parser = new MarkdownIt({ html: false, linkify: true, breaks: true }).disable([
  'image',
  'table',
  'lheading',
]);

// An address that only looks like a mention is no link: the words stay as they were written.
const isLink = parser.validateLink.bind(parser);
parser.validateLink = (address) => {
  if (address.startsWith('m:') || address.startsWith('c:')) return /^[mc]:[0-9a-f-]{36}$/.test(address);
  return address.startsWith('t:') ? /^t:[a-z-]+$/.test(address) : isLink(address);
};

/** Who and what is named in a text: `m:<member id>`, `c:<commune id>`, `t:<theme>` to the name they have; null: the one that stands there. */
export type Names = ReadonlyMap<string, string | null>;

// `@[name](m:id)` is a link to a member behind an at sign, and so for communes and themes. The name that stands there is the
// writer's; whoever is known appears under their own. Isolated: an Arabic name in a French sentence moves nothing around it.
parser.core.ruler.after('inline', 'mentions', (state) => {
  for (const { children } of state.tokens) if (children) putMentions(state, children);
});
parser.renderer.rules['mention'] = (tokens, index) => {
  const token = tokens[index];
  const name = parser.utils.escapeHtml(`@${token?.content}`);
  const ref: unknown = token?.meta?.['ref'];
  if (typeof ref !== 'string') return name;
  const [kind, id] = [ref.slice(0, 1), ref.slice(2)];
  if (kind === 't') return `<a href="/threads?theme=${id}"><bdi>${name}</bdi></a>`;
  return `<bdi data-${kind === 'm' ? 'member' : 'commune'}="${id}">${name}</bdi>`;
};

function putMentions(state: StateCore, children: Token[]): void {
  const names = (state.env as { names?: Names }).names ?? new Map<string, string>();
  for (let at = 1; at < children.length; at += 1) {
    const sign = children[at - 1];
    const ref = children[at]?.type === 'link_open' ? /^(?:[mc]:[0-9a-f-]{36}|t:[a-z-]{1,40})$/.exec(String(children[at]?.attrGet('href')))?.[0] : undefined;
    const end = children.findIndex((token, index) => index > at && token.type === 'link_close');
    if (ref === undefined || end < 0 || sign?.type !== 'text' || !sign.content.endsWith('@')) continue;
    const mention = new state.Token('mention', '', 0);
    mention.content = names.get(ref) ?? children.slice(at + 1, end).map(({ content }) => content).join('');
    mention.meta = { ref: names.has(ref) ? ref : null };
    sign.content = sign.content.slice(0, -1);
    children.splice(at, end - at + 1, mention);
  }
}

const policy: sanitizeHtml.IOptions = {
  allowedTags: [
    'p', 'br', 'strong', 'em', 's', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre', 'a', 'hr', 'h3', 'h4', 'bdi',
  ],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'], bdi: ['data-member', 'data-commune'], '*': ['dir'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: {
    h1: 'h3',
    h2: 'h3',
    h5: 'h4',
    h6: 'h4',
    a: sanitizeHtml.simpleTransform('a', { rel: 'nofollow noopener noreferrer ugc' }),
    // Each block finds its own direction: French and Arabic live in one message.
    p: sanitizeHtml.simpleTransform('p', { dir: 'auto' }),
    li: sanitizeHtml.simpleTransform('li', { dir: 'auto' }),
    blockquote: sanitizeHtml.simpleTransform('blockquote', { dir: 'auto' }),
    code: sanitizeHtml.simpleTransform('code', { dir: 'ltr' }),
    pre: sanitizeHtml.simpleTransform('pre', { dir: 'ltr' }),
  },
};

/** Clean HTML of a member's Markdown, stored beside the source at write time: no page view renders anything. `names`: who may be mentioned. */
export function renderMarkdown(source: string, names: Names = new Map()): string {
  return renderPlainText(source) ?? renderWithMarks(source, names);
}

/** The long way, for text with marks in it; the short one must give the same. */
export function renderWithMarks(source: string, names: Names = new Map()): string {
  return sanitizeHtml(parser.render(source, { names }), policy).trim();
}

/** The first `max` characters of a text without its markup, cut at a word, for lists and notices. */
export function excerptOf(html: string, max: number): string {
  // Only what starts a line parts words: a bold one is followed by its comma at once.
  const lines = html.replace(/<\/?(?:p|br|ul|ol|li|blockquote|pre|hr|h3|h4)\b[^>]*>/g, ' ');
  const plain = decodeEntities(lines.replace(/<[^>]*>/g, '')).replace(/\s+/g, ' ').trim();
  if (plain.length <= max) return plain;
  const cut = plain.slice(0, max).toWellFormed().replace(/\uFFFD$/, '');
  return `${cut.replace(/\s+\S*$/, '') || cut}…`;
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function decodeEntities(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}
