import { useLocation, useNavigate } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { sameSitePath } from '#app/lib/same-site.ts';
import { inTurn, noticeTag, type OpenOrder } from './notice.ts';

/** On every page of a signed-in member: goes where a chosen notice leads, and puts away the notices of what is open. */
export function NoticeFollower() {
  const navigate = useNavigate();
  const go = useRef(navigate);
  go.current = navigate;
  const { pathname, search } = useLocation();

  useEffect(() => {
    const workers = navigator.serviceWorker;
    if (!workers) return;
    const follow = ({ data, ports }: MessageEvent<OpenOrder>) => {
      if (data.type !== 'open') return;
      ports[0]?.postMessage('done');
      go.current(sameSitePath(data.path));
    };
    workers.addEventListener('message', follow);
    workers.startMessages();
    return () => workers.removeEventListener('message', follow);
  }, []);

  useEffect(() => {
    const conversationId = /^\/conversations\/([0-9a-f-]{36})$/.exec(pathname)?.[1];
    if (conversationId) void inTurn(() => putAway(noticeTag(conversationId))).catch(() => undefined);
  }, [pathname, search]);
  return null;
}

async function putAway(tag: string): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const shown = await registration?.getNotifications({ tag });
  shown?.forEach((notice) => notice.close());
}
