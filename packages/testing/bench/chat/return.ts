import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { latencyOf, type Latency } from '../harness/percentiles.ts';
import type { Server } from '../harness/server.ts';
import type { Talker } from './community.ts';
import { connect, type Connected, type Crowd } from './crowd.ts';

export type Return = { whole: Latency; allWholeMs: number; refusals: number; missed: number; doubled: number };

type Answer = { ok: boolean; data: { messages: { seq: number }[] } };

/** Messages written while everybody is away. */
const meanwhile = 100;
/** As the browser does: half a second, doubled, up to five, half of it at random. */
const retryDelay = (failures: number) => Math.min(5000, 500 * 2 ** failures) * (0.5 + Math.random() / 2);

/** Everybody is cut off, a hundred messages are written, everybody comes back in the same instant and asks for what was missed. */
export async function returnAtOnce(server: Server, crowd: Crowd, talkers: readonly Talker[]): Promise<{ came: Return; crowd: Crowd }> {
  const known = await lastSeq(crowd.sockets[0] as Connected);
  crowd.leave();
  await writeMeanwhile(server, talkers);
  const started = performance.now();
  const outcomes = await Promise.all(talkers.map((talker) => comeBack(server, talker, known, started)));
  return {
    came: {
      whole: latencyOf(outcomes.map(({ at }) => at)),
      allWholeMs: Math.max(...outcomes.map(({ at }) => at)),
      refusals: outcomes.reduce((all, { refusals }) => all + refusals, 0),
      missed: outcomes.reduce((all, { seqs }) => all + meanwhile - new Set(seqs).size, 0),
      doubled: outcomes.reduce((all, { seqs }) => all + seqs.length - new Set(seqs).size, 0),
    },
    crowd: { ...crowd, sockets: outcomes.map(({ line }) => line), leave: () => outcomes.forEach(({ line }) => line.socket.disconnect()) },
  };
}

async function comeBack(server: Server, talker: Talker, known: number, started: number) {
  let refusals = 0;
  let line: Connected | null = null;
  while (!line) {
    line = await connect(server.url, talker).catch(() => null);
    if (!line) await sleep(retryDelay(refusals++));
  }
  const { socket } = line;
  const seqs: number[] = [];
  while (seqs.length < meanwhile) {
    const after = known + seqs.length;
    const answer = await socket.timeout(10_000).emitWithAck('conversation.changes', { conversationId: talker.hall, afterRevision: after }).catch(() => null) as Answer | null;
    if (!answer?.ok) {
      refusals += 1;
      await sleep(retryDelay(refusals));
      continue;
    }
    if (answer.data.messages.length === 0) break;
    seqs.push(...answer.data.messages.map(({ seq }) => seq));
  }
  return { line, seqs, refusals, at: performance.now() - started };
}

async function writeMeanwhile(server: Server, talkers: readonly Talker[]): Promise<void> {
  const writers = await Promise.all(talkers.slice(0, 10).map((talker) => connect(server.url, talker)));
  for (let count = 0; count < meanwhile; count += 1) {
    const { socket, talker } = writers[count % writers.length] as Connected;
    const message = { conversationId: talker.hall, clientId: randomUUID(), body: `Pendant l’absence, n° ${count}` };
    const answer = (await socket.timeout(10_000).emitWithAck('conversation.send', message)) as { ok: boolean };
    if (!answer.ok) throw new Error('a message was refused while everybody was away');
  }
  for (const { socket } of writers) socket.disconnect();
}

/** The seq that the hall has reached: nothing was edited there, so it is the revision too. */
async function lastSeq({ socket, talker }: Connected): Promise<number> {
  const answer = (await socket.timeout(10_000).emitWithAck('conversation.send', { conversationId: talker.hall, clientId: randomUUID(), body: 'Dernier mot' })) as { data: { seq: string } };
  return Number(answer.data.seq);
}
