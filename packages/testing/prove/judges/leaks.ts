import type { Finding } from './findings.ts';

/** A time in which somebody was shut out: from when the order to do so was acknowledged, until it was given to let them in again. Milliseconds. */
export type Shutting = { from: number; until: number };

/** Something that arrived at somebody. `begunAt`: when what it says began to be written, or was asked for. */
export type Arrival = { by: string; what: string; begunAt: number; at: number };

/** P6: nothing that was written, or asked for, after somebody was shut out arrives at them before they are let in again. */
export function judgeLeaks(arrivals: readonly Arrival[], { from, until }: Shutting): Finding[] {
  const isWithin = (at: number) => at > from && at < until;
  return arrivals
    .filter(({ begunAt, at }) => isWithin(begunAt) && isWithin(at))
    .map(({ by, what, begunAt, at }) => ({
      fault: 'leaked',
      what: `${by} got ${what}, begun ${Math.round(begunAt - from)} ms after the way was shut and there ${Math.round(at - begunAt)} ms later`,
    }));
}

/** What somebody reads, by number, of a conversation that shows a newcomer only what comes after them. */
export type ReadNumber = { by: string; what: string; seq: number };

/** P6: of what was said before somebody came, nothing, in whatever way and however late it is changed. */
export function judgeHidden(read: readonly ReadNumber[], hiddenUpTo: number): Finding[] {
  return read.filter(({ seq }) => seq <= hiddenUpTo).map(({ by, what, seq }) => ({ fault: 'leaked', what: `${by} got ${what} of message ${seq}, and may read what comes after ${hiddenUpTo}` }));
}

/** An answer about what somebody may not see says nothing of it: neither a canary nor an id. */
export function findSecrets(answer: unknown, secrets: readonly string[]): string[] {
  const text = JSON.stringify(answer) ?? '';
  return secrets.filter((secret) => text.includes(secret));
}
