import { useEffect, useState } from 'react';
import { useLive } from './live.tsx';

/**
 * Who of a conversation is online, by member id. Null while that is not known: before the first answer, and whenever this
 * browser is itself cut, as it then cannot say anything of others.
 */
export function usePresence(conversationId: string): ReadonlySet<string> | null {
  const { connection, request, on, onReconnect } = useLive();
  const [online, setOnline] = useState<ReadonlySet<string> | null>(null);

  useEffect(() => {
    if (connection !== 'online') return;
    let ended = false;
    // What was told while the answer was under way is newer than it.
    let told = new Map<string, boolean>();
    const ask = async () => {
      told = new Map();
      const answer = await request<{ online: string[] }>('conversation.presence', { conversationId });
      if (ended) return;
      const present = answer.ok ? new Set(answer.data.online) : null;
      if (present) for (const [id, isOnline] of told) if (isOnline) present.add(id); else present.delete(id);
      setOnline(present);
    };
    const endings = [
      on('presence.changed', ({ memberId, online: isOnline }) => {
        told.set(memberId, isOnline);
        setOnline((before) => before && changed(before, memberId, isOnline));
      }),
      on('line.restored', () => void ask()),
      onReconnect(() => void ask()),
    ];
    void ask();
    return () => {
      ended = true;
      endings.forEach((end) => end());
      setOnline(null);
    };
  }, [connection, conversationId, request, on, onReconnect]);

  return connection === 'online' ? online : null;
}

function changed(before: ReadonlySet<string>, memberId: string, isOnline: boolean): ReadonlySet<string> {
  if (before.has(memberId) === isOnline) return before;
  const after = new Set(before);
  if (isOnline) after.add(memberId);
  else after.delete(memberId);
  return after;
}
