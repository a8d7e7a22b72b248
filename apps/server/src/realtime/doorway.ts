import type { RightsChange } from '@passerelle/core/kernel/events.ts';
import type { Live } from './live.ts';

export type Doorway = ReturnType<typeof createDoorway>;

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
    note({ memberIds }: RightsChange): void {
      for (const concerned of entering.values()) for (const id of memberIds) concerned.add(id);
    },
    pass(socket: Live): boolean {
      const concerned = entering.get(socket);
      entering.delete(socket);
      return !concerned?.has(socket.data.actor.memberId);
    },
  };
}
