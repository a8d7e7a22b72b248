import type { DomainEvent } from '../kernel/events.ts';

/** Sessions were ended: their sockets are to be closed, on every node. */
export type SessionEnded = { memberId: string; sessionIds: string[] };

export function sessionEnded(memberId: string, sessionIds: string[]): DomainEvent {
  const payload: SessionEnded = { memberId, sessionIds };
  return { name: 'session.ended', audience: [{ to: 'member', id: memberId }], payload, rights: { does: 'end', memberIds: [memberId], sessionIds } };
}
