/** A stretch of whole numbers, both ends included. */
export type Span = [first: number, last: number];

/** Spans as PostgreSQL takes an int8multirange. */
export function multirangeText(spans: readonly Span[]): string {
  return `{${spans.map(([first, last]) => `[${first},${last}]`).join(',')}}`;
}

/** The spans of an int8multirange as PostgreSQL writes it: `{[1,4),[7,9)}`. */
export function spansOf(multirange: string): Span[] {
  return [...multirange.matchAll(/\[(\d+),(\d+)\)/g)].map(([, from, upTo]) => [Number(from), Number(upTo) - 1]);
}

/** SQL text: how many numbers are in that int8multirange. */
export const spanCount = (multirange: string) => `(select coalesce(sum(upper(span) - lower(span)), 0) from unnest(${multirange}) span)::int`;
