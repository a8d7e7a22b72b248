import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { ConversationView } from '@passerelle/core/conversations/contract.ts';
import type { MemberRef } from '@passerelle/core/members/contract.ts';
import { put } from '../put.ts';
import { fromTokens, matching, nameAt, toTokens, type Nameable } from './mentions.ts';

/** A letter more is awaited before the server is asked who is meant. */
const settled = 200;

/** The names that are offered while one writes an `@`, and how names become members when the text is sent. */
export function useMentions(area: RefObject<HTMLTextAreaElement>, conversation: ConversationView, selfId: string) {
  const listId = useId();
  const [sought, setSought] = useState<{ from: number; wanted: string } | null>(null);
  const [active, setActive] = useState(0);
  const chosen = useRef<Nameable[]>([]);
  const others = useOthers(conversation, selfId, sought?.wanted ?? null);
  const options = useMemo(() => (sought ? matching(others, sought.wanted) : []), [others, sought]);
  const current = options[Math.min(active, options.length - 1)];

  function look() {
    const at = area.current && area.current.selectionStart === area.current.selectionEnd ? nameAt(area.current.value, area.current.selectionStart) : null;
    setSought((before) => (before?.from === at?.from && before?.wanted === at?.wanted ? before : at));
    setActive(0);
  }
  function choose(person: Nameable) {
    if (!area.current || !sought) return;
    chosen.current = [...chosen.current.filter(({ name }) => name !== person.name), person];
    put(area.current, `@${person.name} `, sought.from);
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
    toSource: (text: string) => toTokens(text, chosen.current, conversation.members),
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

/** Who can be named: those who came with the page, and in a large group those whom the server finds. */
function useOthers({ id, members, memberCount }: ConversationView, selfId: string, wanted: string | null): MemberRef[] {
  const [found, setFound] = useState<readonly MemberRef[]>([]);
  const isWhole = memberCount <= members.length;
  useEffect(() => {
    if (isWhole || !wanted?.trim()) return;
    const ended = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await fetch(`/api/v1/conversations/${id}/members?name=${encodeURIComponent(wanted.trim())}`, { signal: ended.signal }).catch(() => null);
      if (answer?.ok) setFound(((await answer.json()) as { items: MemberRef[] }).items);
    }, settled);
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [id, isWhole, wanted]);
  return useMemo(() => {
    const known = new Map([...members, ...found].map((member) => [member.id, member as MemberRef]));
    known.delete(selfId);
    return [...known.values()];
  }, [members, found, selfId]);
}
