import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ConversationClient } from './client.ts';
import type { Timeline } from './timeline.ts';

/** How long one may scroll on before it is said how far one has read, in milliseconds. */
const restingFor = 700;

type Place = {
  /** The newest message is on the screen. */
  atEnd: boolean;
  /** The last message that is. */
  lastSeen: number;
  /** From this one on, everything up to there stands on the page without a hole. */
  firstShown: number;
};

/**
 * Tells the server how far one has read, on a screen that somebody looks at: what was passed from the first unread message
 * on, and everything once the end is reached. What is marked unread while the page is open stays so in all open pages:
 * only opening the conversation again, or writing in it, reads it.
 */
export function useReading(timeline: Timeline, client: ConversationClient, { atEnd, lastSeen, firstShown }: Place, online: boolean): void {
  const visible = useVisible();
  const last = newestSeq(timeline);
  const read = timeline.reads[timeline.selfId] ?? 0;
  const { unreadFrom } = timeline.own;
  const laidAside = useLaidAside(timeline);
  useEffect(() => {
    if (visible && atEnd && online && !laidAside) void client.markRead();
  }, [visible, atEnd, online, last, client, laidAside]);

  const passed = firstShown <= read + 1 && unreadFrom === null ? lastSeen : 0;
  useEffect(() => {
    if (!visible || !online || laidAside || passed <= read) return;
    const timer = setTimeout(() => void client.markRead(passed), restingFor);
    return () => clearTimeout(timer);
  }, [visible, online, laidAside, passed, read, client]);
}

/** True from the moment on at which something is marked unread in the open page, until one writes. */
function useLaidAside({ own: { unreadFrom }, pending }: Timeline): boolean {
  const [known, setKnown] = useState(unreadFrom);
  const [laidAside, setLaidAside] = useState(false);
  // While rendering, not after: what is told together with it must not count as read first.
  if (unreadFrom !== known) {
    setKnown(unreadFrom);
    if (unreadFrom !== null) setLaidAside(true);
  }
  const written = pending.length;
  useEffect(() => {
    if (written > 0) setLaidAside(false);
  }, [written]);
  return laidAside;
}

/**
 * Where the line "new messages" stands: after what had been read when the page was opened, or, later, when it was
 * last looked at; or where one marked it oneself. Null once one has written: then everything above was seen.
 */
export function useReadUpTo(timeline: Timeline): number | null {
  const visible = useVisible();
  const last = newestSeq(timeline);
  const read = timeline.reads[timeline.selfId] ?? 0;
  const { unreadFrom } = timeline.own;
  const [readUpTo, setReadUpTo] = useState<number | null>(unreadFrom !== null ? unreadFrom - 1 : read < last ? read : null);
  const latest = useRef({ read, last });
  useEffect(() => {
    latest.current = { read, last };
  });
  useEffect(() => {
    if (visible) return;
    const left = latest.current;
    setReadUpTo((line) => (left.read >= left.last ? left.last : line));
  }, [visible]);
  useEffect(() => {
    if (unreadFrom !== null) setReadUpTo(unreadFrom - 1);
  }, [unreadFrom]);
  const written = timeline.pending.length;
  useEffect(() => {
    if (written > 0) setReadUpTo(null);
  }, [written]);
  return readUpTo;
}

/** The conversation's newest message, loaded or not. */
export function newestSeq({ messages, from }: Timeline): number {
  return messages.at(-1)?.seq ?? from - 1;
}

function useVisible(): boolean {
  return useSyncExternalStore(watchVisibility, () => document.visibilityState === 'visible', () => true);
}

function watchVisibility(tell: () => void) {
  document.addEventListener('visibilitychange', tell);
  return () => document.removeEventListener('visibilitychange', tell);
}
