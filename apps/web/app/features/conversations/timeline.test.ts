import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HistoryView, MessageView } from '@passerelle/core/conversations/contract.ts';
import { aConversation, aMessage, aPage } from './sample.ts';
import { reduce, timelineOf, type Timeline, type TimelineChange } from './timeline.ts';

const self = 'self';
const partner = 'partner';

/** A server small enough to be read at a glance: every change raises the revision, `changes` answers newest versions. */
function createServer() {
  const messages: MessageView[] = [];
  let revision = 0;
  const newest = (limit: number, before = Infinity): HistoryView => {
    const all = messages.filter(({ seq }) => seq < before);
    return aPage(all.slice(-limit), { hasOlder: all.length > limit });
  };
  return {
    messages,
    send(authorId: string, body: string, clientId = `client-${messages.length + 1}`): MessageView {
      revision += 1;
      const seq = messages.length + 1;
      const message = aMessage({ seq, revision, clientId, authorId, body, html: `<p>${body}</p>` });
      messages.push(message);
      return message;
    },
    edit(index: number): MessageView | null {
      const old = messages[index % Math.max(1, messages.length)];
      if (!old) return null;
      revision += 1;
      const message = { ...old, revision, body: `${old.body}*` };
      messages[old.seq - 1] = message;
      return message;
    },
    changes(afterRevision: number, limit: number) {
      const all = messages.filter((message) => message.revision > afterRevision).sort((one, other) => one.revision - other.revision);
      return { messages: all.slice(0, limit), lastRevision: revision, more: all.length > limit };
    },
    history: newest,
    view: () => aConversation({ lastSeq: messages.length, lastRevision: revision }),
  };
}

function open(server: ReturnType<typeof createServer>, limit = 5): Timeline {
  return timelineOf(self, server.view(), server.history(limit));
}

function catchUp(timeline: Timeline, server: ReturnType<typeof createServer>, limit: number): Timeline {
  for (let more = true; more; ) {
    const changes = server.changes(timeline.revision, limit);
    timeline = reduce(timeline, { type: 'caughtUp', changes });
    more = changes.more;
  }
  return timeline;
}

const written = (clientId: string, body = 'texte'): TimelineChange => ({
  type: 'written',
  pending: { clientId, body, replyTo: null, writtenAt: '2026-05-19T08:00:00.000Z', state: 'waiting', problem: null },
});

