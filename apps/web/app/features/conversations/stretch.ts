import type { HistoryView, MessageView } from '@passerelle/core/conversations/contract.ts';
import type { Timeline } from './timeline.ts';

/**
 * Which part of a conversation is on the page. Most often that is the end of the timeline; who follows a link to an old
 * message reads on an island: a stretch fetched apart, until paging forward joins it to the timeline again.
 */
export type Stretch = {
  /** Without a hole among them, all older than the timeline's. Empty: one reads in the timeline. */
  island: readonly MessageView[];
  /** There are older ones than the island's. */
  hasOlder: boolean;
  /** What the island's messages answer. */
  quoted: Readonly<Record<number, MessageView>>;
  /** The first and last seq shown; `high` null: up to the newest, whatever comes. */
  low: number;
  high: number | null;
};

export type Shown = Pick<Stretch, 'hasOlder' | 'quoted'> & { messages: readonly MessageView[]; hasNewer: boolean };

/** Most messages on the page at once: a long conversation is read through, not piled up. */
export const mostShown = 250;
/** So many more come at a time. */
const step = 50;
/** So many stand on each side of a message that one jumps to. */
const aside = 25;

/** What the page came with: its end, or a stretch further back. */
export function stretchOf(page: HistoryView): Stretch {
  const { messages } = page;
  if (!page.hasNewer) return { island: [], hasOlder: false, quoted: {}, low: messages[0]?.seq ?? 0, high: null };
  return { island: messages, hasOlder: page.hasOlder, quoted: bySeq(page.quoted), low: messages[0]?.seq ?? 0, high: messages.at(-1)?.seq ?? 0 };
}

export const bySeq = (messages: readonly MessageView[]) => Object.fromEntries(messages.map((message) => [message.seq, message]));

const sourceOf = ({ island }: Stretch, timeline: Timeline) => (island.length > 0 ? island : timeline.messages);

/** What stands on the page: of what was changed since, the newest version. */
export function shownOf(stretch: Stretch, timeline: Timeline): Shown {
  const { island, low, high } = stretch;
  const source = sourceOf(stretch, timeline);
  const within = source.filter(({ seq }) => seq >= low && (high === null || seq <= high));
  const messages = high === null ? within.slice(-mostShown) : within;
  const hasAbove = (messages[0]?.seq ?? 0) > (source[0]?.seq ?? 0);
  if (island.length === 0) return { messages, quoted: timeline.quoted, hasOlder: hasAbove || timeline.hasOlder, hasNewer: high !== null };
  const { fresh, quoted } = renewed(stretch, messages, timeline);
  return { messages: fresh, quoted, hasOlder: hasAbove || stretch.hasOlder, hasNewer: true };
}

/** The timeline keeps what it was told of messages that it has not loaded: the island's among them. */
function renewed({ quoted }: Stretch, messages: readonly MessageView[], { aside: told }: Timeline) {
  if (told.length === 0) return { fresh: messages, quoted };
  const newest = new Map<number, MessageView>();
  for (const one of told) if (one.revision > (newest.get(one.seq)?.revision ?? 0)) newest.set(one.seq, one);
  const newer = (message: MessageView) => {
    const other = newest.get(message.seq);
    return other && other.revision > message.revision ? other : message;
  };
  return { fresh: messages.map(newer), quoted: bySeq(Object.values(quoted).map(newer)) };
}

/** Shows more above; null when they have to be fetched first. */
export function olderOf(stretch: Stretch, timeline: Timeline): Stretch | null {
  const source = sourceOf(stretch, timeline);
  const first = source.findIndex(({ seq }) => seq === shownOf(stretch, timeline).messages[0]?.seq);
  if (first <= 0) return null;
  const from = Math.max(0, first - step);
  return { ...stretch, low: source[from]!.seq, high: bounded(source, from + mostShown - 1, stretch.high) };
}

/** Shows more below; null when they have to be fetched first. */
export function newerOf(stretch: Stretch, timeline: Timeline): Stretch | null {
  const source = sourceOf(stretch, timeline);
  const last = source.findIndex(({ seq }) => seq === shownOf(stretch, timeline).messages.at(-1)?.seq);
  if (last < 0 || last === source.length - 1) return stretch.island.length > 0 ? null : { ...stretch, high: null };
  const to = Math.min(source.length - 1, last + step);
  const low = Math.max(stretch.low, source[Math.max(0, to - mostShown + 1)]!.seq);
  return { ...stretch, low, high: endsAt(stretch, source, to) };
}

/** Around a message that is loaded; null when it has to be fetched first. */
export function aroundOf(stretch: Stretch, timeline: Timeline, seq: number): Stretch | null {
  for (const one of [stretch, { ...stretch, island: [] }]) {
    const source = sourceOf(one, timeline);
    const at = source.findIndex((message) => message.seq === seq);
    if (at < 0) continue;
    const to = Math.min(source.length - 1, at + aside);
    return { ...one, low: source[Math.max(0, at - aside)]!.seq, high: endsAt(one, source, to) };
  }
  return null;
}

/** The newest messages; only what stands at the end of the timeline, however much of it is loaded. */
export function newestOf({ messages }: Timeline): Stretch {
  return { island: [], hasOlder: false, quoted: {}, low: messages.at(-step)?.seq ?? 0, high: null };
}

/** True when nothing lies between these messages and the timeline's: they belong into it. */
export function touches(page: Pick<HistoryView, 'messages' | 'hasNewer'>, timeline: Timeline): boolean {
  return !page.hasNewer || (page.messages.at(-1)?.seq ?? 0) + 1 >= timeline.from;
}

const endsAt = ({ island }: Stretch, source: readonly MessageView[], to: number) =>
  island.length === 0 && to === source.length - 1 ? null : source[to]!.seq;

/** Not further than before, and not more than the page holds. */
function bounded(source: readonly MessageView[], to: number, high: number | null): number | null {
  const limit = source[to];
  if (!limit || to === source.length - 1) return high;
  return high === null ? limit.seq : Math.min(high, limit.seq);
}
