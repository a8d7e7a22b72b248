import { createContext, lazy, Suspense, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { ConversationView, MessageView } from '@passerelle/core/conversations/contract.ts';
import { useToast } from '#app/components/toasts.tsx';
import { useWishedReactions, type AllWishes } from '#app/features/reactions/use-wished-reactions.ts';
import { bringWords } from '#app/lib/i18n.browser.ts';
import { useLive } from '#app/lib/live.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import type { ConversationClient } from '../client.ts';
import { ComposingProvider, useAnswered, useComposing, type Compose } from '../composing.tsx';
import { FarJumps } from '../jump.tsx';
import type { Timeline } from '../timeline.ts';
import type { NameOf } from '../use-names.ts';


const load = () => import('./opened.tsx');
const OpenedWindow = lazy(load);
const prepared = () => Promise.all([load(), bringWords('later')]);

/** Until a window that closes has given the focus back by itself, in milliseconds. */
const settled = 80;

/** What is open over the log, for which message, beside what. */
export type Opened = { what: 'menu' | 'emoji' | 'versions' | 'remove'; messageId: string; anchor: HTMLElement };

/** What the log needs to let one act on a message; null on a page that is only read. */
export type Acting = {
  open(opened: Opened): void;
  /** Downloads what opens, before it is asked for. */
  prepare(): void;
  react(message: MessageView, emoji: string, on: boolean): void;
};

const ActingContext = createContext<Acting | null>(null);
export const useActing = () => useContext(ActingContext);

const WishesContext = createContext<AllWishes>({});
/** What the reader pressed beside messages and is not confirmed yet, by message. */
export const useWishes = () => useContext(WishesContext);

export type ActingProps = {
  /** What is shown: it need not be the newest stretch. */
  timeline: Timeline;
  conversation: ConversationView;
  client: ConversationClient;
  nameOf: NameOf;
};

type Props = ActingProps & { far: (seq: number) => void; children: ReactNode };

/** Everything that one can do with messages: going to them, answering, editing, the rest. `far` fetches what is not shown. */
export function MessageActions({ far, children, ...shown }: Props) {
  return (
    <FarJumps value={far}>
      <ComposingProvider first={useAnswered(shown.timeline)}>
        <ActingProvider {...shown}>{children}</ActingProvider>
      </ComposingProvider>
    </FarJumps>
  );
}

/** The windows and their verbs are downloaded when first reached for. */
function ActingProvider({ timeline, conversation, client, nameOf, children }: ActingProps & { children: ReactNode }) {
  const { t } = useTranslation();
  const toast = useToast();
  const [opened, open] = useState<Opened | null>(null);
  const { compose } = useComposing();
  const [wishes, react] = useReactions(client, conversation.id);
  const [isAlive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  useFocusBack(opened);

  const acting = useMemo<Acting>(() => {
    const offline = () => toast({ text: t('conversation.acts.notLoaded'), tone: 'problem' });
    return { open: (wish) => void prepared().then(() => open(wish), offline), prepare: () => void prepared().catch(() => undefined), react };
  }, [react, t, toast]);
  return (
    <ActingContext.Provider value={isAlive ? acting : null}>
      <WishesContext.Provider value={wishes}>{children}</WishesContext.Provider>
      {opened && (
        <Suspense>
          <OpenedWindow {...{ opened, open, timeline, conversation, client, nameOf, compose, react }} close={() => open(null)} />
        </Suspense>
      )}
    </ActingContext.Provider>
  );
}

/** Where one window led to another, what had the focus before is gone: the message takes it. */
function useFocusBack(opened: Opened | null) {
  useEffect(() => {
    const row = opened?.anchor.closest<HTMLElement>('.message');
    if (!row) return;
    return () => void setTimeout(() => document.activeElement === document.body && row.focus({ preventScroll: true }), settled);
  }, [opened]);
}

function useReactions(client: ConversationClient, conversationId: string): [AllWishes, Acting['react']] {
  const { request } = useLive();
  const send = useCallback(
    async (messageId: string, emoji: string, on: boolean) => {
      const answer = await request<MessageView>('conversation.react', { conversationId, messageId, emoji, on });
      if (answer.ok) client.take(answer.data);
      return answer;
    },
    [client, conversationId, request],
  );
  const [wishes, wish] = useWishedReactions(send);
  return [wishes, useCallback(({ id }, emoji, on) => wish(id, emoji, on), [wish])];
}

export type OpenedProps = ActingProps & {
  opened: Opened;
  open(opened: Opened | null): void;
  close(): void;
  compose: Compose;
  react: Acting['react'];
};
