import { useEffect, useRef, useState } from 'react';
import type { ReadingView } from '@passerelle/core/inbox/contract.ts';
import type { OwnThreadView, PostView } from '@passerelle/core/threads/contract.ts';
import { useSelf } from '#app/lib/use-self.ts';
import { isLaidAside } from './own-threads.ts';
import { useOwnThread, useReading } from './reading.tsx';
import { watchPosts } from './watch-posts.ts';

type Shown = {
  threadId: string;
  posts: PostView[];
  /** One's own answer that was accepted: seeing it says that one knows. */
  acceptedPostId: string | null;
};

/**
 * Marks the posts of a page as read when they are looked at. Once something is marked unread, in whatever tab, this page
 * marks nothing more until it is opened again. Answers how far the thread is read now, and the post before which
 * "new" begins: as it was when the page was opened.
 */
export function useSeenPosts({ threadId, posts, acceptedPostId }: Shown, reading: ReadingView): { own: OwnThreadView; newFrom: number | null } {
  const { saw, layAside, open } = useReading();
  const { id: selfId } = useSelf();
  const own = useOwnThread(threadId, reading) ?? reading;
  const [newFrom, setNewFrom] = useState(() => reading.unreadHere[0]?.[0] ?? null);
  const laidAside = useLaidAside(own);
  const watcher = useRef<ReturnType<typeof watchPosts> | null>(null);
  const told = useRef(new Set<number>());

  useEffect(() => {
    if (!laidAside) return;
    layAside(threadId);
    setNewFrom(own.firstUnread);
  }, [laidAside, layAside, threadId, own.firstUnread]);

  useEffect(() => {
    open(threadId);
    const watching = watchPosts((seq) => {
      told.current.add(seq);
      saw(threadId, seq);
    });
    watcher.current = watching;
    return () => watching.end();
  }, [threadId, saw, open]);

  useEffect(() => {
    if (laidAside) return;
    const isUnread = (seq: number) => seq > reading.lastSeq || reading.unreadHere.some(([first, last]) => first <= seq && seq <= last);
    for (const { id, seq, author } of posts) {
      const concerns = author.id === selfId ? id === acceptedPostId : isUnread(seq);
      const element = concerns && !told.current.has(seq) && document.getElementById(`post-${seq}`);
      if (element) watcher.current?.watch(element, seq);
    }
  }, [posts, reading, selfId, acceptedPostId, laidAside]);

  return { own, newFrom };
}

function useLaidAside(own: OwnThreadView): boolean {
  const [known, setKnown] = useState(own);
  const [laidAside, setLaidAside] = useState(false);
  // While rendering, not after: nothing that is on the screen at that moment may count as read first.
  if (own !== known) {
    setKnown(own);
    if (isLaidAside(known, own)) setLaidAside(true);
  }
  return laidAside;
}
