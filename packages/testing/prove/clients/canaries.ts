import { setTimeout as sleep } from 'node:timers/promises';
import type { MessageView } from '@passerelle/core/conversations/contract.ts';
import type { Chance } from '../../src/seed-large-random.ts';
import type { Told } from './answers.ts';
import type { Line, Seat } from './line.ts';
import { call } from './rest.ts';

const pattern = /canari-\d+-\d+/g;

/** `place`: the conversation or thread. `seq`: of the message it is in, once that is known; an edit may put a new one into an old message. */
export type Canary = { begunAt: number; place: string; seq: number | null };
export type CanaryPlaces = { conversationIds: string[]; threadId: string; programmeId: string };
export type Canaries = ReturnType<typeof releaseCanaries>;

/** Messages, posts and threads that can be recognised wherever they turn up, with the moment at which each began to be written. */
export function releaseCanaries() {
  const all = new Map<string, Canary>();
  let stopping = false;

  function begin(number: number, place: string, seq: number | null = null): { token: string; canary: Canary } {
    const token = `canari-${number}-${all.size}`;
    const canary = { begunAt: performance.now(), place, seq };
    all.set(token, canary);
    return { token, canary };
  }

  /** One of many: writes now here, now there, answers, and edits its own older messages. */
  function createSinger(number: number, seat: Seat, line: Line, chance: Chance, { conversationIds, threadId, programmeId }: CanaryPlaces) {
    const own: Pick<MessageView, 'id' | 'seq' | 'conversationId'>[] = [];
    const post = (path: string, input: unknown): Promise<Told<MessageView>> => call(seat.url(), seat.cookie, 'POST', path, input);

    async function ask() {
      const { token } = begin(number, programmeId);
      await post('/threads', { programmeId, clientId: chance.clientId(), kind: 'question', theme: 'early-childhood', title: `Question du ${token}`, body: `Le ${token} chante`, locale: 'fr' });
    }
    async function reply() {
      const { token } = begin(number, threadId);
      await post(`/threads/${threadId}/posts`, { clientId: chance.clientId(), body: `Le ${token} chante` });
    }
    async function send() {
      const conversationId = chance.pick(conversationIds);
      const { token, canary } = begin(number, conversationId);
      const answered = own.filter((one) => one.conversationId === conversationId);
      const input = { clientId: chance.clientId(), body: `Le ${token} chante`, ...(answered.length > 0 && chance.often(0.3) && { replyTo: chance.pick(answered).seq }) };
      const sent = await (chance.often(0.5) ? post(`/conversations/${conversationId}/messages`, input) : line.request<MessageView>('conversation.send', { conversationId, ...input }));
      if (!sent.ok) return;
      canary.seq = sent.data.seq;
      own.push(sent.data);
    }
    async function edit() {
      const { id: messageId, conversationId, seq } = chance.pick(own);
      const { token } = begin(number, conversationId, seq);
      await line.request('conversation.edit', { conversationId, messageId, body: `Le ${token} chante mieux` });
    }
    async function react() {
      const { id: messageId, conversationId } = chance.pick(own);
      await line.request('conversation.react', { conversationId, messageId, emoji: '👍', on: chance.often(0.5) });
    }

    return () => {
      const throws = chance.below(100);
      if (throws < 5) return ask();
      if (throws < 20) return reply();
      if (throws < 70 || own.length === 0) return send();
      return throws < 90 ? edit() : react();
    };
  }

  return {
    all,
    /** The canaries in something that arrived. */
    heardIn: (payload: unknown): string[] => [...new Set(JSON.stringify(payload)?.match(pattern))],
    async stream(number: number, seat: Seat, line: Line, chance: Chance, places: CanaryPlaces, rest: number): Promise<void> {
      const sing = createSinger(number, seat, line, chance, places);
      while (!stopping) {
        await sing();
        await sleep(chance.between(0, rest));
      }
    },
    stop: () => void (stopping = true),
  };
}
