import type { Server } from 'socket.io';
import type { RightsChange } from '@passerelle/core/kernel/events.ts';
import type { RightsNotice } from '@passerelle/core/kernel/notices.ts';
import type { Doorway } from './doorway.ts';
import type { Fence } from './fence.ts';
import { everySocketIn, ofMember } from './members.ts';
import type { Presence } from './presence.ts';
import { sessionRoom } from './rooms.ts';

/** A change comes by up to three roads within seconds; so many are remembered. */
const remembered = 1000;

/** Heeds changes of rights on this node's sockets, each once, whichever road brings it first. */
export function createRights(io: Server, { fence, doorway, presence }: { fence: Fence; doorway: Doorway; presence: Presence }) {
  const heeded = new Set<string>();

  function heed(change: RightsChange): void {
    doorway.note(change);
    switch (change.does) {
      case 'end':
        for (const id of change.sessionIds) for (const socket of everySocketIn(io, sessionRoom(id))) socket.disconnect(true);
        break;
      case 'readmit':
        for (const id of change.memberIds) {
          presence.forget(id);
          for (const socket of ofMember(io, id)) socket.disconnect(true);
        }
        break;
      default:
        fence.move(change.does, change.conversationId, change.memberIds, change.revision);
        for (const id of change.memberIds) presence[change.does](id, change.conversationId);
    }
  }

  return function heedOnce({ id, change }: RightsNotice): void {
    // A large one is announced in portions under one id.
    const key = `${id} ${change.does === 'end' ? change.sessionIds[0] : change.memberIds[0]}`;
    if (heeded.has(key)) return;
    heeded.add(key);
    const [oldest] = heeded;
    if (heeded.size > remembered && oldest !== undefined) heeded.delete(oldest);
    heed(change);
  };
}
