import type { Server } from 'socket.io';
import type { Live } from './live.ts';
import { roomOf, roomsWithin } from './rooms.ts';

/** This node's sockets in a room, at this moment. */
export function everySocketIn(io: Server, room: string): Live[] {
  const { adapter, sockets } = io.of('/');
  return [...(adapter.rooms.get(room) ?? [])].map((id) => sockets.get(id)).filter((socket) => socket !== undefined) as Live[];
}

export const ofMember = (io: Server, id: string) => everySocketIn(io, roomOf({ to: 'member', id }));

/** Rooms are in memory: what looks asynchronous here is done when it returns. */
export function putIn(io: Server, memberId: string, room: string): void {
  for (const socket of ofMember(io, memberId)) if (!socket.rooms.has(room)) void socket.join(room);
}

export function moveOut(io: Server, memberId: string, room: string): void {
  for (const socket of ofMember(io, memberId)) leave(socket, room);
}

/** Out of a room, and of those that go with it. */
export function leave(socket: Live, room: string): void {
  for (const one of [room, ...roomsWithin(room, socket.rooms)]) void socket.leave(one);
}
