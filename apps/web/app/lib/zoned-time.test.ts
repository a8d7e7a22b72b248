import { describe, expect, it } from 'vitest';
import { instantInZone } from './zoned-time.ts';

describe('a day and a time in a zone', () => {
  it.each([
    ['2026-07-01', '18:00', 'Europe/Paris', '2026-07-01T16:00:00.000Z'],
    ['2026-12-01', '18:00', 'Europe/Paris', '2026-12-01T17:00:00.000Z'],
    // Ramadan: Morocco's clocks are an hour back.
    ['2026-03-01', '18:00', 'Africa/Casablanca', '2026-03-01T18:00:00.000Z'],
    ['2026-07-01', '00:00', 'Pacific/Auckland', '2026-06-30T12:00:00.000Z'],
    // Jumped over on the last Sunday of March, and twice on that of October.
    ['2026-03-29', '02:30', 'Europe/Paris', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '02:30', 'Europe/Paris', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '04:00', 'Europe/Paris', '2026-10-25T03:00:00.000Z'],
  ])('%s %s in %s is %s', (day, time, zone, instant) => {
    expect(instantInZone(day, time, zone)?.toISOString()).toBe(instant);
  });

  it.each([['2026-02-30', '10:00'], ['2026-13-01', '10:00'], ['26-01-01', '10:00'], ['2026-01-01', '24:00'], ['2026-01-01', ''], ['', '10:00']])('%j %j is none', (day, time) => {
    expect(instantInZone(day, time, 'Europe/Paris')).toBeNull();
  });
});
