import { setTimeout as sleep } from 'node:timers/promises';
import type { Finding } from '../judges/findings.ts';
import type { Acknowledged } from '../judges/stored.ts';
import type { Chance } from '../../src/seed-large-random.ts';
import { isPassing, type Told } from './answers.ts';
import type { Line, Seat } from './line.ts';
import { call } from './rest.ts';

export type Place = { kind: 'conversation' | 'thread'; id: string };
/** Something on its way, until it is acknowledged. */
export type Writing = { place: Place; authorId: string; clientId: string; body: string };
export type Road = (writing: Writing) => Promise<Told<{ id: string; seq: number }>>;

/** What all writers of a program have in common: who is under way, what was answered, and what the prover does just now. */
export function createPulse() {
  const resting = new Set<() => void>();
  return {
    /** A writer's rest between two messages, cut short by a volley. */
    rest: (ms: number) =>
      new Promise<void>((resolve) => {
        const wake = () => {
          resting.delete(wake);
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        resting.add(wake);
      }),
    /** Everybody who rests writes now: a moment later much is under way. */
    volley: () => resting.forEach((wake) => wake()),
    underWay: new Map<string, Writing>(),
    attempts: 0,
    acks: 0,
    /** Answers other than an acknowledgement, by their code. */
    refusals: new Map<string, number>(),
    findings: [] as Finding[],
    round: 0,
    /** Number of the time that the database is away, or null while it is there. */
    away: null as number | null,
    /** Since when each writer, by number, has an acknowledgement again. */
    lastAckAt: new Map<number, number>(),
    stopping: false,
  };
}
export type Pulse = ReturnType<typeof createPulse>;

export const restRoad = ({ url, cookie }: Seat): Road => ({ place, clientId, body }) =>
  call(url(), cookie, 'POST', place.kind === 'conversation' ? `/conversations/${place.id}/messages` : `/threads/${place.id}/posts`, { clientId, body });

export const liveRoad = (line: Line): Road => ({ place, clientId, body }) =>
  place.kind === 'conversation'
    ? line.request('conversation.send', { conversationId: place.id, clientId, body })
    : line.request('thread.reply', { threadId: place.id, clientId, body });

type WriterParts = {
  number: number;
  authorId: string;
  places: readonly Place[];
  /** Taken by turns of chance, also for one and the same message. */
  roads: readonly Road[];
  chance: Chance;
  pulse: Pulse;
  /** Resolves once it is in the ledger: only then the acknowledgement counts. */
  note(ack: Acknowledged): Promise<void>;
};

/** Writes one message after the other, each until it is acknowledged, under one name; stops when the pulse says so. */
export async function write({ number, authorId, places, roads, chance, pulse, note }: WriterParts): Promise<void> {
  for (let n = 1; !pulse.stopping; n += 1) {
    const writing = { place: chance.pick(places), authorId, clientId: chance.clientId(), body: `Message ${n} de ${number} **${chance.below(1e6)}**` };
    pulse.underWay.set(writing.clientId, writing);
    const stored = await insist(writing);
    if (!stored) return;
    await note({ place: writing.place.id, authorId, clientId: writing.clientId, body: writing.body, ...stored, round: pulse.round });
    pulse.underWay.delete(writing.clientId);
    pulse.acks += 1;
    pulse.lastAckAt.set(number, performance.now());
    if (chance.often(0.05)) await sayAgain(writing, stored);
    await pulse.rest(chance.between(20, 90));
  }

  async function insist(writing: Writing): Promise<{ id: string; seq: number } | null> {
    for (;;) {
      const begunAway = pulse.away;
      pulse.attempts += 1;
      const told = await chance.pick(roads)(writing);
      if (told.ok) {
        if (begunAway !== null && begunAway === pulse.away) pulse.findings.push({ fault: 'broken', what: `${writing.clientId} was acknowledged while the database was away` });
        return { id: told.data.id, seq: told.data.seq };
      }
      if (!(await passes(writing, told.problem))) return null;
    }
  }

  /** The answer may have been lost on the way: asked once more, it is the same. */
  async function sayAgain(writing: Writing, stored: { id: string; seq: number }): Promise<void> {
    const told = await chance.pick(roads)(writing);
    if (!told.ok) return void (await passes(writing, told.problem));
    const { id, seq } = told.data;
    if (id !== stored.id || seq !== stored.seq) pulse.findings.push({ fault: 'doubled', what: `${writing.clientId} was answered as ${stored.id}, number ${stored.seq}, and then as ${id}, number ${seq}` });
  }

  async function passes(writing: Writing, problem: { code: string; status: number; retryAfter?: number | undefined }): Promise<boolean> {
    pulse.refusals.set(problem.code, (pulse.refusals.get(problem.code) ?? 0) + 1);
    if (!isPassing(problem)) {
      pulse.findings.push({ fault: 'broken', what: `${writing.clientId} was answered ${problem.status} ${problem.code}` });
      return false;
    }
    await sleep((problem.retryAfter ?? 0) * 1000 + chance.between(20, 120));
    return true;
  }
}
