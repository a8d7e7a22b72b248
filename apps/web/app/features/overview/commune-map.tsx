import { Link } from '@remix-run/react';
import { useId } from 'react';
import type { CommuneFigures } from '@passerelle/core/overview/contract.ts';
import { frames, pointIn, type Frame } from '#app/features/map/frames.ts';
import { Ground } from '#app/features/map/ground.tsx';
import { placeLabels, type LabelPlace } from '#app/features/map/label-places.ts';
import { landmarks } from '#app/features/map/landmarks.ts';
import { useCommuneName } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { HealthShape } from './health-sign.tsx';

const radius = 7;

/** The communes of a programme where they lie, each with the shape of the binôme that does worst; nothing where a frame has none. */
export function CommuneMaps({ communes, query }: { communes: readonly CommuneFigures[]; query: string }) {
  return frames.map((frame) => <CommuneMap key={frame.key} frame={frame} communes={communes} query={query} />);
}

function CommuneMap({ frame, communes, query }: { frame: Frame; communes: readonly CommuneFigures[]; query: string }) {
  const { t } = useTranslation();
  const nameOf = useCommuneName();
  const id = useId();
  const marks = communes.flatMap((figures) => {
    const point = figures.commune.place && pointIn(frame, figures.commune.place);
    return point ? [{ ...point, radius: radius + 2, id: figures.commune.id, name: nameOf(figures.commune), figures }] : [];
  });
  if (marks.length === 0) return null;
  const cities = landmarks[frame.key].flatMap((place) => {
    const point = place.kind === 'city' ? pointIn(frame, place) : null;
    return point ? [{ ...point, name: t(`map.landmark.${place.name}`) }] : [];
  });
  const labels = placeLabels(marks, frame, cities);
  return (
    <figure className="map">
      {/* East is at the right in every language. */}
      <svg viewBox={`0 0 ${frame.width} ${frame.height}`} direction="ltr" role="group" aria-labelledby={id} className="map__picture">
        <Ground frame={frame} />
        {marks.map(({ figures, x, y, name }) => (
          <CommuneMark key={figures.commune.id} figures={figures} x={x} y={y} name={name} label={labels.get(figures.commune.id)} query={query} />
        ))}
      </svg>
      <figcaption id={id}>{t(`map.frame.${frame.key}`)}</figcaption>
    </figure>
  );
}

type MarkProps = { figures: CommuneFigures; x: number; y: number; name: string; label: LabelPlace | undefined; query: string };

function CommuneMark({ figures: { commune, binomes, worst }, x, y, name, label, query }: MarkProps) {
  const { t } = useTranslation();
  const says = t('overview.map.label', { name, binomes: t('overview.map.count', { count: binomes }), state: t(`overview.state.${worst ?? 'none'}`) });
  return (
    <Link to={`/coordination/binomes?communeId=${commune.id}${query}`} className="map__commune" aria-label={says}>
      <title>{says}</title>
      <circle className="map__reach" cx={x} cy={y} r={radius + 5} />
      <HealthShape state={worst ?? 'none'} x={x} y={y} size={radius} />
      {label && (
        <text className="map__name" x={label.x} y={label.y} textAnchor={label.anchor}>
          {name}
        </text>
      )}
    </Link>
  );
}
