import type { Audience } from '@passerelle/core/kernel/events.ts';

/** The room an audience's browsers are in. */
export function roomOf(audience: Audience): string {
  switch (audience.to) {
    case 'curators':
      return `curators:${audience.programmeId}`;
    case 'college':
      return `college:${audience.programmeId}:${audience.college}`;
    case 'thread':
      return audience.groupId === null ? `thread:${audience.id}` : `${roomOf({ to: 'conversation', id: audience.groupId })}/thread:${audience.id}`;
    default:
      return `${audience.to}:${audience.id}`;
  }
}

/** Rooms that one is in only while one is in that room: a cohort's threads, in its group's. */
export const roomsWithin = (room: string, rooms: Iterable<string>) => [...rooms].filter((one) => one.startsWith(`${room}/`));

export const isThreadRoom = (room: string) => /^(conversation:[^/]+\/)?thread:/.test(room);

/** The browsers of one session, so that ending it closes them. */
export const sessionRoom = (sessionId: string) => `session:${sessionId}`;
