import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';

type Args = Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>;

/** Who asks, for which binôme, of a page below the binôme's own. */
export function binomeOfPath({ request, params, context }: Args): { actor: Actor; binomeId: string; services: AppLoadContext['services'] } {
  return { actor: requireActor(context, request), binomeId: pathId(params['id']), services: context.services };
}

/** The same, with the binôme as the actor sees it. */
export async function readBinome(args: Args) {
  const asked = binomeOfPath(args);
  return { ...asked, binome: await read(asked.services.binomes.get(asked.actor, asked.binomeId)) };
}
