import { useId } from 'react';
import type { PlaceView } from '@passerelle/core/practices/contract.ts';
import { useCommuneName } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { CommuneDot } from './commune-dot.tsx';
import { dotsIn } from './dots.ts';
import { pointIn, type Frame } from './frames.ts';
import { placeLabels } from './label-places.ts';
import { landmarks } from './landmarks.ts';
import { Ground } from './ground.tsx';

/** A piece of the world with its communes, each a link to its sheets. Nothing is drawn where there is none. */
export function FrameMap({ frame, places }: { frame: Frame; places: readonly PlaceView[] }) {
  const { t } = useTranslation();
  const nameOf = useCommuneName();
  const id = useId();
  const dots = dotsIn(frame, places);
  if (dots.length === 0) return null;
  const circles = dots.map(({ x, y, radius, place: { commune, adoptionCount } }) => ({ x, y, radius: radius + (adoptionCount > 0 ? 5 : 1), id: commune.id, name: nameOf(commune) }));
  const cities = landmarks[frame.key]
    .filter(({ kind }) => kind === 'city')
    .flatMap((city) => {
      const point = pointIn(frame, city);
      return point ? [{ ...point, name: t(`map.landmark.${city.name}`) }] : [];
    });
  const labels = placeLabels(circles, frame, cities);
  return (
    <figure className="map">
      {/* East is at the right in every language: the letters turn, not the world. */}
      <svg viewBox={`0 0 ${frame.width} ${frame.height}`} direction="ltr" role="group" aria-labelledby={id} className="map__picture">
        <Ground frame={frame} />
        {dots.map((dot) => (
          <CommuneDot key={dot.place.commune.id} dot={dot} label={labels.get(dot.place.commune.id)} />
        ))}
      </svg>
      <figcaption id={id}>{t(`map.frame.${frame.key}`)}</figcaption>
    </figure>
  );
}
