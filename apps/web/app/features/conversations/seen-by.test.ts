import type { ConversationView } from '@passerelle/core/conversations/contract.ts';
import { describe, expect, it } from 'vitest';
import { aMessage } from './sample.ts';
import { seenBy } from './seen-by.ts';

const member = (id: string) => ({ id }) as ConversationView['members'][number];
const group = (memberCount: number, known = memberCount) => ({ kind: 'group' as const, memberCount, members: ['self', 'a', 'b', 'c', ...Array.from({ length: known }, (_, i) => `m${i}`)].slice(0, known).map(member) });
const binome = { kind: 'binome' as const, memberCount: 2, members: [member('self'), member('partner')] };
/** Four messages; the first and the third are one's own. */
const messages = ['self', 'partner', 'self', 'partner'].map((authorId, i) => aMessage({ seq: i + 1, authorId }));
const said = (facts: Parameters<typeof seenBy>[0], reads: Record<string, number>) => [...seenBy(facts, { selfId: 'self', messages, reads })];

describe('in a binôme', () => {
  it('the last of one’s messages that the partner has read is said to be read, and no other', () => {
    expect(said(binome, { self: 4, partner: 1 })).toEqual([[1, { by: 'partner' }]]);
    expect(said(binome, { self: 4, partner: 2 })).toEqual([[1, { by: 'partner' }]]);
    expect(said(binome, { self: 4, partner: 4 })).toEqual([[3, { by: 'partner' }]]);
    expect(said(binome, { self: 4, partner: 0 })).toEqual([]);
  });

  it('nothing is said when the partner is gone', () => {
    expect(said({ ...binome, memberCount: 1 }, { self: 4 })).toEqual([]);
  });
});

describe('in a binôme in which somebody stands in', () => {
  const three = { ...binome, memberCount: 3, members: [...binome.members, member('substitute')] };

  it('says who of the two others has read, and nothing of whoever has left', () => {
    expect(said(three, { self: 4, partner: 4, gone: 0 })).toEqual([[3, { by: 'some', memberIds: ['partner'], of: 2 }]]);
    expect(said(three, { self: 4, partner: 4, substitute: 4, gone: 0 })).toEqual([[3, { by: 'all' }]]);
    expect(said(binome, { self: 4, partner: 4, gone: 0 })).toEqual([[3, { by: 'partner' }]]);
  });
});

describe('in a group', () => {
  it('says up to where all have read, and how many have read the last', () => {
    expect(said(group(4), { self: 4, a: 4, b: 3, c: 2 })).toEqual([[1, { by: 'all' }], [3, { by: 'some', memberIds: ['a', 'b'], of: 3 }]]);
    expect(said(group(4), { self: 4, a: 4, b: 0, c: 0 })).toEqual([[3, { by: 'some', memberIds: ['a'], of: 3 }]]);
  });

  it('says once that all have read the last', () => {
    expect(said(group(4), { self: 4, a: 4, b: 3, c: 3 })).toEqual([[3, { by: 'all' }]]);
  });

  it('of more members than are known never says that all have read', () => {
    expect(said(group(300, 100), { self: 4, a: 4, b: 4 })).toEqual([[3, { by: 'some', memberIds: ['a', 'b'], of: 299 }]]);
  });

  it('says nothing under what was deleted', () => {
    const gone = messages.map((message) => (message.seq === 3 ? { ...message, deletedAt: '2026-05-19T08:00:00.000Z' } : message));
    expect([...seenBy(binome, { selfId: 'self', messages: gone, reads: { partner: 4 } })]).toEqual([[1, { by: 'partner' }]]);
  });
});
