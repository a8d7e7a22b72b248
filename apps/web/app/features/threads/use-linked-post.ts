import { useLocation } from '@remix-run/react';
import { useEffect } from 'react';

/** A link to a post brings the focus there too, so that reading and the keyboard go on from it. */
export function useLinkedPost() {
  const { hash, key } = useLocation();
  useEffect(() => {
    if (!/^#(post-\d+|reply)$/.test(hash)) return;
    // After the page's heading, which takes the focus on every new page.
    const frame = requestAnimationFrame(() => {
      const target = document.getElementById(hash.slice(1));
      if (!target || target.contains(document.activeElement)) return;
      (target.querySelector('textarea') ?? target).focus({ preventScroll: true });
      target.scrollIntoView({ block: 'start' });
    });
    return () => cancelAnimationFrame(frame);
  }, [hash, key]);
}
