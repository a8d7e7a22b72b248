import { Invalid, Unauthenticated } from '@passerelle/core/kernel/errors.ts';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import type { AppDeps } from '../build-app.ts';
import type { Live } from './live.ts';
import { roomOf, sessionRoom } from './rooms.ts';

/** Most lines one signed-in browser keeps open at a time. */
const maxSockets = 40;

/** Lets a signed-in browser in and puts it into the rooms of what it may see now. */
export async function admit(socket: Live, deps: Pick<AppDeps, 'services' | 'cookies'>): Promise<void> {
  const actor = await actorOf(socket, deps);
  if (!actor) throw new Unauthenticated();
  // A page left open while somebody else signed in beside it: it must not go on in their name.
  const { memberId } = socket.handshake.auth as { memberId?: unknown };
  if (memberId !== undefined && memberId !== actor.memberId) throw new Unauthenticated();
  // Tabs are few; hundreds of lines under one sign-in are somebody's program.
  const open = socket.nsp.adapter.rooms.get(sessionRoom(actor.sessionId))?.size ?? 0;
  if (open >= maxSockets) throw new Invalid('too-many', {}, 60);
  const circle = await deps.services.conversations.circle(actor.memberId);
  socket.data.actor = actor;
  socket.data.circle = circle;
  await socket.join(roomsOf(actor, circle));
}

/** Whose socket this is now; null when its session is over. */
export async function actorOf(socket: Live, { services, cookies }: Pick<AppDeps, 'services' | 'cookies'>): Promise<Actor | null> {
  const { session } = cookies.read(socket.request.headers.cookie);
  return session ? services.sessions.resolve(session) : null;
}

/** The rooms that an actor's browsers are in without asking. */
export function roomsOf(actor: Actor, conversations: { id: string }[]): string[] {
  return [
    sessionRoom(actor.sessionId),
    roomOf({ to: 'member', id: actor.memberId }),
    ...conversations.map(({ id }) => roomOf({ to: 'conversation', id })),
    ...actor.programmes.flatMap(({ id }) => [roomOf({ to: 'programme', id }), roomOf({ to: 'college', programmeId: id, college: actor.college })]),
    ...actor.programmes
      .filter(({ role }) => role !== 'member')
      .map(({ id }) => roomOf({ to: 'curators', programmeId: id })),
  ];
}
