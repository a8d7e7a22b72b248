import { useCallback, useState } from 'react';
import { useToast } from '#app/components/toasts.tsx';
import type { LiveAnswer } from '#app/lib/live-events.ts';
import { useTranslation } from '#app/lib/words.tsx';
import type { Wishes } from './reactions.ts';

/** What the reader pressed and is not confirmed yet, by the id of what stands above. */
export type AllWishes = Readonly<Record<string, Wishes>>;

/** What is pressed shows at once. Turned down, or without a line, it is taken back, and that is said. */
export function useWishedReactions(send: (id: string, emoji: string, on: boolean) => Promise<LiveAnswer<unknown>>) {
  const { t } = useTranslation();
  const toast = useToast();
  const [wishes, setWishes] = useState<AllWishes>({});
  const wish = useCallback(
    async (id: string, emoji: string, on: boolean) => {
      setWishes((all) => ({ ...all, [id]: { ...all[id], [emoji]: on } }));
      const answer = await send(id, emoji, on);
      const isFull = !answer.ok && answer.problem.code === 'too-many-reactions';
      if (!answer.ok) toast({ text: t(isFull ? 'conversation.acts.tooManyReactions' : 'conversation.acts.notReacted'), tone: 'problem' });
      // Pressed again meanwhile: the later wish waits for its own answer.
      setWishes((all) => {
        if (all[id]?.[emoji] !== on) return all;
        const { [emoji]: _, ...others } = all[id];
        return { ...all, [id]: others };
      });
    },
    [send, t, toast],
  );
  return [wishes, wish] as const;
}
