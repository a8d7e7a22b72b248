import type { ConversationView, HistoryView } from '@passerelle/core/conversations/contract.ts';
import { createConversationClient } from '../../../../apps/web/app/features/conversations/client.ts';
import { aBrowser } from '../../../../apps/web/app/features/outbox/sample-browser.ts';
import { timelineOf, type Timeline } from '../../../../apps/web/app/features/conversations/timeline.ts';
import { noAnswer, type Told } from './answers.ts';
import type { Line, Seat } from './line.ts';
import { call } from './rest.ts';

// Node has one without a file behind it and warns of that; the outbox does without, as in a browser that keeps nothing.
Object.defineProperty(globalThis, 'localStorage', { value: undefined });

export type Reader = Awaited<ReturnType<typeof openReader>>;

/** An open conversation, kept true by the very client that the screen has, over our line; `heartbeatMs` where it is to ask by itself how far the server is. */
export async function openReader(seat: Seat, line: Line, conversationId: string, heartbeatMs: number | null = null) {
  const initial = await readAfresh(seat, conversationId);
  const request = async <T>(name: string, payload: unknown) => asBrowser(await line.request<T>(name, payload));
  // A browser that keeps what was not sent, without its disk.
  const outbox = aBrowser().tab(seat.memberId, ({ clientId, content }) => request('conversation.send', { conversationId, clientId, ...content }));
  const client = createConversationClient({
    line: { on: (name, tell) => line.on(name, tell as (payload: never) => void), request },
    fetchJson: async <T>(path: string) => {
      const told = await call<T>(seat.url(), seat.cookie, 'GET', path.replace('/api/v1', ''));
      return told.ok ? told.data : null;
    },
    openOutbox: async () => outbox,
    conversationId,
    initial,
  });
  const end = client.start();
  const beat = async () => {
    const told = await line.request<{ behind: unknown[] }>('conversation.positions', { conversations: { [conversationId]: client.timeline().revision } });
    if (told.ok && told.data.behind.length > 0) void client.catchUp();
  };
  const beating = heartbeatMs === null ? undefined : setInterval(() => void beat(), heartbeatMs);
  const stop = () => {
    clearInterval(beating);
    outbox.close();
    end();
  };
  line.onConnect(() => {
    client.wentOnline();
    void outbox.deliver();
  });
  line.onDisconnect(client.wentOffline);
  if (line.isConnected()) client.wentOnline();
  return { seat, line, conversationId, client, stop };
}

/** The page as the server reads it for a browser: the conversation first, its messages after. Asks until it gets them. */
export async function readAfresh(seat: Seat, conversationId: string): Promise<Timeline> {
  const conversation = await insist<ConversationView>(seat, `/conversations/${conversationId}`);
  const history = await insist<HistoryView>(seat, `/conversations/${conversationId}/messages?limit=100`);
  return timelineOf(seat.memberId, conversation, history);
}

/** Asks until it gets an answer. */
export async function insist<T>(seat: Seat, path: string): Promise<T> {
  for (let tries = 0; tries < 100; tries += 1) {
    const told = await call<T>(seat.url(), seat.cookie, 'GET', path);
    if (told.ok) return told.data;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${path} could not be read`);
}

/** What the browser's line says when nobody answers. */
export function asBrowser<T>(told: Told<T>): Told<T> {
  return told.ok || told.problem.code !== noAnswerCode ? told : { ok: false, problem: { ...told.problem, status: 503, code: 'unavailable' } };
}
const noAnswerCode = noAnswer.ok ? '' : noAnswer.problem.code;
