import type { SQL } from 'drizzle-orm';
import type { Actor, Reader } from '../kernel/actor.ts';
import { textWith } from '../kernel/sql-text.ts';
import { canCurate } from '../programmes/policy.ts';
import { canOpenThread, canReplyIn, readsSpace, takesReplies } from '../spaces/policy.ts';
import type { ThreadKind } from './contract.ts';

/** SQL text: whoever reads the space of the thread `thread` reads the thread. */
export const readsThread = (thread: string, memberId: string) =>
  `exists (select 1 from spaces ts where ts.id = ${thread}.space_id and ${readsSpace('ts', memberId)})`;

/** SQL: see {@link readsThread}. */
export function visibleTo(reader: Reader): SQL {
  return textWith((memberId) => readsThread('threads', memberId), reader.memberId);
}

/** SQL text: the thread `thread` takes that member's replies; one that was joined to another takes none. */
export const takesRepliesOf = (thread: string, memberId: string) =>
  `(${thread}.deleted_at is null and ${thread}.duplicate_of_id is null and exists (select 1 from spaces ts where ts.id = ${thread}.space_id and ${readsSpace('ts', memberId)} and ${takesReplies('ts', memberId)}))`;

/** SQL text: that member asked the thread `thread`, which stands in nobody's name. */
export const isAskedBy = (thread: string, memberId: string) => `exists (select 1 from thread_askers ta where ta.thread_id = ${thread}.id and ta.member_id = ${memberId})`;

/** SQL text: that member began the thread `thread`, of that author, in their own name or in nobody's. */
export const beganBy = (thread: string, authorId: string, memberId: string) => `(${authorId} = ${memberId} or ${isAskedBy(thread, memberId)})`;

/** `asked`: the actor asked it, although it stands in nobody's name. */
type ThreadFacts = { programmeId: string; authorId: string; kind: ThreadKind; duplicateOfId?: string | null; asked?: boolean };
type Space = Omit<Parameters<typeof canOpenThread>[1], 'programmeId'>;

/** Announcements are the curators', wherever they stand; the rest is whoever's opens threads in the space. */
export function canOpen(actor: Actor, kind: ThreadKind, programmeId: string, space: Space): boolean {
  if (kind === 'announcement' && !canCurate(actor, programmeId)) return false;
  return canOpenThread(actor, { programmeId, ...space });
}

/** Every reader may answer where the space takes replies. */
export function canReply(actor: Actor, { programmeId, duplicateOfId }: ThreadFacts, space: Space): boolean {
  return !duplicateOfId && canReplyIn(actor, { programmeId, ...space });
}

/** The asker says which answer helped; a moderator may in their place. */
export function canAccept(actor: Actor, thread: ThreadFacts): boolean {
  return (
    thread.kind === 'question' &&
    (thread.authorId === actor.memberId || thread.asked === true || canCurate(actor, thread.programmeId))
  );
}
