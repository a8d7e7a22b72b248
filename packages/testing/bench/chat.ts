import { makeTalkers, type Talker } from './chat/community.ts';
import { talk, type Talk } from './chat/conversation.ts';
import { connectCrowd, type Crowd } from './chat/crowd.ts';
import { tellHall, type Hall } from './chat/hall.ts';
import { readPast, type Past } from './chat/past.ts';
import { returnAtOnce, type Return } from './chat/return.ts';
import { findSaturation, limit } from './chat/saturation.ts';
import { startDatabase } from './harness/database.ts';
import { describeMachine } from './harness/machine.ts';
import { median } from './harness/percentiles.ts';
import { publish, type Line } from './harness/report.ts';
import { startBaseline, startProduct, type Server } from './harness/server.ts';

const targetRate = 500;

type Side = { server: Server; crowd: Crowd; talks: Talk[]; held: Talk[]; halls: Hall[]; returns: Return[] };

/** Durable chat: sockets in rooms of two and one of two hundred, the product and the bare server by turns. */
export async function chat({ quick }: { quick: boolean }): Promise<void> {
  const sockets = Number(process.env.BENCH_SOCKETS ?? (quick ? 300 : 2000));
  const timing = quick ? { warmUp: 2, seconds: 4, rounds: 1, search: 2, halvings: 1 } : { warmUp: 5, seconds: 20, rounds: 2, search: 5, halvings: 3 };
  const database = await startDatabase();
  const machine = describeMachine(database.version);
  const { url, talkers } = await makeTalkers(database, sockets);
  const sideOf = async (server: Server): Promise<Side> => ({ server, crowd: await connectCrowd(server, talkers), talks: [], held: [], halls: [], returns: [] });
  const product = await sideOf(await startProduct(url));
  const baseline = await sideOf(await startBaseline('chat', url));
  const sides = [product, baseline];

  for (const { server, crowd } of sides) await talk(server, crowd, targetRate, timing.warmUp);
  for (let round = 0; round < timing.rounds; round += 1) {
    for (const side of sides) side.talks.push(await talk(side.server, side.crowd, targetRate, timing.seconds));
  }
  for (let round = 0; round < timing.rounds; round += 1) {
    for (const side of sides) {
      const held = await findSaturation(side.server, side.crowd, targetRate, timing.search, timing.halvings);
      if (held) side.held.push(held);
    }
  }
  for (const side of sides) {
    side.halls.push(await tellHall(side.server, side.crowd, quick ? 5 : 30));
    const { came, crowd } = await returnAtOnce(side.server, side.crowd, talkers);
    side.returns.push(came);
    crowd.leave();
  }
  const pasts: Past[] = [];
  const servers = { product: product.server, baseline: baseline.server };
  for (const messages of quick ? [10_000, 100_000] : [10_000, 1_000_000]) {
    pasts.push(await readPast(database, 'chat', servers, talkers[0] as Talker, messages, quick ? 2 : 8));
  }

  const line = (what: string, unit: string, of: (side: Side) => number, goal = ''): Line => ({ what, unit, product: of(product), baseline: of(baseline), goal });
  const at = (of: (talk: Talk) => number) => (side: Side) => median(side.talks.map(of));
  const best = (of: (talk: Talk) => number) => (side: Side) => Math.max(...side.held.map(of), 0);
  publish(
    {
      bench: 'chat',
      quick,
      lines: [
        line('sockets', '', ({ crowd }) => crowd.sockets.length),
        line(`at ${targetRate} msg/s: acknowledged`, 'msg/s', at(({ acked }) => acked)),
        line('  acknowledgement p50', 'ms', at(({ ack }) => ack.p50)),
        line('  acknowledgement p99', 'ms', at(({ ack }) => ack.p99), '<= 50'),
        line('  delivery p50', 'ms', at(({ delivery }) => delivery.p50)),
        line('  delivery p99', 'ms', at(({ delivery }) => delivery.p99), '<= 50'),
        line('  lost or refused', '', ({ talks }) => talks.reduce((all, { failed }) => all + failed, 0), '0'),
        line('  server processor time', 'ms/message', at(({ cpuMsPerMessage }) => cpuMsPerMessage)),
        line(`highest rate with p99 <= ${limit} ms`, 'msg/s', best(({ acked }) => acked), 'ratio >= 0.70'),
        line('  deliveries there', 'per s', best(({ deliveries }) => deliveries)),
        line('  server processor time there', 'ms/message', ({ held }) => median(held.map(({ cpuMsPerMessage }) => cpuMsPerMessage))),
        line('  the load generator itself there', '% of a core', best(({ generatorShare }) => generatorShare * 100), 'below 80, else it is what is measured'),
        line('memory per socket', 'kB', ({ crowd }) => crowd.bytesPerSocket / 1024),
        line(`one message to a room of ${sockets}: everybody has it, p50`, 'ms', ({ halls }) => median(halls.map(({ last }) => last.p50))),
        line('  p99', 'ms', ({ halls }) => median(halls.map(({ last }) => last.p99))),
        line('  server processor time', 'ms/message', ({ halls }) => median(halls.map(({ cpuMs }) => cpuMs))),
        line(`${sockets} come back at once, 100 messages missed: all whole`, 's', ({ returns }) => median(returns.map(({ allWholeMs }) => allWholeMs)) / 1000, '<= 10'),
        line('  half of them whole', 's', ({ returns }) => median(returns.map(({ whole }) => whole.p50)) / 1000),
        line('  refused and tried again', '', ({ returns }) => median(returns.map(({ refusals }) => refusals))),
        line('  missed or doubled', '', ({ returns }) => returns.reduce((all, { missed, doubled }) => all + missed + doubled, 0), '0'),
        ...pasts.flatMap(pastLines),
      ],
    },
    machine,
  );
}

/** A page of fifty from anywhere: its price shall not grow with the conversation. */
function pastLines({ messages, product, baseline, statements }: Past): Line[] {
  const line = (what: string, unit: string, of: (side: Past['product']) => number): Line => ({ what, unit, product: of(product), baseline: of(baseline) });
  return [
    line(`a page of history among ${messages.toLocaleString('en')} messages`, 'req/s', ({ perSecond }) => perSecond),
    line('  p99', 'ms', ({ p99 }) => p99),
    line('  processor time, server', 'ms', ({ cpuMsPerRequest }) => cpuMsPerRequest),
    line('  processor time, PostgreSQL', 'ms', ({ databaseMsPerRequest }) => databaseMsPerRequest),
    { what: '  statements', unit: '', product: statements },
  ];
}
