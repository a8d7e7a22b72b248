import type { MessageView } from '@passerelle/core/conversations/contract.ts';

/** What the tabs of a browser and its service worker tell each other of a member's outbox. */
export type OutboxNews = { memberId: string } & (
  | { type: 'changed' }
  | { type: 'sending'; clientId: string }
  | { type: 'sent'; message: MessageView }
  | { type: 'drafted'; place: string; text: string; returned?: true }
  /** Signed out: everything of theirs is deleted. */
  | { type: 'forgotten' }
);

export type NewsLine = ReturnType<typeof openNewsLine>;

/** Tells every tab; the one that tells hears it too, unless it says `elsewhere`. */
export function openNewsLine() {
  const listeners = new Set<(news: OutboxNews) => void>();
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('passerelle-outbox') : null;
  const hear = (news: OutboxNews) => listeners.forEach((tell) => tell(news));
  channel?.addEventListener('message', ({ data }: MessageEvent<OutboxNews>) => hear(data));
  return {
    tell(news: OutboxNews) {
      channel?.postMessage(news);
      hear(news);
    },
    tellElsewhere: (news: OutboxNews) => channel?.postMessage(news),
    listen(tell: (news: OutboxNews) => void): () => void {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
  };
}
