import { useCallback, useEffect, useRef, useState } from 'react';
import type { HistoryView } from '@passerelle/core/conversations/contract.ts';
import { farBehind, type ConversationClient } from './client.ts';
import { aroundOf, bySeq, newerOf, newestOf, olderOf, shownOf, stretchOf, touches, type Stretch } from './stretch.ts';
import type { Timeline } from './timeline.ts';

/** The part of the conversation that is on the page, and the ways from it: further back, further on, to a message, to the end. */
export function useStretch(client: ConversationClient, timeline: Timeline, opening: HistoryView) {
  const [stretch, setStretch] = useState(() => stretchOf(opening));
  const [loading, setLoading] = useState<'older' | 'newer' | 'far' | null>(null);
  const current = useRef(stretch);
  const busy = useRef(false);

  const become = useCallback((next: Stretch) => setStretch((current.current = next)), []);

  /** Paging goes one page at a time; whoever jumps does not wait for it. */
  const fetching = useCallback(async (what: 'older' | 'newer' | 'far', work: () => Promise<void>) => {
    if (busy.current && what !== 'far') return;
    busy.current = true;
    setLoading(what);
    await work().finally(() => {
      busy.current = false;
      setLoading(null);
    });
  }, []);

  /** Puts a page that was fetched where it belongs: into the timeline if it touches it. */
  const land = useCallback(
    (page: HistoryView, range: Pick<Stretch, 'low' | 'high'>) => {
      const island = { ...stretchOf({ ...page, hasNewer: true }), ...range };
      if (!touches(page, client.timeline())) return become(island);
      client.takeOlder(page);
      const last = client.timeline().messages.at(-1)?.seq ?? 0;
      become({ ...island, island: [], quoted: {}, high: (range.high ?? 0) >= last ? null : range.high });
    },
    [become, client],
  );

  const older = useCallback(() => {
    const step = () => olderOf(current.current, client.timeline());
    const next = step();
    if (next) return become(next);
    void fetching('older', async () => {
      const { island } = current.current;
      if (island.length === 0) {
        if (client.timeline().hasOlder && (await client.loadOlder())) become(step() ?? { ...current.current, low: 0 });
        return;
      }
      const page = current.current.hasOlder ? await client.page(`before=${island[0]!.seq}`) : null;
      if (!page || current.current.island !== island) return;
      const quoted = { ...current.current.quoted, ...bySeq(page.quoted) };
      become({ ...current.current, island: [...page.messages, ...island], hasOlder: page.hasOlder, quoted });
      become(step() ?? current.current);
    });
  }, [become, client, fetching]);

  const newer = useCallback(() => {
    if (current.current.high === null) return;
    const next = newerOf(current.current, client.timeline());
    if (next) return become(next);
    void fetching('newer', async () => {
      const before = current.current;
      const page = await client.page(`after=${before.island.at(-1)!.seq}`);
      if (!page || current.current.island !== before.island) return;
      const messages = [...before.island, ...page.messages];
      const quoted = [...Object.values(before.quoted), ...page.quoted];
      land({ messages, quoted, hasOlder: before.hasOlder, hasNewer: page.hasNewer }, { low: before.low, high: before.high });
      become(newerOf(current.current, client.timeline()) ?? current.current);
    });
  }, [become, client, fetching, land]);

  /** Goes to a message, or to the next one that is there; answers its seq, null when nothing came. */
  const around = useCallback(
    async (seq: number, anew = false): Promise<number | null> => {
      const next = anew ? null : aroundOf(current.current, client.timeline(), seq);
      if (next) {
        become(next);
        return seq;
      }
      let reached: number | null = null;
      await fetching('far', async () => {
        const page = await client.page(`around=${seq}`);
        const [first, last] = [page?.messages[0], page?.messages.at(-1)];
        if (!page || !first || !last) return;
        land(page, { low: first.seq, high: last.seq });
        reached = (page.messages.find((one) => one.seq >= seq) ?? last).seq;
      });
      return reached;
    },
    [become, client, fetching, land],
  );

  const newest = useCallback(async () => {
    const { messages, hasOlder } = client.timeline();
    if (messages.length === 0 && hasOlder) await fetching('far', async () => void (await client.loadOlder()));
    if (client.timeline().messages.length > 0) become(newestOf(client.timeline()));
  }, [become, client, fetching]);

  const shown = shownOf(stretch, timeline);
  useRenewal(timeline, shown.messages.length > 0, stretch, around);
  return { shown, atNewest: stretch.high === null, loading, older, newer, around, newest };
}

/** Far behind, the timeline is read anew: an island may have changed unseen, and what was shown may not be in it any more. */
function useRenewal({ revision, messages }: Timeline, isShown: boolean, stretch: Stretch, around: (seq: number, anew: boolean) => Promise<unknown>) {
  const known = useRef(revision);
  useEffect(() => {
    const isFar = revision - known.current > farBehind;
    known.current = revision;
    const isLost = !isShown && messages.length > 0;
    if ((isFar && stretch.island.length > 0) || isLost) void around(stretch.low, true);
  }, [revision, messages, isShown, stretch, around]);
}
