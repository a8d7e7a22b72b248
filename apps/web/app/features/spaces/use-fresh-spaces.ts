import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useLive } from '#app/lib/live.tsx';

/** Changes close together are asked for once. */
const settles = 500;

/** Reads the page again when a space on it changed, or a new one may belong on it. `id`: only when that one did. */
export function useFreshSpaces(id?: string): void {
  const { on } = useLive();
  const { revalidate } = useRevalidator();
  const latest = useRef(revalidate);
  latest.current = revalidate;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = on('space.revised', (space) => {
      if (id !== undefined && space.id !== id) return;
      clearTimeout(timer);
      timer = setTimeout(() => latest.current(), settles);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [on, id]);
}
