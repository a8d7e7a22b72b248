import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import type { OwnConversationView } from '@passerelle/core/conversations/contract.ts';
import { useHeartbeat } from '#app/lib/live-heartbeat.ts';
import { useLive } from '#app/lib/live.tsx';
import { readJson } from '#app/lib/read-json.ts';
import { advanced, altered, left, marked, readMark, received, unreadTotal, type Inbox, type InboxAfter } from './inbox-changes.ts';

const InboxContext = createContext<Inbox>([]);

/** One's conversations, the newest message first, with what is unread in each: alive on every page. */
export function useInbox(): Inbox {
  return useContext(InboxContext);
}

/** What the navigation counts. */
export function useUnreadTotal(): number {
  return unreadTotal(useInbox());
}

type Props = { selfId: string; served: readonly OwnConversationView[]; children: ReactNode };

/** `served`: as the page came. What cannot be worked out from an event alone is asked for again. */
export function InboxProvider({ selfId, served, children }: Props) {
  const { connection, on } = useLive();
  const [inbox, setInbox] = useState<Inbox>(served);
  const current = useRef(inbox);
  const heard = useRef(0);
  const change = useCallback((next: Inbox) => setInbox((current.current = next)), []);

  const refresh = useCallback(async () => {
    const before = heard.current;
    const fresh = await readJson<OwnConversationView[]>('/api/v1/me/conversations');
    if (!fresh) return;
    // Something was told while the answer was under way: it may or may not be in it.
    if (heard.current !== before) return void refresh();
    change(fresh);
  }, [change]);
  const refreshSoon = useSoon(refresh, Math.max(0, ...inbox.map(({ memberCount }) => memberCount)));

  useEffect(() => {
    if (connection === 'online') void refresh();
  }, [connection, refresh]);
  useEffect(() => change(served), [served, change]);

  useEffect(() => {
    const take = ({ inbox: next, ask }: InboxAfter) => {
      heard.current += 1;
      if (next !== current.current) change(next);
      if (ask === 'now') void refresh();
      if (ask === 'soon') refreshSoon();
    };
    const ends = [
      on('message.sent', (message) => take(received(current.current, message, selfId))),
      on('message.changed', (message) => take(altered(current.current, message, selfId))),
      on('conversation.advanced', (further) => take(advanced(current.current, further))),
      on('conversation.read', (mark) => mark.memberId === selfId && take(readMark(current.current, mark))),
      on('conversation.marked', (own) => take(marked(current.current, own))),
      on('group.left', (moved) => take(left(current.current, moved, selfId))),
      on('group.joined', ({ memberIds }) => (memberIds.includes(selfId) ? void refresh() : refreshSoon())),
      on('group.revised', refreshSoon),
      on('conversation.left', (moved) => take(left(current.current, moved, selfId))),
      on('conversation.joined', () => void refresh()),
      on('conversation.disclosed', () => void refresh()),
      on('binome.paired', () => void refresh()),
    ];
    return () => ends.forEach((end) => end());
  }, [on, refresh, refreshSoon, change, selfId]);

  useHeartbeat(
    () => Object.fromEntries(current.current.slice(0, 100).map(({ id, lastRevision }) => [id, lastRevision])),
    () => void refresh(),
  );

  return <InboxContext.Provider value={inbox}>{children}</InboxContext.Provider>;
}

/** Everybody in a group hears the same event: each asks at a moment of its own, later the more they are, and for several events once. */
function useSoon(act: () => void, people: number): () => void {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const spread = useRef(0);
  spread.current = 4_000 + people * 20;
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  return useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = null;
      act();
    }, 1_000 + Math.random() * spread.current);
  }, [act]);
}
