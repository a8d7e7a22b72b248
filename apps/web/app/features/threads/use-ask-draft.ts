import { useNavigation } from '@remix-run/react';
import { useEffect, useRef, type RefObject } from 'react';
import type { DraftView } from '@passerelle/core/drafts/contract.ts';
import { replace } from '#app/lib/put.ts';
import { useDraft } from '#app/features/conversations/use-draft.ts';
import { useServerDraft } from '#app/features/drafts/use-server-draft.ts';

/** Keeps a new thread's title and text, with names as they are stored: on this device at once, on the server a moment later, until it is published. */
export function useAskDraft(area: RefObject<HTMLTextAreaElement>, toSource: (text: string) => string, served: DraftView | null) {
  const titleField = useRef<HTMLInputElement>(null);
  const keepTitleHere = useDraft('ask-title', titleField);
  const keepBodyHere = useDraft('ask', area);
  const { changed, sent, ...notice } = useServerDraft('ask', 'ask-title', {
    text: () => ({ title: titleField.current?.value ?? '', body: toSource(area.current?.value ?? '') }),
    show: ({ title, body }) => {
      if (titleField.current) replace(titleField.current, title);
      if (area.current) replace(area.current, body);
    },
  }, served);

  const { state, formMethod, location } = useNavigation();
  const isPublished = state === 'loading' && formMethod === 'POST' && location.pathname !== '/threads/new';
  useEffect(() => {
    if (!isPublished) return;
    keepTitleHere('');
    keepBodyHere('');
    sent();
  }, [isPublished, keepTitleHere, keepBodyHere, sent]);

  return {
    titleField,
    notice,
    keepTitle: (text: string) => {
      keepTitleHere(text);
      changed();
    },
    keepBody: (text: string) => {
      keepBodyHere(toSource(text));
      changed();
    },
  };
}
