import { isDeepStrictEqual } from 'node:util';
import type { Finding } from './findings.ts';

type Item = { id: string; seq: number; revision: number };

/** What a client holds and what a fresh read says, brought into one shape. `rest` is everything that is no message. */
export type Snapshot = { from: number; messages: readonly Item[]; rest: Record<string, unknown> };

/**
 * P4, P5 and P8: what a client kept from events and what it fetched equals a fresh read, message by message and field by
 * field, from where its page begins.
 */
export function judgeSnapshot(by: string, held: Snapshot, fresh: Snapshot): Finding[] {
  const expected = fresh.messages.filter(({ seq }) => seq >= held.from);
  return [...judgeMessages(by, held.messages, expected), ...judgeRest(by, held.rest, fresh.rest)];
}

function judgeMessages(by: string, held: readonly Item[], expected: readonly Item[]): Finding[] {
  const findings: Finding[] = [];
  const wanted = new Map(expected.map((message) => [message.id, message]));
  const seen = new Set<string>();
  for (const message of held) {
    const truth = wanted.get(message.id);
    if (seen.has(message.id)) findings.push({ fault: 'doubled', what: `${by} holds ${message.id} twice` });
    else if (!truth) findings.push({ fault: 'doubled', what: `${by} holds ${message.id}, which is not there` });
    else if (!isDeepStrictEqual(message, truth)) findings.push({ fault: 'lost', what: `${by} missed a change of ${message.id}: ${difference(message, truth)}` });
    seen.add(message.id);
  }
  for (const { id, seq } of expected) if (!seen.has(id)) findings.push({ fault: 'lost', what: `${by} missed ${id}, number ${seq}` });
  const order = held.filter(({ id }) => wanted.has(id)).map(({ id }) => wanted.get(id)!.seq);
  if (order.some((seq, index) => index > 0 && seq < order[index - 1]!)) findings.push({ fault: 'disordered', what: `${by} holds messages in another order` });
  return findings;
}

function judgeRest(by: string, held: Record<string, unknown>, fresh: Record<string, unknown>): Finding[] {
  return Object.keys(fresh).flatMap((key): Finding[] =>
    isDeepStrictEqual(held[key], fresh[key]) ? [] : [{ fault: 'lost', what: `${by} has another ${key}: ${difference(held[key], fresh[key])}` }],
  );
}

/** In words, down to where the two part. */
function difference(held: unknown, truth: unknown): string {
  if (typeof held !== 'object' || typeof truth !== 'object' || held === null || truth === null) return `${JSON.stringify(held)} instead of ${JSON.stringify(truth)}`;
  const keys = [...new Set([...Object.keys(held), ...Object.keys(truth)])];
  const [one, other] = [held as Record<string, unknown>, truth as Record<string, unknown>];
  return keys.filter((key) => !isDeepStrictEqual(one[key], other[key])).map((key) => `${key}: ${difference(one[key], other[key])}`).join(', ');
}
