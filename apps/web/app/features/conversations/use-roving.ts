import { useState, type FocusEvent, type KeyboardEvent } from 'react';

const row = '.message[id]';

type Keys = {
  /** The id of the row that has the tab stop before anybody moved it; null while nothing can be done with any. */
  last: string | null;
  open(row: HTMLElement): void;
  leave(): void;
};

/** The log is one stop of the tab key: the arrows go from message to message, Enter opens what one can do, Escape leads to the composer. */
export function useRoving({ last, open, leave }: Keys) {
  const [current, setCurrent] = useState<string | null>(null);

  // A link within a message is passed on the way; only the message itself moves the stop.
  function onFocus({ target }: FocusEvent) {
    if (target.matches(row)) setCurrent(target.id);
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const { target, currentTarget, key } = event;
    if (!(target instanceof HTMLElement) || !target.matches(row)) return;
    const rows = Array.from(currentTarget.querySelectorAll<HTMLElement>(row));
    const at = rows.indexOf(target);
    const next = { ArrowUp: rows[at - 1], ArrowDown: rows[at + 1], Home: rows[0], End: rows.at(-1) }[key];
    const opens = key === 'Enter' || key === 'ContextMenu' || (key === 'F10' && event.shiftKey);
    if (!next && !opens && key !== 'Escape') return;
    event.preventDefault();
    if (next) next.focus();
    else if (opens) open(target);
    else leave();
  }
  return { current: last && (current ?? last), onFocus, onKeyDown };
}
