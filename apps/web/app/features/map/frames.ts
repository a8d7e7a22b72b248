import type { PlaceView } from '@passerelle/core/practices/contract.ts';
import outlines from './outlines.json';

type Degrees = NonNullable<PlaceView['commune']['place']>;
export type Point = { x: number; y: number };
type FrameKey = 'rhoneAlpes' | 'rabat';


/** The pieces of the world that the map shows, as `packages/tooling/bin/map-outlines.mjs` drew them. */
export const frames = outlines.map(({ key, ...frame }) => ({ ...frame, key: key as FrameKey }));
export type Frame = (typeof frames)[number];

/** So far from the edge a circle can be seen whole. */
const rim = 8;

/** Where that place lies in a frame, on Mercator's projection as its outlines do; null outside of it. */
export function pointIn({ west, east, south, north, width, height }: Frame, { latitude, longitude }: Degrees): Point | null {
  const x = ((longitude - west) / (east - west)) * width;
  const y = ((mercator(north) - mercator(latitude)) / (mercator(north) - mercator(south))) * height;
  const isSeen = x >= rim && y >= rim && x <= width - rim && y <= height - rim;
  return isSeen ? { x: tenth(x), y: tenth(y) } : null;
}

function mercator(latitude: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
