import type { DomainEvent } from '@passerelle/core/kernel/events.ts';
import type { Live } from './io.ts';

const changesRights = new Set(['session.ended', 'membership.ended', 'membership.restored', 'binome.paired']);

/**
 * Remembers who is on the way in. A change of their rights just then finds no socket to close or to move:
 * the rights were read before, and the socket is in no room yet. It does not pass; its browser asks again.
 */
export function createDoorway() {
  const entering = new Map<Live, Set<string>>();
  return {
    enter(socket: Live): void {
      entering.set(socket, new Set());
      socket.conn.once('close', () => entering.delete(socket));
    },
    note({ name, audience }: DomainEvent): void {
      if (!changesRights.has(name)) return;
      for (const concerned of entering.values()) {
        for (const reader of audience) if (reader.to === 'member') concerned.add(reader.id);
      }
    },
    pass(socket: Live): boolean {
      const concerned = entering.get(socket);
      entering.delete(socket);
      return !concerned?.has(socket.data.actor.memberId);
    },
  };
}
