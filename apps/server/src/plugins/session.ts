import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { locales, type Locale } from '@passerelle/core/kernel/contract.ts';
import { requireActor } from '@passerelle/core/kernel/actor.ts';
import type { Services } from '@passerelle/core/services.ts';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { preferredLocale } from '../problems.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null when nobody is signed in. Set on pages and on the API, not on assets. */
    actor: Actor | null;
  }
}

const yearSeconds = 365 * 24 * 60 * 60;

export type CookieJar = ReturnType<typeof createCookieJar>;

/** The product's cookies, by meaning. `secure` when people reach us over https: names and attributes then say so. */
export function createCookieJar(secure: boolean) {
  // __Host-: only this host over https could have set it, so a sibling domain cannot plant a session.
  const prefix = secure ? '__Host-' : '';
  const names = { session: `${prefix}passerelle`, device: `${prefix}passerelle-device`, locale: 'locale' };
  const common = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  return {
    names,
    /** The browser keeps the token for a year; when the session ends is decided by the server. */
    session: (token: string) => stringifySetCookie({ name: names.session, value: token, ...common, maxAge: yearSeconds }),
    noSession: () => stringifySetCookie({ name: names.session, value: '', ...common, maxAge: 0 }),
    device: (token: string) => stringifySetCookie({ name: names.device, value: token, ...common, maxAge: yearSeconds }),
    locale: (locale: Locale) => stringifySetCookie({ name: names.locale, value: locale, ...common, maxAge: yearSeconds }),
    read(header: string | undefined) {
      const all: Record<string, string | undefined> = parseCookie(header ?? '');
      return {
        session: all[names.session] ?? null,
        device: all[names.device] ?? null,
        locale: locales.find((locale) => locale === all[names.locale]) ?? null,
      };
    },
  };
}

/** By it a request says whom it is from; programs may leave it out. */
const memberHeader = 'passerelle-member';

/**
 * Resolves the session cookie to an actor for every route of `app`. A request that names another member is nobody's: what
 * one person left to be sent must not go out in the name of whoever signed in to that browser since.
 */
export function resolveActors(app: FastifyInstance, { services, cookies }: { services: Services; cookies: CookieJar }) {
  app.decorateRequest('actor', null);
  app.addHook('onRequest', async (request) => {
    const { session } = cookies.read(request.headers.cookie);
    const actor = session ? await services.sessions.resolve(session) : null;
    const named = request.headers[memberHeader];
    request.actor = named === undefined || named === actor?.memberId ? actor : null;
  });
}

/** The actor of a request, or Unauthenticated. */
export function actorOf(request: FastifyRequest): Actor {
  return requireActor(request.actor);
}

/** Who is at the other end, for limits and the session list. */
export function clientOf(request: FastifyRequest, cookies: CookieJar) {
  const { device, session } = cookies.read(request.headers.cookie);
  return {
    address: request.ip,
    userAgent: request.headers['user-agent'] ?? '',
    deviceToken: device,
    sessionToken: session,
  };
}

/** The language a failure is told in. */
export function localeOf(request: FastifyRequest): Locale {
  return request.actor?.locale ?? preferredLocale(request.headers['accept-language']);
}
