import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

// No raw HTML in, no images, no headings louder than the page's own: bold, lists, links, code and quotes.
const parser = new MarkdownIt({ html: false, linkify: true, breaks: true }).disable([
  'image',
  'table',
  'lheading',
]);

const policy: sanitizeHtml.IOptions = {
  allowedTags: [
    'p', 'br', 'strong', 'em', 's', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre', 'a', 'hr', 'h3', 'h4',
  ],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'], '*': ['dir'] },
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

/** Clean HTML of a member's Markdown, stored beside the source at write time: no page view renders anything. */
export function renderMarkdown(source: string): string {
  return sanitizeHtml(parser.render(source), policy).trim();
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
