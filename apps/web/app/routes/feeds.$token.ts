import { createHash } from 'node:crypto';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { atomOf } from '#app/features/feeds/atom.server.ts';
import { readOrNull } from '#app/lib/failures.ts';

/** A space's feed, for whoever has its secret address: no session, no cookie, nothing that names the reader. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const news = await readOrNull(context.services.feeds.read(params['token'] ?? ''));
  if (!news) return new Response(null, { status: 404 });
  const body = atomOf(news, context.publicUrl);
  // Weak: it is the same in whatever encoding it goes over the line.
  const tag = `W/"${createHash('sha256').update(body).digest('base64url')}"`;
  const headers = { etag: tag, 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' };
  if (holds(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'content-type': 'application/atom+xml; charset=utf-8' } });
}

/** Whether an If-None-Match names that tag. */
function holds(header: string | null, tag: string): boolean {
  const opaque = tag.slice(2);
  return (header ?? '').split(',').some((part) => part.trim() === '*' || part.trim().replace(/^W\//, '') === opaque);
}
