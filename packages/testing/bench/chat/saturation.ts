import type { Server } from '../harness/server.ts';
import { talk, type Talk } from './conversation.ts';
import type { Crowd } from './crowd.ts';

/** The highest p99, in milliseconds, at which a rate counts as held. */
export const limit = 50;
const step = 1.5;

/** The highest rate held with p99 of ack and delivery within the limit: up by half until one fails twice, then halving the gap. */
export async function findSaturation(server: Server, crowd: Crowd, from: number, seconds: number, halvings: number): Promise<Talk | null> {
  let best: Talk | null = null;
  const holds = async (rate: number) => {
    for (let tries = 0; tries < 2; tries += 1) {
      const result = await talk(server, crowd, rate, seconds);
      if (!isHeld(result)) continue;
      if (!best || result.rate > best.rate) best = result;
      return true;
    }
    return false;
  };
  let low = 0;
  let high = from;
  while (await holds(high)) {
    low = high;
    high = Math.round(high * step);
  }
  for (let halving = 0; halving < halvings; halving += 1) {
    const middle = Math.round((low + high) / 2);
    if (await holds(middle)) low = middle;
    else high = middle;
  }
  return best;
}

export function isHeld({ rate, acked, failed, delivered, ack, delivery }: Talk): boolean {
  return failed === 0 && delivered >= 1 && acked >= rate * 0.97 && ack.p99 <= limit && delivery.p99 <= limit;
}
