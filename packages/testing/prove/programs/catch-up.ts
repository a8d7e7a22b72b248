import { setTimeout as sleep } from 'node:timers/promises';
import { openCuttableLine } from '../../src/cuttable-line.ts';
import { stirUp } from '../clients/commotion.ts';
import { openLine, type Line, type Seat } from '../clients/line.ts';
import { openReader, type Reader } from '../clients/reader.ts';
import { openThread, threadSnapshots, type ThreadReader } from '../clients/thread-reader.ts';
import { freshSnapshot, readWhole, snapshotOf } from '../clients/snapshots.ts';
import type { Finding } from '../judges/findings.ts';
import { judgeSnapshot } from '../judges/snapshot.ts';
import type { Stage } from '../stage/stage.ts';
import type { Options, Outcome, Program } from './program.ts';
import { until } from './waiting.ts';

/** P4, P5, P8 and P9: clients whose lines are cut at random hold, after each round, what a fresh read says. */
export const catchUp: Program = {
  promise: 'after any cut, what a client holds equals a fresh read',
  rounds: 20,
  quickRounds: 2,
  stage: { members: 8, nodes: 1 },
  play: playCatchUp,
};

/** Seconds that everybody has to come back and catch up once the last act is answered and the last line mended. */
const patience = 45;
/** Where a server may die between storing and telling, nobody else notices but by the heartbeat: the screen's 30 s, here in milliseconds. */
const heartbeat = 2000;

type Browser = { number: number; seat: Seat; readers: Reader[]; thread: ThreadReader; cuttable: Awaited<ReturnType<typeof openCuttableLine>>; direct: Line; restSeat: Seat };

/** Something that goes on beside the cuts, and is over before a round is judged. */
export type Disturbance = { begin(): void; end(): Promise<void> };

