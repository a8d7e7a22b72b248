import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import type { OwnBinomeView } from '@passerelle/core/binomes/contract.ts';
import type { MessageView, ReadMarkView } from '@passerelle/core/conversations/contract.ts';
import { useHeartbeat } from '#app/lib/live-heartbeat.ts';
import { useLive } from '#app/lib/live.tsx';
import { readMark, received } from './inbox-changes.ts';

const InboxContext = createContext<readonly OwnBinomeView[]>([]);

/** One's binômes with what is unread in each, alive on every page: the navigation counts it, the home page shows it. */
export function useInbox(): readonly OwnBinomeView[] {
  return useContext(InboxContext);
}

export function useUnreadTotal(): number {
  return useInbox().reduce((total, { unread }) => total + unread, 0);
}

type Props = { selfId: string; served: readonly OwnBinomeView[]; children: ReactNode };

/** `served`: as the page came. What cannot be worked out from an event alone is asked for again. */
export function InboxProvider({ selfId, served, children }: Props) {
  const { connection, on } = useLive();
  const [binomes, setBinomes] = useState(served);
  const current = useRef(binomes);
  const heard = useRef(0);
  const revisions = useRef<Record<string, number>>({});
  const change = useCallback((next: readonly OwnBinomeView[]) => setBinomes((current.current = next)), []);

  const refresh = useCallback(async () => {
    const before = heard.current;
    const response = await fetch('/api/v1/me/binomes').catch(() => null);
    if (!response?.ok) return;
    const fresh = (await response.json()) as OwnBinomeView[];
    // Something was told while the answer was under way: it may or may not be in it.
    if (heard.current !== before) return void refresh();
    change(fresh);
  }, [change]);

  useEffect(() => {
    if (connection === 'online') void refresh();
  }, [connection, refresh]);
  useEffect(() => change(served), [served, change]);

  useEffect(() => {
    const onMessage = (message: MessageView) => {
      heard.current += 1;
      revisions.current[message.conversationId] = message.revision;
      const next = received(current.current, message, selfId);
      if (next) change(next);
      else void refresh();
    };
    const onRead = (mark: ReadMarkView) => {
      if (mark.memberId !== selfId) return;
      heard.current += 1;
      const next = readMark(current.current, mark);
      if (next) change(next);
      else void refresh();
    };
    const ends = [on('message.sent', onMessage), on('conversation.read', onRead), on('binome.paired', () => void refresh())];
    return () => ends.forEach((end) => end());
  }, [on, refresh, change, selfId]);

  useHeartbeat(
    () => Object.fromEntries(current.current.map(({ conversationId }) => [conversationId, revisions.current[conversationId] ?? 0])),
    (behind) => {
      Object.assign(revisions.current, behind);
      void refresh();
    },
  );

  return <InboxContext.Provider value={binomes}>{children}</InboxContext.Provider>;
}
