import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import type { Server } from 'socket.io';
import { describe, expect, it } from 'vitest';
import { createCookieJar } from '../plugins/session.ts';
import { roomsOf } from './admission.ts';
import { reverify } from './reverify.ts';
import { roomOf } from './rooms.ts';

const world = await createWorld();
const { services } = world;
const cookies = createCookieJar(false);

/** A member of a group, with a cohort's thread and another one on the screen; answers whether their socket is let be. */
async function aSocket() {
  const group = await world.aGroup();
  const { token } = await services.sessions.start(group.maker.id, 'Firefox');
  const actor = await services.sessions.resolve(token);
  if (!actor) throw new Error('the session is not there');
  const threadRooms = [group.id, null].map((groupId) => roomOf({ to: 'thread', id: randomUUID(), groupId }));
  const socket = {
    id: 'socket', connected: true,
    rooms: new Set(['socket', ...roomsOf(actor, await services.conversations.circle(actor.memberId)), ...threadRooms]),
    request: { headers: { cookie: `${cookies.names.session}=${token}` } },
    disconnect: () => void (socket.connected = false),
  };
  const io = { of: () => ({ sockets: new Map([[socket.id, socket]]) }) } as unknown as Server;
  const isKept = async () => {
    await reverify(io, { services, cookies });
    return socket.connected;
  };
  return { group, actor, isKept };
}

describe('a socket that is looked at again', () => {
  it('is kept while its member may be where it is, whatever threads it has open', async () => {
    expect(await (await aSocket()).isKept()).toBe(true);
  });

  it('is closed when its member is in another room’s circle by now, or has become more or less than they were', async () => {
    const [left, raised, ended] = [await aSocket(), await aSocket(), await aSocket()];
    await services.groups.leave(left.actor, { groupId: left.group.id });
    await world.database.pool.query(`update programme_members set role = 'member' where member_id = $1`, [raised.actor.memberId]);
    await services.sessions.end(ended.actor);
    for (const { isKept } of [left, raised, ended]) expect(await isKept()).toBe(false);
  });
});
