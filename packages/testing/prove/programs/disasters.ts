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

type Kind = 'server' | 'database' | 'freeze' | 'redis' | 'restart';
const quickly: Kind[] = ['server', 'database'];
const alone: Kind[] = ['server', 'database', 'server', 'database', 'freeze'];
const together: Kind[] = ['server', 'database', 'redis', 'restart', 'server', 'freeze'];

type Parts = { stage: Stage; pulse: Pulse; everybody: number; quick: boolean };

/** Kills servers, tears the database away, freezes it: at a moment of chance when much is under way, until everybody is served again. */
export function createDisasters({ stage: { nodes, keeping, community, dice, hasRedis }, pulse, everybody, quick }: Parts) {
  const chance = dice('disasters');
  const kinds = quick ? quickly : hasRedis ? together : alone;
  const longest = quick ? 500 : 1500;
  const findings: Finding[] = [];
  const happened = new Map<Kind, number>();
  const back = new Map<Kind, number>();
  const caught: number[] = [];
  const totals = { answersLost: 0, refusedAway: 0, ackedMeanwhile: 0 };

  /** Waits for a moment at which much is under way; answers its names. */
  async function underLoad(): Promise<string[]> {
    await sleep(chance.between(100, longest));
    pulse.volley();
    await sleep(chance.between(1, 12));
    await until(() => pulse.underWay.size > 0, 10, 1);
    caught.push(pulse.underWay.size);
    return [...pulse.underWay.keys()];
  }

  async function killServer(node: Node): Promise<string> {
    const under = await underLoad();
    const acks = pulse.acks;
    await node.kill();
    const stored = await countStored(community.pool, under.filter((clientId) => pulse.underWay.has(clientId)));
    totals.answersLost += stored;
    await sleep(chance.between(0, 300));
    const ready = await node.start();
    totals.ackedMeanwhile += pulse.acks - acks;
    return `${node.name} killed with ${under.length} messages under way, ${stored} of them stored and not answered; ready in ${seconds(ready)}`;
  }

  async function restartServer(node: Node): Promise<string> {
    const under = await underLoad();
    await node.stop();
    const ready = await node.start();
    return `${node.name} stopped in an orderly way with ${under.length} messages under way; ready in ${seconds(ready)}`;
  }

  async function tearDatabaseAway(): Promise<string> {
    const signal = chance.pick(['SIGQUIT', 'SIGKILL'] as const);
    const under = await underLoad();
    await keeping.stopDatabase(signal);
    const refused = await stayAway(chance.between(longest / 2, longest * 2));
    await keeping.startDatabase();
    return `database stopped (${signal}) with ${under.length} messages under way, ${refused} attempts refused meanwhile`;
  }

  async function freezeDatabase(): Promise<string> {
    const under = await underLoad();
    const ms = chance.between(500, 8000);
    await keeping.freezeDatabase();
    // What had been answered just before is still on its way to us.
    await sleep(100);
    await stayAway(ms);
    await keeping.thawDatabase();
    return `database frozen for ${seconds(ms / 1000)} with ${under.length} messages under way`;
  }

  /** No acknowledgement may be given in this time, and the servers live. Answers how many attempts were refused in it. */
  async function stayAway(ms: number): Promise<number> {
    const before = pulse.refusals.get('unavailable') ?? 0;
    pulse.away = happened.size + caught.length;
    await sleep(ms);
    await Promise.all(nodes.map(requireAlive));
    pulse.away = null;
    const refused = (pulse.refusals.get('unavailable') ?? 0) - before;
    totals.refusedAway += refused;
    return refused;
  }

  async function requireAlive(node: Node): Promise<void> {
    // A connection of its own: one kept from before may belong to a process that was killed since.
    const asked = fetch(`${node.url}/healthz`, { signal: AbortSignal.timeout(10_000), headers: { connection: 'close' } });
    const answer = await asked.then(({ status }) => String(status), (error: unknown) => String((error as Error).cause ?? error));
    if (answer !== '200' || !node.isRunning()) findings.push({ fault: 'broken', what: `${node.name} does not live without its database: ${answer}` });
  }

  async function loseRedis(): Promise<string> {
    const under = await underLoad();
    const acks = pulse.acks;
    await keeping.stopRedis();
    await sleep(chance.between(100, 3000));
    const meanwhile = pulse.acks - acks;
    if (meanwhile === 0) findings.push({ fault: 'broken', what: 'nothing was acknowledged without Redis' });
    await keeping.startRedis();
    return `Redis killed with ${under.length} messages under way; ${meanwhile} acknowledged without it`;
  }

  /** Seconds until the last of all writers has an acknowledgement again. */
  async function everybodyBack(since: number): Promise<number> {
    const isBack = () => [...pulse.lastAckAt.values()].filter((at) => at > since).length >= everybody;
    if (!(await until(isBack, patience))) findings.push({ fault: 'broken', what: `not everybody was served again within ${patience} s` });
    return (performance.now() - since) / 1000;
  }

  const play: Record<Kind, () => Promise<string>> = {
    server: () => killServer(chance.pick(nodes)),
    restart: () => restartServer(chance.pick(nodes)),
    database: tearDatabaseAway,
    freeze: freezeDatabase,
    redis: loseRedis,
  };

  return {
    findings,
    ackedMeanwhile: () => totals.ackedMeanwhile,
    /** One disaster, each kind by turns. Answers what happened, for the reader. */
    async strike(round: number): Promise<string> {
      const kind = kinds[(round - 1) % kinds.length]!;
      const told = await play[kind]();
      happened.set(kind, (happened.get(kind) ?? 0) + 1);
      const again = await everybodyBack(performance.now());
      back.set(kind, Math.max(back.get(kind) ?? 0, again));
      return `${told}; everybody served again ${seconds(again)} later`;
    },
    figures() {
      for (const node of nodes) if (node.deaths() > 0) findings.push({ fault: 'broken', what: `${node.name} ended by itself ${node.deaths()} times:\n${node.log().slice(-2000)}` });
      return {
        ...Object.fromEntries([...happened].map(([kind, n]) => [names[kind], `${n}, everybody served again at worst ${seconds(back.get(kind) ?? 0)} later${kind === 'database' ? ` (goal ${goal} s)` : ''}`])),
        'under way when it happened': caught.reduce((all, n) => all + n, 0),
        'stored, but the answer was lost': totals.answersLost,
        'refused while the database was away': totals.refusedAway,
        'acknowledged while a server was down': totals.ackedMeanwhile,
      };
    },
    tooLittle: () => [
      ...(caught.some((n) => n === 0) ? ['nothing was under way at one of the moments'] : []),
      ...(happened.has('database') && totals.refusedAway === 0 ? ['nobody asked anything while the database was away'] : []),
    ],
  };
}

const names: Record<Kind, string> = { server: 'servers killed', restart: 'servers stopped', database: 'databases torn away', freeze: 'databases frozen', redis: 'Redis killed' };
const seconds = (n: number) => `${n.toFixed(2)} s`;
