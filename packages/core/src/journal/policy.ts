import { worksIn } from '../binomes/policy.ts';

/**
 * SQL text: that member reads contact `c` of binôme `b`. Whoever works in it reads what is shared there, also from before their time; nobody
 * but its author reads a private one. No role opens a journal.
 */
export const readsContact = (c: string, b: string, memberId: string) =>
  `(${c}.deleted_at is null and (not ${c}.private or ${c}.author_id = ${memberId}) and ${worksIn(b, memberId)})`;

/** SQL text: something may be written in the journal of binôme `b`: it is read on when that is closed, and written no more. */
export const isWritable = (b: string) => `${b}.status in ('active', 'paused')`;
