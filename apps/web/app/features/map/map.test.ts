import { randomUUID } from 'node:crypto';
import { demoCommunes } from '@passerelle/testing/demo/index.ts';
import type { PlaceView } from '@passerelle/core/practices/contract.ts';
import { describe, expect, it } from 'vitest';
import { dotsIn, isOnMap } from './dots.ts';
import { frames, pointIn } from './frames.ts';
import { placeLabels, widthOf, type Labelled } from './label-places.ts';
import { landmarks } from './landmarks.ts';

const [rhoneAlpes, rabat] = frames;
if (!rhoneAlpes || !rabat) throw new Error('the map has two frames');

function aPlace(place: { latitude: number; longitude: number } | null, sheetCount = 0, names = { nameFr: 'Vienne', nameAr: 'فيين' }): PlaceView {
  return { commune: { id: randomUUID(), ...names, kind: 'reference', timeZone: 'Europe/Paris', place }, sheetCount, adoptionCount: 0 };
}
/** The communes of the case, with as many sheets as `countOf` says. */
const demoWith = (countOf: (index: number) => number) => demoCommunes.map(({ nameFr, nameAr, latitude, longitude }, index) => aPlace({ latitude, longitude }, countOf(index), { nameFr, nameAr }));
const demo = demoWith((index) => index % 5);

describe('a frame', () => {
  it('has its corners where its outlines have theirs, and nothing outside', () => {
    expect(pointIn(rhoneAlpes, { latitude: 45.5, longitude: (4.3 + 6.95) / 2 })).toMatchObject({ x: 164 });
    // The western end of the lake, as it was drawn.
    expect(rhoneAlpes.lakes).toContain('M318.2,25.4L');
    expect(pointIn(rhoneAlpes, { latitude: 46.45872, longitude: 6.871199 })).toEqual({ x: 318.2, y: 25.4 });
    for (const place of [{ latitude: 33.93, longitude: -6.91 }, { latitude: 46.6, longitude: 5 }, { latitude: 90, longitude: 5 }, { latitude: -90, longitude: 180 }]) expect(pointIn(rhoneAlpes, place)).toBeNull();
    expect(isOnMap(aPlace(null))).toBe(false);
    expect(isOnMap(aPlace({ latitude: 48.86, longitude: 2.35 }))).toBe(false);
  });

  it('shows the communes of the case, six and six, and what one knows one’s way by', () => {
    expect(frames.map((frame) => dotsIn(frame, demo).length)).toEqual([6, 6]);
    expect(demo.every(isOnMap)).toBe(true);
    for (const frame of frames) for (const landmark of landmarks[frame.key]) expect(pointIn(frame, landmark), landmark.name).not.toBeNull();
  });

  it('draws the largest circle first, as large as its sheets are many', () => {
    const radii = dotsIn(rhoneAlpes, [0, 9, 1, 5].map((count) => aPlace({ latitude: 45.5, longitude: 5 }, count))).map(({ place, radius }) => [place.sheetCount, radius]);
    expect(radii).toEqual([[9, 13], [5, 10.6], [1, 7.5], [0, 5]]);
  });
});

describe('names on the map', () => {
  const boxOf = ({ name }: Labelled, { x, y, anchor }: { x: number; y: number; anchor: 'start' | 'middle' | 'end' }) => {
    const width = widthOf(name);
    const left = x - { start: 0, middle: width / 2, end: width }[anchor];
    return { left, right: left + width, top: y - 10, bottom: y + 3 };
  };

  it.each(['nameFr', 'nameAr'] as const)('cover neither each other nor a circle nor the edge, whoever has most sheets (%s)', (language) => {
    for (const frame of frames) {
      for (let most = 0; most < demoCommunes.length; most += 1) {
        const circles = dotsIn(frame, demoWith((index) => (index === most ? 9 : (index * 7 + most * 5) % 6))).map(({ x, y, radius, place }) => ({ x, y, radius: radius + 5, id: place.commune.id, name: place.commune[language] }));
        const cities = landmarks[frame.key].filter(({ kind }) => kind === 'city').flatMap((city) => { const point = pointIn(frame, city); return point ? [{ ...point, name: city.name }] : []; });
        const places = placeLabels(circles, frame, cities);
        expect([...places.keys()].toSorted()).toEqual(circles.map(({ id }) => id).toSorted());
        const boxes = circles.map((circle) => boxOf(circle, places.get(circle.id) ?? { x: 0, y: 0, anchor: 'start' }));
        for (const [index, box] of boxes.entries()) {
          expect(box.left >= 0 && box.right <= frame.width && box.top >= 0 && box.bottom <= frame.height).toBe(true);
          for (const other of boxes.slice(index + 1)) expect(box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom).toBe(false);
          for (const { x, y, radius } of circles) expect(Math.hypot(x - Math.min(Math.max(x, box.left), box.right), y - Math.min(Math.max(y, box.top), box.bottom))).toBeGreaterThanOrEqual(radius);
        }
      }
    }
  });

  it('are left out where there is no room, and of five hundred are placed at once', () => {
    const crowd = Array.from({ length: 500 }, (_, index) => ({ id: String(index), x: 20 + (index % 25) * 12, y: 20 + Math.floor(index / 25) * 12, radius: 9, name: 'Thonon-les-Bains' }));
    expect(placeLabels(crowd, rhoneAlpes).size).toBeLessThan(60);
  });
});
