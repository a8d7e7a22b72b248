import { useNavigation, useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';

/** Changes close together are asked for once. */
const settles = 500;

/**
 * Reads the page's data again. The function stays the same for as long as the component does: an effect is not begun anew for it.
 * While the page is on its way to another, or a form is being sent, it waits: what is read in between would be thrown away, and
 * with it the word that the answer to the form left for the next page.
 */
export function useReread(): () => void {
  const { revalidate } = useRevalidator();
  const isIdle = useNavigation().state === 'idle';
  const waits = useRef(false);
  const latest = useRef(revalidate);
  latest.current = isIdle ? revalidate : () => void (waits.current = true);
  useEffect(() => {
    if (!isIdle || !waits.current) return;
    waits.current = false;
    revalidate();
  }, [isIdle, revalidate]);
  const [reread] = useState(() => () => latest.current());
  return reread;
}

/** Like `useReread`, once what comes close together has settled. */
export function useRereadSoon(): () => void {
  const reread = useReread();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  const [soon] = useState(() => () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(reread, settles);
  });
  return soon;
}
