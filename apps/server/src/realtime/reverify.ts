import type { Server } from 'socket.io';
import type { AppDeps } from '../build-app.ts';
import { actorOf, roomsOf } from './admission.ts';
import type { Live } from './live.ts';
import { isThreadRoom } from './rooms.ts';

/** So many sockets are looked at side by side: the others of this node go on meanwhile. */
const atOnce = 8;

/**
 * Looks at every socket again after notices may have been missed: whoever is in other rooms than a new admission would
 * give is closed, and comes back into the right ones. Rejects when the database cannot say.
 */
export async function reverify(io: Server, deps: Pick<AppDeps, 'services' | 'cookies'>): Promise<void> {
  const open = [...io.of('/').sockets.values()] as Live[];
  const lookAtNext = async (): Promise<void> => {
    for (let socket = open.pop(); socket; socket = open.pop()) await lookAt(socket, deps);
  };
  await Promise.all(Array.from({ length: atOnce }, lookAtNext));
}

async function lookAt(socket: Live, deps: Pick<AppDeps, 'services' | 'cookies'>): Promise<void> {
  if (!socket.connected) return;
  const actor = await actorOf(socket, deps);
  const conversations = actor ? await deps.services.conversations.circle(actor.memberId) : [];
  const due = new Set(actor ? roomsOf(actor, conversations) : []);
  // A thread's room is entered by wish; its programme's, college's or group's tells whether that still holds.
  const present = [...socket.rooms].filter((room) => room !== socket.id && !isThreadRoom(room));
  if (present.length !== due.size || present.some((room) => !due.has(room))) socket.disconnect(true);
}
