import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLine, type Line } from '../clients/line.ts';
import { createPulse, liveRoad, restRoad, write, type Place } from '../clients/writer.ts';
import type { Finding } from '../judges/findings.ts';
import { openLedger } from '../judges/ledger.ts';
import { judgeStored, type Acknowledged } from '../judges/stored.ts';
import { readStored } from '../stage/database.ts';
import type { Stage } from '../stage/stage.ts';
import { hearOnce } from '../clients/hearing.ts';
import { createDisasters } from './disasters.ts';
import type { Options, Outcome, Program } from './program.ts';
import { until } from './waiting.ts';

const writers = 20;

/** P1, P2 and P12: writers with a ledger, a server that is killed and a database that is torn away, again and again. */
export const delivery: Program = {
  promise: 'what is acknowledged is stored, once, whatever is killed',
  rounds: 20,
  quickRounds: 2,
  stage: { members: 12, nodes: 1 },
  play: playDelivery,
};

export async function playDelivery(stage: Stage, { rounds, quick, say }: Options): Promise<Outcome> {
  const { community, dice } = stage;
  const pulse = createPulse();
  const ledger = await openLedger<Acknowledged>(join(stage.folder, `ledger-${Date.now()}`));
  const heard = hearOnce();
  const lines: Line[] = [];
  const writing = await Promise.all(Array.from({ length: writers }, (_, number) => startWriter(number)));

  async function startWriter(number: number): Promise<{ done: Promise<void> }> {
    const chance = dice(`writer ${number}`);
    const index = number % community.members.length;
    const member = community.members[index]!;
    const home = stage.nodes[number % stage.nodes.length]!;
    // While their own server is away another one is asked, as a balancer does.
    const url = () => (home.isReady() ? home : (stage.nodes.find((node) => node.isReady()) ?? home)).url;
    const seat = { memberId: member.id, cookie: await community.signIn(member), url };
    const line = openLine(seat, { transport: number % 5 === 4 ? 'polling' : 'websocket', retryDelay: () => chance.between(20, 200) });
    lines.push(line);
    heard.follow(line);
    const binome = community.binomes[Math.floor(index / 2)]!;
    const places: Place[] = [
      { kind: 'conversation', id: community.groupId },
      { kind: 'conversation', id: binome.conversationId },
      { kind: 'thread', id: community.threadId },
    ];
    const rest = restRoad(seat);
    const live = liveRoad(line);
    // Some keep to one road, some change it between two attempts at one and the same message.
    const roads = number % 3 === 0 ? [rest] : number % 3 === 1 ? [live] : [rest, live];
    return { done: write({ number, authorId: member.id, places, roads, chance, pulse, note: ledger.note }) };
  }

  const disasters = createDisasters({ stage, pulse, everybody: writers, quick });
  for (let round = 1; round <= rounds; round += 1) {
    pulse.round = round;
    const told = await disasters.strike(round);
    say(`round ${round}/${rounds}: ${told}; ${pulse.acks} acknowledged so far`);
  }
  await sleep(200);
  pulse.stopping = true;
  const drained = await until(() => pulse.underWay.size === 0, 30);
  await Promise.race([Promise.all(writing.map(({ done }) => done)), sleep(5000)]);

  const findings: Finding[] = [...pulse.findings, ...heard.findings, ...disasters.findings];
  if (!drained) findings.push({ fault: 'broken', what: `${pulse.underWay.size} messages were never acknowledged` });
  for (const line of lines) line.close();
  findings.push(...judgeStored(ledger.read(), await readStored(community.pool)));
  await ledger.close();
  return {
    findings,
    figures: { rounds, ...disasters.figures(), acknowledged: pulse.acks, attempts: pulse.attempts, deliveries: heard.deliveries(), ...Object.fromEntries(pulse.refusals) },
    tooLittle: [
      ...disasters.tooLittle(),
      ...(pulse.acks < rounds * 10 ? [`only ${pulse.acks} messages were acknowledged`] : []),
      ...(stage.nodes.length > 1 && disasters.ackedMeanwhile() === 0 ? ['nothing was acknowledged by one server while the other was down'] : []),
      ...(heard.deliveries() === 0 ? ['nothing was told to any socket'] : []),
    ],
  };
}
