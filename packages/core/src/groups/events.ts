import type { DomainEvent } from '../kernel/events.ts';

/** Who came into a group, or went out of it. */
export type GroupMoved = { conversationId: string; memberIds: string[] };
export type GroupRevised = { conversationId: string };

/** So many people are told of in one event: a change of rights also travels as a notice of 8,000 bytes at most. */
const atOnce = 50;

/** People came into a group: their open browsers go into its room, its members and they are told. */
export function groupJoined(moved: GroupMoved, rosterRevision: number): DomainEvent[] {
  return inParts('group.joined', 'enter', moved, rosterRevision);
}

/** People left a group or were taken out of it: their open browsers lose its room first, then all are told. */
export function groupLeft(moved: GroupMoved, rosterRevision: number): DomainEvent[] {
  return inParts('group.left', 'leave', moved, rosterRevision);
}

/** What a group is called, says of itself or lets in changed, or it was closed or opened again: its members ask for it. */
export function groupRevised(revised: GroupRevised): DomainEvent {
  return { name: 'group.revised', audience: [{ to: 'conversation', id: revised.conversationId }], payload: revised };
}

function inParts(name: string, does: 'enter' | 'leave', { conversationId, memberIds }: GroupMoved, revision: number): DomainEvent[] {
  const parts = Array.from({ length: Math.ceil(memberIds.length / atOnce) }, (_, at) => memberIds.slice(at * atOnce, (at + 1) * atOnce));
  return parts.map((part) => ({
    name,
    audience: [{ to: 'conversation' as const, id: conversationId }, ...part.map((id) => ({ to: 'member' as const, id }))],
    payload: { conversationId, memberIds: part } satisfies GroupMoved,
    rights: { does, memberIds: part, conversationId, revision },
  }));
}
