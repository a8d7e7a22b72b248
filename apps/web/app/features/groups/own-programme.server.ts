import { data, type AppLoadContext } from '@remix-run/node';
import { read } from '#app/lib/failures.ts';
import { requireActor } from '#app/lib/session.ts';

/** One's programmes, and the one that the address names, or the first; null for whoever is in none. */
export async function ownProgramme(context: AppLoadContext, request: Request) {
  const actor = requireActor(context, request);
  const all = await read(context.services.programmes.listOwn(actor));
  const wanted = new URL(request.url).searchParams.get('programme');
  const chosen = wanted ? all.find(({ id }) => id === wanted) : all[0];
  if (wanted && !chosen) throw data(null, { status: 404 });
  return { actor, all, chosen: chosen ?? null };
}

/** The same for whoever makes groups: among the programmes in which they may. */
export async function openableProgramme(context: AppLoadContext, request: Request) {
  const { actor, all } = await ownProgramme(context, request);
  const open = all.filter(({ can }) => can.curate);
  const wanted = new URL(request.url).searchParams.get('programme');
  const chosen = wanted ? open.find(({ id }) => id === wanted) : open[0];
  if (!chosen) throw data(null, { status: 403 });
  return { actor, all: open, chosen };
}
