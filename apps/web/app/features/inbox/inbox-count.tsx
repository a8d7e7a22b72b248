import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import type { InboxCount } from '@passerelle/core/inbox/contract.ts';
import { unreadConversations } from '#app/features/conversations/inbox-changes.ts';
import { useInbox } from '#app/features/conversations/inbox.tsx';
import { useMissed } from '#app/lib/live.tsx';
import { readJson } from '#app/lib/read-json.ts';
import { useHeard } from '#app/lib/use-heard.ts';

const CountContext = createContext(0);

/** How many things are new, as the inbox lists them; the same in every tab. */
export function useInboxCount(): number {
  return useContext(CountContext);
}

const always = () => true;

/** Changes close together are asked for once, and not by everybody in the same moment. */
const settles = () => 150 + Math.random() * 350;

/** `served`: as the page came. What conversations have unread is known from the live list of them. */
export function InboxCountProvider({ served, children }: { served: InboxCount; children: ReactNode }) {
  const inbox = useInbox();
  const [{ entries, aside }, setCount] = useState(served);
  useEffect(() => setCount(served), [served]);
  useNews(
    useCallback(async () => {
      const fresh = await readJson<InboxCount>('/api/v1/me/inbox/count');
      if (fresh) setCount(fresh);
    }, []),
  );
  const conversations = unreadConversations(inbox).filter(({ id, lastSeq }) => lastSeq > (aside[id] ?? 0));
  return <CountContext.Provider value={entries + conversations.length}>{children}</CountContext.Provider>;
}

/**
 * Acts soon after something came into the inbox or left it, or was muted, in whatever tab, and when that may have been missed.
 */
export function useNews(act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const [later] = useState(() => () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      latest.current();
    }, settles());
  });
  useMissed(later);
  useHeard({ 'inbox.changed': always, 'follow.changed': always, 'forward.asked': always, 'forward.changed': always, 'binome.changed': always }, later);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
}
