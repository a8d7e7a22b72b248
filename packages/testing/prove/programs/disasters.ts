import { setTimeout as sleep } from 'node:timers/promises';
import type { Pulse } from '../clients/writer.ts';
import type { Finding } from '../judges/findings.ts';
import { countStored } from '../stage/database.ts';
import type { Node } from '../stage/node.ts';
import type { Stage } from '../stage/stage.ts';
import { until } from './waiting.ts';

/** The goal of P12, in seconds; told beside the figure, which a busy machine may miss. */
const goal = 5;
/** After this many seconds nobody comes back any more. */
const patience = 60;

/** Kills servers and tears the database away, at a moment of chance when something is under way, and waits until everybody is served again. */
export function createDisasters({ stage: { nodes, keeping, community, dice }, pulse, everybody }: { stage: Stage; pulse: Pulse; everybody: number }) {
  const chance = dice('disasters');
  const findings: Finding[] = [];
  const caught: number[] = [];
  const backAfterServer: number[] = [];
  const backAfterDatabase: number[] = [];
  let serverKills = 0;
  let databaseStops = 0;
  let answersLost = 0;
  let refusedAway = 0;
  let ackedMeanwhile = 0;

  async function underLoad(longest: number): Promise<string[]> {
    await sleep(chance.between(100, longest));
    pulse.volley();
    await sleep(chance.between(1, 12));
    await until(() => pulse.underWay.size > 0, 10, 1);
    caught.push(pulse.underWay.size);
    return [...pulse.underWay.keys()];
  }

  async function killServer(node: Node, longest: number): Promise<string> {
    const caughtNow = await underLoad(longest);
    const acks = pulse.acks;
    await node.kill();
    serverKills += 1;
    const silent = caughtNow.filter((clientId) => pulse.underWay.has(clientId));
    const stored = await countStored(community.pool, silent);
    answersLost += stored;
    await sleep(chance.between(0, 300));
    ackedMeanwhile += pulse.acks - acks;
    const ready = await node.start();
    const back = await everybodyBack(performance.now());
    backAfterServer.push(back);
    return `${node.name} killed with ${caughtNow.length} messages under way, ${stored} of them stored and not answered; ready in ${seconds(ready)}, everybody served again ${seconds(back)} later`;
  }

  async function tearDatabaseAway(longest: number): Promise<string> {
    const signal = chance.pick(['SIGQUIT', 'SIGKILL'] as const);
    const caughtNow = await underLoad(longest);
    await keeping.stopDatabase(signal);
    pulse.away = databaseStops += 1;
    const before = pulse.refusals.get('unavailable') ?? 0;
    await sleep(chance.between(longest / 2, longest * 2));
    await Promise.all(nodes.map(requireAlive));
    const refused = (pulse.refusals.get('unavailable') ?? 0) - before;
    refusedAway += refused;
    pulse.away = null;
    await keeping.startDatabase();
    const back = await everybodyBack(performance.now());
    backAfterDatabase.push(back);
    return `database stopped (${signal}) with ${caughtNow.length} messages under way, ${refused} attempts refused meanwhile; everybody served again ${seconds(back)} after its return`;
  }

  async function requireAlive(node: Node): Promise<void> {
    const answer = await fetch(`${node.url}/healthz`, { signal: AbortSignal.timeout(5000) }).catch(() => null);
    await answer?.arrayBuffer();
    if (!answer?.ok || !node.isRunning()) findings.push({ fault: 'broken', what: `${node.name} does not live without its database` });
  }

  /** Seconds until the last of all writers has an acknowledgement again. */
  async function everybodyBack(since: number): Promise<number> {
    const isBack = () => [...pulse.lastAckAt.values()].filter((at) => at > since).length >= everybody;
    if (!(await until(isBack, patience))) findings.push({ fault: 'broken', what: `not everybody was served again within ${patience} s` });
    return Math.max(...pulse.lastAckAt.values(), since) === since ? patience : (performance.now() - since) / 1000;
  }

  return {
    findings,
    /** One disaster; by turns the server's and the database's. Answers what happened, for the reader. */
    strike: (round: number, longest: number) => (round % 2 ? killServer(chance.pick(nodes), longest) : tearDatabaseAway(longest)),
    ackedMeanwhile: () => ackedMeanwhile,
    figures() {
      for (const node of nodes) if (node.deaths() > 0) findings.push({ fault: 'broken', what: `${node.name} ended by itself ${node.deaths()} times:\n${node.log().slice(-2000)}` });
      return {
        'server kills': serverKills,
        'database stops': databaseStops,
        'under way when it happened': caught.reduce((all, n) => all + n, 0),
        'stored, but the answer was lost': answersLost,
        'refused while the database was away': refusedAway,
        'acknowledged while a server was down': ackedMeanwhile,
        'back after a server, at worst': seconds(Math.max(0, ...backAfterServer)),
        'back after the database, at worst': `${seconds(Math.max(0, ...backAfterDatabase))} (goal ${goal} s)`,
      };
    },
    tooLittle: () => [
      ...(caught.some((n) => n === 0) ? ['nothing was under way at one of the moments'] : []),
      ...(databaseStops > 0 && refusedAway === 0 ? ['nobody asked anything while the database was away'] : []),
    ],
  };
}

const seconds = (n: number) => `${n.toFixed(2)} s`;
