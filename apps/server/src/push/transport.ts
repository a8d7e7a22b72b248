import { Agent, request, type RequestOptions } from 'node:https';
import type { Push, PushTransport } from '@passerelle/core/notifications/push-services.ts';

/** Who says so to push services (VAPID, RFC 8292). */
export type Vapid = { subject: string; publicKey: string; privateKey: string };

/** For all of it, from the look-up of the name to the answer. Milliseconds. */
const patience = 3_000;

/**
 * Hands pushes to the browsers' push services. The library encrypts and signs; the request is our own, as the library's
 * waits as long as the other side speaks, keeps all it says, and reads addresses with another parser than the one that
 * checked them. No redirect is followed, and nothing of an answer is read but its status.
 */
export function createPushTransport(vapid: Vapid, tls: Pick<RequestOptions, 'ca'> = {}): PushTransport {
  const agent = new Agent({ keepAlive: true, maxSockets: 20, ...tls });
  return async (push) => {
    const { headers, body } = await seal(push, vapid);
    const status = await post(new URL(push.endpoint), { agent, headers, method: 'POST' }, body);
    if (status >= 200 && status < 300) return 'taken';
    if (status === 404 || status === 410) return 'gone';
    // Too fast, or a fault of theirs: later. The rest, a redirect among it, will not change by being repeated.
    if (status === 429 || status >= 500) throw new Error(`${new URL(push.endpoint).host} answered ${status}`);
    return 'refused';
  };
}

async function seal({ endpoint, keys, payload, topic, ttlSeconds }: Push, vapidDetails: Vapid) {
  // Loaded with the first push: most starts need it much later, or never.
  const { default: webPush } = await import('web-push');
  return webPush.generateRequestDetails({ endpoint, keys }, payload, { vapidDetails, topic, TTL: ttlSeconds, urgency: 'normal' });
}

function post(url: URL, options: RequestOptions, body: Buffer | null): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { ...options, signal: AbortSignal.timeout(patience) }, (answer) => {
      resolve(answer.statusCode ?? 0);
      // What is small is read away, so that the connection can be used again; what is not ends with its connection.
      let left = 16 * 1024;
      answer.on('data', (chunk: Buffer) => (left -= chunk.length) < 0 && answer.destroy());
      answer.on('error', () => undefined);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
