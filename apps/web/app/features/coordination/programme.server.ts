import { data, type AppLoadContext } from '@remix-run/node';
import { read } from '#app/lib/failures.ts';
import { requireActor } from '#app/lib/session.ts';

/** The programmes whose people the actor looks after, and the one that the address names, or the first. */
export async function coordinatedProgrammes(context: AppLoadContext, request: Request) {
  const actor = requireActor(context, request);
  const own = await read(context.services.programmes.listOwn(actor));
  const all = own.filter(({ can }) => can.invite);
  const wanted = new URL(request.url).searchParams.get('programme');
  const chosen = wanted ? all.find(({ id }) => id === wanted) : all[0];
  if (!chosen) throw data(null, { status: wanted ? 404 : 403 });
  return { actor, all, chosen };
}

/** Where one comes back to after a form: the same address, on the first page of its list. */
export function backTo(request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  const programme = searchParams.get('programme');
  return pathname.replace(/\.data$/, '') + (programme ? `?programme=${programme}` : '');
}

export function cursorOf(request: Request): { cursor?: string } {
  const cursor = new URL(request.url).searchParams.get('cursor');
  return cursor ? { cursor } : {};
}
