/** Longest beginning that a quote shows, in characters. */
const longest = 160;

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

/** The first words of stored HTML, without its markup: on the server too, where there is no document to parse it. */
export function beginningOf(html: string): string {
  const spaced = html.replace(/<(?:\/(?:p|li|blockquote|pre|h3|h4)|br|hr)\b[^>]*>/g, ' ').replace(/<[^>]*>/g, '');
  const plain = spaced.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity]!).replace(/\s+/g, ' ').trim();
  return plain.length > longest ? `${plain.slice(0, longest).replace(/\s+\S*$/, '')}…` : plain;
}
