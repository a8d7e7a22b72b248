import type { SQL } from 'drizzle-orm';
import { isMember } from '../conversations/policy.ts';
import type { Actor, Reader } from '../kernel/actor.ts';
import { textWith } from '../kernel/sql-text.ts';
import { canCurate, roleIn } from '../programmes/policy.ts';
import type { SpaceWriting } from './contract.ts';

/**
 * SQL text: that member reads that space now: they are in its programme, and in its college unless they moderate, and in its
 * group, whatever their role. The one condition for everything that stands in a space. Both arguments are SQL: an alias of
 * `spaces`, and a column or placeholder.
 */
export const readsSpace = (space: string, memberId: string) => `exists (
  select 1 from programme_members pm join members sm on sm.id = pm.member_id
  where pm.programme_id = ${space}.programme_id and ${reads(space, memberId)})`;

// Of the membership `pm` of the member `sm` in the space's programme.
const reads = (space: string, memberId: string) => `pm.member_id = ${memberId} and pm.ended_at is null
    and (${space}.college is null or sm.college = ${space}.college or pm.role <> 'member')
    and (${space}.group_id is null or ${isMember(`${space}.group_id`, memberId)})`;

/**
 * SQL text, from `from` on: the spaces `s` that member reads, by {@link readsSpace}'s condition; more may follow it. Begun at
 * the member, of whose memberships the planner knows that they are few, such a statement is planned once.
 */
export const fromOwnSpaces = (memberId: string) =>
  `from programme_members pm join members sm on sm.id = pm.member_id join spaces s on s.programme_id = pm.programme_id where ${reads('s', memberId)}`;

const curates = (space: string, memberId: string) =>
  `exists (select 1 from programme_members wm where wm.programme_id = ${space}.programme_id and wm.member_id = ${memberId} and wm.ended_at is null and wm.role <> 'member')`;

/** SQL text: the space takes replies of that member, who reads it. */
export const takesReplies = (space: string, memberId: string) =>
  `(${space}.closed_at is null and (${space}.writing <> 'curators' or ${curates(space, memberId)}))`;

/** SQL text: that member, who reads the space, opens threads in it. */
export const takesThreads = (space: string, memberId: string) =>
  `(${space}.closed_at is null and (${space}.writing = 'members' or ${curates(space, memberId)}))`;

/** SQL text: the whole programme reads that space. */
export const isForAll = (space: string) => `(${space}.college is null and ${space}.group_id is null)`;

/** {@link readsSpace} for drizzle, of the row `s`. */
export function visibleTo(reader: Reader): SQL {
  return textWith((memberId) => readsSpace('s', memberId), reader.memberId);
}

type SpaceFacts = { programmeId: string; writing: SpaceWriting; closed: boolean };

/** Whoever reads a space opens threads in it, unless that is left to its curators. */
export function canOpenThread(actor: Actor, { programmeId, writing, closed }: SpaceFacts): boolean {
  return !closed && roleIn(actor, programmeId) !== null && (writing === 'members' || canCurate(actor, programmeId));
}

/** Whoever reads a space replies in it, unless only its curators write. */
export function canReplyIn(actor: Actor, { programmeId, writing, closed }: SpaceFacts): boolean {
  return !closed && roleIn(actor, programmeId) !== null && (writing !== 'curators' || canCurate(actor, programmeId));
}

/** Moderators and coordinators make spaces, change and close those they read, and announce in them. */
export function canManage(actor: Actor, { programmeId }: { programmeId: string }): boolean {
  return canCurate(actor, programmeId);
}
