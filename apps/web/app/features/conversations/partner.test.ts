import { describe, expect, it } from 'vitest';
import { isOfTwo, partnerOf, standInsOf, type ConversationMember } from './partner.ts';

const member = (id: string, side: ConversationMember['side'], standsInUntil: string | null = null) => ({ id, side, standsInUntil }) as ConversationMember;
const [mentor, mentee, substitute] = [member('mentor', 'mentor'), member('mentee', 'mentee'), member('substitute', 'mentor', '2026-06-19')];
const seen = (members: ConversationMember[], selfId: string) => partnerOf({ members }, selfId)?.id;

describe('the partner', () => {
  it('is the other one, whoever stands in on either side', () => {
    expect(['mentor', 'mentee', 'substitute'].map((id) => seen([substitute, mentor, mentee], id))).toEqual(['mentee', 'mentor', 'mentee']);
  });

  it('who has left is whoever stands in for them, and nobody where nobody does', () => {
    expect(seen([mentee, substitute], 'mentee')).toBe('substitute');
    expect(seen([mentor, substitute], 'mentor')).toBeUndefined();
  });
});

describe('who stands in', () => {
  it('is named with the one who is away, also where that one has left', () => {
    expect(standInsOf({ members: [mentor, mentee, substitute] }).map(({ standIn, absent }) => [standIn.member.id, standIn.untilOn, absent?.id])).toEqual([['substitute', '2026-06-19', 'mentor']]);
    expect(standInsOf({ members: [mentee, substitute] })[0]?.absent).toBeNull();
  });

  it('makes three of two', () => {
    expect([2, 3].map((memberCount) => isOfTwo({ kind: 'binome', memberCount }))).toEqual([true, false]);
    expect(isOfTwo({ kind: 'group', memberCount: 2 })).toBe(false);
  });
});
