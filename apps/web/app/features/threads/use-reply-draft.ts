import { useRouteLoaderData } from '@remix-run/react';
import { useEffect, useRef, type RefObject } from 'react';
import { replace } from '#app/lib/put.ts';
import { useDraft } from '#app/features/conversations/use-draft.ts';
import { useServerDraft } from '#app/features/drafts/use-server-draft.ts';
import type { loader } from '#app/routes/_app.threads.$id.tsx';

/** Keeps the reply to a thread: on this device at once, on the server a moment later, until it is stored. */
export function useReplyDraft(threadId: string, area: RefObject<HTMLTextAreaElement>, underWay: number, toSource: (text: string) => string) {
  const keepHere = useDraft(threadId, area);
  const served = useRouteLoaderData<typeof loader>('routes/_app.threads.$id')?.draft;
  const { changed, sent, ...notice } = useServerDraft(`thread:${threadId}`, threadId, {
    text: () => ({ title: '', body: toSource(area.current?.value ?? '') }),
    show: ({ body }) => area.current && replace(area.current, body),
  }, served);
  const waiting = useRef(0);

  useEffect(() => {
    const isStored = waiting.current > 0 && underWay === 0;
    waiting.current = underWay;
    if (!isStored || area.current?.value) return;
    keepHere('');
    sent();
  }, [underWay, area, keepHere, sent]);

  return {
    notice,
    /** Before the field is emptied. */
    sending: () => void (waiting.current += 1),
    /** What left as a form is stored. */
    stored() {
      keepHere('');
      sent();
    },
    keep(text: string) {
      // The field is empty because its text is on its way: until that is stored it stays a draft.
      if (text === '' && waiting.current > 0) return;
      keepHere(toSource(text));
      changed();
    },
  };
}
