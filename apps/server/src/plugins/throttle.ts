import type { FastifyInstance } from 'fastify';
import { Invalid } from '@passerelle/core/kernel/errors.ts';
import { createThrottle, type Verdict } from '../throttle.ts';
import { writes } from './security.ts';

/** Members whose writing is remembered at a time; the one that wrote longest ago is forgotten first. */
const most = 10_000;

export type WriteThrottle = (memberId: string) => boolean;

/** One bucket a member, for all the ways of writing over HTTP; the socket has its own. `now` in milliseconds. */
export function createWriteThrottle(now: () => number = Date.now): WriteThrottle {
  const buckets = new Map<string, () => Verdict>();
  return (memberId) => {
    const bucket = buckets.get(memberId) ?? createThrottle(now);
    buckets.delete(memberId);
    buckets.set(memberId, bucket);
    const [oldest] = buckets.keys();
    if (buckets.size > most && oldest !== undefined) buckets.delete(oldest);
    return bucket() === 'pass';
  };
}

/** Refuses (429) what a member writes faster than people do, before the body is read. Actors must be resolved by then. */
export function throttleWrites(scope: FastifyInstance, mayWrite: WriteThrottle): void {
  scope.addHook('preParsing', async (request) => {
    if (writes(request) && request.actor && !mayWrite(request.actor.memberId)) throw new Invalid('too-many', {}, 1);
  });
}
