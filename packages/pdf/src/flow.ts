import { baselineOf, drawLine, type Doc, type Element, type SetText } from './canvas.ts';
import { most, page } from './look.ts';

export type Flow = ReturnType<typeof createFlow>;

/** Room that goes down the page, and on to the next. */
export function createFlow(doc: Doc) {
  const floor = page.height - page.bottom;
  let y: number = page.top;
  let pages = 1;
  let isFull = false;
  doc.addPage();

  /** False where there may be no more pages. */
  function turn(): boolean {
    if (pages === most.pages) isFull = true;
    if (isFull) return false;
    doc.addPage();
    pages += 1;
    y = page.top;
    return true;
  }

  return {
    /** There are as many pages as there may be, and nothing more is drawn. */
    isFull: () => isFull,
    y: () => y,
    /** Where the last line ends. */
    floor,
    skip: (height: number) => void (y += height),
    /** Goes on to the next page, unless nothing stands on this one. */
    turn: () => void (y > page.top && turn()),
    /** Goes on to the next page unless so much fits on this one. */
    need(height: number): void {
      if (y > page.top && y + height > floor) turn();
    },
    /** Draws a text, line by line; `beside`: what stands beside each line. No page ends with the first of its lines alone. */
    draw(element: Element, text: SetText, beside?: (top: number, height: number) => void): void {
      const { lines, leading, look } = text;
      if (lines.length > 1 && y > page.top && y + 2 * leading > floor) turn();
      for (const line of lines) {
        if (y + leading > floor && !turn()) return;
        if (isFull) return;
        beside?.(y, leading);
        drawLine(doc, element, line, baselineOf(text, y), text);
        y += leading;
      }
      y += look.after;
    },
  };
}
