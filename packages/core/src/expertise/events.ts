import type { DomainEvent } from '../kernel/events.ts';

/** What the expert's own tabs are told: no words, those are asked for. */
export type ExpertNews = { requestId: string; threadId: string };

/** A question was put to a member by name. */
export const expertAsked = (expertId: string, news: ExpertNews) => toExpert('expert.asked', expertId, news);

/** They are told of it once more. */
export const expertReminded = (expertId: string, news: ExpertNews) => toExpert('expert.reminded', expertId, news);

/** They declined. */
export const expertDeclined = (expertId: string, news: ExpertNews) => toExpert('expert.declined', expertId, news);

function toExpert(name: string, expertId: string, payload: ExpertNews): DomainEvent {
  return { name, audience: [{ to: 'member', id: expertId }], payload };
}