export async function playCatchUp(stage: Stage, { rounds, quick, say }: Options, disturbance?: Disturbance): Promise<Outcome> {
  const { community, nodes, dice } = stage;
  const findings: Finding[] = [];
  const commotion = stirUp(findings);
  let cuts = 0;
  let cutInFlight = 0;
  let longest = 0;
  let slowest = 0;
  const browsers = await Promise.all(community.members.map((_, number) => openBrowser(number)));
  await Promise.all(browsers.map(({ direct }) => direct.whenConnected()));

  /** A browser with both conversations open behind a line that can be cut, and another one of the same member that writes undisturbed. */
  async function openBrowser(number: number): Promise<Browser> {
    const member = community.members[number]!;
    const { url } = nodes[number % nodes.length]!;
    const cuttable = await openCuttableLine(url);
    const chance = dice(`browser ${number}`);
    const seat: Seat = { memberId: member.id, cookie: await community.signIn(member), url: () => cuttable.url.replace(/\/$/, '') };
    const line = openLine(seat, { transport: number % 4 === 3 ? 'polling' : 'websocket', retryDelay: (failures) => chance.between(10, 100 * Math.min(failures + 1, 5)) });
    const conversations = [community.groupId, community.binomes[Math.floor(number / 2)]!.conversationId];
    const readers = await Promise.all(conversations.map((id) => openReader(seat, line, id, disturbance ? heartbeat : null)));
    const thread = await openThread(seat, line, community.threadId);
    const restSeat: Seat = { memberId: member.id, cookie: await community.signIn(member), url: () => url };
    return { number, seat, readers, thread, cuttable, restSeat, direct: openLine(restSeat, { retryDelay: () => 100 }) };
  }

  /** Cuts one line now and then while the others act; the last cut may outlive the acts. */
  async function cutAtRandom({ number, cuttable }: Browser, round: number, ms: number): Promise<void> {
    const chance = dice(`cuts of ${number} in round ${round}`);
    const end = performance.now() + ms;
    for (let left = chance.below(4); left > 0 && performance.now() < end; left -= 1) {
      await sleep(chance.between(0, ms / 2));
      const acts = commotion.acts();
      await cuttable.cut();
      cuts += 1;
      const away = chance.pick([0, 0, 5, 50, 300, 1000, ms]);
      longest = Math.max(longest, away);
      await sleep(away);
      if (commotion.acts() > acts) cutInFlight += 1;
      await cuttable.mend();
    }
  }

  async function writeFromOutbox({ readers, number }: Browser, round: number, ms: number): Promise<void> {
    const chance = dice(`outbox of ${number} in round ${round}`);
    for (const end = performance.now() + ms; performance.now() < end; await sleep(chance.between(50, 400))) {
      const { client } = chance.pick(readers);
      client.send(`de la boîte d’envoi ${number}, ${round}, ${chance.below(1e6)}`);
      if (chance.often(0.3)) void client.markRead();
      if (chance.often(0.1) && client.timeline().hasOlder) void client.loadOlder();
    }
  }

  async function judgeEverybody(round: number): Promise<Finding[]> {
    const since = performance.now();
    let found: Finding[] = [];
    const isWhole = async () => {
      found = (await Promise.all(browsers.map((browser) => judgeBrowser(browser, round)))).flat();
      return found.length === 0;
    };
    await until(isWhole, patience, 100);
    slowest = Math.max(slowest, (performance.now() - since) / 1000);
    return found;
  }

  async function judgeBrowser({ readers, thread, restSeat }: Browser, round: number): Promise<Finding[]> {
    const by = `${restSeat.memberId}, in round ${round},`;
    const found = await Promise.all(readers.map((reader) => judgeReader(by, reader, restSeat)));
    const [held, fresh] = await threadSnapshots(thread, restSeat, community.threadId);
    return [...found.flat(), ...judgeSnapshot(`${by} in the thread`, held, fresh)];
  }

  for (let round = 1; round <= rounds; round += 1) {
    const { ms, rest } = paceOf(round, quick);
    commotion.begin();
    disturbance?.begin();
    const acting = browsers.map(({ number, direct, restSeat, readers }) =>
      commotion.go(restSeat, direct, dice(`acts of ${number} in round ${round}`), { conversationIds: readers.map(({ conversationId }) => conversationId), threadId: community.threadId }, rest),
    );
    const cutting = browsers.map((browser) => cutAtRandom(browser, round, ms));
    await Promise.all(browsers.map((browser) => writeFromOutbox(browser, round, ms)));
    commotion.calm();
    await Promise.all([...acting, ...cutting, disturbance?.end()]);
    const found = await judgeEverybody(round);
    findings.push(...found);
    say(`round ${round}/${rounds}: ${cuts} cuts and ${commotion.acts()} acts so far; everybody whole${found.length > 0 ? ': no' : ''}`);
    if (found.length > 0) break;
  }
  for (const { readers, thread, direct, cuttable } of browsers) {
    thread.stop();
    for (const { stop, line } of readers) {
      stop();
      line.close();
    }
    direct.close();
    await cuttable.close();
  }
  return {
    findings,
    figures: { rounds, cuts, 'of them while something was missed': cutInFlight, 'longest cut': `${longest} ms`, ...commotion.done(), 'whole again, at worst after': `${slowest.toFixed(1)} s` },
    tooLittle: [...(cutInFlight === 0 ? ['no line was cut while something happened'] : []), ...(commotion.acts() < rounds * 20 ? ['too little happened'] : [])],
  };
}

/** How long a round lasts, and how long everybody rests at most between two acts, in milliseconds. */
function paceOf(round: number, quick: boolean): { ms: number; rest: number } {
  // So much happens that the first to be cut is hundreds of changes behind.
  if (round % 5 === 2) return { ms: quick ? 2500 : 6000, rest: 20 };
  // So long that the line itself has noticed, and every wait has reached its longest.
  if (round % 10 === 8) return { ms: 75_000, rest: 1500 };
  return { ms: quick ? 800 : 1500, rest: 60 };
}

async function judgeReader(by: string, { client, conversationId }: Reader, seat: Seat): Promise<Finding[]> {
  const whole = await readWhole(seat, conversationId);
  const timeline = client.timeline();
  return judgeSnapshot(by, snapshotOf(timeline, whole), freshSnapshot(whole, timeline));
}
