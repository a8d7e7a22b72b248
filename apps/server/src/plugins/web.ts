import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import type { AppLoadContext } from '@remix-run/node';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { maxCsvBytes } from '@passerelle/core/imports/contract.ts';
import { Invalid } from '@passerelle/core/kernel/errors.ts';
import { preferredLocale, problemOf } from '../problems.ts';
import { compressed } from './compression.ts';
import { protectPages, writes } from './security.ts';
import { clientOf, localeOf, resolveActors } from './session.ts';
import { throttleWrites } from './throttle.ts';
import type { AppDeps } from '../build-app.ts';
import { printsFor, type PrinterDeps } from './printing.ts';

/** Largest form taken, in bytes: the longest sheet, percent-encoded, fits. */
const formLimit = 1024 * 1024;
/** Pages that take a file. Single fetch asks them under a name of its own. */
const uploads = ['/coordination/import', '/coordination/import.data'];
/** The largest file, and what a form has around it. */
const uploadLimit = maxCsvBytes + 16 * 1024;
/** What a mailbox's own button sends is one field. */
const oneClickLimit = 16 * 1024;

export type WebBuild = ServerBuild | (() => Promise<ServerBuild>);

/** Remix as the last catch-all: what no other route took is a page. */
export function serveWeb(app: FastifyInstance, deps: AppDeps & PrinterDeps, build: WebBuild): void {
  const answer = createRequestHandler(build, deps.development ? 'development' : 'production');
  // Forms reach Remix as they came; Fastify only counts their bytes, and refuses what is no form (415).
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'buffer', bodyLimit: formLimit }, (_request, body, done) => done(null, body));
  app.addContentTypeParser('multipart/form-data', { parseAs: 'buffer', bodyLimit: oneClickLimit }, (_request, body, done) => done(null, body));
  protectPages(app, { https: deps.publicUrl.startsWith('https:'), inlineStyles: deps.development });
  resolveActors(app, deps);
  throttleWrites(app, deps.mayWrite);

  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error, localeOf(request));
    if (problem.status >= 500) request.log.error({ err: error }, 'page failed');
    return reply.code(problem.status).type('text/html; charset=utf-8').send(plainPage(problem.title, localeOf(request)));
  });

  // The methods that a web Request can have: TRACE would throw there.
  app.route({ method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'], url: '/*', handler: page });
  // A route's limit goes before that of its content type.
  for (const url of uploads) app.route({ method: 'POST', url, bodyLimit: uploadLimit, handler: page });

  async function page(request: FastifyRequest, reply: FastifyReply) {
    // A proxy's absolute form (GET http://…) is not for us.
    if (!request.url.startsWith('/')) throw new Invalid('invalid');
    // The protocol that single fetch replaced is still answered by Remix; nothing here speaks it.
    if (new URLSearchParams(request.url.split('?')[1]).has('_data')) throw new Invalid('invalid');
    if (writes(request) && !isForm(request) && !isOneClick(request) && !isUpload(request)) throw new UnsupportedMediaType();
    let delivered: Buffer | null = null;
    const response = await answer(webRequest(request, deps.publicUrl), loadContext(request, reply, deps, (whole) => void (delivered = whole)));
    const body = delivered ?? Buffer.from(await response.arrayBuffer());
    const { status, headers, body: sent } = await compressed(response, body, request.headers['accept-encoding']);
    const cookies = headers.getSetCookie();
    headers.delete('set-cookie');
    if (cookies.length > 0) reply.header('set-cookie', cookies);
    if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
    return reply.code(status).headers(Object.fromEntries(headers)).send(sent);
  }
}

class UnsupportedMediaType extends Error {
  readonly statusCode = 415;
}

function isForm({ headers }: FastifyRequest): boolean {
  return /^application\/x-www-form-urlencoded\s*(;|$)/i.test(headers['content-type'] ?? '');
}

/** A mailbox that ends a subscription by itself may send a form of the other kind (RFC 8058, 3.1); no other page takes one. */
function isOneClick({ url, headers }: FastifyRequest): boolean {
  return /^\/unsubscribe\/[^/?]+$/.test(url) && isMultipart(headers);
}

function isUpload({ url, headers }: FastifyRequest): boolean {
  return uploads.includes(url.split('?', 1)[0] ?? '') && isMultipart(headers);
}

function isMultipart(headers: FastifyRequest['headers']): boolean {
  return /^multipart\/form-data\s*;/i.test(headers['content-type'] ?? '');
}

function webRequest(request: FastifyRequest, publicUrl: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (name.startsWith(':') || value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one);
  }
  const body = writes(request) && request.body instanceof Buffer ? new Uint8Array(request.body) : null;
  // Joined as text: resolved as a link, a path that begins with two slashes would name another host.
  return new Request(publicUrl + request.url, { method: request.method, headers, body: body ?? (writes(request) ? '' : null) });
}

function loadContext(request: FastifyRequest, reply: FastifyReply, deps: AppDeps & PrinterDeps, deliver: AppLoadContext['deliver']): AppLoadContext {
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
    report: (error: unknown) => request.log.error({ err: error }, 'page failed'),
    deliver,
    print: printsFor(deps, request.actor?.memberId ?? null),
  } as AppLoadContext;
}

/** For refusals before Remix is asked (too large, foreign origin, database away): small, but in words. */
function plainPage(title: string, locale: string): string {
  const back = { fr: 'Revenir à l’accueil', ar: 'العودة إلى الصفحة الرئيسية', en: 'Back to the home page' }[locale] ?? '';
  return `<!doctype html><html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p><a href="/">${back}</a></p></html>`;
}
