import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { MessageView } from '@passerelle/core/conversations/contract.ts';
import { unavailable, type LiveAnswer } from '#app/lib/live-events.ts';
import type { Outbox } from '#app/features/outbox/outbox.ts';
import { aBrowser } from '#app/features/outbox/sample-browser.ts';
import { createConversationClient, type Line } from './client.ts';
import { aConversation, aMessage, aPage } from './sample.ts';
import { timelineOf } from './timeline.ts';

const conversationId = 'c';
const self = 'self';

/** Waits for as long as a busy machine may take. */
const eventually = <T>(check: () => T) => vi.waitFor(check, { timeout: 15_000 });

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

/** A tab with the conversation open, in a browser; it has a line while `online` says so. */
function openTab(line: Line, browser = aBrowser(), online = () => true) {
  const outbox: Outbox = browser.tab(self, ({ clientId, content }) =>
    online() ? line.request('conversation.send', { conversationId, clientId, ...content }) : Promise.resolve({ ok: false, problem: unavailable }),
  );
  const initial = timelineOf(self, aConversation(), aPage([]));
  const client = createConversationClient({ line, fetchJson: async () => null, openOutbox: async () => outbox, conversationId, initial });
  const stop = client.start();
  return { client, outbox, stop };
}

const bodiesOf = (messages: readonly { body: string }[]) => messages.map(({ body }) => body);

describe('sending', () => {
  test('lost requests and lost answers: everything is stored once, in the order it was written, and shown once in each tab', async () => {
    vi.useFakeTimers();
    const fate = fc.constantFrom<Fate>('ok', 'lostBefore', 'lostAfter');
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { maxLength: 12 }), fc.integer({ min: 1, max: 6 }), async (fates, count) => {
        const { stored, line } = createServer(fates);
        const browser = aBrowser();
        const [here, there] = [openTab(line, browser), openTab(line, browser)];
        for (const { client } of [here, there]) client.wentOnline();
        const bodies = Array.from({ length: count }, (_, index) => `n° ${index}`);
        for (const [index, body] of bodies.entries()) (index % 2 ? there : here).client.send(body);
        await vi.advanceTimersByTimeAsync(60_000);
        for (const { client, stop } of [here, there]) {
          stop();
          expect(bodiesOf(client.timeline().messages)).toEqual(bodiesOf(stored));
          expect(client.timeline().pending).toEqual([]);
        }
        expect(bodiesOf(stored).toSorted()).toEqual(bodies);
        // Each tab's own stand in the order in which they were written there.
        for (const rest of [0, 1]) expect(bodiesOf(stored).filter((body) => Number(body.at(-1)) % 2 === rest)).toEqual(bodies.filter((_, index) => index % 2 === rest));
      }),
      { numRuns: 100 },
    );
    vi.useRealTimers();
  });

  test('nothing leaves while the line is cut, and it looks unsent', async () => {
    const { stored, line } = createServer();
    let online = false;
    const { client, outbox } = openTab(line, aBrowser(), () => online);
    client.send('hors ligne');
    await eventually(() => expect(client.timeline().pending).toMatchObject([{ state: 'waiting', problem: 'unavailable' }]));
    expect(stored).toEqual([]);
    online = true;
    await outbox.deliver();
    expect(stored).toHaveLength(1);
    await eventually(() => expect(client.timeline().pending).toEqual([]));
  });

  test('what was not sent is there again after a reload, in every tab, and is sent under its old name', async () => {
    const { stored, line } = createServer();
    const browser = aBrowser();
    const before = openTab(line, browser, () => false);
    before.client.send('écrit avant');
    await eventually(async () => expect(await before.outbox.items()).toHaveLength(1));
    const [item] = await before.outbox.items();
    before.stop();
    before.outbox.close();
    const [after, other] = [openTab(line, browser), openTab(line, browser)];
    await eventually(() => expect(bodiesOf(other.client.timeline().pending)).toEqual(['écrit avant']));
    await after.outbox.deliver();
    expect(stored.map(({ clientId }) => clientId)).toEqual([item!.clientId]);
    for (const { client } of [after, other]) {
      await eventually(() => expect(bodiesOf(client.timeline().messages)).toEqual(['écrit avant']));
      expect(client.timeline().pending).toEqual([]);
    }
  });

  test('a message that is turned down stays, says why, and can be written anew', async () => {
    const { stored, line } = createServer();
    const refusing: Line = {
      ...line,
      request: (name, payload) =>
        (payload as { body?: string }).body === 'refusé'
          ? Promise.resolve({ ok: false, problem: { ...unavailable, status: 400, code: 'invalid' } })
          : line.request(name, payload),
    };
    const { client, outbox } = openTab(refusing);
    client.send('refusé');
    client.send('suivant');
    await eventually(() => expect(bodiesOf(stored)).toEqual(['suivant']));
    await eventually(() => expect(client.timeline().pending).toMatchObject([{ body: 'refusé', state: 'refused', problem: 'invalid' }]));
    await client.edit(client.timeline().pending[0]!.clientId);
    expect(await outbox.draft(conversationId)).toBe('refusé');
    await eventually(() => expect(client.timeline().pending).toEqual([]));
  });

  test('a discarded message is not sent by another tab, and comes back when that is undone', async () => {
    const { stored, line } = createServer();
    const browser = aBrowser();
    let online = false;
    const [here, there] = [openTab(line, browser, () => online), openTab(line, browser, () => online)];
    here.client.send('à retirer');
    await eventually(() => expect(there.client.timeline().pending).toHaveLength(1));
    const undo = here.client.discard(here.client.timeline().pending[0]!.clientId);
    await eventually(() => expect(there.client.timeline().pending).toEqual([]));
    online = true;
    await there.outbox.deliver();
    expect(stored).toEqual([]);
    undo();
    await eventually(() => expect(bodiesOf(stored)).toEqual(['à retirer']));
  });

  test('somebody who is no longer in it can only read', async () => {
    const gone: Line = {
      request: async () => ({ ok: false, problem: { ...unavailable, status: 404, code: 'not-found' } }),
      on: () => () => undefined,
    };
    const { client } = openTab(gone);
    client.wentOnline();
    await eventually(() => expect(client.timeline().closed).toBe(true));
  });
});

