import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftView } from '@passerelle/core/drafts/contract.ts';
import { outboxOf } from '#app/features/outbox/outbox.ts';
import { useSelf } from '#app/lib/use-self.ts';
import { whenIdle } from '#app/lib/when-idle.ts';
import { dropDraft, keepDraft, readDraft, type DraftText } from './draft-rest.ts';
import { createDraftSync, type DraftState } from './draft-sync.ts';

export type DraftFields = { text: () => DraftText; show: (text: DraftText) => void };

/**
 * The draft of a place (`ask`, `thread:<id>`) on the server, so that it is on every device. `local`: under which name this
 * browser keeps it itself (`useDraft`), which comes first. `served`: as the page came with it.
 */
export function useServerDraft(place: string, local: string, fields: DraftFields, served: DraftView | null | undefined) {
  const memberId = useSelf().id;
  const [state, setState] = useState<DraftState>({ told: null, offered: null });
  const latest = useRef(fields);
  latest.current = fields;
  const page = useRef(served);
  page.current = served;
  const sync = useRef<ReturnType<typeof createDraftSync> | null>(null);

  useEffect(() => {
    const made = createDraftSync({
      place,
      rest: { keep: keepDraft, read: readDraft, drop: dropDraft },
      text: () => latest.current.text(),
      show: (text) => latest.current.show(text),
      tell: setState,
      known: rememberedRevision(`draft-revision:${memberId}:${place}`),
    });
    let ended = false;
    const callOff = whenIdle(() => {
      // Asked after what `useDraft` asks: it stands in the field by then.
      void outboxOf(memberId)
        .then((outbox) => outbox.draft(local))
        .catch(() => undefined)
        .then(() => {
          if (ended) return;
          sync.current = made;
          void made.start(page.current);
        });
    });
    const leave = () => document.visibilityState === 'hidden' && void sync.current?.flush();
    document.addEventListener('visibilitychange', leave);
    return () => {
      ended = true;
      callOff();
      document.removeEventListener('visibilitychange', leave);
      if (sync.current) void sync.current.flush();
      sync.current = null;
    };
  }, [memberId, place, local]);

  return {
    state,
    changed: useCallback(() => sync.current?.changed(), []),
    sent: useCallback(() => void (sync.current ? sync.current.sent() : dropDraft(place)), [place]),
    take: useCallback(() => sync.current?.take(), []),
    stay: useCallback(() => void sync.current?.stay(), []),
  };
}

function rememberedRevision(name: string) {
  return {
    read: () => {
      try {
        return Number(localStorage.getItem(name) ?? 0);
      } catch {
        return 0;
      }
    },
    note: (revision: number) => {
      try {
        localStorage.setItem(name, String(revision));
      } catch {
        // The browser keeps nothing: what this device wrote may be offered to it.
      }
    },
  };
}
