import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { constants, createBrotliCompress, createGzip, type BrotliOptions, type ZlibOptions } from 'node:zlib';

// Cheap levels: on a page of 40 kB the next level costs twice the time for a few per cent.
const brotli: BrotliOptions = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 3, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
  // What React has written must not wait for the rest of the page.
  flush: constants.BROTLI_OPERATION_FLUSH,
};
const gzip: ZlibOptions = { level: 3, flush: constants.Z_SYNC_FLUSH };

const worthwhile = /^(text\/(html|x-script|plain|css|javascript)|application\/(json|manifest\+json|xml))/;

/** The response, its body compressed as the browser likes best; as it was when it does not pay. */
export function compress(response: Response, accepts: string | undefined): Response {
  const encoding = /\bbr\b/.test(accepts ?? '') ? 'br' : /\bgzip\b/.test(accepts ?? '') ? 'gzip' : null;
  const { body, headers, status, statusText } = response;
  headers.append('vary', 'accept-encoding');
  if (!encoding || !body || headers.has('content-encoding')) return response;
  if (!worthwhile.test(headers.get('content-type') ?? '')) return response;
  const squeeze = encoding === 'br' ? createBrotliCompress(brotli) : createGzip(gzip);
  const source = Readable.fromWeb(body as ReadableStream);
  source.on('error', (error) => squeeze.destroy(error));
  headers.set('content-encoding', encoding);
  headers.delete('content-length');
  return new Response(Readable.toWeb(source.pipe(squeeze)) as unknown as BodyInit, { status, statusText, headers });
}
