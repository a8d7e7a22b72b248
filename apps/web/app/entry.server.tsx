import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import catalogueUrls from 'virtual:catalogue-urls';
import arabicFont from './fonts/vazirmatn-arabic.woff2?url';
import { serverI18n } from './lib/i18n.server.ts';
import { chooseLocale } from './lib/languages.ts';
import { NonceContext } from './lib/nonce.ts';

const abortAfter = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
) {
  const locale = chooseLocale(context);
  const readyEvent = isbot(request.headers.get('User-Agent')) ? 'onAllReady' : 'onShellReady';
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Language', locale);
  for (const hint of preloads(locale)) headers.append('Link', hint);

  return new Promise<Response>((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={context.nonce}>
        <I18nextProvider i18n={serverI18n(locale)}>
          <RemixServer context={remixContext} url={request.url} nonce={context.nonce} />
        </I18nextProvider>
      </NonceContext.Provider>,
      {
        nonce: context.nonce,
        [readyEvent]() {
          const body = new PassThrough();
          pipe(body);
          const stream = createReadableStreamFromReadable(body);
          resolve(new Response(stream, { headers, status: failed ? 500 : status }));
        },
        onShellError: reject,
        onError(error) {
          failed = true;
          console.error(error);
        },
      },
    );
    setTimeout(abort, abortAfter).unref();
  });
}

function preloads(locale: keyof typeof catalogueUrls): string[] {
  const catalogue = catalogueUrls[locale];
  return [
    ...(catalogue ? [`<${catalogue}>; rel=modulepreload`] : []),
    ...(locale === 'ar' ? [`<${arabicFont}>; rel=preload; as=font; type="font/woff2"; crossorigin`] : []),
  ];
}

/** What went wrong and was nobody's intention; a visitor who left in the middle is no error. */
export function handleError(error: unknown, { request }: { request: Request }) {
  if (!request.signal.aborted) console.error(error);
}
