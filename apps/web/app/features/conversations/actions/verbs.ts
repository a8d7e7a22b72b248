import type { MessageView, OwnStateView, VersionsView } from '@passerelle/core/conversations/contract.ts';
import type { LiveAnswer } from '#app/lib/live-events.ts';
import { unavailable } from '#app/lib/live-events.ts';
import type { ConversationClient, Line } from '../client.ts';

type Parts = { request: Line['request']; client: ConversationClient; conversationId: string };

/** What is done with a message from its menu. What the server answers is taken in at once; true when it was done. */
export function verbsOn({ request, client, conversationId }: Parts) {
  const path = `/api/v1/conversations/${conversationId}`;

  async function taken(answer: Promise<LiveAnswer<MessageView>>): Promise<boolean> {
    const answered = await answer;
    if (answered.ok) client.take(answered.data);
    return answered.ok;
  }

  return {
    remove: ({ id }: MessageView) => taken(request<MessageView>('conversation.remove', { conversationId, messageId: id })),
    pin: ({ id }: MessageView, on: boolean) => taken(ask(on ? 'PUT' : 'DELETE', `${path}/messages/${id}/pin`)),
    // The answer to it is told to all of one's tabs, this one too.
    star: async ({ id }: MessageView, on: boolean) => (await ask(on ? 'PUT' : 'DELETE', `${path}/messages/${id}/star`)).ok,
    async markUnread({ seq }: MessageView): Promise<boolean> {
      const answer = await ask<OwnStateView>('PUT', `${path}/unread`, { seq });
      if (answer.ok) client.mark(answer.data);
      return answer.ok;
    },
    async versions({ id }: MessageView): Promise<VersionsView['versions'] | null> {
      const answer = await ask<VersionsView>('GET', `${path}/messages/${id}/versions`);
      return answer.ok ? answer.data.versions : null;
    },
  };
}

async function ask<T>(method: string, path: string, body?: unknown): Promise<LiveAnswer<T>> {
  try {
    const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await fetch(path, { method, ...sent });
    const answer = (await response.json()) as never;
    return response.ok ? { ok: true, data: answer } : { ok: false, problem: answer };
  } catch {
    return { ok: false, problem: unavailable };
  }
}
