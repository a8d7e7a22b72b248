import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { aMessage } from '#app/features/conversations/sample.ts';
import { unavailable } from '#app/lib/live-events.ts';
import type { Send } from './deliver.ts';
import type { OutboxNews } from './news.ts';
import { aBrowser, aText } from './sample-browser.ts';

/** What became of one attempt: it may fail on its way there, on its way back, or be turned down. */
type Fate = 'ok' | 'lostBefore' | 'lostAfter' | 'refused';

function aServer(fates: Fate[] = []) {
  const stored: { conversationId: string; clientId: string; memberId: string }[] = [];
  const turnedDown = new Set<string>();
  const send: Send = async ({ conversationId, clientId, memberId, content }) => {
    await Promise.resolve();
    const fate = turnedDown.has(clientId) ? 'refused' : (fates.shift() ?? 'ok');
    if (fate === 'lostBefore') return { ok: false, problem: unavailable };
    if (fate === 'refused') {
      turnedDown.add(clientId);
      return { ok: false, problem: { ...unavailable, status: 400, code: 'invalid', fields: { body: 'unstorable' } } };
    }
    if (!stored.some((one) => one.clientId === clientId)) stored.push({ conversationId, clientId, memberId });
    const seq = stored.findIndex((one) => one.clientId === clientId) + 1;
    const data = aMessage({ seq, conversationId, clientId, authorId: memberId, body: content.body });
    return fate === 'lostAfter' ? { ok: false, problem: unavailable } : { ok: true, data };
  };
  return { stored, send };
}

const waiting = async (outbox: { items(): Promise<{ clientId: string }[]> }) => (await outbox.items()).map(({ clientId }) => clientId);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const later = () => vi.advanceTimersByTimeAsync(60_000);

