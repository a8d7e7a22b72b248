import type { MessageView } from '@passerelle/core/conversations/contract.ts';
import type { Problem } from '@passerelle/core/kernel/contract.ts';
import { unavailable, type LiveAnswer } from '#app/lib/live-events.ts';
import type { OutboxItem } from './items.ts';

const answerWithin = 10_000;

/**
 * Sends one message over REST, for its author only: should the cookie be somebody else's meanwhile, the server refuses it
 * by the header. `giveUp` ends it before its time.
 */
export async function sendOverRest(item: OutboxItem, giveUp?: AbortSignal): Promise<LiveAnswer<MessageView>> {
  const { memberId, conversationId, clientId, content } = item;
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, answerWithin);
  giveUp?.addEventListener('abort', abort);
  try {
    const response = await fetch(`/api/v1/conversations/${conversationId}/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'passerelle-member': memberId },
      body: JSON.stringify({ clientId, ...content }),
      signal: controller.signal,
    });
    const data = (await response.json()) as MessageView | Partial<Problem>;
    if (response.ok) return { ok: true, data: data as MessageView };
    // Something in between may answer in JSON of its own.
    return { ok: false, problem: 'code' in data && 'title' in data ? (data as Problem) : unavailable };
  } catch {
    // No line, no answer, or the answer of something in between (a hotel's sign-in page).
    return { ok: false, problem: unavailable };
  } finally {
    clearTimeout(timer);
    giveUp?.removeEventListener('abort', abort);
  }
}
