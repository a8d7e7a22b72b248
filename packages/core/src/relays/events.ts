import type { DomainEvent } from '../kernel/events.ts';
import type { RelayState } from './contract.ts';

/** What the two are told: no words, those are asked for. */
export type RelayNews = { id: string; conversationId: string; askerId: string; state: RelayState };

/** A question to the peers was proposed, changed, published, refused or withdrawn, or its answer came back. */
export function relayChanged(news: RelayNews, memberIds: readonly string[]): DomainEvent {
  return { name: 'relay.changed', audience: memberIds.map((id) => ({ to: 'member', id })), payload: news };
}
