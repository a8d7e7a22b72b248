import type { Finding } from './findings.ts';

/** What somebody sees of a conversation: each message's id, at its number. */
export type Seen = { by: string; messages: readonly { id: string; seq: number }[] };

/** P3 and P4: everybody sees what the database holds, in its one order, every step +1, from the first message they have to the last there is. */
export function judgeOrder(seen: readonly Seen[], truth: readonly { id: string; seq: number }[]): Finding[] {
  const idAt = new Map(truth.map(({ id, seq }) => [seq, id]));
  const last = Math.max(0, ...truth.map(({ seq }) => seq));
  return seen.flatMap(({ by, messages }) => judgeReader(by, messages, idAt, last));
}

function judgeReader(by: string, messages: Seen['messages'], idAt: ReadonlyMap<number, string>, last: number): Finding[] {
  const findings: Finding[] = [];
  const known = new Set<string>();
  let before = (messages[0]?.seq ?? 1) - 1;
  for (const { id, seq } of messages) {
    if (known.has(id)) findings.push({ fault: 'doubled', what: `${by} sees ${id} twice` });
    else if (seq !== before + 1) findings.push({ fault: seq > before ? 'lost' : 'disordered', what: `${by} sees number ${seq} after ${before}` });
    else if (idAt.get(seq) !== id) findings.push({ fault: 'disordered', what: `${by} sees ${id} as number ${seq}, which is ${idAt.get(seq)}` });
    known.add(id);
    before = seq;
  }
  if (before < last) findings.push({ fault: 'lost', what: `${by} sees nothing after ${before}, of ${last}` });
  return findings;
}

/** One writer's messages in the order in which each was acknowledged before the next was written. */
export function judgeOwnOrder(by: string, seqs: readonly number[]): Finding[] {
  return seqs.flatMap((seq, index): Finding[] => {
    const before = seqs[index - 1] ?? 0;
    return seq > before ? [] : [{ fault: 'disordered', what: `${by} wrote number ${seq} after ${before} had been acknowledged` }];
  });
}
