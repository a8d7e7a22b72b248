import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { latencyOf, type Latency } from '../harness/percentiles.ts';
import { processorMs } from '../harness/processes.ts';
import type { Server } from '../harness/server.ts';
import type { Connected, Crowd } from './crowd.ts';

export type Talk = { rate: number; acked: number; ack: Latency; delivery: Latency; delivered: number; failed: number; deliveries: number; cpuMsPerMessage: number; generatorShare: number };

/** One message in so many goes to the room of two hundred. */
const groupEvery = 50;
/** Waiting for what is still under way when the sending is over, in milliseconds. */
const patience = 5000;
const bodies = [
  'Bonjour, avez-vous reçu la convention ? Je peux **l’envoyer** encore ce soir.',
  'السلام عليكم، توصلنا بالوثائق وسنجتمع يوم الخميس مع الشركاء.',
  'Oui, la halte-garderie ouvre mardi ; nous aurons six enfants pour commencer.',
];

/** Sends at `rate` a second, evenly over everybody and whatever the answers do, for so many seconds. */
export async function talk(server: Server, { sockets }: Crowd, rate: number, seconds: number): Promise<Talk> {
  const sentAt = new Map<string, number>();
  const acks: number[] = [];
  const deliveries: number[] = [];
  let failed = 0;
  let expected = 0;
  const hear = ({ clientId }: { clientId: string }) => {
    const at = sentAt.get(clientId);
    if (at !== undefined) deliveries.push(performance.now() - at);
  };
  for (const { socket } of sockets) socket.on('message.sent', hear);
  const inGroup = sockets.filter(({ talker }) => talker.group);
  const send = (index: number) => {
    const toGroup = index % groupEvery === 0;
    const list = toGroup ? inGroup : sockets;
    const { socket, talker } = list[(toGroup ? index / groupEvery : index) % list.length] as Connected;
    const clientId = randomUUID();
    const at = performance.now();
    sentAt.set(clientId, at);
    expected += toGroup ? inGroup.length : 2;
    const message = { conversationId: toGroup ? talker.group : talker.pair, clientId, body: bodies[index % bodies.length] };
    socket.emit('conversation.send', message, ({ ok }: { ok: boolean }) => {
      if (ok) acks.push(performance.now() - at);
      else failed += 1;
    });
  };

  const started = performance.now();
  const cpuBefore = processorMs(server.pid);
  const ownBefore = process.cpuUsage();
  let sent = 0;
  for (let now = started; now < started + seconds * 1000; now = performance.now()) {
    for (const due = ((now - started) / 1000) * rate; sent < due; sent += 1) send(sent);
    await sleep(2);
  }
  const cpuMs = processorMs(server.pid) - cpuBefore;
  const own = process.cpuUsage(ownBefore);
  const took = performance.now() - started;
  const acked = acks.length / (took / 1000);
  const heard = deliveries.length / (took / 1000);
  for (const end = performance.now() + patience; (acks.length + failed < sent || deliveries.length < expected) && performance.now() < end; ) await sleep(20);
  for (const { socket } of sockets) socket.off('message.sent', hear);
  return {
    rate, acked, failed: failed + (sent - acks.length - failed), delivered: deliveries.length / expected,
    ack: latencyOf(acks), delivery: latencyOf(deliveries), deliveries: heard,
    cpuMsPerMessage: cpuMs / sent, generatorShare: (own.user + own.system) / 1000 / took,
  };
}
