import type { KeyboardEvent } from 'react';

/**
 * The arrows of a menu whose first line holds several things side by side: up and down go from line to line, left and
 * right (as the page reads) along it, Home and End to the ends.
 */
export function moveInMenu(event: KeyboardEvent<HTMLElement>): void {
  const items = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"]'));
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = nextItem(event, items, at);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function nextItem(event: KeyboardEvent<HTMLElement>, items: HTMLElement[], at: number): HTMLElement | undefined {
  const lineOf = (item: HTMLElement | undefined) => item?.parentElement?.closest('[role="group"]') ?? item;
  const lines = [...new Set(items.map(lineOf))];
  const line = lines.indexOf(lineOf(items[at]));
  const firstOf = (index: number) => items.find((item) => lineOf(item) === lines.at(index % lines.length));
  const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
  switch (event.key) {
    case 'ArrowDown':
      return firstOf(line + 1);
    case 'ArrowUp':
      return firstOf(line - 1);
    case 'ArrowRight':
    case 'ArrowLeft': {
      const beside = items[at + ((event.key === 'ArrowRight') === isRtl ? -1 : 1)];
      return lineOf(beside) === lineOf(items[at]) ? beside : undefined;
    }
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default:
      return undefined;
  }
}
