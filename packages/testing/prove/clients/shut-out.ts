import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from '../../src/seed-large-random.ts';
import { findSecrets, type Arrival } from '../judges/leaks.ts';
import type { Canaries, Canary } from './canaries.ts';
import { openLine, type Line, type Seat } from './line.ts';
import { call } from './rest.ts';

/** What somebody will be shut out of. `secrets`: ids that give it away by themselves. */
export type Grounds = { conversationIds: string[]; threadId: string; programmeId: string; messageIds: string[]; places: ReadonlySet<string> | 'everywhere'; secrets: string[] };

/** With the canary that arrived, if it was one. */
export type Heard = Arrival & { canary: Canary | null };

type Parts = { name: string; canaries: Canaries; grounds: Grounds; heard: Heard[] };

/** Listens and asks in the name of somebody who will be shut out, and notes all that arrives of what they will be shut out of. */
export function lookThrough({ name, canaries, grounds, heard }: Parts) {
  const concerns = ({ place }: Canary) => grounds.places === 'everywhere' || grounds.places.has(place);

  function note(what: string, payload: unknown, begunAt: number): void {
    const at = performance.now();
    for (const token of canaries.heardIn(payload)) {
      const canary = canaries.all.get(token);
      if (canary && concerns(canary)) heard.push({ by: name, what: `${token} by ${what}`, begunAt: canary.begunAt, at, canary });
    }
    for (const secret of findSecrets(payload, grounds.secrets)) heard.push({ by: name, what: `${secret} by ${what}`, begunAt, at, canary: null });
  }

  async function ask(line: Line, event: string, input: unknown): Promise<void> {
    const begunAt = performance.now();
    const told = await line.request<unknown>(event, input);
    if (told.ok) note(event, told.data, begunAt);
  }

  function open(seat: Seat, chance: Chance): Line {
    const line = openLine(seat, { transport: chance.often(0.8) ? 'websocket' : 'polling', retryDelay: () => chance.between(0, 30) });
    line.onAny((event, payload) => note(event, payload, line.attemptedAt()));
    line.onConnect(() => void ask(line, 'thread.watch', { threadId: grounds.threadId }));
    return line;
  }

  return {
    open,
    note,

    /** Everything one can ask the line for; writing included: what is refused is not stored. */
    async askAll(line: Line, chance: Chance): Promise<void> {
      const clientId = chance.clientId();
      for (const conversationId of grounds.conversationIds) {
        await ask(line, 'conversation.changes', { conversationId, afterRevision: 0 });
        await ask(line, 'conversation.positions', { conversations: { [conversationId]: 0 } });
        await ask(line, 'conversation.read', { conversationId, seq: 1 });
        await ask(line, 'conversation.send', { conversationId, clientId, body: 'encore là ?' });
        for (const messageId of grounds.messageIds) {
          await ask(line, 'conversation.edit', { conversationId, messageId, body: 'encore là ?' });
          await ask(line, 'conversation.remove', { conversationId, messageId });
          await ask(line, 'conversation.react', { conversationId, messageId, emoji: '👍', on: true });
        }
      }
      await ask(line, 'thread.watch', { threadId: grounds.threadId });
      await ask(line, 'thread.changes', { threadId: grounds.threadId, afterRevision: 0 });
    },

    /** Reads again and again, until told to stop: the moment of the change is somewhere within. */
    async poll(seat: Seat, chance: Chance, isOver: () => boolean): Promise<void> {
      const paths = [
        ...grounds.conversationIds.flatMap((id) => [`/conversations/${id}`, `/conversations/${id}/messages?limit=5`, `/conversations/${id}/changes?afterRevision=0&limit=5`]),
        `/threads/${grounds.threadId}`, `/threads?programmeId=${grounds.programmeId}`, '/threads', '/me/conversations', '/me/binomes', '/me',
      ];
      while (!isOver()) {
        const path = chance.pick(paths);
        const begunAt = performance.now();
        const told = await call<unknown>(seat.url(), seat.cookie, 'GET', path);
        if (told.ok) note(`GET ${path}`, told.data, begunAt);
        await sleep(chance.between(0, 20));
      }
    },

    /** Comes in and goes by its own will, all the time: somebody is always on the way in. */
    async storm(seat: Seat, chance: Chance, isOver: () => boolean): Promise<void> {
      while (!isOver()) {
        const line = open(seat, chance);
        await Promise.race([line.whenConnected(), sleep(300)]);
        await sleep(chance.between(0, 60));
        line.close();
      }
    },
  };
}
export type Look = ReturnType<typeof lookThrough>;