describe('reading without a line', () => {
  test('messages that came after the page was made are there when the old page is opened again', async () => {
    const { stored, line } = createServer();
    const browser = aBrowser();
    await browser.store.settle(self);
    const before = openTab(line, browser);
    before.client.wentOnline();
    before.client.send('venu après la page');
    await eventually(async () => expect((await browser.store.conversation(self, conversationId))?.messages).toEqual(stored));
    before.stop();
    const after = openTab(line, browser, () => false);
    await eventually(() => expect(after.client.timeline().messages).toEqual(stored));
    expect(after.client.timeline().revision).toBe(1);
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
    const outbox = aBrowser().tab(self, async () => ({ ok: false, problem: unavailable }));
    const client = createConversationClient({ line, fetchJson, openOutbox: async () => outbox, conversationId, initial });
    client.start();
    client.wentOnline();
    await eventually(() => expect(answers).toEqual([]));
    await eventually(() => expect(client.timeline().own).toMatchObject({ unreadFrom: 7, starred: ['id-7'] }));
  });

  test('are asked for again when no answer came, though the line stayed', async () => {
    vi.useFakeTimers();
    const answers = [null, null, aConversation({ own: { ...aConversation().own, unreadFrom: 7 } })];
    const initial = timelineOf(self, aConversation(), aPage([]));
    const outbox = aBrowser().tab(self, async () => ({ ok: false, problem: unavailable }));
    const fetchJson = async <T>(): Promise<T | null> => (answers.shift() ?? null) as T | null;
    const client = createConversationClient({ line: createServer().line, fetchJson, openOutbox: async () => outbox, conversationId, initial });
    const stop = client.start();
    client.wentOnline();
    await vi.advanceTimersByTimeAsync(7000);
    expect(client.timeline().own.unreadFrom).toBe(7);
    stop();
    vi.useRealTimers();
  });
});
