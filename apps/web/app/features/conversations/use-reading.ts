import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ConversationClient } from './client.ts';
import type { Timeline } from './timeline.ts';

/** Tells the server that everything is read, once the end is on a screen somebody looks at. */
export function useReading(timeline: Timeline, client: ConversationClient, atEnd: boolean, online: boolean): void {
  const visible = useVisible();
  const last = timeline.messages.at(-1)?.seq ?? 0;
  useEffect(() => {
    if (visible && atEnd && online) void client.markRead();
  }, [visible, atEnd, online, last, client]);
}

/**
 * Where the line "new messages" stands: after what had been read when the page was opened, or, later, when it was
 * last looked at. Null once one has written: then everything above was seen.
 */
export function useReadUpTo(timeline: Timeline): number | null {
  const visible = useVisible();
  const last = timeline.messages.at(-1)?.seq ?? 0;
  const read = timeline.reads[timeline.selfId] ?? 0;
  const [readUpTo, setReadUpTo] = useState<number | null>(read < last ? read : null);
  const latest = useRef({ read, last });
  useEffect(() => {
    latest.current = { read, last };
  });
  useEffect(() => {
    if (visible) return;
    const left = latest.current;
    setReadUpTo((line) => (left.read >= left.last ? left.last : line));
  }, [visible]);
  const written = timeline.pending.length;
  useEffect(() => {
    if (written > 0) setReadUpTo(null);
  }, [written]);
  return readUpTo;
}

function useVisible(): boolean {
  return useSyncExternalStore(watchVisibility, () => document.visibilityState === 'visible', () => true);
}

function watchVisibility(tell: () => void) {
  document.addEventListener('visibilitychange', tell);
  return () => document.removeEventListener('visibilitychange', tell);
}
