import { useState, type KeyboardEvent } from 'react';
import type { Emoji } from './emoji-data.ts';

/** As many beside each other as a small screen has room for, with a finger's width each. */
const columns = 7;

type Props = { emoji: readonly Emoji[]; label: string; choose: (emoji: string) => void };

/** One stop of the tab key; the arrows go from one to the next and from line to line. */
export function EmojiGrid({ emoji, label, choose }: Props) {
  const [current, setCurrent] = useState(0);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = nextOf(event, current, emoji.length);
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    event.currentTarget.querySelectorAll<HTMLElement>('button')[next]?.focus();
  };
  const lines = Array.from({ length: Math.ceil(emoji.length / columns) }, (_, line) => emoji.slice(line * columns, (line + 1) * columns));
  return (
    <div role="grid" tabIndex={-1} aria-label={label} className="emoji__grid" onKeyDown={onKeyDown}>
      {lines.map((line, row) => (
        <div key={line[0]?.emoji} role="row" className="emoji__line">
          {line.map((one, column) => {
            const index = row * columns + column;
            return (
              <span key={one.emoji} role="gridcell">
                <button type="button" tabIndex={index === current ? 0 : -1} aria-label={one.name} title={one.name} className="emoji__one" onFocus={() => setCurrent(index)} onClick={() => choose(one.emoji)}>
                  {one.emoji}
                </button>
              </span>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function nextOf(event: KeyboardEvent<HTMLElement>, current: number, count: number): number | null {
  const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backward = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
  const steps: Record<string, number> = { [forward]: 1, [backward]: -1, ArrowDown: columns, ArrowUp: -columns, PageDown: columns * 5, PageUp: columns * -5 };
  if (event.key === 'Home') return 0;
  if (event.key === 'End') return count - 1;
  const step = steps[event.key];
  if (step === undefined) return null;
  const next = current + step;
  return next >= 0 && next < count ? next : current;
}