describe('the outbox', () => {
  test('sends each conversation in the order it was written, once, whatever gets lost and whichever tab sends', async () => {
    const fate = fc.constantFrom<Fate>('ok', 'lostBefore', 'lostAfter');
    const written = fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.nat(2)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { maxLength: 12 }), written, async (fates, texts) => {
        const { stored, send } = aServer(fates);
        const browser = aBrowser();
        const tabs = [browser.tab('self', send), browser.tab('self', send), browser.tab('self', send)];
        for (const [at, [conversationId, tab]] of texts.entries()) await tabs[tab]!.add(aText(`n° ${at}`, { conversationId }));
        await later();
        expect(await waiting(tabs[0]!)).toEqual([]);
        for (const conversationId of ['a', 'b']) {
          const expected = [...texts.entries()].filter(([, [where]]) => where === conversationId).map(([at]) => `n° ${at}`);
          expect(stored.filter((one) => one.conversationId === conversationId).map(({ clientId }) => clientId)).toEqual(expected);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('keeps what the server does not take, with the reason, and lets the next one pass', async () => {
    const { stored, send } = aServer(['refused']);
    const tab = aBrowser().tab('self', send);
    await tab.add(aText('refusé'));
    await tab.add(aText('suivant'));
    await later();
    expect(stored.map(({ clientId }) => clientId)).toEqual(['suivant']);
    expect(await tab.items()).toMatchObject([{ clientId: 'refusé', state: 'refused', problem: 'unstorable' }]);
  });

  test('gives a refused text back to be changed, below what is being written meanwhile', async () => {
    const { send } = aServer(['refused']);
    const tab = aBrowser().tab('self', send);
    await tab.add(aText('refusé'));
    await tab.keepDraft('c', 'déjà là');
    await later();
    const item = await tab.take('refusé');
    await tab.returnToDraft('c', item!.content);
    expect(await tab.draft('c')).toBe('refusé\n\ndéjà là');
    expect(await waiting(tab)).toEqual([]);
  });

  test('sends an answer whose question was deleted again without it', async () => {
    const sent: (number | undefined)[] = [];
    const gone: Send = async ({ conversationId, clientId, content }) => {
      sent.push(content.replyTo);
      if (content.replyTo !== undefined) return { ok: false, problem: { ...unavailable, status: 400, code: 'invalid', fields: { replyTo: 'goneMessage' } } };
      return { ok: true, data: aMessage({ conversationId, clientId }) };
    };
    const tab = aBrowser().tab('self', gone);
    await tab.add(aText('réponse', { content: { body: 'réponse', replyTo: 4 } }));
    await later();
    expect(await tab.items()).toMatchObject([{ state: 'refused', problem: 'goneMessage' }]);
    await tab.again('réponse');
    await later();
    expect([sent, await waiting(tab)]).toEqual([[4, undefined], []]);
  });

  test('waits for its author when the session has ended, and goes when they are back', async () => {
    const { stored, send } = aServer();
    let signedIn = false;
    const tab = aBrowser().tab('self', async (item) =>
      signedIn ? send(item) : { ok: false, problem: { ...unavailable, status: 401, code: 'unauthenticated' } },
    );
    await tab.add(aText('pour plus tard'));
    await later();
    expect(await tab.items()).toMatchObject([{ state: 'waiting', problem: 'unauthenticated' }]);
    signedIn = true;
    await tab.deliver();
    expect(stored).toHaveLength(1);
  });

  test('shows and sends nothing of anybody else who used this browser', async () => {
    const { stored, send } = aServer();
    const browser = aBrowser();
    await browser.store.settle('other');
    await browser.store.add(aText('d’une autre', { memberId: 'other' }));
    await browser.store.keepDraft({ memberId: 'other', place: 'c', text: 'brouillon' });
    await browser.store.keepConversation({ memberId: 'other', conversationId: 'c', messages: [], from: 1, hasOlder: false, quoted: {}, revision: 3, reads: {} });
    const tab = browser.tab('self', send);
    await tab.settle();
    await tab.deliver();
    expect([await waiting(tab), await tab.draft('c'), await tab.conversation('c'), stored]).toEqual([[], '', undefined, []]);
    // What she had read is gone; what she wrote waits for her.
    await browser.store.settle('other');
    expect(await browser.store.conversation('other', 'c')).toBeUndefined();
    expect(await waiting(browser.tab('other', send))).toEqual(['d’une autre']);
  });

  test('a text that was taken out in one tab is not sent by another, and comes back to its place', async () => {
    const { stored, send } = aServer();
    let online = false;
    const browser = aBrowser();
    const cut: Send = async (item) => (online ? send(item) : { ok: false, problem: unavailable });
    const [here, there] = [browser.tab('self', cut), browser.tab('self', cut)];
    for (const body of ['un', 'deux', 'trois']) await here.add(aText(body));
    const item = await here.take('deux');
    await there.putBack(item!);
    expect(await waiting(there)).toEqual(['un', 'deux', 'trois']);
    await here.take('un');
    online = true;
    await there.deliver();
    expect(stored.map(({ clientId }) => clientId)).toEqual(['deux', 'trois']);
  });

  test('tells the other tabs what was sent and what is being written', async () => {
    const { send } = aServer();
    const browser = aBrowser();
    const heard: OutboxNews[] = [];
    browser.tab('self', send).listen((news) => heard.push(news));
    const here = browser.tab('self', send);
    await here.keepDraft('c', 'bonj');
    await here.add(aText('bonjour'));
    await later();
    expect(heard.map(({ type }) => type)).toEqual(['drafted', 'changed', 'sending', 'sent']);
  });

  test('signing out leaves nothing, also of what was still on its way', async () => {
    const { send } = aServer();
    const browser = aBrowser();
    const tab = browser.tab('self', send);
    await tab.settle();
    await tab.keepDraft('c', 'brouillon');
    await browser.store.add(aText('non envoyé'));
    expect(await tab.unsent()).toBe(2);
    await tab.forget();
    await tab.keepDraft('c', 'encore');
    await tab.keepConversation({ conversationId: 'c', messages: [], from: 1, hasOlder: false, quoted: {}, revision: 1, reads: {} });
    expect([await waiting(tab), await tab.draft('c'), await tab.conversation('c'), await browser.store.owner()]).toEqual([[], '', undefined, null]);
  });
});
