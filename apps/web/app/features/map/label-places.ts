import type { Point } from './frames.ts';

/** A circle and the name that is to stand beside it. */
export type Labelled = Point & { id: string; radius: number; name: string };
export type LabelPlace = Point & { anchor: 'start' | 'middle' | 'end' };
type Box = { left: number; top: number; right: number; bottom: number };
type Candidate = { place: LabelPlace; box: Box };
type Size = { width: number; height: number };

/** Of the letters on the map, in its own units; widths are guessed for the widest of the fonts that people have. */
const letters = { latin: 7.2, arabic: 6.4, height: 13, ascent: 10 };
const gap = 3;
const nudge = 5;
const attempts = 6;

/**
 * Finds each name a place beside its circle where it covers no other name, no circle and no edge. One that finds none is
 * left out: its circle says it to who asks, and the table to everybody. Those with the least room choose first, and those that
 * found none choose before them the next time.
 */
export function placeLabels(circles: readonly Labelled[], frame: Size, cities: readonly (Point & { name: string })[] = []): Map<string, LabelPlace> {
  const names = cities.map(boxOfCity);
  const isFree = ({ box }: Candidate) => isWithin(box, frame) && !names.some((name) => overlap(name, box)) && !circles.some((circle) => isCovered(circle, box));
  let order = circles.map((circle) => ({ id: circle.id, free: placesBeside(circle).filter(isFree) })).toSorted((one, other) => one.free.length - other.free.length);
  let best = new Map<string, LabelPlace>();
  for (let attempt = 0; attempt < attempts && best.size < circles.length; attempt += 1) {
    const found = chooseInTurn(order);
    if (found.size > best.size) best = found;
    order = order.toSorted((one, other) => Number(found.has(one.id)) - Number(found.has(other.id)));
  }
  return best;
}

/** Each takes the first of its places that nobody before it has covered. */
function chooseInTurn(order: readonly { id: string; free: readonly Candidate[] }[]): Map<string, LabelPlace> {
  const found = new Map<string, LabelPlace>();
  const covered: Box[] = [];
  for (const { id, free } of order) {
    const chosen = free.find(({ box }) => !covered.some((other) => overlap(other, box)));
    if (!chosen) continue;
    covered.push(chosen.box);
    found.set(id, chosen.place);
  }
  return found;
}

export function widthOf(name: string): number {
  return [...name].length * (/\p{Script=Arabic}/u.test(name) ? letters.arabic : letters.latin);
}

/** The places that a name can have, the best first: at its right and left, under and over it, then askew. */
function placesBeside({ x, y, radius, name }: Labelled): Candidate[] {
  const width = widthOf(name);
  const beside = radius + gap;
  const askew = radius * 0.7 + gap;
  const baseline = letters.ascent - letters.height / 2;
  const candidates: [number, number, LabelPlace['anchor']][] = [
    [beside, baseline, 'start'], [-beside, baseline, 'end'],
    [beside, baseline - nudge, 'start'], [beside, baseline + nudge, 'start'], [-beside, baseline - nudge, 'end'], [-beside, baseline + nudge, 'end'],
    [0, radius + letters.height, 'middle'], [0, -radius - gap - 1, 'middle'],
    [askew, askew + letters.ascent / 2, 'start'], [askew, -askew, 'start'], [-askew, askew + letters.ascent / 2, 'end'], [-askew, -askew, 'end'],
  ];
  return candidates.map(([right, down, anchor]) => {
    const place = { x: x + right, y: y + down, anchor };
    const left = place.x - { start: 0, middle: width / 2, end: width }[anchor];
    const top = place.y - letters.ascent;
    return { place, box: { left, top, right: left + width, bottom: top + letters.height } };
  });
}

/** A city's own name stands over its dot, in smaller letters. */
function boxOfCity({ x, y, name }: Point & { name: string }): Box {
  const half = (widthOf(name) * 0.8) / 2;
  return { left: x - half, top: y - letters.height, right: x + half, bottom: y + gap };
}

/** The box covers a piece of the circle: its point that is nearest to the middle lies in it. */
function isCovered({ x, y, radius }: Labelled, { left, top, right, bottom }: Box): boolean {
  return Math.hypot(x - Math.min(Math.max(x, left), right), y - Math.min(Math.max(y, top), bottom)) < radius;
}

function isWithin(box: Box, { width, height }: Size): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
