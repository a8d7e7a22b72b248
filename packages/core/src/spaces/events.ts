import type { Audience, DomainEvent } from '../kernel/events.ts';
import type { SpaceRef } from './contract.ts';

/** What decides who hears of something in a space, as the writing statement saw it. `rosterRevision`: of the cohort's group. */
export type SpaceAudience = Pick<SpaceRef, 'kind' | 'college' | 'groupId'> & { programmeId: string; rosterRevision: number | null };

/** SQL text: a {@link SpaceAudience} as JSON, of the row `s`. */
export const spaceAudienceJson = `json_build_object('kind', s.kind, 'college', s.college, 'groupId', s.group_id, 'programmeId', s.programme_id,
  'rosterRevision', (select g.roster_revision from conversations g where g.id = s.group_id))`;

type Readers = Pick<DomainEvent, 'audience' | 'roster'>;

/** Who hears of what stands in a space. */
export function inSpace(space: SpaceAudience): Readers {
  return { audience: audienceOf(space), ...rosterOf(space) };
}

/** Who hears of what only those see who have a thread of the space open. */
export function inThread(id: string, space: SpaceAudience): Readers {
  return { audience: [{ to: 'thread', id, groupId: space.groupId }], ...rosterOf(space) };
}

function audienceOf({ kind, college, groupId, programmeId }: SpaceAudience): Audience[] {
  if (kind === 'cohort' && groupId) return [{ to: 'conversation', id: groupId }];
  if (kind === 'college' && college) return [{ to: 'college', programmeId, college }, { to: 'curators', programmeId }];
  return [{ to: 'programme', id: programmeId }];
}

/** The roster of a cohort's group: whoever left it before is not to be told. */
function rosterOf({ groupId, rosterRevision }: SpaceAudience): Pick<DomainEvent, 'roster'> {
  return groupId && rosterRevision !== null ? { roster: { conversationId: groupId, revision: rosterRevision } } : {};
}

/** A space was made, or what it says, who writes in it, when experts are reminded, or whether it is open changed: whoever reads it asks for it. */
export function spaceRevised(id: string, space: SpaceAudience): DomainEvent {
  return { name: 'space.revised', ...inSpace(space), payload: { id, programmeId: space.programmeId } };
}
