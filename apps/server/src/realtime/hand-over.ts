import { setTimeout as pause } from 'node:timers/promises';
import type { Server } from 'socket.io';

const lookEvery = 50;

/**
 * Tells the browsers that this node is about to go. With another one there they open their new line before they let go of
 * this one, and it waits until they have; alone, it goes at once, and they come to its successor.
 */
export async function handOver(io: Server, hasPeers: boolean): Promise<void> {
  io.local.emit('server.draining', {});
  while (hasPeers && io.of('/').sockets.size > 0) await pause(lookEvery);
}
