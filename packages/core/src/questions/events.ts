import type { DomainEvent } from '../kernel/events.ts';
import { inThread, type SpaceAudience } from '../spaces/events.ts';

/** What there is about a question beside its posts changed: who has it open asks for it. */
export type QuestionChanged = { threadId: string };

export function questionChanged(threadId: string, space: SpaceAudience): DomainEvent {
  return { name: 'question.changed', ...inThread(threadId, space), payload: { threadId } satisfies QuestionChanged };
}
