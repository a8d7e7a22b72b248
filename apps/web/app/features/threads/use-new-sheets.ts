import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useLive } from '#app/lib/live.tsx';

/** A sheet was published that draws on this thread: its posts say so. */
export function useNewSheets(threadId: string) {
  const { on } = useLive();
  const { revalidate } = useRevalidator();
  useEffect(
    () =>
      on('practice.published', ({ sources }) => {
        if (sources.some((source) => source.threadId === threadId)) revalidate();
      }),
    [on, revalidate, threadId],
  );
}
