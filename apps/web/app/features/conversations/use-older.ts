import { useCallback, useRef, useState } from 'react';
import type { ConversationClient } from './client.ts';

/** Fetches one page further back at a time, while there is one. */
export function useOlder(client: ConversationClient) {
  const [loading, setLoading] = useState(false);
  const busy = useRef(false);
  const loadOlder = useCallback(() => {
    if (busy.current || !client.timeline().hasOlder) return;
    busy.current = true;
    setLoading(true);
    void client.loadOlder().finally(() => {
      busy.current = false;
      setLoading(false);
    });
  }, [client]);
  return { loading, loadOlder };
}
