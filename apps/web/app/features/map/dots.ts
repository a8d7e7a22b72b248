import type { PlaceView } from '@passerelle/core/practices/contract.ts';
import { frames, pointIn, type Frame, type Point } from './frames.ts';

export type Dot = Point & { place: PlaceView; radius: number };

/** Of a circle without and of the one with most sheets; between them its area tells how many. */
const radii = { none: 5, least: 7.5, most: 13 };

/** The communes that a frame shows, the largest first: what is small lies on top. */
export function dotsIn(frame: Frame, places: readonly PlaceView[]): Dot[] {
  const most = Math.max(...places.map(({ sheetCount }) => sheetCount), 1);
  return places
    .flatMap((place) => {
      const point = place.commune.place && pointIn(frame, place.commune.place);
      return point ? [{ ...point, place, radius: radiusOf(place.sheetCount, most) }] : [];
    })
    .toSorted((one, other) => other.radius - one.radius);
}

/** Whether the map shows it, or only the table. */
export function isOnMap({ commune: { place } }: PlaceView): boolean {
  return place !== null && frames.some((frame) => pointIn(frame, place) !== null);
}

function radiusOf(count: number, most: number): number {
  if (count === 0) return radii.none;
  const area = radii.least ** 2 + (radii.most ** 2 - radii.least ** 2) * ((count - 1) / Math.max(most - 1, 1));
  return Math.round(Math.sqrt(area) * 10) / 10;
}
