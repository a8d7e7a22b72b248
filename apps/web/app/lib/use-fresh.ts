import { useEffect, useRef, useState } from 'react';
import { useMissed } from './live.tsx';
import { readJson } from './read-json.ts';
import { useHeard, type Heed } from './use-heard.ts';

/** Changes close together are asked for once; and a hint may get lost without a cut, so that now and then it is asked anyway. Milliseconds. */
const settles = 150;
const heartbeat = 180_000;
/** What changes by itself further away than that is left to whoever opens the page then. Milliseconds. */
const soon = 24 * 60 * 60 * 1000;

/**
 * What the page was served with, kept as REST tells it: read again when one of the events concerns it, when one may
 * have been missed, and at the instant `due`, when it changes by itself.
 */
export function useFresh<T>(served: T, path: string | null, heed: Heed, due?: string): T {
  const [value, setValue] = useState(served);
  useEffect(() => setValue(served), [served]);
  const again = useRef<() => void>();
  useMissed(() => again.current?.());
  useHeard(heed, () => again.current?.());
  useEffect(() => {
    if (path === null) return;
    let asked = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = async () => {
      const turn = (asked += 1);
      const answer = await readJson<T>(path);
      // Only the newest question's answer holds what the newest event told of.
      if (answer && turn === asked) setValue(answer);
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), settles);
    };
    again.current = later;
    const wait = due === undefined ? Infinity : Date.parse(due) - Date.now();
    const turning = wait > 0 && wait < soon ? setTimeout(later, wait) : undefined;
    const beat = setInterval(() => document.visibilityState === 'visible' && later(), heartbeat);
    return () => {
      asked = -1;
      again.current = undefined;
      clearTimeout(timer);
      clearTimeout(turning);
      clearInterval(beat);
    };
  }, [path, due]);
  return value;
}
