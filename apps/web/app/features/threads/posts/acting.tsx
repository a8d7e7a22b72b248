import { createContext, lazy, Suspense, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { PostView } from '@passerelle/core/threads/contract.ts';
import { useToast } from '#app/components/toasts.tsx';
import { useWishedReactions, type AllWishes } from '#app/features/reactions/use-wished-reactions.ts';
import { bringWords } from '#app/lib/i18n.browser.ts';
import { useLive } from '#app/lib/live.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { usePosting } from './posting.tsx';
import { SelectionQuote } from './selection-quote.tsx';

const load = () => import('./opened.tsx');
const OpenedWindow = lazy(load);

/** What is open over the thread, for which post, beside what. */
export type Opened = { what: 'menu' | 'emoji'; seq: number; anchor: HTMLElement };

type Acting = {
  open(opened: Opened): void;
  /** Downloads what opens, before it is asked for. */
  prepare(): void;
  /** What the reader pressed and is not confirmed yet. */
  wishes: AllWishes;
  react(postId: string, emoji: string, on: boolean): void;
};

export type OpenedProps = { opened: Opened; open: (opened: Opened | null) => void; react: Acting['react'] };

const ActingContext = createContext<Acting | null>(null);

export function useActing(): Acting {
  const acting = useContext(ActingContext);
  if (!acting) throw new Error('useActing is for what stands in a thread');
  return acting;
}

/** What one can do with posts. The windows are downloaded when first reached for. */
export function PostActing({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const toast = useToast();
  const { threadId, tell } = usePosting();
  const { request } = useLive();
  const [opened, setOpened] = useState<Opened | null>(null);
  useFocusBack(opened);
  const send = useCallback(
    async (postId: string, emoji: string, on: boolean) => {
      const answer = await request<PostView>('post.react', { threadId, postId, emoji, on });
      if (answer.ok) tell({ type: 'replied', post: answer.data });
      return answer;
    },
    [request, threadId, tell],
  );
  const [wishes, react] = useWishedReactions(send);
  const acting = useMemo<Acting>(() => {
    const prepared = () => Promise.all([load(), bringWords('later')]);
    const offline = () => toast({ text: t('conversation.acts.notLoaded'), tone: 'problem' });
    return { wishes, react, open: (wish) => void prepared().then(() => setOpened(wish), offline), prepare: () => void prepared().catch(() => undefined) };
  }, [wishes, react, t, toast]);
  return (
    <ActingContext.Provider value={acting}>
      {children}
      <SelectionQuote />
      {opened && (
        <Suspense>
          <OpenedWindow opened={opened} open={setOpened} react={react} />
        </Suspense>
      )}
    </ActingContext.Provider>
  );
}

/** Until a window that closes has given the focus back by itself, in milliseconds. */
const settled = 80;

/** What had the focus before may be gone with the post's words: the post takes it. */
function useFocusBack(opened: Opened | null) {
  useEffect(() => {
    const post = opened?.anchor.closest<HTMLElement>('.post');
    if (!post) return;
    return () => void setTimeout(() => document.activeElement === document.body && post.focus({ preventScroll: true }), settled);
  }, [opened]);
}
