import { describe, expect, it, vi } from 'vitest';
import type { OwnConversationView } from '@passerelle/core/conversations/contract.ts';
import { advanced, altered, left, marked, readMark, received, unreadTotal } from './inbox-changes.ts';
import { aMessage } from './sample.ts';

// The browser's parser, as far as an excerpt needs it.
vi.stubGlobal('DOMParser', class {
  parseFromString = (html: string) => ({ body: { textContent: html.replace(/<[^>]*>/g, '') } });
});

const self = 'self';
const last = { authorId: 'partner', authorName: 'Nadège Roumestan', excerpt: 'avant', deleted: false, createdAt: '2026-05-19T07:00:00.000Z' };

function aGroup(wishes: Partial<OwnConversationView> = {}): OwnConversationView {
  return {
    id: 'c', kind: 'group', programmeId: 'p', title: 'Cohorte', closed: false, memberCount: 24, lastSeq: 3, lastRevision: 5, unread: 1, mentioned: false,
    level: 'all', last, ...wishes,
  };
}
const other = aGroup({ id: 'other', title: 'Formation' });
const inbox = [other, aGroup()];
const own = { conversationId: 'c', lastReadSeq: 0, unreadFrom: null, level: 'none' as const };

describe('a message', () => {
  it('brings its conversation to the head, counts as unread and is shown', () => {
    const after = received(inbox, aMessage({ seq: 4, revision: 6, html: '<p>Bonjour à <strong>tous</strong></p>' }), self);
    expect(after.ask).toBe('no');
    expect(after.inbox.map(({ id }) => id)).toEqual(['c', 'other']);
    expect(after.inbox[0]).toMatchObject({ lastSeq: 4, lastRevision: 6, unread: 2, last: { excerpt: 'Bonjour à tous', authorName: 'Nadège Roumestan', deleted: false } });
  });

  it('of one’s own is not unread', () => {
    expect(received(inbox, aMessage({ seq: 4, revision: 6, authorId: self }), self).inbox[0]).toMatchObject({ lastSeq: 4, unread: 1, mentioned: false });
  });

  it('that names the reader is marked', () => {
    expect(received(inbox, aMessage({ seq: 4, revision: 6, mentions: [self] }), self).inbox[0]).toMatchObject({ mentioned: true });
    expect(received(inbox, aMessage({ seq: 4, revision: 6, mentions: ['another'] }), self).inbox[0]).toMatchObject({ mentioned: false });
  });

  it('of an author not named here, or that answers somebody, is asked about soon; two have no need of either', () => {
    expect(received(inbox, aMessage({ seq: 4, revision: 6, authorId: 'newcomer' }), self).ask).toBe('soon');
    expect(received(inbox, aMessage({ seq: 4, revision: 6, replyTo: 1 }), self).ask).toBe('soon');
    expect(received([aGroup({ kind: 'binome', memberCount: 2 })], aMessage({ seq: 4, revision: 6, authorId: 'newcomer' }), self).ask).toBe('no');
  });

  it('told twice changes nothing; with a gap before it, or from nowhere, it is asked for', () => {
    expect(received(inbox, aMessage({ seq: 3, revision: 5 }), self)).toEqual({ inbox, ask: 'no' });
    expect(received(inbox, aMessage({ seq: 5, revision: 7 }), self)).toEqual({ inbox, ask: 'now' });
    expect(received(inbox, aMessage({ conversationId: 'new', seq: 1 }), self)).toEqual({ inbox, ask: 'now' });
  });
});

describe('a change of a message', () => {
  it('is shown where it is the last one: what it says now, or that it is deleted', () => {
    expect(altered(inbox, aMessage({ seq: 3, revision: 6, html: '<p>corrigé</p>' }), self).inbox[1]).toMatchObject({ lastRevision: 6, last: { excerpt: 'corrigé', deleted: false } });
    const gone = altered(inbox, aMessage({ seq: 3, revision: 6, html: '', deletedAt: '2026-05-19T09:00:00.000Z' }), self);
    expect(gone.inbox[1]?.last).toMatchObject({ excerpt: '', deleted: true });
    expect(gone.ask).toBe('soon');
  });

  it('further back moves the cursor only, so that the next message is no gap', () => {
    const after = altered(inbox, aMessage({ seq: 1, revision: 6, html: '<p>corrigé</p>' }), self);
    expect(after.inbox[1]).toEqual({ ...inbox[1], lastRevision: 6 });
    expect(received(after.inbox, aMessage({ seq: 4, revision: 7 }), self).ask).toBe('no');
  });

  it('that is not everybody’s to read is asked about soon, once', () => {
    const after = advanced(inbox, { conversationId: 'c', lastRevision: 6 });
    expect([after.inbox[1]?.lastRevision, after.ask]).toEqual([6, 'soon']);
    expect(advanced(after.inbox, { conversationId: 'c', lastRevision: 6 }).ask).toBe('no');
  });
});

describe('one’s own marks', () => {
  it('all read leaves nothing unread; a part of it is counted anew', () => {
    const mark = { conversationId: 'c', memberId: self, lastReadSeq: 3 };
    expect(readMark([aGroup({ mentioned: true })], mark).inbox[0]).toMatchObject({ unread: 0, mentioned: false });
    expect(readMark(inbox, { ...mark, lastReadSeq: 2 })).toEqual({ inbox, ask: 'now' });
  });

  it('a level is shown at once', () => {
    expect(marked(inbox, own)).toMatchObject({ inbox: [{ level: 'all' }, { level: 'none' }], ask: 'now' });
  });

  it('a group one has left is gone; one that another left is not', () => {
    expect(left(inbox, { conversationId: 'c', memberIds: [self] }, self).inbox).toEqual([other]);
    expect(left(inbox, { conversationId: 'c', memberIds: ['partner'] }, self).inbox).toEqual(inbox);
  });
});

describe('the badge', () => {
  it('counts what one is told of: nothing silenced, and by mentions only once there is one', () => {
    const unread = (wishes: Partial<OwnConversationView>) => unreadTotal([aGroup({ unread: 7, ...wishes })]);
    expect(unread({})).toBe(7);
    expect(unread({ level: 'none' })).toBe(0);
    expect(unread({ level: 'none', mentioned: true })).toBe(0);
    expect(unread({ level: 'mentions' })).toBe(0);
    expect(unread({ level: 'mentions', mentioned: true })).toBe(7);
    expect(unreadTotal(inbox)).toBe(2);
  });
});
