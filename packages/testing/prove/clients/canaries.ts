import { setTimeout as sleep } from 'node:timers/promises';
import type { MessageView } from '@passerelle/core/conversations/contract.ts';
import type { Chance } from '../../src/seed-large-random.ts';
import type { Told } from './answers.ts';
import type { Line, Seat } from './line.ts';
import { call } from './rest.ts';

const pattern = /canari-\d+-\d+/g;

/** Messages, posts and threads that can be recognised wherever they turn up, with the moment at which each began to be written. */
export function releaseCanaries() {
  const begun = new Map<string, number>();
  let stopping = false;

  async function sing(number: number, seat: Seat, line: Line, chance: Chance, places: { conversationIds: string[]; threadId: string; programmeId: string }): Promise<void> {
    const token = `canari-${number}-${begun.size}`;
    const body = `Le ${token} chante`;
    const clientId = chance.clientId();
    const rest = (path: string, input: unknown): Promise<Told<MessageView>> => call(seat.url(), seat.cookie, 'POST', path, input);
    begun.set(token, performance.now());
    const throws = chance.below(100);
    if (throws < 5) {
      await rest('/threads', { programmeId: places.programmeId, clientId, kind: 'question', theme: 'early-childhood', title: `Question du ${token}`, body, locale: 'fr' });
      return;
    }
    if (throws < 25) return void (await rest(`/threads/${places.threadId}/posts`, { clientId, body }));
    const conversationId = chance.pick(places.conversationIds);
    const sent = await (chance.often(0.5) ? rest(`/conversations/${conversationId}/messages`, { clientId, body }) : line.request<MessageView>('conversation.send', { conversationId, clientId, body }));
    if (!sent.ok || throws < 75) return;
    const edited = `canari-${number}-${begun.size}`;
    begun.set(edited, performance.now());
    await line.request('conversation.edit', { conversationId, messageId: sent.data.id, body: `Le ${edited} chante mieux` });
  }

  return {
    begun,
    /** The canaries in something that arrived. */
    heardIn: (payload: unknown): string[] => [...new Set(JSON.stringify(payload)?.match(pattern))],
    async stream(number: number, seat: Seat, line: Line, chance: Chance, places: Parameters<typeof sing>[4], rest: number): Promise<void> {
      while (!stopping) {
        await sing(number, seat, line, chance, places);
        await sleep(chance.between(0, rest));
      }
    },
    stop: () => void (stopping = true),
  };
}
export type Canaries = ReturnType<typeof releaseCanaries>;
