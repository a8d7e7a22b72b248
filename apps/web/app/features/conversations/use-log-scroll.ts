import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** This close to the end counts as being there, in pixels. */
const nearEnd = 60;
/** This close to the beginning, older messages are fetched. */
const nearStart = 300;

/**
 * The log's scrolling. The region is a reversed column: the browser itself starts at the end (without JavaScript too),
 * stays there when the keyboard opens, and keeps its place when older messages are put in above. What comes in below
 * while one reads further up would push the text away: that is undone here.
 */
export function useLogScroll(lastKey: string, onStart: () => void) {
  const region = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const place = useRef<{ element: Element; top: number } | null>(null);

  const remember = useCallback(() => {
    const box = region.current;
    if (!box) return;
    const isAtEnd = Math.abs(box.scrollTop) < nearEnd;
    setAtEnd(isAtEnd);
    const { top } = box.getBoundingClientRect();
    const rows = box.querySelectorAll('.message');
    const element = isAtEnd ? undefined : Array.from(rows).find((row) => row.getBoundingClientRect().bottom > top);
    place.current = element ? { element, top: element.getBoundingClientRect().top } : null;
    if (box.scrollHeight - box.clientHeight - Math.abs(box.scrollTop) < nearStart) onStart();
  }, [onStart]);

  useLayoutEffect(() => {
    const box = region.current;
    const kept = place.current;
    if (!box || !kept?.element.isConnected) return;
    const moved = kept.element.getBoundingClientRect().top - kept.top;
    if (Math.abs(moved) > 1) box.scrollTop += moved;
  }, [lastKey]);

  useEffect(() => {
    const box = region.current;
    box?.addEventListener('scroll', remember, { passive: true });
    return () => box?.removeEventListener('scroll', remember);
  }, [remember]);

  const toEnd = useCallback(() => {
    place.current = null;
    region.current?.scrollTo({ top: 0 });
  }, []);
  /** Puts an element near the upper edge of the region. */
  const toElement = useCallback((selector: string) => {
    const box = region.current;
    const element = box?.querySelector(selector);
    if (!box || !element) return;
    box.scrollTop += element.getBoundingClientRect().top - box.getBoundingClientRect().top - 24;
  }, []);
  return { region, atEnd, toEnd, toElement };
}
