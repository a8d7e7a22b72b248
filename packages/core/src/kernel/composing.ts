import { renderMarkdown } from './markdown.ts';

/** A text's source and its HTML. */
export type Composed = { body: string; html: string };

/** A text made of parts. Each is rendered by itself: what one leaves open or defines must not reach into another's words. */
export function joined(parts: string[]): Composed {
  const shown = parts.filter(Boolean);
  return { body: shown.join('\n\n'), html: shown.map((part) => renderMarkdown(part)).join('\n') };
}

/** As plain words, turning nothing around them: a name is no markup, whatever its owner wrote there. */
export function isolated(name: string): string {
  return `\u2068${name.replace(/[\\`*_[\]<>~@&!:.#]/g, '\\$&')}\u2069`;
}

export function quoted(words: string): string {
  return words.split('\n').map((line) => (line ? `> ${line}` : '>')).join('\n');
}

/**
 * A link to a private place, copied into a text, would tell where the words come from. A mention holds a member's id, which
 * would tell whose they are: the name as it was written stays.
 */
export function disclosable(text: string): string {
  return text
    .replace(/(?:https?:\/\/[^\s/()<>[\]]+)?\/(?:conversations|binomes|forwards|relays)\/[0-9a-f]{8}-[0-9a-f-]{27}[^\s()<>[\]]*/gi, '[…]')
    .replace(/@\[([^\]\n]*)\]\(m:[0-9a-f-]{36}\)/g, '@$1');
}
