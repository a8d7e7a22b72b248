import type { DomainEvent } from '../kernel/events.ts';

/** What the two concerned are told: no words, those are asked for. */
export type ForwardNews = {
  id: string;
  conversationId: string;
  askerId: string;
  authorId: string;
  state: 'asked' | 'granted' | 'refused' | 'withdrawn';
};

/** Somebody asks to show a message in a thread. */
export function forwardAsked(news: ForwardNews): DomainEvent {
  return toBoth('forward.asked', news);
}

/** It was granted, refused or withdrawn. */
export function forwardChanged(news: ForwardNews): DomainEvent {
  return toBoth('forward.changed', news);
}

function toBoth(name: string, news: ForwardNews): DomainEvent {
  const ids = [...new Set([news.askerId, news.authorId])];
  return { name, audience: ids.map((id) => ({ to: 'member', id })), payload: news };
}
