import { useNavigate } from '@remix-run/react';
import { useEffect, useRef, type RefObject } from 'react';
import type { InboxEntry } from '@passerelle/core/inbox/contract.ts';
import { canFinish, canMute, replyHref } from './entry-places.ts';
import type { InboxAct } from './inbox-acts.ts';

type Doing = { entries: InboxEntry[]; act: (what: InboxAct, entry: InboxEntry) => void; undo: () => void; help: () => void };

/**
 * The keys of the inbox, heard while the focus is in it (WCAG 2.1.4). The focus itself is the mark: it moves from link to link,
 * and stays in its place when what it stood on is gone.
 */
export function useKeys(list: RefObject<HTMLElement>, { entries, act, undo, help }: Doing) {
  const navigate = useNavigate();
  const place = useRef<number | null>(null);
  const links = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];

  const go = (to: number) => {
    const all = links();
    all[Math.max(0, Math.min(to, all.length - 1))]?.focus();
    if (all.length === 0) list.current?.focus();
  };

  useEffect(() => {
    if (document.activeElement === document.body) list.current?.focus({ preventScroll: true });
  }, [list]);

  useEffect(() => {
    if (place.current === null) return;
    go(place.current);
    place.current = null;
  });

  const press = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select')) return;
    const all = links();
    const row = target.closest('li');
    const at = all.findIndex((link) => row?.contains(link));
    const entry = entries[at];
    const finish = (what: InboxAct) => {
      if (!entry) return;
      place.current = at;
      act(what, entry);
    };
    const reply = entry && replyHref(entry);
    const does: Record<string, (() => void) | undefined> = {
      j: () => go(at + 1),
      k: () => go(at - 1),
      e: entry && canFinish(entry) ? () => finish('done') : undefined,
      m: entry && canMute(entry) ? () => finish('mute') : undefined,
      r: reply ? () => navigate(reply) : undefined,
      u: undo,
      z: undo,
      '?': help,
    };
    const what = Object.hasOwn(does, event.key) ? does[event.key] : undefined;
    if (!what) return;
    event.preventDefault();
    what();
  };
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    const element = list.current;
    const onKeyDown = (event: KeyboardEvent) => latest.current(event);
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [list]);
}
