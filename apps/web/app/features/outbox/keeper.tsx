import { useEffect } from 'react';
import { useLive } from '#app/lib/live.tsx';
import { whenIdle } from '#app/lib/when-idle.ts';
import { outboxOf, sendOver } from './outbox.ts';

/**
 * On every page of a signed-in member: sends what any page left, as soon as there is reason to hope. Its code comes when
 * the page has had time for itself; opening the outbox sends what is in it.
 */
export function OutboxKeeper({ memberId }: { memberId: string }) {
  const { connection, request } = useLive();
  const online = connection === 'online';

  useEffect(() => {
    const deliver = () => void outboxOf(memberId).then((outbox) => outbox.deliver(), () => undefined);
    sendOver(online ? { request } : null);
    if (online) deliver();
    const cancel = whenIdle(deliver);
    window.addEventListener('online', deliver);
    document.addEventListener('visibilitychange', deliver);
    return () => {
      cancel();
      window.removeEventListener('online', deliver);
      document.removeEventListener('visibilitychange', deliver);
    };
  }, [online, request, memberId]);
  return null;
}
