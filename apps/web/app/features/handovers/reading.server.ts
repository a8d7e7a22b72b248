import type { AppLoadContext } from '@remix-run/node';
import type { BinomeLifeView } from '@passerelle/core/binomes/contract.ts';
import { listSuccessorsInput } from '@passerelle/core/handovers/contract.ts';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { read } from '#app/lib/failures.ts';
import type { Side } from './side-choice.tsx';

type Asked = { context: AppLoadContext; actor: Actor; request: Request; binome: BinomeLifeView; sides: readonly Side[] };

/** What the address asks for: which side, who is looked for, who was chosen. Null where the actor may change neither side. */
export async function readChoice({ context, actor, request, binome, sides }: Asked) {
  const search = new URL(request.url).searchParams;
  const asked = listSuccessorsInput.shape.side.safeParse(search.get('side')).data;
  const side = sides.find((one) => one === asked) ?? sides[0];
  if (!side) return null;
  const text = listSuccessorsInput.shape.text.safeParse(search.get('text') ?? '').data ?? '';
  const to = listSuccessorsInput.shape.chosen.safeParse(search.get('to') ?? undefined).data;
  const successors = await read(context.services.handovers.listSuccessors(actor, { binomeId: binome.id, side, text, ...(to && { chosen: to }) }));
  return { side, text, successors, chosen: successors.people.find(({ id }) => id === to) ?? null };
}

export type Choice = NonNullable<Awaited<ReturnType<typeof readChoice>>>;
