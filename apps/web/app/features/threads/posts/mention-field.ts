import type { KeyboardEvent } from 'react';
import { replace } from '#app/lib/put.ts';
import type { useMentions } from '#app/features/mentions/use-mentions.ts';

/** What a text area needs so that people, communes and themes are offered while one writes in it; `onKeyDown`: what else keys do. */
export function mentionField(mentions: ReturnType<typeof useMentions>, onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void) {
  return {
    ...mentions.field,
    onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
      if (!mentions.onKeyDown(event)) onKeyDown?.(event);
    },
    onInput({ currentTarget }: { currentTarget: HTMLTextAreaElement }) {
      mentions.look();
      // A text that comes back from elsewhere has names as they are stored.
      const text = mentions.toText(currentTarget.value);
      if (text !== currentTarget.value) replace(currentTarget, text);
    },
    onClick: mentions.look,
    onBlur: mentions.close,
  };
}
