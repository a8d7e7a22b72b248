import { useLocation, useNavigate } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { sameSitePath } from '#app/lib/same-site.ts';
import { inTurn, isThere, type NoticeData, type PageOrder } from './notice.ts';

/** On every page of a signed-in member: goes where a chosen notice leads, and puts away the notices of what is open. */
export function NoticeFollower() {
  const navigate = useNavigate();
  const go = useRef(navigate);
  go.current = navigate;
  const { pathname, search } = useLocation();

  useEffect(() => {
    const workers = navigator.serviceWorker;
    if (!workers) return;
    const follow = ({ data, ports }: MessageEvent<PageOrder>) => {
      if (data.type === 'where') ports[0]?.postMessage(window.location.pathname);
      if (data.type !== 'open') return;
      ports[0]?.postMessage('done');
      go.current(sameSitePath(data.path));
    };
    workers.addEventListener('message', follow);
    workers.startMessages();
    return () => workers.removeEventListener('message', follow);
  }, []);

  useEffect(() => {
    void inTurn(() => putAway(pathname)).catch(() => undefined);
  }, [pathname, search]);
  return null;
}

async function putAway(pathname: string): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  for (const notice of (await registration?.getNotifications()) ?? []) {
    if (isThere(pathname, (notice.data as NoticeData | null)?.path ?? '')) notice.close();
  }
}
