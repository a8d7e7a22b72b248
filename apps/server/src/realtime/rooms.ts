import type { Audience } from '@passerelle/core/kernel/events.ts';

/** The room an audience's browsers are in. */
export function roomOf(audience: Audience): string {
  switch (audience.to) {
    case 'curators':
      return `curators:${audience.programmeId}`;
    default:
      return `${audience.to}:${audience.id}`;
  }
}

/** The browsers of one session, so that ending it closes them. */
export const sessionRoom = (sessionId: string) => `session:${sessionId}`;
