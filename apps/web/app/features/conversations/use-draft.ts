import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { noteDraft } from '#app/features/outbox/journal.ts';
import { outboxOf, type Outbox } from '#app/features/outbox/outbox.ts';
import { useSelf } from '#app/lib/use-self.ts';

/**
 * Keeps what is being written from the first keystroke, on this device, through reloads and closed tabs, and shows it in
 * every tab. `place` says where it is written: a conversation's id. What was typed before the script came wins.
 */
export function useDraft(place: string, area: RefObject<HTMLTextAreaElement | HTMLInputElement>): (text: string) => void {
  const memberId = useSelf().id;
  const outbox = useRef<Outbox | null>(null);

  useEffect(() => {
    let end: (() => void) | null = () => {};
    void outboxOf(memberId)
      .then(async (opened) => {
        outbox.current = opened;
        const kept = await opened.draft(place);
        if (!end) return;
        if (area.current?.value) await opened.keepDraft(place, area.current.value);
        else fill(area.current, kept);
        end = opened.listen((news) => {
          if (news.type === 'drafted' && news.place === place) follow(area.current, news.text, news.returned === true);
        });
      })
      // Without its code the draft stays in the journal.
      .catch(() => undefined);
    return () => {
      end?.();
      end = null;
    };
  }, [memberId, place, area]);

  return useCallback(
    (text: string) => {
      // Until the database is there, in what writes at once; it is moved on from there.
      if (outbox.current) void outbox.current.keepDraft(place, text);
      else noteDraft({ memberId, place, text });
    },
    [memberId, place],
  );
}

/** Where nobody types just now, the text is what was written in the other tab; a text given back is for here. */
function follow(area: HTMLTextAreaElement | HTMLInputElement | null, text: string, returned: boolean) {
  if (!area || (!returned && document.hasFocus())) return;
  fill(area, text);
  if (returned && document.hasFocus()) area.focus();
}

function fill(area: HTMLTextAreaElement | HTMLInputElement | null, text: string) {
  if (!area || area.value === text) return;
  area.value = text;
  // The field sizes itself by what it hears.
  area.dispatchEvent(new Event('input', { bubbles: true }));
}
