import type { Finding } from './findings.ts';

/** A time in which somebody was shut out: from when the order to do so was acknowledged, until it was given to let them in again. Milliseconds. */
export type Shutting = { from: number; until: number };

/** Something that arrived at somebody. `begunAt`: when what it says began to be written, or was asked for. */
export type Arrival = { by: string; what: string; begunAt: number; at: number };

const isWithin = (at: number, { from, until }: Shutting) => at > from && at < until;

/** P6: nothing that was written, or asked for, after somebody was shut out arrives at them before they are let in again. */
export function judgeLeaks(arrivals: readonly Arrival[], shuttings: readonly Shutting[]): Finding[] {
  return arrivals
    .filter(({ begunAt, at }) => shuttings.some((one) => isWithin(begunAt, one) && isWithin(at, one)))
    .map(({ by, what, begunAt, at }) => {
      const late = Math.min(...shuttings.filter((one) => isWithin(begunAt, one)).map(({ from }) => begunAt - from));
      return { fault: 'leaked', what: `${by} got ${what}, begun ${Math.round(late)} ms after the way was shut and there ${Math.round(at - begunAt)} ms later` };
    });
}

/** An answer about what somebody may not see says nothing of it: neither a canary nor an id. */
export function findSecrets(answer: unknown, secrets: readonly string[]): string[] {
  const text = JSON.stringify(answer) ?? '';
  return secrets.filter((secret) => text.includes(secret));
}
