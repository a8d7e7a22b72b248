import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import { sendResponse } from '@remix-run/node-fetch-server';
import type { AppLoadContext } from '@remix-run/node';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Invalid } from '@passerelle/core/kernel/errors.ts';
import { preferredLocale, problemOf } from '../problems.ts';
import { compress } from './compression.ts';
import { protectPages } from './security.ts';
import { clientOf, localeOf, resolveActors } from './session.ts';
import type { AppDeps } from '../build-app.ts';

/** Largest form taken, in bytes: the longest sheet, percent-encoded, fits. */
const formLimit = 1024 * 1024;

export type WebBuild = ServerBuild | (() => Promise<ServerBuild>);

/** Remix as the last catch-all: what no other route took is a page. */
export function serveWeb(app: FastifyInstance, deps: AppDeps, build: WebBuild): void {
  const answer = createRequestHandler(build, deps.development ? 'development' : 'production');
  // Forms reach Remix as they came; Fastify only counts their bytes.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: formLimit }, (_request, body, done) => done(null, body));
  protectPages(app, { https: deps.publicUrl.startsWith('https:'), inlineStyles: deps.development });
  resolveActors(app, deps);

  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error, localeOf(request));
    if (problem.status >= 500) request.log.error({ err: error }, 'page failed');
    return reply.code(problem.status).type('text/html; charset=utf-8').send(plainPage(problem.title, localeOf(request)));
  });

  // The methods that a web Request can have: TRACE would throw there.
  app.route({ method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'], url: '/*', handler: page });

  async function page(request: FastifyRequest, reply: FastifyReply) {
    // A proxy's absolute form (GET http://…) is not for us.
    if (!request.url.startsWith('/')) throw new Invalid('invalid');
    const response = await answer(webRequest(request, deps.publicUrl), loadContext(request, reply, deps));
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      // What the page set itself (its own caching, say) stays.
      if (value !== undefined && !response.headers.has(name)) response.headers.set(name, String(value));
    }
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store');
    await sendResponse(reply.raw, compress(response, request.headers['accept-encoding']));
  }
}

function webRequest(request: FastifyRequest, publicUrl: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (name.startsWith(':') || value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one);
  }
  const method = request.method;
  const body = request.body instanceof Buffer && method !== 'GET' && method !== 'HEAD' ? request.body : null;
  // Joined as text: resolved as a link, a path that begins with two slashes would name another host.
  return new Request(publicUrl + request.url, { method, headers, body: body && new Uint8Array(body) });
}

function loadContext(request: FastifyRequest, reply: FastifyReply, deps: AppDeps): AppLoadContext {
  const { services, cookies, demo, development, publicUrl, demoAccounts } = deps;
  const known = cookies.read(request.headers.cookie);
  return {
    services,
    actor: request.actor,
    client: clientOf(request, cookies),
    nonce: reply.cspNonce,
    demo,
    development,
    publicUrl,
    demoAccounts,
    cookies,
    localeCookie: known.locale,
    preferredLocale: preferredLocale(request.headers['accept-language']),
  } as AppLoadContext;
}

/** For refusals before Remix is asked (too large, foreign origin, database away): small, but in words. */
function plainPage(title: string, locale: string): string {
  const back = { fr: 'Revenir à l’accueil', ar: 'العودة إلى الصفحة الرئيسية', en: 'Back to the home page' }[locale] ?? '';
  return `<!doctype html><html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p><a href="/">${back}</a></p></html>`;
}
