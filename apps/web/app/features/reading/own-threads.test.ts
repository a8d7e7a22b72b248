import type { OwnThreadView } from '@passerelle/core/threads/contract.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLaidAside, withGrowth, withRead, type OwnThreads } from './own-threads.ts';

const state = (wishes: Partial<OwnThreadView> = {}): OwnThreadView => ({ threadId: 't', revision: 1, lastSeq: 5, unread: 2, firstUnread: 4, ...wishes });
const knowing = (read: OwnThreadView): OwnThreads => new Map([[read.threadId, read]]);

describe('how far threads are read, in every tab', () => {
  it('is the newest that was told, in whatever order and however often it came', () => {
    const news = fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 1 }).map((revisions) => revisions.map((revision) => state({ revision, unread: revision })));
    fc.assert(
      fc.property(news, (told) => {
        const after = [...told, ...told].reduce(withRead, new Map());
        expect(after.get('t')?.revision).toBe(Math.max(...told.map(({ revision }) => revision)));
      }),
    );
  });

  it('counts what is written after, once', () => {
    const grown = withGrowth(withGrowth(knowing(state()), 't', 7), 't', 7);
    expect(grown.get('t')).toEqual(state({ lastSeq: 7, unread: 4 }));
    expect(withGrowth(knowing(state({ unread: 0, firstUnread: null })), 't', 6).get('t')).toMatchObject({ unread: 1, firstUnread: 6 });
    expect(withGrowth(new Map(), 't', 6).size).toBe(0);
  });

  it('knows a mark from a new post', () => {
    expect(isLaidAside(state(), state({ revision: 2, unread: 4 }))).toBe(true);
    expect(isLaidAside(state(), state({ revision: 2, lastSeq: 6, unread: 3 }))).toBe(false);
    expect(isLaidAside(state(), state({ revision: 2, unread: 0, firstUnread: null }))).toBe(false);
  });
});
