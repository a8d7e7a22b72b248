import { io, type Socket } from 'socket.io-client';
import type { Server } from '../harness/server.ts';
import type { Talker } from './community.ts';

export type Connected = { talker: Talker; socket: Socket };
export type Crowd = { sockets: Connected[]; bytesPerSocket: number; leave(): void };

const atOnce = 50;

/**
 * Connects everybody by WebSocket. Memory per socket is the slope between a quarter of them and all, at the second time:
 * the first time a heap also grows for reasons of its own. The system's own buffers for a connection are not in it.
 */
export async function connectCrowd(server: Server, talkers: readonly Talker[]): Promise<Crowd> {
  const rehearsal = await connectInTurn(server, talkers);
  rehearsal.forEach(({ socket }) => socket.disconnect());
  const sockets: Connected[] = [];
  const connectMore = async (upTo: number) => {
    sockets.push(...(await connectInTurn(server, talkers.slice(sockets.length, upTo))));
    return server.bytesInUse();
  };
  const quarter = Math.floor(talkers.length / 4);
  const before = await connectMore(quarter);
  const after = await connectMore(talkers.length);
  return {
    sockets,
    bytesPerSocket: (after - before) / (talkers.length - quarter),
    leave: () => sockets.forEach(({ socket }) => socket.disconnect()),
  };
}

async function connectInTurn(server: Server, talkers: readonly Talker[]): Promise<Connected[]> {
  const sockets: Connected[] = [];
  while (sockets.length < talkers.length) {
    const batch = talkers.slice(sockets.length, sockets.length + atOnce);
    sockets.push(...(await Promise.all(batch.map((talker) => connect(server.url, talker)))));
  }
  return sockets;
}

/** One browser's line. */
export function connect(url: string, talker: Talker): Promise<Connected> {
  const { cookie, memberId, pair, group, hall } = talker;
  const socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { cookie },
    // For the bare server, which believes everybody.
    auth: { memberId, rooms: group ? [pair, group, hall] : [pair, hall] },
  });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve({ talker, socket }));
    socket.once('connect_error', reject);
  });
}
