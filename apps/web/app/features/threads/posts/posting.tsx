import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useSearchParams } from '@remix-run/react';
import type { PostView, ThreadPageView } from '@passerelle/core/threads/contract.ts';
import { useSelf } from '#app/lib/use-self.ts';
import { postAt, type ThreadNews, type ThreadState } from '../thread-state.ts';
import type { Reading } from './reading.ts';

/** What posts need of the thread around them. */
export type Posting = {
  threadId: string;
  selfId: string;
  can: ThreadPageView['thread']['can'];
  reading: Reading;
  /** A post of the thread, wherever it stands, as far as it is known here. */
  at(seq: number): PostView | null;
  /** The answers folded under a post, as far as they are known here. */
  under(seq: number): PostView[];
  /** Of which post they are shown from the beginning. */
  unfolded: number | null;
  /** The post that is being answered, and whether its words are quoted. */
  answering: number | null;
  quotes: boolean;
  answer(seq: number | null): void;
  tell(news: ThreadNews): void;
  /** The script is running: what needs none is replaced. */
  isAlive: boolean;
};

const PostingContext = createContext<Posting | null>(null);

export function usePosting(): Posting {
  const posting = useContext(PostingContext);
  if (!posting) throw new Error('usePosting is for what stands in a thread');
  return posting;
}

export const PostingProvider = ({ value, children }: { value: Posting; children: ReactNode }) => <PostingContext.Provider value={value}>{children}</PostingContext.Provider>;

type Parts = { page: ThreadPageView; state: ThreadState; tell: (news: ThreadNews) => void; reading: Reading };

export function usePostingOf({ page, state, tell, reading }: Parts): Posting {
  const { id: selfId } = useSelf();
  const [search] = useSearchParams();
  const asked = numberIn(search, 'answer');
  const [answering, answer] = useState(asked);
  // A link to the form, followed on the same page.
  useEffect(() => answer(asked), [asked]);
  const [isAlive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const { thread } = page;
  const [unfolded, quotes] = [numberIn(search, 'answers'), search.has('quote')];
  const { posts, others } = state;
  return useMemo(
    () => ({
      threadId: thread.id, selfId, can: thread.can, reading, unfolded, answering, quotes, answer, tell, isAlive,
      at: (seq) => postAt({ posts, others }, seq),
      under: (seq) => [...new Map([...others, ...posts].filter((post) => post.rootSeq === seq && !post.deletedAt).map((post) => [post.seq, post])).values()].toSorted((one, other) => one.seq - other.seq),
    }),
    [thread.id, thread.can, selfId, reading, unfolded, answering, quotes, tell, isAlive, posts, others],
  );
}

function numberIn(search: URLSearchParams, name: string): number | null {
  const value = search.get(name);
  return value && /^\d{1,9}$/.test(value) ? Number(value) : null;
}
