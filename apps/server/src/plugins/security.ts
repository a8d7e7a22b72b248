import { randomBytes } from 'node:crypto';
import { Forbidden } from '@passerelle/core/kernel/errors.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
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

/** Headers that every answer carries, and the origin check on every write. */
export function addSecurity(app: FastifyInstance, trusted: TrustedOrigin, development: boolean): void {
  const https = trusted.publicUrl.startsWith('https:');
  app.decorateReply('cspNonce', '');
  app.addHook('onRequest', async (request, reply) => {
    reply.cspNonce = randomBytes(16).toString('base64');
    reply.headers(securityHeaders(contentPolicy(reply.cspNonce, https, development), https));
    const reads = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
    if (!reads && !comesFromHere(request.headers, trusted)) throw new Forbidden('foreign-origin');
  });
}

function contentPolicy(nonce: string, https: boolean, development: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    // Vite puts the styles of a source tree into the page itself.
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
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

function securityHeaders(policy: string, https: boolean): Record<string, string> {
  return {
    'content-security-policy': policy,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'geolocation=(), payment=(), usb=()',
    // Links carry secrets in their path (invitation, reset): no other site may learn them.
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...(https && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  };
}

/** Swagger UI styles itself at run time; its page alone may. */
export function allowInlineStyles(_request: FastifyRequest, reply: FastifyReply): void {
  const policy = String(reply.getHeader('content-security-policy'));
  reply.header('content-security-policy', policy.replace(/style-src [^;]*/, "style-src 'self' 'unsafe-inline'"));
}
