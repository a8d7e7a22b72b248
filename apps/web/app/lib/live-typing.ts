import { useCallback, useEffect, useRef, useState } from 'react';
import { useLive } from './live.tsx';

/** Told no more often than the server passes on; not heard of for a little longer, it is over. */
const tellEvery = 2500;
const overAfter = 6000;

/**
 * Who else is writing in a conversation just now, by member id, the first one first; and `tell`, to be called with every
 * keystroke of one's own.
 */
export function useTyping(conversationId: string): { typing: readonly string[]; tell(): void } {
  const { connection, request, on } = useLive();
  const [typing, setTyping] = useState<readonly string[]>([]);
  const toldAt = useRef(0);

  useEffect(() => {
    if (connection !== 'online') return;
    const timers = new Map<string, ReturnType<typeof setTimeout>>();
    const stop = (memberId: string) => {
      clearTimeout(timers.get(memberId));
      if (timers.delete(memberId)) setTyping((before) => before.filter((id) => id !== memberId));
    };
    const endings = [
      on('conversation.typing', ({ conversationId: id, memberId }) => {
        if (id !== conversationId) return;
        clearTimeout(timers.get(memberId));
        timers.set(memberId, setTimeout(() => stop(memberId), overAfter));
        setTyping((before) => (before.includes(memberId) ? before : [...before, memberId]));
      }),
      on('message.sent', (message) => message.conversationId === conversationId && stop(message.authorId)),
    ];
    return () => {
      endings.forEach((end) => end());
      timers.forEach((timer) => clearTimeout(timer));
      setTyping([]);
    };
  }, [connection, conversationId, on]);

  const tell = useCallback(() => {
    const now = Date.now();
    if (now - toldAt.current < tellEvery) return;
    toldAt.current = now;
    void request('conversation.typing', { conversationId });
  }, [conversationId, request]);

  return { typing, tell };
}
