import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { put } from '#app/lib/put.ts';
import { fromTokens, matching, nameAt, toTokens, type Nameable, type Offered } from './mentions.ts';

/** Whom one may name. Both are the same from one drawing to the next as long as nothing changes. */
export type Source = {
  known: readonly Offered[];
  /** Asks the server, where not all are known; throws or answers null when it did not work. */
  find: ((wanted: string, signal: AbortSignal) => Promise<readonly Offered[] | null>) | null;
  /** Those who are meant when their name is written out and nobody chose. */
  present: readonly Nameable[];
};

/** A letter more is awaited before the server is asked who is meant. */
const settled = 200;

/** The names that are offered while one writes an `@`, and how names become members when the text is sent. */
export function useMentions(area: RefObject<HTMLTextAreaElement>, { known, find, present }: Source) {
  const listId = useId();
  const [sought, setSought] = useState<{ from: number; wanted: string } | null>(null);
  const [active, setActive] = useState(0);
  const chosen = useRef<Nameable[]>([]);
  const found = useFound(find, sought?.wanted ?? null);
  const options = useMemo(() => (sought ? matching(without(known, found), sought.wanted) : []), [known, found, sought]);
  const current = options[Math.min(active, options.length - 1)];

  function look() {
    const at = area.current && area.current.selectionStart === area.current.selectionEnd ? nameAt(area.current.value, area.current.selectionStart) : null;
    setSought((before) => (before?.from === at?.from && before?.wanted === at?.wanted ? before : at));
    setActive(0);
  }
  function choose({ id, name, kind }: Offered) {
    const person: Nameable = { id, name, ...(kind && { kind }) };
    if (!area.current || !sought) return;
    chosen.current = [...chosen.current.filter((one) => one.name !== name), person];
    put(area.current, `@${name} `, sought.from);
    setSought(null);
  }
  /** True when the key was for the list. */
  function onKeyDown(event: KeyboardEvent): boolean {
    if (!current || event.nativeEvent.isComposing) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setActive((at) => (Math.min(at, options.length - 1) + step + options.length) % options.length);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(current);
    else if (event.key === 'Escape') setSought(null);
    else return false;
    event.preventDefault();
    return true;
  }
  return {
    list: { id: listId, options, current, choose },
    look,
    close: () => setSought(null),
    onKeyDown,
    /** The text as it is sent. */
    toSource: (text: string) => toTokens(text, chosen.current, present),
    /** A stored text as it is written in the field. */
    toText(source: string): string {
      const { text, chosen: named } = fromTokens(source);
      chosen.current = [...chosen.current, ...named];
      return text;
    },
    /** What the field says of the list. A text area may not be a combobox; these it may have (ARIA 1.2, textbox). */
    field: {
      'aria-autocomplete': 'list' as const,
      'aria-haspopup': 'listbox' as const,
      'aria-controls': current ? listId : undefined,
      'aria-activedescendant': current ? `${listId}-${current.id}` : undefined,
    },
  };
}

/** What the server finds. */
function useFound(find: Source['find'], wanted: string | null): readonly Offered[] {
  const [found, setFound] = useState<readonly Offered[]>([]);
  useEffect(() => {
    if (!find || !wanted?.trim()) return;
    const ended = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await find(wanted.trim(), ended.signal).catch(() => null);
      if (answer) setFound(answer);
    }, settled);
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [find, wanted]);
  return found;
}

/** Each once: what is known need not be found. */
function without(known: readonly Offered[], found: readonly Offered[]): Offered[] {
  return [...new Map([...known, ...found].map((one) => [`${one.kind}:${one.id}`, one])).values()];
}
