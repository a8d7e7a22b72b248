import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';

/** The post of an address, with its thread: not found for one that is not there, or not any more. */
export async function loadPost({ request, params, context }: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>) {
  const actor = requireActor(context, request);
  const threadId = pathId(params['id']);
  const seq = /^\d{1,9}$/.test(params['seq'] ?? '') ? Number(params['seq']) : 0;
  const page = seq > 0 ? await read(context.services.threads.page(actor, { threadId, after: seq - 1, limit: 1 })) : null;
  const post = page?.posts.find((one) => one.seq === seq && !one.deletedAt);
  if (!page || !post) throw data({ code: 'not-found' }, { status: 404 });
  return { actor, thread: page.thread, post };
}
