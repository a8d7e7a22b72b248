import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { createLiveConnection, type LiveState } from './live-connection.ts';

type Live = LiveState & Pick<ReturnType<typeof createLiveConnection>, 'request' | 'on' | 'onReconnect'>;

const LiveContext = createContext<Live | null>(null);
const atFirst: LiveState = { connection: 'connecting', sessionEnded: false, expected: false };

/** Holds the tab's socket while somebody is signed in. The client is downloaded once the page can be read. */
export function LiveProvider({ memberId, children }: { memberId: string; children: ReactNode }) {
  const [live] = useState(() => createLiveConnection(memberId));
  useEffect(() => live.start(), [live]);
  const state = useSyncExternalStore(live.watch, live.state, () => atFirst);
  const { request, on, onReconnect } = live;
  const value = useMemo(() => ({ ...state, request, on, onReconnect }), [state, request, on, onReconnect]);
  return <LiveContext.Provider value={value}>{children}</LiveContext.Provider>;
}

/**
 * The live line to the server, on screens inside the signed-in layout. `request`, `on` and `onReconnect` never change:
 * effects may depend on them. `on` and `onReconnect` answer the function that ends them.
 */
export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('useLive is for screens inside the signed-in layout');
  return live;
}
