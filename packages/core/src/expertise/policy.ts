import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { canCurate } from '../programmes/policy.ts';
import { readsThread } from '../threads/policy.ts';
import { expertRequests } from './schema.ts';

type QuestionFacts = { programmeId: string; author: { id: string }; kind: string; state: string; duplicateOfId: string | null };

/** The asker of a question that nobody has answered puts it to experts; a moderator may too. */
export function canAskExperts(actor: Actor, thread: QuestionFacts): boolean {
  const waits = thread.kind === 'question' && thread.state === 'open' && thread.duplicateOfId === null;
  return waits && (thread.author.id === actor.memberId || canCurate(actor, thread.programmeId));
}

/** SQL text: when the expert of request `r`, for a question in space `space`, is told of it once more; null: never. A day has 24 hours. */
export const remindsAt = (space: string) => `r.created_at + ${space}.expert_reminder_days * interval '24 hours'`;

/** SQL: it is the actor who was asked. */
export function askedOf(actor: Actor): SQL {
  return sql`${expertRequests.expertId} = ${actor.memberId}`;
}

/**
 * SQL text: the request `request` for the question `thread` still waits for its expert: they may read it now, nobody has
 * answered it, and they have neither written there nor declined.
 */
export const stillWaits = (request: string, thread: string) =>
  `(${request}.declined_at is null and ${thread}.state = 'open' and ${thread}.duplicate_of_id is null
  and not exists (select 1 from posts ep where ep.thread_id = ${thread}.id and ep.author_id = ${request}.expert_id) and ${readsThread(thread, `${request}.expert_id`)})`;
