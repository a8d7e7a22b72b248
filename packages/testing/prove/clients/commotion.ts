import { setTimeout as sleep } from 'node:timers/promises';
import type { MessageView } from '@passerelle/core/conversations/contract.ts';
import type { Chance } from '../../src/seed-large-random.ts';
import type { Finding } from '../judges/findings.ts';
import { isPassing, type Told } from './answers.ts';
import type { Line, Seat } from './line.ts';
import { call, type Method } from './rest.ts';

const emoji = ['👍', '🙏', '❤️', '🎉'];

type Grounds = { conversationIds: readonly string[]; threadId: string };

/** Everything one may do in conversations, and replies to a thread, at random, over both roads, each act answered before the next. */
export function stirUp(findings: Finding[]) {
  /** Messages that are known to be stored, by conversation, the newest last. */
  const known = new Map<string, { id: string; seq: number; authorId: string }[]>();
  const done = new Map<string, number>();
  let stopping = false;

  async function act(seat: Seat, line: Line, chance: Chance, { conversationIds, threadId }: Grounds): Promise<void> {
    const conversationId = chance.pick(conversationIds);
    const messages = known.get(conversationId) ?? [];
    const [name, told] = chance.often(0.08) ? await reply(seat, line, chance, threadId) : await attempt(seat, line, chance, conversationId, messages);
    done.set(name, (done.get(name) ?? 0) + 1);
    if (told.ok && name === 'send') {
      const { id, seq, authorId } = told.data as MessageView;
      messages.push({ id, seq, authorId });
      known.set(conversationId, messages.slice(-150));
    }
    if (told.ok || isPassing(told.problem)) return told.ok ? undefined : sleep((told.problem.retryAfter ?? 0) * 1000 + 50);
    // What was deleted meanwhile cannot be changed, and of four emoji no message gets too many.
    const lawful = told.problem.code === 'message-deleted' || told.problem.status === 404 || told.problem.code === 'invalid';
    if (!lawful || name === 'read') findings.push({ fault: 'broken', what: `${name} was answered ${told.problem.status} ${told.problem.code}` });
  }

  async function reply(seat: Seat, line: Line, chance: Chance, threadId: string): Promise<[string, Told<unknown>]> {
    const input = { clientId: chance.clientId(), body: `répondu ${chance.below(1e6)}` };
    return ['reply', await (chance.often(0.5) ? call(seat.url(), seat.cookie, 'POST', `/threads/${threadId}/posts`, input) : line.request('thread.reply', { threadId, ...input }))];
  }

  async function attempt(seat: Seat, line: Line, chance: Chance, conversationId: string, messages: readonly { id: string; seq: number; authorId: string }[]): Promise<[string, Told<unknown>]> {
    const path = `/conversations/${conversationId}`;
    const rest = (method: Method, tail: string, body?: unknown) => call<unknown>(seat.url(), seat.cookie, method, `${path}${tail}`, body);
    const message = messages.length > 0 ? chance.pick(messages) : null;
    const throws = chance.below(100);
    if (!message || throws < 50) {
      const input = { clientId: chance.clientId(), body: `dit au hasard ${chance.below(1e6)}`, ...(message && chance.often(0.2) && { replyTo: message.seq }) };
      return ['send', await (chance.often(0.5) ? rest('POST', '/messages', input) : line.request('conversation.send', { conversationId, ...input }))];
    }
    const place = { conversationId, messageId: message.id };
    const tail = `/messages/${message.id}`;
    const own = message.authorId === seat.memberId;
    if (throws < 65 && own) {
      const body = `corrigé ${chance.below(1e6)}`;
      return ['edit', await (chance.often(0.5) ? rest('PATCH', tail, { body }) : line.request('conversation.edit', { ...place, body }))];
    }
    if (throws < 70 && own) return ['remove', await (chance.often(0.5) ? rest('DELETE', tail) : line.request('conversation.remove', place))];
    if (throws < 82) {
      const one = chance.pick(emoji);
      const on = chance.often(0.7);
      return ['react', await (chance.often(0.5) ? rest(on ? 'PUT' : 'DELETE', `${tail}/reactions/${encodeURIComponent(one)}`) : line.request('conversation.react', { ...place, emoji: one, on }))];
    }
    if (throws < 86) return ['pin', await rest(chance.often(0.6) ? 'PUT' : 'DELETE', `${tail}/pin`)];
    if (throws < 90) return ['star', await rest(chance.often(0.6) ? 'PUT' : 'DELETE', `${tail}/star`)];
    if (throws < 93) return ['unread', await rest('PUT', '/unread', { seq: message.seq })];
    if (throws < 95) return ['level', await rest('PUT', '/level', { level: chance.pick(['all', 'mentions', 'none']) })];
    return ['read', await (chance.often(0.5) ? rest('PUT', '/read', { seq: message.seq }) : line.request('conversation.read', { conversationId, seq: message.seq }))];
  }

  return {
    /** Goes on until `calm`, with a rest of at most so many milliseconds between two acts. */
    async go(seat: Seat, line: Line, chance: Chance, grounds: Grounds, rest: number): Promise<void> {
      while (!stopping) {
        await act(seat, line, chance, grounds);
        await sleep(chance.between(0, rest));
      }
    },
    begin: () => void (stopping = false),
    calm: () => void (stopping = true),
    done: () => Object.fromEntries(done),
    acts: () => [...done.values()].reduce((all, n) => all + n, 0),
  };
}
