import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { listReadings, sweep } from '../clients/api-sweep.ts';
import type { Canaries } from '../clients/canaries.ts';
import type { Line, Seat } from '../clients/line.ts';
import { call } from '../clients/rest.ts';
import { lookThrough, type Grounds, type Heard, type Look } from '../clients/shut-out.ts';
import { readWhole } from '../clients/snapshots.ts';
import type { Finding } from '../judges/findings.ts';
import { judgeHidden, judgeLeaks, type Shutting } from '../judges/leaks.ts';
import { judgeOrder } from '../judges/order.ts';
import { readStored } from '../stage/database.ts';
import type { Stage } from '../stage/stage.ts';
import type { TestBinome, TestMember } from '../../src/factories.ts';
import type { Chance } from '../../src/seed-large-random.ts';

/** The ways of being shut out, in the order in which they come by turns. */
export const shuttings = ['membership', 'removed from a group', 'session', 'left a group', 'all sessions'] as const;
type Way = (typeof shuttings)[number];

export type Totals = { heard: number; meanwhile: number; readings: number; slowest: number };

type Parts = {
  stage: Stage;
  quick: boolean;
  canaries: Canaries;
  findings: Finding[];
  totals: Totals;
  seatOf(member: { id: string }, node: number): Promise<Seat>;
  coordinator: Seat;
};

/** After so many milliseconds a line that should be closed is taken for one that stays open. */
const patience = 10_000;

