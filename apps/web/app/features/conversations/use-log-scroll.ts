import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** This close to the end counts as being there, in pixels. */
const nearEnd = 60;
/** This close to the edge of what is loaded, more is fetched. */
const nearEdge = 300;

type Edges = { /** More is wanted above. */ onStart: () => void; /** More is wanted below. */ onEnd: () => void };

/**
 * The log's scrolling. The region is a reversed column: the browser itself starts at the end (without JavaScript too),
 * stays there when the keyboard opens, and keeps its place when older messages are put in above. What comes in below
 * while one reads further up, or on a stretch of the past, would push the text away: that is undone here.
 * `key` changes with what stands in the log; `atNewest`: its end is the conversation's.
 */
export function useLogScroll(key: string, atNewest: boolean, { onStart, onEnd }: Edges) {
  const region = useRef<HTMLDivElement>(null);
  const [atFoot, setAtFoot] = useState(true);
  /** The last message that was on the screen, and the first that is now. */
  const [seen, setSeen] = useState({ first: 0, last: 0 });
  const place = useRef<{ element: Element; top: number } | null>(null);

  const remember = useCallback(() => {
    const box = region.current;
    if (!box) return;
    const isAtFoot = Math.abs(box.scrollTop) < nearEnd;
    setAtFoot(isAtFoot);
    const { top, bottom } = box.getBoundingClientRect();
    const rows = Array.from(box.querySelectorAll('.message'));
    const first = rows.find((row) => row.getBoundingClientRect().bottom > top);
    const last = rows.findLast((row) => row.getBoundingClientRect().top < bottom);
    const seqs = { first: seqOf(first), last: seqOf(last) };
    setSeen((known) => (known.first === seqs.first && known.last === seqs.last ? known : seqs));
    place.current = first && !(isAtFoot && atNewest) ? { element: first, top: first.getBoundingClientRect().top } : null;
    if (box.scrollHeight - box.clientHeight - Math.abs(box.scrollTop) < nearEdge) onStart();
    if (!atNewest && Math.abs(box.scrollTop) < nearEdge) onEnd();
  }, [onStart, onEnd, atNewest]);

  useLayoutEffect(() => {
    const box = region.current;
    const kept = place.current;
    if (!box || !kept?.element.isConnected) return;
    const moved = kept.element.getBoundingClientRect().top - kept.top;
    if (Math.abs(moved) > 1) box.scrollTop += moved;
  }, [key]);

  useEffect(() => {
    const box = region.current;
    // Where one is is known from the first moment on, not only once one scrolled; and again when what is shown changed.
    remember();
    box?.addEventListener('scroll', remember, { passive: true });
    return () => box?.removeEventListener('scroll', remember);
  }, [remember, key]);

  const toEnd = useCallback(() => {
    place.current = null;
    region.current?.scrollTo({ top: 0 });
  }, []);
  /** Whatever was kept in its place until now need not be: one goes elsewhere. */
  const letGo = useCallback(() => {
    place.current = null;
  }, []);
  /** Puts an element near the upper edge of the region. */
  const toElement = useCallback((selector: string) => {
    const box = region.current;
    const element = box?.querySelector(selector);
    if (!box || !element) return;
    place.current = null;
    box.scrollTop += element.getBoundingClientRect().top - box.getBoundingClientRect().top - 24;
  }, []);
  return { region, atEnd: atFoot && atNewest, seen, toEnd, toElement, letGo };
}

/** Rows carry their message's number in their id. */
function seqOf(row: Element | undefined): number {
  return Number(row?.id.replace(/^\D+/, '')) || 0;
}
