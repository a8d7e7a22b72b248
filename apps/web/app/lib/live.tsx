import { createContext, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { createLiveConnection, type LiveState } from './live-connection.ts';

type Live = LiveState & Pick<ReturnType<typeof createLiveConnection>, 'request' | 'on' | 'onReconnect' | 'announce'>;

const LiveContext = createContext<Live | null>(null);
/** What came between a page and its line is looked for once the page has settled, so that it is in nobody's way. Milliseconds. */
const calm = 3000;
const atFirst: LiveState = { connection: 'connecting', sessionEnded: false, expected: false };

/** Holds the tab's socket while somebody is signed in. The client is downloaded once the page can be read. */
export function LiveProvider({ memberId, children }: { memberId: string; children: ReactNode }) {
  const [live] = useState(() => createLiveConnection(memberId));
  useEffect(() => live.start(), [live]);
  const state = useSyncExternalStore(live.watch, live.state, () => atFirst);
  const { request, on, onReconnect, announce } = live;
  const value = useMemo(() => ({ ...state, request, on, onReconnect, announce }), [state, request, on, onReconnect, announce]);
  return <LiveContext.Provider value={value}>{children}</LiveContext.Provider>;
}

/**
 * The live line to the server, on screens inside the signed-in layout. `request`, `on`, `onReconnect` and
 * `announce` never change: effects may depend on them. `on` and `onReconnect` answer the function that ends them.
 */
export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('useLive is for screens inside the signed-in layout');
  return live;
}

/** Acts when something may have been missed: after every cut, and once the line is there where the page was there before it. */
export function useMissed(act: () => void): void {
  const { connection, onReconnect } = useLive();
  const latest = useRef(act);
  latest.current = act;
  const isUnheard = useRef(connection !== 'online');
  useEffect(() => onReconnect(() => latest.current()), [onReconnect]);
  useEffect(() => {
    if (connection !== 'online' || !isUnheard.current) return;
    const timer = setTimeout(() => {
      isUnheard.current = false;
      latest.current();
    }, calm);
    return () => clearTimeout(timer);
  }, [connection]);
}