/** Shuts people out and lets them in again, and watches at the door for what gets through. */
export function createDoor({ stage: { community, nodes, dice }, quick, canaries, findings, totals, seatOf, coordinator }: Parts) {
  const { programme, groupId, invitedId, threadId, binomes } = community;

  /** One round: somebody is watched, shut out, watched on, and let in again. Answers what happened, for the reader. */
  async function shutOut(way: Way, index: number, chance: Chance): Promise<string> {
    const binome = binomes[index]!;
    const member = binome.mentor;
    const heard: Heard[] = [];
    const grounds = await groundsOf(way, binome, chance);
    const look = lookThrough({ name: member.name, canaries, grounds, heard });
    const doomed = await Promise.all(nodes.map((_, number) => seatOf(member, number)));
    const spared = await seatOf(member, chance.below(nodes.length));
    const online = chance.often(0.75);
    const lines = online ? doomed.flatMap((seat) => [look.open(seat, chance), look.open(seat, chance)]) : [];
    await Promise.all(lines.map((line) => line.whenConnected()));
    let over = false;
    const restless = doomed.flatMap((seat, node) => [
      look.poll(seat, dice(`poll ${node} ${seat.cookie}`), () => over),
      ...(online ? [0, 1, 2].map((n) => look.storm(seat, dice(`storm ${n} ${node} ${seat.cookie}`), () => over)) : []),
    ]);
    await sleep(chance.between(50, quick ? 300 : 800));

    const closing = Promise.all(lines.map((line) => new Promise<number>((resolve) => line.onDisconnect(() => resolve(performance.now())))));
    await shut(way, grounds, member, doomed, spared);
    const shutting: Shutting = { from: performance.now(), until: Infinity };
    if (!isGroup(way)) await judgeClosing(closing, shutting, `${member.name} (${way})`);
    const before = heard.length;
    if (!online && way !== 'session' && way !== 'all sessions') lines.push(...doomed.map((seat) => look.open(seat, chance)));
    await sleep(chance.between(100, quick ? 400 : 1500));
    const readers = way === 'membership' && !quick ? [...doomed, spared] : doomed;
    for (const seat of readers) await readEverything(way, seat, grounds, look, chance);
    for (const line of lines) if (line.isConnected()) await look.askAll(line, chance);

    shutting.until = performance.now();
    const letIn = await letInAgain(way, grounds, member, spared);
    if (letIn.has(invitedId)) await judgeNewcomer(member, look, heard, performance.now(), chance);
    over = true;
    await Promise.all(restless);
    for (const line of lines) line.close();
    findings.push(...judgeLeaks(heard, shutting));
    for (const id of letIn) if (id !== invitedId) findings.push(...(await judgeReturn(member, id)));
    totals.heard += heard.length;
    totals.meanwhile += [...canaries.all.values()].filter(({ begunAt }) => begunAt > shutting.from && begunAt < shutting.until).length;
    return `${member.name}: ${way}, ${online ? 'online' : 'offline'}; heard ${before} times before, shut out for ${Math.round(shutting.until - shutting.from)} ms`;
  }

  async function groundsOf(way: Way, { conversationId }: TestBinome, chance: Chance): Promise<Grounds> {
    const group = way === 'left a group' ? groupId : chance.pick([groupId, invitedId]);
    const conversationIds = isGroup(way) ? [group] : [groupId, invitedId, conversationId];
    const { rows } = await community.pool.query<{ id: string }>('select id from messages where conversation_id = any($1) order by created_at desc limit 3', [conversationIds]);
    const everything = { places: 'everywhere', secrets: [programme.id, threadId, ...conversationIds] } as const;
    // An open group may be seen by everybody in the programme: only what is said in it is not for them.
    const ofGroup = { places: new Set([group]), secrets: group === invitedId ? [invitedId] : [] };
    return { conversationIds, threadId, programmeId: programme.id, messageIds: rows.map(({ id }) => id), ...(isGroup(way) ? ofGroup : { ...everything, secrets: [...everything.secrets] }) };
  }

  /** Gives the order that shuts somebody out; resolves with its acknowledgement. */
  async function shut(way: Way, { conversationIds: [first] }: Grounds, member: TestMember, doomed: readonly Seat[], spared: Seat): Promise<void> {
    if (way === 'membership') return insist(coordinator, 'DELETE', `/programmes/${programme.id}/members/${member.id}`);
    if (way === 'removed from a group') return insist(coordinator, 'DELETE', `/groups/${first}/members/${member.id}`);
    if (way === 'left a group') return insist(spared, 'DELETE', `/groups/${first}/membership`);
    if (way === 'all sessions') return insist(spared, 'DELETE', '/sessions');
    for (const seat of doomed) await insist(seat, 'DELETE', '/session');
  }

  /** Answers the conversations that one came into again by it. */
  async function letInAgain(way: Way, { conversationIds }: Grounds, member: TestMember, spared: Seat): Promise<Set<string>> {
    if (way === 'session' || way === 'all sessions') return new Set();
    if (way === 'membership') await insist(coordinator, 'PUT', `/programmes/${programme.id}/members/${member.id}`);
    if (conversationIds.includes(groupId)) await insist(spared, 'PUT', `/groups/${groupId}/membership`);
    if (conversationIds.includes(invitedId)) await insist(coordinator, 'POST', `/groups/${invitedId}/members`, { memberIds: [member.id] });
    return new Set(conversationIds);
  }

  async function insist(seat: Seat, method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<void> {
    const told = await call(seat.url(), seat.cookie, method, path, body);
    if (!told.ok) throw new Error(`${method} ${path} was answered ${told.problem.status} ${told.problem.code}`);
  }

  async function judgeClosing(closing: Promise<number[]>, { from }: Shutting, who: string): Promise<void> {
    const closed = await Promise.race([closing, sleep(patience).then(() => null)]);
    totals.slowest = Math.max(totals.slowest, ...(closed ?? [from + patience]).map((at) => (at - from) / 1000));
    if (!closed) findings.push({ fault: 'leaked', what: `${who} still has an open line ${patience / 1000} s later` });
  }

  /** Reads all that the API has to read, twice while canaries sing. For who is out of everything no count moves either. */
  async function readEverything(way: Way, seat: Seat, grounds: Grounds, look: Look, chance: Chance): Promise<void> {
    const known = {
      conversations: grounds.conversationIds, groups: grounds.conversationIds, messages: grounds.messageIds, threads: [threadId], programmes: [programme.id],
      members: [binomes[0]!.mentee.id], reactions: ['👍'],
    };
    const paths = await listReadings(seat.url(), known, { programmeId: programme.id, day: '2026-06-01', text: 'canari' });
    const begunAt = performance.now();
    const first = await sweep(seat, paths);
    await sleep(chance.between(50, 200));
    const second = await sweep(seat, paths);
    totals.readings += paths.length * 2;
    for (const [path, told] of second) {
      if (told.ok) look.note(`GET ${path}`, told.data, begunAt);
      if (told.ok && (way === 'session' || way === 'all sessions')) findings.push({ fault: 'leaked', what: `GET ${path} is answered to an ended session` });
      if (isGroup(way) || isDeepStrictEqual(told, first.get(path))) continue;
      findings.push({ fault: 'leaked', what: `GET ${path} changed for somebody who is shut out: ${JSON.stringify(first.get(path))?.slice(0, 300)} became ${JSON.stringify(told)?.slice(0, 300)}` });
    }
  }

  /** Who comes into a group that shows nothing of before: not even an old message that is edited or answered now. */
  async function judgeNewcomer(member: TestMember, look: Look, heard: Heard[], since: number, chance: Chance): Promise<void> {
    const seat = await seatOf(member, chance.below(nodes.length));
    const line: Line = look.open(seat, chance);
    await line.whenConnected();
    await sleep(quick ? 300 : 800);
    const { conversation, messages } = await readWhole(seat, invitedId);
    const paths = await listReadings(seat.url(), { conversations: [invitedId], groups: [invitedId] }, { text: 'canari', day: '2026-06-01' });
    for (const [path, told] of await sweep(seat, paths)) if (told.ok) look.note(`GET ${path}`, told.data, since);
    await look.askAll(line, chance);
    line.close();
    const read = heard.flatMap(({ by, what, at, canary }) => (at > since && canary?.place === invitedId && canary.seq !== null ? [{ by, what, seq: canary.seq }] : []));
    findings.push(...judgeHidden([...read, ...messages.map(({ id, seq }) => ({ by: member.name, what: id, seq }))], conversation.hiddenUpTo));
  }

  /** Let in again where all may be read, one reads everything that was written meanwhile. */
  async function judgeReturn(member: TestMember, conversationId: string): Promise<Finding[]> {
    const { rows } = await readStored(community.pool);
    const { messages } = await readWhole(await seatOf(member, 0), conversationId);
    const stored = rows.filter(({ place }) => place === conversationId);
    return judgeOrder([{ by: `${member.name}, let in again,`, messages: messages.slice(0, stored.length) }], stored);
  }

  return { shutOut };
}

const isGroup = (way: Way) => way === 'left a group' || way === 'removed from a group';
