/** What one socket may send, or one member write: a burst, then so many a second. Typing people stay far below. */
const burst = 60;
const perSecond = 20;
/** Refused in a row before the socket is taken for a flood and closed. */
const patience = 300;

export type Verdict = 'pass' | 'refuse' | 'close';

/** A token bucket; a flood is stopped here, before it costs a statement. */
export function createThrottle(now: () => number = Date.now): () => Verdict {
  let tokens = burst;
  let at = now();
  let refused = 0;
  return () => {
    const moment = now();
    tokens = Math.min(burst, tokens + ((moment - at) / 1000) * perSecond);
    at = moment;
    if (tokens >= 1) {
      tokens -= 1;
      refused = 0;
      return 'pass';
    }
    refused += 1;
    return refused > patience ? 'close' : 'refuse';
  };
}
