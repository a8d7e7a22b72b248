import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useLive } from '#app/lib/live.tsx';

/** Changes close together are asked for once. */
const settles = 500;

/** Asks for the page's lists again when something in them changed. */
export function useFreshHome(): void {
  const { on, onReconnect } = useLive();
  const { revalidate } = useRevalidator();
  const latest = useRef(revalidate);
  latest.current = revalidate;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => latest.current(), settles);
    };
    const ends = [
      on('thread.asked', later),
      on('thread.changed', later),
      on('practice.published', later),
      on('inbox.changed', later),
      on('binome.paired', later),
      onReconnect(later),
    ];
    return () => {
      clearTimeout(timer);
      ends.forEach((end) => end());
    };
  }, [on, onReconnect]);
}
