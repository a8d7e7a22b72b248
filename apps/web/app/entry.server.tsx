import { PassThrough } from 'node:stream';
import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import catalogueUrls from 'virtual:catalogue-urls';
import { memberHeader } from './features/installed/worker-orders.ts';
import { serverWords } from './lib/i18n.server.ts';
import { chooseLocale } from './lib/languages.ts';
import { NonceContext } from './lib/nonce.ts';
import { WordsProvider } from './lib/words.tsx';

const abortAfter = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
) {
  const locale = chooseLocale(context);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Language', locale);
  // Whose page it is: the service worker keeps it for that member only.
  if (context.actor) headers.set(memberHeader, context.actor.memberId);
  for (const hint of preloads(locale, scriptsOf(remixContext))) headers.append('Link', hint);

  return new Promise<Response>((resolve, reject) => {
    let failed = false;
    const timer = setTimeout(() => abort(), abortAfter);
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={context.nonce}>
        <WordsProvider words={serverWords(locale)}>
          <RemixServer context={remixContext} url={request.url} nonce={context.nonce} />
        </WordsProvider>
      </NonceContext.Provider>,
      {
        nonce: context.nonce,
        // No loader here defers anything, so the whole page is ready at once: in one piece it costs a third of the
        // processor time that React's pieces of 2 kB cost on their way through streams and compression.
        onAllReady() {
          clearTimeout(timer);
          const body = pipe(new PassThrough());
          const pieces: Buffer[] = [];
          body.on('data', (piece: Buffer) => pieces.push(withoutEmptyEnd(piece)));
          body.on('error', reject);
          body.on('end', () => {
            context.deliver(Buffer.concat(pieces));
            resolve(new Response(null, { headers, status: failed ? 500 : status }));
          });
        },
        onShellError(error) {
          clearTimeout(timer);
          reject(error as Error);
        },
        onError(error) {
          failed = true;
          context.report(error);
        },
      },
    );
  });
}

/** Where a letter of several bytes does not fit into the end of a piece, React 18 leaves that end empty: zeros, which a browser shows as �. */
function withoutEmptyEnd(piece: Buffer): Buffer {
  let end = piece.length;
  while (end > 0 && piece[end - 1] === 0) end -= 1;
  return piece.subarray(0, end);
}

/** The scripts that the routes of a page consist of. */
function scriptsOf({ manifest, staticHandlerContext }: EntryContext): string[] {
  return staticHandlerContext.matches.flatMap(({ route }) => manifest.routes[route.id]?.imports ?? []);
}

function preloads(locale: keyof typeof catalogueUrls, scripts: string[]): string[] {
  const catalogue = Object.entries(catalogueUrls[locale]).filter(([part]) => part === 'index' || scripts.some((path) => path.includes(`/words-${part}-`)));
  return catalogue.map(([, url]) => `<${url}>; rel=modulepreload`);
}

/** What went wrong and was nobody's intention; a visitor who left in the middle is no error. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  // What a visitor asked wrongly (405, a path without a page) is answered, and no fault of ours.
  const ours = !isRouteErrorResponse(error) || error.status >= 500;
  if (ours && !request.signal.aborted) context.report(error);
}
