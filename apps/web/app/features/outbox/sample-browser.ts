import { createOutbox, type Outbox } from './create-outbox.ts';
import type { Send } from './deliver.ts';
import type { Store, Written } from './items.ts';
import { memoryStore } from './memory-store.ts';
import type { NewsLine, OutboxNews } from './news.ts';

/** For tests: a browser, whose tabs share what is stored and hear each other. */
export function aBrowser(store: Store = memoryStore()) {
  const listeners = new Map<object, Set<(news: OutboxNews) => void>>();
  return {
    store,
    /** A tab of one member's, that sends as it is told. */
    tab(memberId: string, send: Send): Outbox {
      const own = new Set<(news: OutboxNews) => void>();
      listeners.set(own, own);
      const tellOthers = (news: OutboxNews) => listeners.forEach((others) => others !== own && others.forEach((tell) => tell(news)));
      const news: NewsLine = {
        tell(one) {
          own.forEach((tell) => tell(one));
          tellOthers(one);
        },
        tellElsewhere: tellOthers,
        listen(tell) {
          own.add(tell);
          return () => void own.delete(tell);
        },
      };
      return createOutbox({ memberId, store, news, send });
    },
  };
}

/** For tests: a message as it leaves the composer. */
export function aText(body: string, wishes: Partial<Written> = {}): Written {
  return { memberId: 'self', conversationId: 'c', clientId: body, content: { body }, writtenAt: '2026-05-19T08:00:00.000Z', ...wishes };
}
