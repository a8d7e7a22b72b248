import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { listReadings, sweep } from '../clients/api-sweep.ts';
import { releaseCanaries } from '../clients/canaries.ts';
import { openLine, type Line, type Seat } from '../clients/line.ts';
import { call } from '../clients/rest.ts';
import { lookThrough, type Grounds } from '../clients/shut-out.ts';
import { readWhole } from '../clients/snapshots.ts';
import type { Finding } from '../judges/findings.ts';
import { judgeLeaks, type Arrival, type Shutting } from '../judges/leaks.ts';
import { judgeOrder } from '../judges/order.ts';
import { readStored } from '../stage/database.ts';
import type { Stage } from '../stage/stage.ts';
import type { TestMember } from '../../src/factories.ts';
import type { Chance } from '../../src/seed-large-random.ts';
import type { Options, Outcome, Program } from './program.ts';

/** P6 and P7: canaries in everything that is written, while people are shut out of a programme or of a session, and let in again. */
export const leak: Program = {
  promise: 'whoever is shut out gets nothing more, and their lines are closed',
  rounds: 20,
  quickRounds: 2,
  stage: { members: 8, nodes: 1 },
  play: playLeak,
};

/** The goal of P7, in seconds. */
const goal = 2;
const kinds = ['membership', 'session', 'membership', 'everywhere'] as const;

