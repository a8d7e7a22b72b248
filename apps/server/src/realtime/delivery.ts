import type { Server } from 'socket.io';
import type { RightsNotice } from '@passerelle/core/kernel/notices.ts';
import type { Fence } from './fence.ts';
import type { Telling } from './telling.ts';

/**
 * The one way to this node's sockets, for what happened here and for what other nodes told: rights first, then the
 * roster, then the words.
 */
export function createDelivery(io: Server, fence: Fence, heed: (notice: RightsNotice) => void) {
  return function deliver({ rooms, except = [], conversation, notice, prepared }: Telling): void {
    if (notice) heed(notice);
    if (!prepared || rooms.length === 0) return;
    // The name is in what is prepared.
    const tell = () => void io.local.to(rooms).except(except).emit('', prepared);
    if (conversation) fence.pass(conversation, tell);
    else tell();
  };
}
