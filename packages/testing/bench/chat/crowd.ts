import { io, type Socket } from 'socket.io-client';
import { residentBytes } from '../harness/processes.ts';
import type { Server } from '../harness/server.ts';
import type { Talker } from './community.ts';

export type Connected = { talker: Talker; socket: Socket };
export type Crowd = { sockets: Connected[]; bytesPerSocket: number; leave(): void };

const atOnce = 50;

/** Connects everybody by WebSocket. Memory per socket is the slope between a quarter of them and all. */
export async function connectCrowd(server: Server, talkers: readonly Talker[]): Promise<Crowd> {
  const sockets: Connected[] = [];
  const connectMore = async (upTo: number) => {
    while (sockets.length < upTo) {
      const batch = talkers.slice(sockets.length, Math.min(upTo, sockets.length + atOnce));
      sockets.push(...(await Promise.all(batch.map((talker) => connect(server.url, talker)))));
    }
    return residentBytes(server.pid);
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

function connect(url: string, talker: Talker): Promise<Connected> {
  const { cookie, memberId, pair, group } = talker;
  const socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { cookie },
    // For the bare server, which believes everybody.
    auth: { memberId, rooms: group ? [pair, group] : [pair] },
  });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve({ talker, socket }));
    socket.once('connect_error', reject);
  });
}
