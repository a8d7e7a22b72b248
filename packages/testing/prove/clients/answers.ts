import type { Ack } from '@passerelle/server/realtime/protocol.ts';

/** What a request came to, over either road. `no-answer`: nobody was there, or what happened to it is not known. */
export type Told<T> = Ack<T>;

export const noAnswer: Told<never> = { ok: false, problem: { type: 'about:blank', title: 'No answer', status: 0, code: 'no-answer' } };

/** These pass by themselves: the same is asked again later. Anything else, told to somebody who did nothing wrong, is a fault. */
export const isPassing = ({ code }: { code: string }) => code === 'no-answer' || code === 'unavailable' || code === 'too-many';
