import { useRef, type MouseEvent, type PointerEvent } from 'react';

/** A tap or a long press on a message opens its menu: on a touch screen there is no pointing at it first. */
export function useTouch(open: (row: HTMLElement) => void) {
  const isTouch = useRef(false);
  const rowOf = ({ target }: MouseEvent) => {
    const isOther = !(target instanceof Element) || target.closest('a, button, summary');
    return isOther ? null : (target.closest('.message__bubble')?.closest<HTMLElement>('.message[id]') ?? null);
  };
  return {
    onPointerDown(event: PointerEvent) {
      isTouch.current = event.pointerType === 'touch';
    },
    onClick(event: MouseEvent) {
      const row = isTouch.current && getSelection()?.isCollapsed !== false ? rowOf(event) : null;
      if (row) open(row);
    },
    onContextMenu(event: MouseEvent) {
      const row = isTouch.current ? rowOf(event) : null;
      if (!row) return;
      event.preventDefault();
      open(row);
    },
  };
}
