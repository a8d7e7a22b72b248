import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

// Cheap levels: on a page of 40 kB the next level costs twice the time for a few per cent.
const brotli = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 3,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
};

const brotliOnce = promisify(brotliCompress);
const gzipOnce = promisify(gzip);
const encoders = {
  br: (body: Buffer) => brotliOnce(body, brotli),
  gzip: (body: Buffer) => gzipOnce(body, { level: 3 }),
};

// A part of Accept-Encoding that names the encoding, and not with a weight of zero.
const named = {
  br: /^\s*br\s*(;\s*q=(?!0(\.0*)?\s*$)|$)/,
  gzip: /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$)|$)/,
};

const worthwhile = /^(text\/(html|x-script|plain|css|javascript)|application\/(json|manifest\+json|xml|atom\+xml))/;
/** Below this a compressed answer fits into no fewer packets. */
const smallest = 1_000;

/** A response with its body in one piece, compressed as the browser likes best where that pays. */
export async function compressed({ headers, status }: Response, body: Buffer, accepts: string | undefined) {
  const encoding = likes(accepts, 'br') ? 'br' : likes(accepts, 'gzip') ? 'gzip' : null;
  headers.append('vary', 'accept-encoding');
  const pays = body.length >= smallest && worthwhile.test(headers.get('content-type') ?? '');
  if (!encoding || !pays || headers.has('content-encoding')) return { status, headers, body };
  headers.set('content-encoding', encoding);
  headers.delete('content-length');
  return { status, headers, body: await encoders[encoding](body) };
}

function likes(accepts = '', encoding: keyof typeof named): boolean {
  return accepts
    .toLowerCase()
    .split(',')
    .some((part) => named[encoding].test(part));
}
