import { describe, expect, test } from 'vitest';
import type { MessageView } from '@passerelle/core/conversations/contract.ts';
import { dayLabel } from './days.ts';
import { rowsOf } from './rows.ts';
import { aMessage } from './sample.ts';

const message = (seq: number, authorId: string, createdAt: string) => aMessage({ seq, authorId, createdAt });

const shown = (messages: MessageView[], timeZone: string, readUpTo: number | null = null) =>
  rowsOf({ selfId: 'self', messages, pending: [], timeZone, readUpTo });

describe('the rows of a conversation', () => {
  test('a day ends at the reader’s midnight', () => {
    const late = [message(1, 'a', '2026-05-19T22:30:00.000Z'), message(2, 'a', '2026-05-19T23:30:00.000Z')];
    const days = (timeZone: string) => shown(late, timeZone).filter(({ kind }) => kind === 'day').length;
    // In Paris both are on the 20th; in Rabat, an hour behind, midnight lies between them.
    expect(days('Europe/Paris')).toBe(1);
    expect(days('Africa/Casablanca')).toBe(2);
  });

  test('one author’s messages close together stand under one name', () => {
    const rows = shown(
      [
        message(1, 'a', '2026-05-19T08:00:00.000Z'),
        message(2, 'a', '2026-05-19T08:05:00.000Z'),
        message(3, 'b', '2026-05-19T08:06:00.000Z'),
        message(4, 'b', '2026-05-19T09:00:00.000Z'),
      ],
      'Europe/Paris',
    );
    expect(rows.map((row) => 'follows' in row && row.follows)).toEqual([false, false, true, false, false]);
  });

  test('the line "new messages" stands once, above the first one that somebody else wrote', () => {
    const at = '2026-05-19T08:00:00.000Z';
    const rows = shown([message(1, 'a', at), message(2, 'self', at), message(3, 'a', at), message(4, 'a', at)], 'Europe/Paris', 1);
    expect(rows.map(({ kind }) => kind)).toEqual(['day', 'message', 'message', 'new', 'message', 'message']);
  });

  test('days are named as people name them', () => {
    const label = (date: string, tag: string) =>
      dayLabel(new Date(date), new Date('2026-05-20T10:00:00.000Z'), tag, 'Europe/Paris');
    expect(label('2026-05-20T05:00:00.000Z', 'fr-FR')).toBe('aujourd’hui');
    expect(label('2026-05-19T05:00:00.000Z', 'ar-MA-u-nu-latn')).toBe('أمس');
    expect(label('2026-05-11T05:00:00.000Z', 'fr-FR')).toBe('lundi 11 mai');
    expect(label('2024-05-11T05:00:00.000Z', 'en-GB')).toContain('2024');
  });
});
