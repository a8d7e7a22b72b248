import { describe, expect, test } from 'vitest';
import { aMessage } from '../sample.ts';
import { entriesFor } from './entries.ts';

const open = { selfId: 'self', can: { send: true, manage: false, leave: false }, closed: false, isStarred: false, isBinome: false };
const own = { authorId: 'self' };

describe('what one can do with a message', () => {
  test('with another’s: answer, keep, mark unread; never edit or delete', () => {
    expect(entriesFor(aMessage(), open)).toEqual(['answer', 'copyText', 'copyLink', 'pin', 'star', 'unread', 'forward', 'sheet']);
  });

  test('with one’s own: edit and delete as well, and read what it said before', () => {
    const edited = aMessage({ ...own, editedAt: '2026-05-19T08:10:00.000Z' });
    expect(entriesFor(edited, open)).toEqual(['answer', 'copyText', 'copyLink', 'pin', 'star', 'forward', 'sheet', 'versions', 'edit', 'remove']);
  });

  test('what is pinned or put aside can be taken back', () => {
    const pinned = aMessage({ pinned: { memberId: 'partner', at: '2026-05-19T08:10:00.000Z' } });
    expect(entriesFor(pinned, { ...open, isStarred: true })).toEqual(['answer', 'copyText', 'copyLink', 'unpin', 'unstar', 'unread', 'forward', 'sheet']);
  });

  test('in a conversation that is closed nothing is written any more, one’s own words can still be deleted', () => {
    const closed = { ...open, can: { ...open.can, send: false } };
    expect(entriesFor(aMessage(own), closed)).toEqual(['copyText', 'copyLink', 'star', 'sheet', 'remove']);
  });

  test('one who is out of it only copies, and of a deleted message nothing is left', () => {
    expect(entriesFor(aMessage(own), { ...open, closed: true })).toEqual(['copyText', 'copyLink', 'star']);
    expect(entriesFor(aMessage({ ...own, deletedAt: '2026-05-19T08:10:00.000Z' }), open)).toEqual([]);
  });
});
