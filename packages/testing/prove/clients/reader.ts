import type { ConversationView, HistoryView } from '@passerelle/core/conversations/contract.ts';
import { createConversationClient } from '../../../../apps/web/app/features/conversations/client.ts';
import { timelineOf, type Timeline } from '../../../../apps/web/app/features/conversations/timeline.ts';
import { noAnswer, type Told } from './answers.ts';
import type { Line, Seat } from './line.ts';
import { call } from './rest.ts';

type Parts = Parameters<typeof createConversationClient>[0];

export type Reader = Awaited<ReturnType<typeof openReader>>;

/** An open conversation, kept true by the very client that the screen has, over our line; `heartbeatMs` where it is to ask by itself how far the server is. */
export async function openReader(seat: Seat, line: Line, conversationId: string, heartbeatMs: number | null = null) {
  const initial = await readAfresh(seat, conversationId);
  const client = createConversationClient({
    line: { on: (name, tell) => line.on(name, tell as (payload: never) => void), request: async (name, payload) => asBrowser(await line.request(name, payload)) },
    fetchJson: async <T>(path: string) => {
      const told = await call<T>(seat.url(), seat.cookie, 'GET', path.replace('/api/v1', ''));
      return told.ok ? told.data : null;
    },
    unsent: keepUnsent(),
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
    end();
  };
  line.onConnect(client.wentOnline);
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
function asBrowser<T>(told: Told<T>): Told<T> {
  return told.ok || told.problem.code !== noAnswerCode ? told : { ok: false, problem: { ...told.problem, status: 503, code: 'unavailable' } };
}
const noAnswerCode = noAnswer.ok ? '' : noAnswer.problem.code;

/** As the browser keeps what was not sent, without its disk. */
function keepUnsent(): Parts['unsent'] {
  const here = new Map<string, Parameters<Parts['unsent']['keep']>[0]>();
  return {
    list: () => [...here.values()],
    keep: (unsent) => void here.set(unsent.clientId, unsent),
    forget: (clientId) => void here.delete(clientId),
    isWanted: (clientId) => here.has(clientId),
  };
}
