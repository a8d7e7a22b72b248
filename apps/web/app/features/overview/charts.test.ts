import { describe, expect, it } from 'vitest';
import { drawColumns, drawLine } from './charts.server.ts';

const weeks = (...values: number[]) => values.map((value, at) => ({ key: `2026-0${at + 1}-05`, value }));

describe('a chart over time', () => {
  it('has a column for each moment, in their order, as high as its number', () => {
    const { columns, floor, width, start } = drawColumns(weeks(0, 5, 10));
    expect(columns.map(({ height }) => height)).toEqual([0, expect.any(Number), expect.any(Number)]);
    expect((columns[2]?.height ?? 0) / (columns[1]?.height ?? 1)).toBeCloseTo(2, 1);
    for (const { x, y, width: wide, height } of columns) {
      expect(x).toBeGreaterThanOrEqual(start);
      expect(x + wide).toBeLessThanOrEqual(width);
      expect(y + height).toBeCloseTo(floor, 1);
    }
    expect(columns.map(({ x }) => x)).toEqual(columns.map(({ x }) => x).toSorted((one, other) => one - other));
  });

  it('is measured in whole numbers, from nothing on, whatever was counted', () => {
    for (const values of [[0, 0], [1], [3, 7], [12_345, 2]]) {
      const { ticks } = drawColumns(weeks(...values));
      expect(ticks.every(({ value }) => Number.isInteger(value))).toBe(true);
      expect(ticks[0]?.value).toBe(0);
      expect(ticks.length).toBeGreaterThan(1);
    }
    expect(drawColumns([]).columns).toEqual([]);
  });

  it('as a line goes through a point for each', () => {
    const { path, points } = drawLine(weeks(1, 4, 2));
    expect(path.match(/[ML]/g)).toHaveLength(3);
    expect(path.startsWith(`M${points[0]?.x},${points[0]?.y}`)).toBe(true);
    expect(drawLine([]).path).toBe('');
  });
});
