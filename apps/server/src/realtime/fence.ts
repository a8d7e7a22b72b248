import type { Server } from 'socket.io';
import { everySocketIn, leave, moveOut, putIn } from './members.ts';
import { roomOf } from './rooms.ts';

export type Roster = { revision: number; memberIds: string[] };
/** What is to be told once a roster is read, and the revision it has to reach. */
type Reading = { wanted: number; waiting: (() => void)[]; overrun: boolean };
type ReadRoster = (conversationId: string) => Promise<Roster>;

/** What waits for a roster is bounded; beyond it the room is told to catch up instead. */
const mostWaiting = 1000;
const attempts = 3;

export type Fence = ReturnType<typeof createFence>;

/**
 * Keeps what was written after somebody left from that somebody, on a node that has not heard yet that they left.
 * Of every conversation's room it knows a roster revision against which each socket in it was checked; a later one makes
 * it read who is in the conversation first. Events of one conversation keep their order.
 */
export function createFence(io: Server, read: ReadRoster, onError: (error: unknown) => undefined) {
  const checked = new Map<string, number>();
  const reading = new Map<string, Reading>();
  io.of('/').adapter.on('delete-room', (room: string) => {
    if (room.startsWith('conversation:') && !room.includes('/')) checked.delete(room.slice('conversation:'.length));
  });

  const roomFor = (id: string) => roomOf({ to: 'conversation', id });
  const isEmpty = (id: string) => !io.of('/').adapter.rooms.has(roomFor(id));

  /** True once the room holds members of that roster only. */
  function fit(id: string, { revision, memberIds }: Roster, { wanted }: Reading): boolean {
    const members = new Set(memberIds);
    for (const socket of everySocketIn(io, roomFor(id))) if (!members.has(socket.data.actor.memberId)) leave(socket, roomFor(id));
    for (const memberId of members) putIn(io, memberId, roomFor(id));
    if (!isEmpty(id)) checked.set(id, revision);
    return revision >= wanted;
  }

  async function readFirst(id: string, revision: number, tell: () => void): Promise<void> {
    const wait: Reading = { wanted: revision, waiting: [tell], overrun: false };
    reading.set(id, wait);
    let known = false;
    for (let tries = 1; tries <= attempts && !known; tries++) {
      const roster = await read(id).catch(onError);
      // From here to the telling nobody enters.
      known = Boolean(roster && fit(id, roster, wait));
    }
    reading.delete(id);
    // Untold is noticed and made good; told to the wrong one is not.
    if (!known || wait.overrun) io.local.to(roomFor(id)).emit('line.restored', {});
    else for (const go of wait.waiting) go();
  }

  return {
    /** A socket has come in that was found to be a member at this revision: nobody in the room is surer than that. */
    entered(id: string, revision: number): void {
      checked.set(id, Math.min(checked.get(id) ?? revision, revision));
      const wait = reading.get(id);
      if (wait) wait.wanted = Math.max(wait.wanted, revision);
    },
    /** Members entered or left with this revision. Between `checked` and it others may have: the next event makes the node look. */
    move(does: 'enter' | 'leave', id: string, memberIds: string[], revision: number): void {
      const before = checked.get(id) ?? revision - 1;
      const wait = reading.get(id);
      if (wait) wait.wanted = Math.max(wait.wanted, revision);
      if (does === 'enter') {
        for (const memberId of memberIds) putIn(io, memberId, roomFor(id));
      } else {
        // Whoever is in the room since a later roster came back.
        if (before > revision) return;
        for (const memberId of memberIds) moveOut(io, memberId, roomFor(id));
      }
      if (!isEmpty(id)) checked.set(id, before === revision - 1 ? revision : Math.min(before, revision));
    },
    /** Tells in order, and to nobody who had left by that revision. At once, unless a roster has to be read. */
    pass({ id, roster }: { id: string; roster?: number }, tell: () => void): void {
      const wait = reading.get(id);
      if (wait) {
        wait.wanted = Math.max(wait.wanted, roster ?? 0);
        if (wait.waiting.length < mostWaiting) wait.waiting.push(tell);
        else wait.overrun = true;
      } else if (roster === undefined || isEmpty(id) || (checked.get(id) ?? -1) >= roster) tell();
      else void readFirst(id, roster, tell);
    },
    /** The revision at which every socket in the room was checked; undefined when nobody is in it. */
    checkedAt: (id: string) => checked.get(id),
  };
}
