import { randomUUID } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ask, closing, next, startTestServer, wireOf } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';

const world = await createWorld();
const server = await startTestServer(world);

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
/** Bytes that something still holds. */
const inUse = () => process.memoryUsage().heapUsed + process.memoryUsage().external;

const openLines = () => new Promise<number>((resolve, reject) => server.app.server.getConnections((error, count) => (error ? reject(error) : resolve(count))));

describe('a socket that does not read', () => {
  it('is closed before much waits for it, the others are told all, and it catches up when it is back', async () => {
    const pair = await world.aBinome();
    const id = pair.conversationId;
    const cookie = await server.signIn(pair.mentee);
    const [reads, slow] = [await server.connect(await server.signIn(pair.mentor)), await server.connect(cookie)];
    const before = await openLines();
    wireOf(slow).pause();
    const mentor = await world.actorOf(pair.mentor);
    await world.services.conversations.send(mentor, { conversationId: id, clientId: randomUUID(), body: 'manqué' });
    const memory: number[] = [];
    const text = 'x'.repeat(100_000);
    // 60 MB in all, of which the system's own buffers swallow a few.
    for (let n = 0; n < 600; n++) {
      const told = next(reads, 'canary');
      world.bus.publish([{ name: 'canary', audience: [{ to: 'conversation', id }], payload: text }]);
      await told;
      if (n % 100 === 99) {
        collectGarbage();
        memory.push(inUse());
      }
    }
    // 40 MB later it holds no more than after the first twenty.
    expect((memory.at(-1) ?? 0) - (memory[1] ?? 0)).toBeLessThan(20 * 1024 * 1024);
    await expect.poll(openLines, { timeout: 10_000 }).toBe(before - 1);
    const gone = closing(slow);
    wireOf(slow).resume();
    await gone;
    const back = await server.connect(cookie);
    expect(await ask(back, 'conversation.changes', { conversationId: id, afterRevision: 0 })).toMatchObject({ ok: true, data: { messages: [{ body: 'manqué' }] } });
  });
});
