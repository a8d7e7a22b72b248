import { randomUUID } from 'node:crypto';
import { latencyOf, type Latency } from '../harness/percentiles.ts';
import { processorMs } from '../harness/processes.ts';
import type { Server } from '../harness/server.ts';
import type { Connected, Crowd } from './crowd.ts';

export type Hall = { first: Latency; last: Latency; cpuMs: number };

/** One message after the other to the room that everybody is in: when the first and when the last one has it. */
export async function tellHall(server: Server, { sockets }: Crowd, times: number): Promise<Hall> {
  const firsts: number[] = [];
  const lasts: number[] = [];
  const before = processorMs(server.pid);
  for (let index = 0; index < times; index += 1) {
    const heard = await tellOnce(sockets[index % sockets.length] as Connected, sockets);
    firsts.push(heard.first);
    lasts.push(heard.last);
  }
  return { first: latencyOf(firsts), last: latencyOf(lasts), cpuMs: (processorMs(server.pid) - before) / times };
}

function tellOnce({ socket, talker }: Connected, sockets: readonly Connected[]): Promise<{ first: number; last: number }> {
  const clientId = randomUUID();
  const at = performance.now();
  return new Promise((resolve) => {
    let left = sockets.length;
    let first = 0;
    const hear = (message: { clientId: string }) => {
      if (message.clientId !== clientId) return;
      first ||= performance.now() - at;
      left -= 1;
      if (left > 0) return;
      for (const one of sockets) one.socket.off('message.sent', hear);
      resolve({ first, last: performance.now() - at });
    };
    for (const one of sockets) one.socket.on('message.sent', hear);
    socket.emit('conversation.send', { conversationId: talker.hall, clientId, body: 'À toutes et à tous : la visite est confirmée.' }, () => undefined);
  });
}
