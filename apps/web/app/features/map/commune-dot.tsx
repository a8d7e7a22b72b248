import { Link } from '@remix-run/react';
import { useCommuneName, useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import type { Dot } from './dots.ts';
import type { LabelPlace } from './label-places.ts';

/** So many strokes of a ring can still be counted; more are one whole ring. */
const mostStrokes = 12;

/** A commune: a circle as large as its sheets are many, around it a stroke for each that it does as. */
export function CommuneDot({ dot: { x, y, radius, place }, label }: { dot: Dot; label: LabelPlace | undefined }) {
  const { t } = useTranslation();
  const { tag } = useReader();
  const { commune, sheetCount, adoptionCount } = place;
  const name = useCommuneName()(commune);
  const says = t('map.commune', { name, sheets: t('map.sheets', { count: sheetCount }), adoptions: t('map.adoptions', { count: adoptionCount }) });
  return (
    <>
      <Link to={`/practices?communeId=${commune.id}`} className="map__commune" aria-label={says}>
        <title>{says}</title>
        <circle className="map__reach" cx={x} cy={y} r={radius + 6} />
        {adoptionCount > 0 && <circle className="map__ring" cx={x} cy={y} r={radius + 3.5} {...strokes(adoptionCount)} />}
        <circle className={sheetCount > 0 ? 'map__circle' : 'map__circle map__circle--none'} cx={x} cy={y} r={radius} />
        {label && (
          <text className="map__name" x={label.x} y={label.y} textAnchor={label.anchor}>
            {name}
          </text>
        )}
      </Link>
      {sheetCount > 0 && (
        <text className="map__count" x={x} y={y} dy="0.36em" textAnchor="middle" aria-hidden="true">
          {sheetCount.toLocaleString(tag)}
        </text>
      )}
    </>
  );
}

function strokes(count: number) {
  return count > mostStrokes ? {} : { pathLength: count, strokeDasharray: '0.8 0.2' };
}
