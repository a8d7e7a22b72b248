import { Invalid, Unauthenticated } from '@passerelle/core/kernel/errors.ts';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import type { AppDeps } from '../build-app.ts';
import type { Live } from './io.ts';
import { roomOf, sessionRoom } from './rooms.ts';

/** Most lines one signed-in browser keeps open at a time. */
const maxSockets = 40;

/** Lets a signed-in browser in and puts it into the rooms of what it may see now. */
export async function admit(socket: Live, { services, cookies }: AppDeps): Promise<void> {
  const { session } = cookies.read(socket.request.headers.cookie);
  const actor = session ? await services.sessions.resolve(session) : null;
  if (!actor) throw new Unauthenticated();
  // A page left open while somebody else signed in beside it: it must not go on in their name.
  const { memberId } = socket.handshake.auth as { memberId?: unknown };
  if (memberId !== undefined && memberId !== actor.memberId) throw new Unauthenticated();
  // Tabs are few; hundreds of lines under one sign-in are somebody's program.
  const open = socket.nsp.adapter.rooms.get(sessionRoom(actor.sessionId))?.size ?? 0;
  if (open >= maxSockets) throw new Invalid('too-many', {}, 60);
  socket.data.actor = actor;
  await join(socket, actor, services);
}

async function join(socket: Live, actor: Actor, services: AppDeps['services']): Promise<void> {
  const conversations = await services.conversations.following(actor.memberId);
  await socket.join([
    sessionRoom(actor.sessionId),
    roomOf({ to: 'member', id: actor.memberId }),
    ...conversations.map(({ id }) => roomOf({ to: 'conversation', id })),
    ...actor.programmes.map(({ id }) => roomOf({ to: 'programme', id })),
    ...actor.programmes
      .filter(({ role }) => role !== 'member')
      .map(({ id }) => roomOf({ to: 'curators', programmeId: id })),
  ]);
}
