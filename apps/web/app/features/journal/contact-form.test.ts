import { describe, expect, it } from 'vitest';
import { changedStepOf, newContactOf, revisedContactOf } from './contact-form.server.ts';

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries({ clientId: 'c', kind: 'call', minutes: '', body: '', ...fields })) data.set(name, value);
  return data;
};
const read = (fields: Record<string, string>) => newContactOf(form(fields), 'b', 'Africa/Casablanca');

describe('the form of a contact', () => {
  it('says now, no duration and no step where nothing is filled in', () => {
    expect(read({})).toEqual({ binomeId: 'b', clientId: 'c', kind: 'call', minutes: null, body: '', private: false, steps: [] });
  });

  it('means a moment by the reader’s clock; a day without a time is noon of it', () => {
    expect(read({ day: '2026-06-19', time: '09:30' }).happenedAt).toBe('2026-06-19T08:30:00.000Z');
    expect(read({ day: '2026-06-19' }).happenedAt).toBe('2026-06-19T11:00:00.000Z');
    // In the month of Ramadan clocks in Morocco are an hour behind.
    expect(read({ day: '2026-03-10', time: '09:30' }).happenedAt).toBe('2026-03-10T09:30:00.000Z');
  });

  it('gives what is no time on, for the contract to refuse', () => {
    expect(read({ day: '2026-02-30', time: '09:30' }).happenedAt).toBe('2026-02-30T09:30');
  });

  it('takes a duration by a touch or in figures', () => {
    expect(['30', 'other', ''].map((minutes) => read({ minutes, otherMinutes: '50' }).minutes)).toEqual(['30', '50', '50']);
  });

  it('holds a step where one is named, and one without words for the contract to refuse', () => {
    expect(read({ what: 'Rappeler', ownerId: 'm', dueOn: '2026-06-30' }).steps).toEqual([{ what: 'Rappeler', ownerId: 'm', dueOn: '2026-06-30' }]);
    expect(read({ what: ' ', ownerId: 'm' }).steps).toEqual([]);
    expect(read({ dueOn: '2026-06-30' }).steps).toEqual([{ what: '', ownerId: null, dueOn: '2026-06-30' }]);
  });

  it('changes no time that was left as it stood', () => {
    const known = { revision: '2', day: '2026-06-19', time: '09:30', knownDay: '2026-06-19', knownTime: '09:30' };
    expect(revisedContactOf(form(known), 'x', 'Europe/Paris')).not.toHaveProperty('happenedAt');
    expect(revisedContactOf(form({ ...known, time: '10:30' }), 'x', 'Europe/Paris').happenedAt).toBe('2026-06-19T08:30:00.000Z');
  });

  it('empties what is emptied', () => {
    expect(changedStepOf(form({ stepId: 's', what: 'Lire', ownerId: '', dueOn: '' }))).toEqual({ stepId: 's', what: 'Lire', ownerId: null, dueOn: null });
  });
});
