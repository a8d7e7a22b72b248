/** Where the browsers that exist have themselves told: Chrome, Firefox, Edge, Safari. */
export const knownPushServices = ['fcm.googleapis.com', '*.push.services.mozilla.com', '*.notify.windows.com', '*.push.apple.com'];

/** What is sent to a browser's push service (RFC 8030). */
export type Push = {
  endpoint: string;
  /** The browser's keys: what is sent is encrypted for it alone (RFC 8291). */
  keys: { p256dh: string; auth: string };
  payload: string;
  /** A newer push under the same topic takes the place of one that has not arrived yet. At most 32 characters of base64url. */
  topic: string;
  /** How long the push service keeps it for a device that is off. */
  ttlSeconds: number;
};

/**
 * Hands a push over: `taken`, `gone` when the subscription is no more, `refused` when it never will be taken. Rejects
 * when another try may do better.
 */
export type PushTransport = (push: Push) => Promise<'taken' | 'gone' | 'refused'>;

/** How this installation tells browsers. */
export type PushDelivery = { transport: PushTransport; publicKey: string; services: readonly string[] };

/**
 * Whether an address, which comes from a browser and to which the server will write, is one of these push services'. A
 * service is a host, `*.` before it for those under it, with a port where it is not https' own. The address has to be
 * written exactly as the URL standard writes it: then no other parser reads another host out of it.
 */
export function isPushEndpoint(endpoint: string, services: readonly string[]): boolean {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null;
  if (!url || url.href !== endpoint || url.protocol !== 'https:') return false;
  if (url.username !== '' || url.password !== '' || endpoint.includes('#')) return false;
  return services.some((service) => (service.startsWith('*.') ? isUnder(url.host, service.slice(1)) : url.host === service));
}

function isUnder(host: string, parent: string): boolean {
  return host.endsWith(parent) && /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(host.slice(0, -parent.length));
}
