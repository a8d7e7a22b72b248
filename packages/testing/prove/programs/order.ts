import { setTimeout as sleep } from 'node:timers/promises';
import { isPassing } from '../clients/answers.ts';
import { openLine, type Line, type Seat } from '../clients/line.ts';
import { openReader, readAfresh, type Reader } from '../clients/reader.ts';
import { liveRoad, restRoad, type Road } from '../clients/writer.ts';
import type { Finding } from '../judges/findings.ts';
import { judgeOrder, judgeOwnOrder, type Seen } from '../judges/order.ts';
import { readStored } from '../stage/database.ts';
import type { Stage } from '../stage/stage.ts';
import type { Options, Outcome, Program } from './program.ts';
import { until } from './waiting.ts';

const writers = 20;
const readers = 8;
/** Messages of each writer in a round. */
const each = 8;

/** P3: twenty writers at once in one conversation; everybody reads the same, every step +1, at every moment. */
export const order: Program = {
  promise: 'everybody reads one order, without a hole',
  rounds: 20,
  quickRounds: 2,
  stage: { members: 12, nodes: 1 },
  play: playOrder,
};

export async function playOrder(stage: Stage, { rounds, say }: Options): Promise<Outcome> {
  const { community, nodes, dice } = stage;
  const { groupId, members } = community;
  const findings: Finding[] = [];
  const lines: Line[] = [];
  let early = 0;

  const seatOf = async (number: number): Promise<Seat> => {
    const member = members[number % members.length]!;
    const { url } = nodes[number % nodes.length]!;
    return { memberId: member.id, cookie: await community.signIn(member), url: () => url };
  };
  const lineOf = (seat: Seat): Line => {
    const line = openLine(seat, { retryDelay: () => 100 });
    lines.push(line);
    return line;
  };

  const reading = await Promise.all(Array.from({ length: readers }, (_, number) => startReader(number)));
  const writing = await Promise.all(Array.from({ length: writers }, (_, number) => startWriter(number)));
  await Promise.all(lines.map((line) => line.whenConnected()));

  async function startReader(number: number): Promise<Reader> {
    const seat = await seatOf(number);
    const reader = await openReader(seat, lineOf(seat), groupId);
    reader.client.watch(() => findings.push(...judgeMoment(`reader ${number}`, reader)));
    let highest = 0;
    reader.line.on('message.sent', ({ seq }: { seq: number }) => {
      if (seq < highest) early += 1;
      highest = Math.max(highest, seq);
    });
    return reader;
  }

  async function startWriter(number: number): Promise<{ road: Road; authorId: string; seqs: number[] }> {
    const seat = await seatOf(number);
    return { road: number % 2 ? restRoad(seat) : liveRoad(lineOf(seat)), authorId: seat.memberId, seqs: [] };
  }

  async function writeSome({ road, authorId, seqs }: (typeof writing)[number], number: number): Promise<void> {
    const chance = dice(`writer ${number} from ${seqs.length}`);
    for (let left = each; left > 0; left -= 1) {
      const message = { place: { kind: 'conversation' as const, id: groupId }, authorId, clientId: chance.clientId(), body: `${number}, ${seqs.length}` };
      let told = await road(message);
      for (; !told.ok && isPassing(told.problem); told = await road(message)) await sleep(300);
      if (told.ok) seqs.push(told.data.seq);
      else findings.push({ fault: 'broken', what: `writer ${number} was answered ${told.problem.status} ${told.problem.code}` });
    }
  }

  const before = (await readStored(community.pool)).lastSeqs.get(groupId) ?? 0;
  const since = performance.now();
  for (let round = 1; round <= rounds; round += 1) {
    await Promise.all(writing.map(writeSome));
    const expected = before + round * writers * each;
    const arrived = await until(() => reading.every(({ client }) => client.timeline().messages.at(-1)?.seq === expected), 45);
    if (round === rounds || !arrived) say(`round ${round}/${rounds}: ${expected - before} messages${arrived ? '' : ', not all of them with everybody'}`);
    if (!arrived) break;
  }
  const seconds = (performance.now() - since) / 1000;

  const stored = await readStored(community.pool);
  const truth = stored.rows.filter(({ place }) => place === groupId);
  const seen: Seen[] = reading.map(({ client }, number) => ({ by: `reader ${number}`, messages: client.timeline().messages }));
  const afresh = await Promise.all(reading.map(async ({ seat }, number) => ({ by: `reader ${number}, anew`, messages: (await readAfresh(seat, groupId)).messages })));
  findings.push(...judgeOrder([...seen, ...afresh], truth));
  for (const [number, { seqs }] of writing.entries()) findings.push(...judgeOwnOrder(`writer ${number}`, seqs));
  for (const { stop } of reading) stop();
  for (const line of lines) line.close();
  return {
    findings,
    figures: { writers, readers, messages: truth.length - before, 'messages a second': Math.round((truth.length - before) / seconds), 'told before an earlier one, and put right': early },
    tooLittle: truth.length - before < writers * each ? [`only ${truth.length} messages were written`] : [],
  };
}

/** What is on the screen is whole at every moment, not only in the end. */
function judgeMoment(by: string, { client }: Reader): Finding[] {
  const { messages } = client.timeline();
  const [first, last] = [messages[0]?.seq ?? 0, messages.at(-1)?.seq ?? -1];
  return last - first + 1 === messages.length ? [] : [{ fault: 'disordered', what: `${by} saw ${messages.length} messages from ${first} to ${last}` }];
}
