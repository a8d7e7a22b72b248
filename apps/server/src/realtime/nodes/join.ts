import type { Server } from 'socket.io';
import type { Live } from '../live.ts';
import { createPresence } from '../presence.ts';
import { Prepared } from '../prepared.ts';
import { roomOf } from '../rooms.ts';
import type { Telling } from '../telling.ts';
import { joinCluster } from './cluster.ts';
import { nodeTimes, type NodeTimes } from './peers.ts';

export type Nodes = {
  /** Where the nodes of an installation meet; null when there is only this one. */
  redis: { url: string; stream: string } | null;
  times?: NodeTimes;
};

/** This node beside the others, or alone when there is no Redis: what they tell, and who is present on any of them. */
export function joinNodes(io: Server, { redis, times = nodeTimes }: Nodes, deliver: (telling: Telling) => void, onError: (error: unknown) => void) {
  const rooms = io.of('/').adapter.rooms;
  const presence = createPresence({
    isHere: (memberId) => rooms.has(roomOf({ to: 'member', id: memberId })),
    tell: ({ memberId, online, conversationIds }) =>
      deliver({ rooms: conversationIds.map((id) => roomOf({ to: 'conversation', id })), prepared: Prepared.of('presence.changed', { memberId, online }) }),
    came: (members) => cluster?.came(members),
    went: (memberIds) => cluster?.went(memberIds),
    grace: times.grace,
  });
  const cluster = redis
    ? joinCluster(redis, {
        onTelling: deliver,
        onCame: presence.came,
        onHere: presence.replaced,
        onWent: presence.went,
        onGone: presence.gone,
        onMissed: () => void io.local.emit('line.restored', {}),
        present: presence.list,
        onError,
      }, times)
    : null;

  return {
    presence,
    /** To the other nodes. */
    tell: (telling: Telling) => cluster?.tell(telling),
    hasPeers: () => cluster?.hasPeers() ?? false,
    welcome(socket: Live): void {
      const { actor, circle } = socket.data;
      // A large one has other things to listen to.
      presence.arrived(actor.memberId, circle.filter(({ small }) => small).map(({ id }) => id));
      socket.on('disconnect', () => presence.departed(actor.memberId));
    },
    async leave(): Promise<void> {
      presence.close();
      await cluster?.leave();
    },
  };
}
