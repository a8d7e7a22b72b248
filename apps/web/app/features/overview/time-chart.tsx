import { useId } from 'react';
import { useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import type { ColumnsDrawing, LineDrawing } from './drawings.ts';

type Props = { title: string; drawing: ColumnsDrawing | LineDrawing; /** How the first and the last moment are called under the picture. */ ends: readonly [string, string] };

/** A count over time, as columns or as a line. Time runs as reading does: in Arabic from the right. The numbers are in the table beside it. */
export function TimeChart({ title, drawing, ends }: Props) {
  const { t } = useTranslation();
  const { dir, tag } = useReader();
  const id = useId();
  const { width, height, floor, start, columns, ticks } = drawing;
  const isMirrored = dir === 'rtl';
  const across = (x: number) => (isMirrored ? width - x : x);
  const number = (value: number) => value.toLocaleString(tag);
  const says = t('overview.weeks.says', {
    name: title, first: number(columns[0]?.value ?? 0), last: number(columns.at(-1)?.value ?? 0), most: number(Math.max(0, ...columns.map(({ value }) => value))),
  });
  return (
    <figure className="time-chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} direction="ltr" role="img" aria-labelledby={id} className="time-chart__picture">
        <title id={id}>{says}</title>
        {ticks.map(({ value, y }) => (
          <g key={value}>
            <line className="time-chart__rule" x1={across(start)} x2={across(width)} y1={y} y2={y} />
            <text className="time-chart__number" x={across(start - 5)} y={y} dy="0.32em" textAnchor={isMirrored ? 'start' : 'end'}>
              {number(value)}
            </text>
          </g>
        ))}
        <g transform={isMirrored ? `translate(${width} 0) scale(-1 1)` : undefined}>
          {'path' in drawing ? (
            <>
              <path className="time-chart__line" d={drawing.path} />
              {drawing.points.map(({ key, x, y }) => (
                <circle key={key} className="time-chart__point" cx={x} cy={y} r="2.6" />
              ))}
            </>
          ) : (
            columns.map(({ key, x, y, width: wide, height: high }) => <rect key={key} className="time-chart__column" x={x} y={y} width={wide} height={high} />)
          )}
        </g>
        <text className="time-chart__number" x={across(start)} y={floor + 13} textAnchor={isMirrored ? 'end' : 'start'}>
          {ends[0]}
        </text>
        <text className="time-chart__number" x={across(width)} y={floor + 13} textAnchor={isMirrored ? 'start' : 'end'}>
          {ends[1]}
        </text>
      </svg>
    </figure>
  );
}
