import { describe, expect, it } from 'vitest';
import { byDay, dayIn, daysBetween, inWords, monthAfter, weekdays, weeksOf } from './calendar.ts';

describe('a month', () => {
  it('is shown in whole weeks, from Monday to Sunday', () => {
    expect(weeksOf('2026-06')[0]).toEqual(['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05', '2026-06-06', '2026-06-07']);
    expect(weeksOf('2026-06').at(-1)?.[0]).toBe('2026-06-29');
    expect(weeksOf('2026-03')[0]?.[0]).toBe('2026-02-23');
    expect(weeksOf('2027-02')).toHaveLength(4);
    expect(weeksOf('2026-08')).toHaveLength(6);
  });

  it('comes before and after another, over the turn of a year', () => {
    expect([monthAfter('2026-01', -1), monthAfter('2026-12', 1), monthAfter('2026-06', 0)]).toEqual(['2025-12', '2027-01', '2026-06']);
  });

  it('has its name in each language', () => {
    expect(['fr-FR', 'ar-MA-u-nu-latn', 'en-GB'].map((tag) => inWords(tag, 'month', '2026-06'))).toEqual(['juin 2026', 'يونيو 2026', 'June 2026']);
    expect(weekdays('fr-FR').map(({ long }) => long)).toEqual(['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']);
    expect(weekdays('ar-MA-u-nu-latn')[0]?.long).toBe('الاثنين');
  });
});

describe('a day', () => {
  it('is the one that the reader’s clock shows', () => {
    expect(dayIn('Europe/Paris', '2026-05-31T22:30:00Z')).toBe('2026-06-01');
    expect(dayIn('UTC', '2026-05-31T22:30:00Z')).toBe('2026-05-31');
  });

  it('lies so many days from another, whatever clocks do between them', () => {
    expect([daysBetween('2026-03-28', '2026-03-30'), daysBetween('2026-03-30', '2026-03-28'), daysBetween('2026-06-01', '2026-06-01')]).toEqual([2, -2, 0]);
  });

  it('gathers what happened on it', () => {
    expect(byDay(['b2', 'a1', 'b1'], (item) => item[0] ?? '')).toEqual([['b', ['b2', 'b1']], ['a', ['a1']]]);
  });
});
