import { useLocation, useNavigation } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/** Tells of a navigation without a reload: a line while it loads, then the page's heading takes the focus. */
export function NavigationNotice({ title }: { title: string }) {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  const announcement = useRef<HTMLParagraphElement>(null);
  const wasLoading = useRef(false);
  const loading = useNavigation().state !== 'idle';
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    // A link may lead to a part of the page: that has taken the focus, and is read out.
    if (document.activeElement?.matches('main li[tabindex]')) return;
    const heading = document.querySelector<HTMLElement>('main h1');
    if (heading) heading.focus({ preventScroll: true });
    else if (announcement.current) announcement.current.textContent = title;
  }, [pathname, title]);
  useEffect(() => {
    // What had the focus may be gone with what the page no longer shows.
    if (loading || document.activeElement !== document.body || wasLoading.current === loading) return;
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [loading]);
  useEffect(() => {
    wasLoading.current = loading;
  }, [loading]);
  return (
    <>
      <div className="progress" data-loading={loading || undefined} aria-hidden="true" />
      <p ref={announcement} className="visually-hidden" aria-live="polite" />
    </>
  );
}