export async function playLeak(stage: Stage, { rounds, quick, say }: Options): Promise<Outcome> {
  const { community, nodes, dice } = stage;
  const { programme, groupId, threadId } = community;
  const findings: Finding[] = [];
  const canaries = releaseCanaries();
  const lines: Line[] = [];
  const totals = { arrivals: 0, meanwhile: 0, readings: 0, entries: 0 };
  const slowest = { closed: 0 };
  // The mentors are shut out, the mentees write: each has a partner to hear from.
  const mentors = community.members.filter((_, index) => index % 2 === 0);
  const writing = await Promise.all(community.members.flatMap((member, index) => (index % 2 ? [startWriter(member, index)] : [])));
  const coordinator = await seatOf(community.coordinator, 0);

  async function seatOf(member: { id: string }, number: number): Promise<Seat> {
    const { url } = nodes[number % nodes.length]!;
    return { memberId: member.id, cookie: await community.signIn(member), url: () => url };
  }

  async function startWriter(member: TestMember, index: number) {
    const seat = await seatOf(member, index >> 1);
    const line = openLine(seat, { retryDelay: () => 50 });
    lines.push(line);
    await line.whenConnected();
    const binome = community.binomes[index >> 1]!;
    const places = { conversationIds: [groupId, binome.conversationId], threadId, programmeId: programme.id };
    return { seat, done: canaries.stream(index, seat, line, dice(`canaries of ${index}`), places, 60) };
  }

  for (let round = 1; round <= rounds; round += 1) {
    const chance = dice(`round ${round}`);
    const kind = kinds[(round - 1) % kinds.length]!;
    const index = chance.below(mentors.length);
    say(`round ${round}/${rounds}: ${await shutOut(kind, mentors[index]!, index, chance)}`);
  }
  canaries.stop();
  await Promise.all(writing.map(({ done }) => done));
  for (const line of lines) line.close();

  async function shutOut(kind: (typeof kinds)[number], member: TestMember, index: number, chance: Chance): Promise<string> {
    const { conversationId } = community.binomes[index]!;
    const grounds: Grounds = { programmeId: programme.id, conversationIds: [groupId, conversationId], threadId, messageIds: await newestMessages(conversationId) };
    const arrivals: Arrival[] = [];
    const look = lookThrough({ name: member.name, canaries, grounds, arrivals });
    const doomed = await Promise.all(nodes.map((_, number) => seatOf(member, number)));
    const spared = await seatOf(member, chance.below(nodes.length));
    const online = chance.often(0.75);
    const watching = online ? doomed.flatMap((seat) => [look.open(seat, chance), look.open(seat, chance)]) : [];
    await Promise.all(watching.map((line) => line.whenConnected()));
    let over = false;
    const restless = doomed.flatMap((seat, number) => [
      look.poll(seat, dice(`poll ${number} ${member.id} ${performance.now()}`), () => over),
      ...(online ? [0, 1, 2].map((n) => look.storm(seat, dice(`storm ${n} ${number} ${member.id}`), () => over)) : []),
    ]);
    await sleep(chance.between(50, quick ? 300 : 800));

    const before = watching.filter((line) => line.isConnected()).length;
    const closing = watching.map((line) => new Promise<number>((resolve) => line.onDisconnect(() => resolve(performance.now()))));
    await close(kind, doomed, spared, member);
    const shutting: Shutting = { from: performance.now(), until: Infinity };
    const closedAt = Promise.all(closing);
    const closed = await Promise.race([closedAt, sleep(10_000).then(() => null)]);
    const worst = closed ? Math.max(0, ...closed.map((at) => at - shutting.from)) / 1000 : 10;
    slowest.closed = Math.max(slowest.closed, worst);
    if (!closed) findings.push({ fault: 'leaked', what: `${member.name} still has an open line 10 s after being shut out (${kind})` });

    if (!online && kind === 'membership') watching.push(...doomed.map((seat) => look.open(seat, chance)));
    await sleep(chance.between(100, quick ? 400 : 1500));
    const seats = kind === 'membership' ? [...doomed, spared] : doomed;
    for (const seat of seats) await lookEverywhere(seat, grounds, look, kind, chance);
    for (const line of watching) if (line.isConnected()) await look.askAll(line, chance);
    totals.entries += watching.length;

    shutting.until = performance.now();
    over = true;
    if (kind === 'membership') await letIn(member);
    await Promise.all(restless);
    for (const line of watching) line.close();
    totals.arrivals += arrivals.length;
    totals.meanwhile += [...canaries.begun.values()].filter((at) => at > shutting.from && at < shutting.until).length;
    findings.push(...judgeLeaks(arrivals, [shutting]));
    if (kind === 'membership') findings.push(...(await judgeReturn(member, conversationId)));
    const told = arrivals.filter(({ at }) => at < shutting.from).length;
    return `${kind} of ${member.name}, ${online ? `online with ${before} lines` : 'offline'}; heard ${told} canaries before; lines closed ${worst.toFixed(3)} s after the answer`;
  }

  async function newestMessages(conversationId: string): Promise<string[]> {
    const { rows } = await community.pool.query<{ id: string }>('select id from messages where conversation_id = $1 order by seq desc limit 2', [conversationId]);
    return rows.map(({ id }) => id);
  }

  /** Gives the order that shuts somebody out; resolves with its acknowledgement. */
  async function close(kind: (typeof kinds)[number], doomed: readonly Seat[], spared: Seat, member: TestMember): Promise<void> {
    if (kind === 'membership') return insist(coordinator, 'DELETE', `/programmes/${programme.id}/members/${member.id}`);
    if (kind === 'everywhere') return insist(spared, 'DELETE', '/sessions');
    for (const seat of doomed) await insist(seat, 'DELETE', '/session');
  }

  async function letIn(member: TestMember): Promise<void> {
    await community.enterGroup(member);
    await insist(coordinator, 'PUT', `/programmes/${programme.id}/members/${member.id}`);
  }

  async function insist(seat: Seat, method: 'PUT' | 'DELETE', path: string): Promise<void> {
    const told = await call(seat.url(), seat.cookie, method, path);
    if (!told.ok) throw new Error(`${method} ${path} was answered ${told.problem.status} ${told.problem.code}`);
  }

  /** Reads all that the API has to read, twice while canaries sing: nothing of them in it, and no count that moves. */
  async function lookEverywhere(seat: Seat, grounds: Grounds, look: ReturnType<typeof lookThrough>, kind: string, chance: Chance): Promise<void> {
    const known = {
      conversations: grounds.conversationIds, messages: grounds.messageIds, threads: [threadId], programmes: [programme.id], members: [community.members[1]!.id],
      groups: [groupId], reactions: ['👍'],
    };
    const paths = await listReadings(seat.url(), known, { programmeId: programme.id, day: '2026-06-01', text: 'canari' });
    const begunAt = performance.now();
    const first = await sweep(seat, paths);
    await sleep(chance.between(50, 200));
    const second = await sweep(seat, paths);
    totals.readings += paths.length * 2;
    for (const [path, told] of second) {
      if (told.ok) look.note(`GET ${path}`, told.data, begunAt);
      if (kind !== 'membership' && told.ok) findings.push({ fault: 'leaked', what: `GET ${path} is answered to an ended session` });
      if (!isDeepStrictEqual(told, first.get(path))) findings.push({ fault: 'leaked', what: `GET ${path} changed for somebody who is shut out: ${JSON.stringify(first.get(path))?.slice(0, 300)} became ${JSON.stringify(told)?.slice(0, 300)}` });
    }
  }

  /** Let in again, one reads everything that was written meanwhile. */
  async function judgeReturn(member: TestMember, conversationId: string): Promise<Finding[]> {
    const { rows } = await readStored(community.pool);
    const seat = await seatOf(member, 0);
    const { messages } = await readWhole(seat, conversationId);
    const stored = rows.filter(({ place }) => place === conversationId);
    return judgeOrder([{ by: `${member.name}, let in again,`, messages: messages.slice(0, stored.length) }], stored);
  }

  return {
    findings,
    figures: {
      rounds, canaries: canaries.begun.size, 'of them while somebody was shut out': totals.meanwhile, 'canaries and ids heard in their time': totals.arrivals,
      'readings of the API while shut out': totals.readings, 'lines closed, at worst': `${slowest.closed.toFixed(3)} s after the answer (goal ${goal} s)`,
    },
    tooLittle: [
      ...(totals.meanwhile < rounds ? ['no canaries sang while somebody was shut out'] : []),
      ...(totals.arrivals === 0 ? ['the shut out heard nothing even before: the ears are deaf'] : []),
      ...(totals.readings === 0 ? ['nothing of the API was read'] : []),
    ],
  };
}