describe('a conversation’s timeline', () => {
  test('takes the same message once, however often it is told', () => {
    const server = createServer();
    const before = open(server);
    const message = server.send(partner, 'bonjour');
    const told = [message, message].reduce((state, one) => reduce(state, { type: 'told', message: one }), before);
    expect(told.messages).toEqual([message]);
  });

  test('holds back what was told too early, and shows it in order once the hole is filled', () => {
    const server = createServer();
    const before = open(server);
    const [first, second] = [server.send(partner, 'un'), server.send(partner, 'deux')];
    const early = reduce(before, { type: 'told', message: second });
    expect(early.messages).toEqual([]);
    expect(early.held).toEqual([second]);
    const whole = reduce(early, { type: 'told', message: first });
    expect(whole.messages).toEqual([first, second]);
    expect(whole.held).toEqual([]);
  });

  test('puts a stored message in the place of its pending one', () => {
    const server = createServer();
    const waiting = reduce(open(server), written('mine'));
    expect(waiting.pending).toHaveLength(1);
    const stored = reduce(waiting, { type: 'told', message: server.send(self, 'texte', 'mine') });
    expect(stored.pending).toEqual([]);
    expect(stored.messages).toHaveLength(1);
    expect(reduce(stored, written('mine')).pending).toEqual([]);
  });

  test('ends a pending one that was stored long before the page that is loaded', () => {
    const server = createServer();
    const old = server.send(self, 'texte', 'mine');
    for (let count = 0; count < 20; count += 1) server.send(partner, 'plus tard');
    const waiting = reduce(open(server), written('mine'));
    expect(reduce(waiting, { type: 'told', message: old }).pending).toEqual([]);
  });

  test('does not take somebody else’s message for its own by the name alone', () => {
    const server = createServer();
    const waiting = reduce(open(server), written('shared'));
    expect(reduce(waiting, { type: 'told', message: server.send(partner, 'autre', 'shared') }).pending).toHaveLength(1);
  });

  test('drops an older page that was asked for twice', () => {
    const server = createServer();
    for (let count = 0; count < 20; count += 1) server.send(partner, `n° ${count}`);
    const before = open(server);
    const page: TimelineChange = { type: 'older', before: before.from, page: server.history(5, before.from) };
    const once = reduce(before, page);
    expect(once.messages.map(({ seq }) => seq)).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
    expect(reduce(once, page)).toBe(once);
  });

  test('far behind, takes a fresh page in and keeps what was told since and what waits to be sent', () => {
    const server = createServer();
    const before = reduce(open(server), written('mine'));
    for (let count = 0; count < 30; count += 1) server.send(partner, `n° ${count}`);
    const page: TimelineChange = { type: 'renewed', conversation: server.view(), history: server.history(5) };
    const next = server.send(partner, 'juste après');
    const renewed = reduce(reduce(before, { type: 'told', message: next }), page);
    expect(renewed.messages.map(({ seq }) => seq)).toEqual([26, 27, 28, 29, 30, 31]);
    expect(renewed.pending.map(({ clientId }) => clientId)).toEqual(['mine']);
    expect(renewed).toMatchObject({ from: 26, hasOlder: true, revision: 31, held: [] });
    expect(reduce(renewed, page)).toBe(renewed);
  });

  test('shows the newest version of a quoted message that is not loaded itself', () => {
    const server = createServer();
    for (let count = 0; count < 20; count += 1) server.send(partner, `n° ${count}`);
    const quoted = server.messages[0] as MessageView;
    const page = { ...server.history(5), quoted: [quoted] };
    const before = timelineOf(self, server.view(), page);
    const edited = server.edit(0) as MessageView;
    const told = reduce(before, { type: 'told', message: edited });
    expect(told.quoted).toEqual({ 1: edited });
    expect(reduce(told, { type: 'told', message: quoted }).quoted).toEqual({ 1: edited });
  });

  test('an old page takes in what this browser had kept, and goes on from there as a fresh read would', () => {
    const server = createServer();
    server.send(partner, 'sur la page');
    const old = open(server);
    for (const body of ['venu après', 'et encore']) server.send(partner, body);
    server.edit(0);
    const { messages, from, hasOlder, quoted, revision, reads } = open(server);
    const kept = { memberId: self, conversationId: 'c', messages, from, hasOlder, quoted, revision, reads };
    const restored = reduce(old, { type: 'restored', kept });
    expect(restored.messages).toEqual(server.messages);
    expect(reduce(restored, { type: 'restored', kept: { ...kept, messages: [], revision: revision - 1 } })).toBe(restored);
    const next = server.send(partner, 'le suivant');
    expect(reduce(restored, { type: 'told', message: next })).toMatchObject({ messages: server.messages, revision: next.revision, held: [] });
  });

  test('shows the outbox as it is, but takes nothing away that was sent and cannot be shown yet', () => {
    const server = createServer();
    const waiting = (clientId: string) => ({ clientId, body: clientId, replyTo: null, writtenAt: '2026-05-19T08:00:00.000Z', state: 'waiting' as const, problem: null });
    const before = reduce(open(server), { type: 'queued', pending: [waiting('un'), waiting('deux')] });
    expect(before.pending.map(({ clientId }) => clientId)).toEqual(['un', 'deux']);
    server.send(partner, 'manqué');
    const early = reduce(before, { type: 'told', message: server.send(self, 'un', 'un') });
    const listed = reduce(early, { type: 'queued', pending: [waiting('deux')] });
    expect(listed.pending.map(({ clientId }) => clientId)).toEqual(['un', 'deux']);
    const whole = catchUp(listed, server, 200);
    expect(whole.pending.map(({ clientId }) => clientId)).toEqual(['deux']);
    expect(reduce(whole, { type: 'queued', pending: [waiting('un'), waiting('deux')] })).toBe(whole);
  });

  test('never moves a reading mark back', () => {
    const read = reduce(open(createServer()), { type: 'read', memberId: partner, seq: 7 });
    expect(reduce(read, { type: 'read', memberId: partner, seq: 3 }).reads[partner]).toBe(7);
  });

  test('lost, doubled and re-ordered events, then catching up, give what a fresh read gives', () => {
    const act = fc.oneof(
      { weight: 5, arbitrary: fc.record({ do: fc.constant('send' as const), own: fc.boolean() }) },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('edit' as const), which: fc.nat(50) }) },
      // What was told so far reaches the page in any order, some of it twice, some never.
      { weight: 4, arbitrary: fc.record({ do: fc.constant('deliver' as const), order: fc.array(fc.nat(100), { maxLength: 30 }) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('catchUp' as const), limit: fc.integer({ min: 1, max: 4 }) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('older' as const), late: fc.boolean() }) },
    );
    fc.assert(
      fc.property(fc.nat(12), fc.array(act, { maxLength: 60 }), fc.integer({ min: 1, max: 4 }), (first, acts, limit) => {
        const server = createServer();
        for (let count = 0; count < first; count += 1) server.send(partner, 'avant');
        let timeline = open(server);
        const told: MessageView[] = [];
        // A page of old messages may have been read before changes that arrive first.
        const late: TimelineChange[] = [];
        for (const one of acts) {
          if (one.do === 'send') {
            const message = server.send(one.own ? self : partner, 'texte');
            if (one.own) timeline = reduce(timeline, written(message.clientId));
            told.push(message);
          } else if (one.do === 'edit') {
            const message = server.edit(one.which);
            if (message) told.push(message);
          } else if (one.do === 'deliver') {
            for (const index of one.order) {
              const message = told[index % Math.max(1, told.length)];
              if (message) timeline = reduce(timeline, { type: 'told', message });
            }
          } else if (one.do === 'catchUp') timeline = catchUp(timeline, server, one.limit);
          else {
            const page: TimelineChange = { type: 'older', before: timeline.from, page: server.history(3, timeline.from) };
            if (one.late) late.push(page);
            else timeline = reduce(timeline, page);
          }
        }
        timeline = [...late].reduce(reduce, catchUp(timeline, server, limit));
        const fresh = server.messages.filter(({ seq }) => seq >= timeline.from);
        expect(timeline.messages).toEqual(fresh);
        expect(timeline.held).toEqual([]);
        expect(timeline.pending).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
