import { setTimeout as sleep } from 'node:timers/promises';
import type { Stage } from '../stage/stage.ts';
import { playCatchUp, type Disturbance } from './catch-up.ts';
import { playDelivery } from './delivery.ts';
import { playIdempotence } from './idempotence.ts';
import { playLeak } from './leak.ts';
import { playOrder } from './order.ts';
import type { Options, Outcome, Program } from './program.ts';

/** P14: two servers on one PostgreSQL and one Redis hold what one holds, also while one of them is killed again and again. */
export const twoNodes: Program = {
  promise: 'two servers hold what one holds, also while one is killed',
  rounds: 10,
  quickRounds: 1,
  stage: { members: 12, nodes: 2, redis: true },
  play: playTwoNodes,
};

type Part = { name: string; play(stage: Stage, options: Options): Promise<Outcome>; share: number; notInQuick?: true };

const parts: Part[] = [
  { name: 'order', play: playOrder, share: 1 },
  { name: 'idempotence', play: playIdempotence, share: 5 },
  { name: 'leak', play: playLeak, share: 1 },
  { name: 'catch-up', play: playCatchUp, share: 1, notInQuick: true },
  { name: 'catch-up while servers are killed', play: catchUpUnderFire, share: 1 },
  { name: 'delivery', play: playDelivery, share: 2 },
];

async function playTwoNodes(stage: Stage, options: Options): Promise<Outcome> {
  const all: Outcome = { findings: [], figures: {}, tooLittle: [] };
  for (const { name, play, share, notInQuick } of parts) {
    if (options.quick && notInQuick) continue;
    // Throws of its own: two parts with the same would send under the same names.
    const dice: Stage['dice'] = (part) => stage.dice(`${name}, ${part}`);
    const outcome = await play({ ...stage, dice }, { ...options, rounds: options.rounds * share, say: (line) => options.say(`${name}: ${line}`) });
    all.findings.push(...outcome.findings.map(({ fault, what }) => ({ fault, what: `${name}: ${what}` })));
    all.tooLittle.push(...outcome.tooLittle.map((why) => `${name}: ${why}`));
    for (const [figure, value] of Object.entries(outcome.figures)) all.figures[`${name}: ${figure}`] = value;
  }
  return all;
}

/** Catching up while one server or the other is killed and started again. */
async function catchUpUnderFire(stage: Stage, options: Options): Promise<Outcome> {
  const chance = stage.dice('fire');
  let over = false;
  let kills = 0;
  let redisKills = 0;
  let firing = Promise.resolve();
  async function fire(): Promise<void> {
    while (!over) {
      await sleep(chance.between(100, 600));
      if (!options.quick && chance.often(0.25)) {
        await stage.keeping.stopRedis();
        redisKills += 1;
        await sleep(chance.between(0, 1000));
        await stage.keeping.startRedis();
        continue;
      }
      const node = chance.pick(stage.nodes);
      await node.kill();
      kills += 1;
      await node.start();
    }
  }
  const disturbance: Disturbance = {
    begin() {
      over = false;
      firing = fire();
    },
    async end() {
      over = true;
      await firing;
    },
  };
  const outcome = await playCatchUp(stage, options, disturbance);
  return { ...outcome, figures: { 'servers killed': kills, 'Redis killed': redisKills, ...outcome.figures }, tooLittle: [...outcome.tooLittle, ...(kills === 0 ? ['no server was killed'] : [])] };
}
