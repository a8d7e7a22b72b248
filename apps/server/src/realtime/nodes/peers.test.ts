import { beforeEach, expect, it, vi } from 'vitest';
import { createPeers } from './peers.ts';

const on = { gone: vi.fn<(node: string) => void>(), fresh: vi.fn<() => void>(), hole: vi.fn<() => void>() };
const peers = () => createPeers(on, { beat: 1000, gone: 3000 });
const entry = (number: number) => ({ node: 'other', number, parcels: [] });

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetAllMocks();
  return () => void vi.useRealTimers();
});

it('a number that is skipped is a hole', () => {
  const { heard } = peers();
  heard(entry(7));
  heard(entry(8));
  expect(on.hole).not.toHaveBeenCalled();
  heard(entry(10));
  expect(on.hole).toHaveBeenCalledTimes(1);
});

it('a node that goes without a word leaves a hole: it may have stored what it never told', () => {
  const { heard, sweep, count } = peers();
  heard(entry(1));
  vi.advanceTimersByTime(3500);
  sweep(true);
  expect([on.gone.mock.calls, on.hole.mock.calls.length, count()]).toEqual([[['other']], 1, 0]);
});

it('a node that says goodbye leaves none', () => {
  const { heard, remove, sweep } = peers();
  heard(entry(1));
  remove('other');
  vi.advanceTimersByTime(3500);
  sweep(true);
  expect([on.gone.mock.calls, on.hole.mock.calls]).toEqual([[['other']], []]);
});
