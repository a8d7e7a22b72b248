import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { changeSubstitutes } from '#app/features/handovers/handover-actions.server.ts';
import '#app/features/handovers/handovers.css';
import { readChoice } from '#app/features/handovers/reading.server.ts';
import type { Side } from '#app/features/handovers/side-choice.tsx';
import { SubstituteScreen } from '#app/features/handovers/substitute-screen.tsx';
import { newClientId } from '#app/lib/client-id.ts';
import { read } from '#app/lib/failures.ts';
import { dateFormat } from '#app/lib/formats.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';

export const handle = { title: 'handovers.substitute.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

const both: readonly Side[] = ['mentor', 'mentee'];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const binome = await read(context.services.binomes.get(actor, pathId(params['id'])));
  const { can, substitutes } = binome;
  const selfId = actor.memberId;
  // Those who coordinate may for both of them, each of the two for themselves.
  const own = both.filter((side) => can.handOver || (can.substitute && binome[side].id === selfId));
  const endable = substitutes.filter(({ side, member }) => member.id === selfId || own.includes(side)).map(({ id }) => id);
  if (own.length === 0 && endable.length === 0) throw data({ code: 'forbidden' }, { status: 403 });
  const sides = own.filter((side) => !substitutes.some((one) => one.side === side));
  const choice = await readChoice({ context, actor, request, binome, sides });
  const today = dateFormat('sv-SE', 'key', actor.timeZone).format(new Date());
  return { binome, sides, endable, choice, today, selfId, clientId: newClientId() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  return changeSubstitutes({ context, actor, binomeId: pathId(params['id']), form: await request.formData() });
}

export default function Substitute() {
  return <SubstituteScreen {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
