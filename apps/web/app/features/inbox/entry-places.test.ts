import type { InboxEntry } from '@passerelle/core/inbox/contract.ts';
import { describe, expect, it } from 'vitest';
import { entryHref, entryKey, grouped, replyHref } from './entry-places.ts';

const entry = (wishes: Partial<InboxEntry> = {}): InboxEntry => ({
  kind: 'thread', id: 't', reason: 'posted', level: 'follow', because: 'own', count: 2, first: 23, title: 'Deux tables ?', locale: 'fr',
  threadId: 't', theme: 'youth', from: { id: 'c', name: 'Claire' }, excerpt: '', at: '2026-06-01T09:00:00.000Z', ...wishes,
});

describe('an entry of the inbox', () => {
  it('leads to the first new post, on its page, and to the reply form there', () => {
    expect(entryHref(entry())).toBe('/threads/t?after=20#post-23');
    expect(replyHref(entry())).toBe('/threads/t?after=20#reply');
    expect(entryHref(entry({ kind: 'acceptance', id: 'p', first: 3 }))).toBe('/threads/t#post-3');
    expect(replyHref(entry({ kind: 'practice', threadId: null }))).toBeNull();
    expect(entryHref(entry({ kind: 'practice', id: 's', reason: 'changed' }))).toBe('/practices/s');
    expect(entryHref(entry({ kind: 'practice', id: 's', reason: 'consent' }))).toBe('/practices/s/consent?asked');
  });

  it('stands under its heading; those without anything new are left out', () => {
    const entries = [entry({ id: 'a' }), entry({ kind: 'conversation', id: 'c' }), entry({ kind: 'acceptance', id: 'b' })];
    expect(grouped(entries).map(({ group, entries: all }) => [group, all.map(({ id }) => id)])).toEqual([['conversations', ['c']], ['threads', ['a', 'b']]]);
  });

  it('is another one when something newer came', () => {
    expect(entryKey(entry())).not.toBe(entryKey(entry({ count: 3 })));
  });
});
