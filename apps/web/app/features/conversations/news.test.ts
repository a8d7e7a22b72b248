import { describe, expect, test } from 'vitest';
import { newsOf } from './news.ts';
import { aMessage } from './sample.ts';

const at = '2026-05-19T08:10:00.000Z';
const before = [aMessage({ seq: 5 }), aMessage({ seq: 6 }), aMessage({ seq: 7, authorId: 'self' })];
const kinds = (after: typeof before) => newsOf(before, after, 'self').map(({ kind, message }) => `${kind} ${message.seq}`);

describe('what is read out of an open conversation', () => {
  test('what others write, once, and what they change or take back', () => {
    expect(kinds([...before, aMessage({ seq: 8 })])).toEqual(['said 8']);
    expect(kinds([aMessage({ seq: 5, editedAt: at }), aMessage({ seq: 6, deletedAt: at }), before[2]!])).toEqual(['edited 5', 'deleted 6']);
    expect(kinds(before)).toEqual([]);
  });

  test('not one’s own words, reactions, older pages, or what was gone before it came', () => {
    expect(kinds([...before, aMessage({ seq: 8, authorId: 'self' })])).toEqual([]);
    expect(kinds([before[0]!, aMessage({ seq: 6, revision: 9, reactions: [{ emoji: '👍', memberIds: ['self'] }] }), before[2]!])).toEqual([]);
    expect(kinds([aMessage({ seq: 3 }), aMessage({ seq: 4 }), ...before])).toEqual([]);
    expect(kinds([...before, aMessage({ seq: 8, deletedAt: at })])).toEqual([]);
  });
});
