import { NotFound } from '../kernel/errors.ts';
import type { MoveItemInput } from './contract.ts';

/**
 * A sheet in its collection. `shown`: to whoever arranges just then. Places are counted among those: two curators may not see the
 * same drafts, and neither moves what they do not see away from the sheet that it stands behind.
 */
export type Item = { practiceId: string; note: string; shown: boolean; published: boolean };

/** With one more at that place, from 1; at the end without one. */
export function withItem(items: readonly Item[], item: Item, place: number | undefined): Item[] {
  const follower = place === undefined ? undefined : items.filter(({ shown }) => shown)[place - 1];
  const at = follower ? items.indexOf(follower) : items.length;
  return items.toSpliced(at, 0, item);
}

export function withoutItem(items: readonly Item[], practiceId: string): Item[] {
  return items.filter((item) => item.practiceId !== practiceId);
}

/** With that one moved; null where it stands there already, or at the end that it would move beyond. NotFound for one that is not there to be seen. */
export function withMoved(items: readonly Item[], practiceId: string, to: MoveItemInput['to']): Item[] | null {
  const shown = items.filter((item) => item.shown);
  const from = shown.findIndex((item) => item.practiceId === practiceId);
  const item = shown[from];
  if (!item) throw new NotFound();
  const wanted = to === 'up' ? from : to === 'down' ? from + 2 : Number(to);
  const place = Math.min(Math.max(wanted, 1), shown.length);
  return place === from + 1 ? null : withItem(withoutItem(items, practiceId), item, place);
}
