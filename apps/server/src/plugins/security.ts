import { randomBytes } from 'node:crypto';
import { Forbidden } from '@passerelle/core/kernel/errors.ts';
import type { FastifyInstance } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';

declare module 'fastify' {
  interface FastifyReply {
    /** The nonce that this answer's own scripts and styles carry. */
    cspNonce: string;
  }
}

/** Where writes may come from: the public address, or, when none was set, whatever host the browser itself asked. */
export type TrustedOrigin = { publicUrl: string; exact: boolean };

/**
 * True unless a browser says that another site sent this. Programs that are no browser send neither header,
 * and cannot be tricked into lending somebody's cookie.
 */
export function comesFromHere(headers: IncomingHttpHeaders, trusted: TrustedOrigin): boolean {
  const { origin, host } = headers;
  if (origin !== undefined) {
    if (origin === trusted.publicUrl) return true;
    return !trusted.exact && URL.canParse(origin) && new URL(origin).host === host;
  }
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

/** Whether a request may change something; the others are safe by their method (RFC 9110, 9.2.1). */
export function writes({ method }: { method: string }): boolean {
  return method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';
}

/** The origin check on every write, and the few headers that every answer carries: on a thin line each of them is paid for. */
export function addSecurity(app: FastifyInstance, trusted: TrustedOrigin): void {
  const everywhere = {
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    ...(trusted.publicUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  };
  app.decorateReply('cspNonce', '');
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(everywhere);
    if (writes(request) && !comesFromHere(request.headers, trusted)) throw new Forbidden('foreign-origin');
  });
}

// Links carry secrets in their path (invitation, reset): no other site may learn them.
const shut = { 'referrer-policy': 'same-origin', 'x-frame-options': 'DENY' };

/** For answers that are data: nothing in them may ever run, whatever a browser takes them for. */
export function protectData(scope: FastifyInstance): void {
  const headers = { ...shut, 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" };
  scope.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });
}

export type PageProtection = {
  https: boolean;
  /** Styles without a nonce: for Vite, which puts those of a source tree into the page, and for Swagger UI. Never scripts. */
  inlineStyles: boolean;
};

/** For pages: what may load and run in them, with a nonce of each answer's own. */
export function protectPages(scope: FastifyInstance, protection: PageProtection): void {
  scope.addHook('onRequest', async (_request, reply) => {
    reply.cspNonce = randomBytes(16).toString('base64');
    reply.headers({
      ...shut,
      'content-security-policy': contentPolicy(reply.cspNonce, protection),
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'geolocation=(), payment=(), usb=()',
    });
  });
}

function contentPolicy(nonce: string, { https, inlineStyles }: PageProtection): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    inlineStyles ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}
