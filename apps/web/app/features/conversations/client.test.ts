import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { MessageView } from '@passerelle/core/conversations/contract.ts';
import { unavailable, type LiveAnswer } from '#app/lib/live-events.ts';
import { createConversationClient, type Line } from './client.ts';
import { aConversation, aMessage, aPage } from './sample.ts';
import { timelineOf } from './timeline.ts';
import type { openUnsent, Unsent } from './unsent.ts';

const conversationId = 'c';
const self = 'self';

/** Storage that a second client finds again, as after a reload. */
function memoryUnsent(kept = new Map<string, Unsent>()): ReturnType<typeof openUnsent> {
  return {
    list: () => [...kept.values()],
    keep: (unsent) => void kept.set(unsent.clientId, unsent),
    forget: (clientId) => void kept.delete(clientId),
    isWanted: (clientId) => kept.has(clientId),
  };
}

type Fate = 'ok' | 'lostBefore' | 'lostAfter';

/** A server that stores once by name; a request may get lost on its way there, or its answer on its way back. */
function createServer(fates: Fate[] = []) {
  const stored: MessageView[] = [];
  const send = ({ clientId, body }: { clientId: string; body: string }): MessageView => {
    const known = stored.find((message) => message.clientId === clientId);
    if (known) return known;
    const seq = stored.length + 1;
    const message = aMessage({ seq, clientId, authorId: self, body, html: body });
    stored.push(message);
    return message;
  };
  const line: Line = {
    async request<T>(name: string, payload: unknown): Promise<LiveAnswer<T>> {
      await Promise.resolve();
      if (name === 'conversation.changes') {
        const { afterRevision } = payload as { afterRevision: number };
        const data = { messages: stored.filter(({ revision }) => revision > afterRevision), lastRevision: stored.length, more: false };
        return { ok: true, data: data as T };
      }
      const fate = fates.shift() ?? 'ok';
      if (fate === 'lostBefore') return { ok: false, problem: unavailable };
      const message = send(payload as { clientId: string; body: string });
      return fate === 'ok' ? { ok: true, data: message as T } : { ok: false, problem: unavailable };
    },
    on: () => () => undefined,
  };
  return { stored, line };
}

function openClient(line: Line, unsent = memoryUnsent()) {
  const initial = timelineOf(self, aConversation(), aPage([]));
  const client = createConversationClient({ line, fetchJson: async () => null, unsent, conversationId, initial });
  const stop = client.start();
  return { client, stop };
}

describe('sending', () => {
  test('lost requests and lost answers: everything is stored once and in the order it was written', async () => {
    vi.useFakeTimers();
    const fate = fc.constantFrom<Fate>('ok', 'lostBefore', 'lostAfter');
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { maxLength: 12 }), fc.integer({ min: 1, max: 6 }), async (fates, count) => {
        const { stored, line } = createServer(fates);
        const { client, stop } = openClient(line);
        client.wentOnline();
        const bodies = Array.from({ length: count }, (_, index) => `n° ${index}`);
        for (const body of bodies) client.send(body);
        await vi.advanceTimersByTimeAsync(60_000);
        stop();
        expect(stored.map(({ body }) => body)).toEqual(bodies);
        expect(client.timeline().messages.map(({ body }) => body)).toEqual(bodies);
        expect(client.timeline().pending).toEqual([]);
      }),
      { numRuns: 100 },
    );
    vi.useRealTimers();
  });

  test('nothing leaves while the line is cut, and it looks unsent', async () => {
    const { stored, line } = createServer();
    const { client } = openClient(line);
    client.send('hors ligne');
    await vi.waitFor(() => expect(client.timeline().pending[0]?.state).toBe('waiting'));
    expect(stored).toEqual([]);
    client.wentOnline();
    await vi.waitFor(() => expect(stored).toHaveLength(1));
  });

  test('what was not sent is there again after a reload, and is sent under its old name', async () => {
    const kept = new Map<string, Unsent>();
    const { stored, line } = createServer();
    const before = openClient(line, memoryUnsent(kept));
    before.client.send('écrit avant');
    const [name] = kept.keys();
    before.stop();
    const after = openClient(line, memoryUnsent(kept));
    after.client.wentOnline();
    await vi.waitFor(() => expect(stored.map(({ clientId }) => clientId)).toEqual([name]));
    await vi.waitFor(() => expect(kept.size).toBe(0));
  });

  test('a message that is turned down stays, says why, and does not hold up the next one', async () => {
    const { stored, line } = createServer();
    const refusing: Line = {
      ...line,
      request: (name, payload) =>
        (payload as { body?: string }).body === 'refusé'
          ? Promise.resolve({ ok: false, problem: { ...unavailable, status: 400, code: 'invalid' } })
          : line.request(name, payload),
    };
    const { client } = openClient(refusing);
    client.wentOnline();
    client.send('refusé');
    client.send('suivant');
    await vi.waitFor(() => expect(stored.map(({ body }) => body)).toEqual(['suivant']));
    expect(client.timeline().pending).toMatchObject([{ body: 'refusé', state: 'refused', problem: 'invalid' }]);
  });

  test('a discarded message is not sent by another tab, and comes back when that is undone', async () => {
    const kept = new Map<string, Unsent>();
    const { stored, line } = createServer();
    const [here, there] = [openClient(line, memoryUnsent(kept)), openClient(line, memoryUnsent(kept))];
    here.client.send('à retirer');
    const other = openClient(line, memoryUnsent(kept));
    const undo = here.client.discard([...kept.keys()][0]!);
    other.client.wentOnline();
    await vi.waitFor(() => expect(other.client.timeline().pending).toEqual([]));
    expect(stored).toEqual([]);
    undo();
    here.client.wentOnline();
    await vi.waitFor(() => expect(stored.map(({ body }) => body)).toEqual(['à retirer']));
    there.stop();
  });

  test('somebody who is no longer in it can only read', async () => {
    const gone: Line = {
      request: async () => ({ ok: false, problem: { ...unavailable, status: 404, code: 'not-found' } }),
      on: () => () => undefined,
    };
    const { client } = openClient(gone);
    client.wentOnline();
    await vi.waitFor(() => expect(client.timeline().closed).toBe(true));
  });
});

describe('one’s own marks', () => {
  test('told while the conversation is read again, they are not overwritten by that older answer', async () => {
    const listeners = new Map<string, (payload: never) => void>();
    const line: Line = { ...createServer().line, on: (name, tell) => (listeners.set(name, tell), () => undefined) };
    const marked = { ...aConversation().own, unreadFrom: 7 };
    const answers = [aConversation(), aConversation({ own: { ...marked, starred: ['id-7'] } })];
    const fetchJson = async <T>(): Promise<T> => {
      const answer = answers.shift();
      // Both set out from a server that knew more by the time the answer came.
      if (answers.length > 0) listeners.get('conversation.marked')?.(marked as never);
      return answer as T;
    };
    const initial = timelineOf(self, aConversation(), aPage([]));
    const client = createConversationClient({ line, fetchJson, unsent: memoryUnsent(), conversationId, initial });
    client.start();
    client.wentOnline();
    await vi.waitFor(() => expect(answers).toEqual([]));
    await vi.waitFor(() => expect(client.timeline().own).toMatchObject({ unreadFrom: 7, starred: ['id-7'] }));
  });
});
