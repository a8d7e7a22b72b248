import { useTranslation } from '#app/lib/words.tsx';
import { pointIn, type Frame } from './frames.ts';
import { landmarks } from './landmarks.ts';

/** Land and water under the communes, and what one knows one’s way by. For the eye alone: the table has it in words. */
export function Ground({ frame }: { frame: Frame }) {
  const { t } = useTranslation();
  return (
    <g aria-hidden="true">
      <path className="map__land" d={frame.land} />
      <path className="map__river" d={frame.rivers} />
      <path className="map__water" d={frame.lakes} />
      <path className="map__border" d={frame.borders} />
      {landmarks[frame.key].map(({ name, kind, ...place }) => {
        const point = pointIn(frame, place);
        if (!point) return null;
        return (
          <g key={name} className={`map__landmark map__landmark--${kind}`}>
            {kind === 'city' && <circle cx={point.x} cy={point.y} r="1.8" />}
            <text x={point.x} y={kind === 'city' ? point.y - 5 : point.y} textAnchor="middle">
              {t(`map.landmark.${name}`)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
