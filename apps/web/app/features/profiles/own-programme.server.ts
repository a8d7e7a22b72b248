import { data, type AppLoadContext } from '@remix-run/node';
import { read } from '#app/lib/failures.ts';
import { requireActor } from '#app/lib/session.ts';

/** The programmes that the actor is in, and the one that the address names, or the first. */
export async function ownProgramme(context: AppLoadContext, request: Request) {
  const actor = requireActor(context, request);
  const all = await read(context.services.programmes.listOwn(actor));
  const wanted = new URL(request.url).searchParams.get('programme');
  const chosen = wanted ? all.find(({ id }) => id === wanted) : all[0];
  if (!chosen) throw data(null, { status: 404 });
  return { actor, all, chosen };
}
