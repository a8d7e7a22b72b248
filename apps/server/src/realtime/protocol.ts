import type { Problem } from '@passerelle/core/kernel/contract.ts';

/** What every acknowledgement is: the answer, or the problem as REST would tell it. */
export type Ack<T> = { ok: true; data: T } | { ok: false; problem: Problem };
export type AckCallback = (ack: Ack<unknown>) => void;
