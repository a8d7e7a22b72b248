import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

/** Of a chart of columns, in its own units; letters stand outside of the picture's plane, below and beside it. */
const plane = { width: 320, height: 110, top: 8, bottom: 18, start: 34 } as const;

/** Columns over time, drawn as if it ran from the left: whoever reads from the right has them mirrored. */
export function drawColumns<Key extends string>(values: readonly { key: Key; value: number }[]) {
  const most = Math.max(1, ...values.map(({ value }) => value));
  const across = scaleBand().domain(values.map(({ key }) => key)).range([plane.start, plane.width]).paddingInner(0.3).paddingOuter(0.1);
  const up = scaleLinear().domain([0, most]).nice(3).range([plane.height - plane.bottom, plane.top]);
  return {
    width: plane.width,
    height: plane.height,
    start: plane.start,
    floor: plane.height - plane.bottom,
    columns: values.map(({ key, value }) => ({ key, value, x: tenth(across(key) ?? 0), y: tenth(up(value)), width: tenth(across.bandwidth()), height: tenth(up(0) - up(value)) })),
    ticks: up.ticks(3).filter(Number.isInteger).map((value) => ({ value, y: tenth(up(value)) })),
  };
}

/** The same plane, with a line and a point for each. */
export function drawLine<Key extends string>(values: readonly { key: Key; value: number }[]) {
  const drawing = drawColumns(values);
  const points = drawing.columns.map(({ key, value, x, y, width }) => ({ key, value, x: tenth(x + width / 2), y }));
  return { ...drawing, points, path: line<(typeof points)[number]>().x(({ x }) => x).y(({ y }) => y).digits(1)(points) ?? '' };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
