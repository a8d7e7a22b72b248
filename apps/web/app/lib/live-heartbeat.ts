import { useEffect, useRef } from 'react';
import { useLive } from './live.tsx';

const everyMilliseconds = 30_000;

/** Conversation id to a revision. */
export type Positions = Record<string, number>;

/**
 * Asks twice a minute whether the server is further than this page, so that an event which got lost without a cut is
 * noticed too; and at once when the server says that something may have been missed. `onBehind` gets the revisions that are not here yet.
 */
export function useHeartbeat(positions: () => Positions, onBehind: (behind: Positions) => void): void {
  const { connection, request, on } = useLive();
  const latest = useRef({ positions, onBehind });
  useEffect(() => {
    latest.current = { positions, onBehind };
  });
  useEffect(() => {
    if (connection !== 'online') return;
    const beat = async () => {
      if (document.visibilityState === 'hidden') return;
      const conversations = latest.current.positions();
      if (Object.keys(conversations).length === 0) return;
      const answer = await request<{ behind: { id: string; revision: number }[] }>('conversation.positions', { conversations });
      if (!answer.ok || answer.data.behind.length === 0) return;
      latest.current.onBehind(Object.fromEntries(answer.data.behind.map(({ id, revision }) => [id, revision])));
    };
    const timer = setInterval(() => void beat(), everyMilliseconds);
    const end = on('line.restored', () => void beat());
    return () => {
      clearInterval(timer);
      end();
    };
  }, [connection, request, on]);
}
