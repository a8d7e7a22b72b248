import type { SQL } from 'drizzle-orm';
import type { Actor, Reader } from '../kernel/actor.ts';
import { canCurate, inProgrammeOf, roleIn } from '../programmes/policy.ts';
import { threads } from './schema.ts';

/** SQL: everybody in the thread's programme reads it. */
export function visibleTo(reader: Reader): SQL {
  return inProgrammeOf(reader.memberId, threads.programmeId);
}

type ThreadFacts = { programmeId: string; authorId: string; kind: 'question' | 'discussion' };

/** Every member of the programme may answer. */
export function canReply(actor: Actor, thread: ThreadFacts): boolean {
  return roleIn(actor, thread.programmeId) !== null;
}

/** The asker says which answer helped; a moderator may in their place. */
export function canAccept(actor: Actor, thread: ThreadFacts): boolean {
  return (
    thread.kind === 'question' &&
    (thread.authorId === actor.memberId || canCurate(actor, thread.programmeId))
  );
}

