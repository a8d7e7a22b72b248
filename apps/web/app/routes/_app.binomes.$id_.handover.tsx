import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { changeHandovers } from '#app/features/handovers/handover-actions.server.ts';
import { HandoverScreen } from '#app/features/handovers/handover-screen.tsx';
import '#app/features/handovers/handovers.css';
import { readChoice } from '#app/features/handovers/reading.server.ts';
import type { Side } from '#app/features/handovers/side-choice.tsx';
import { newClientId } from '#app/lib/client-id.ts';
import { read, readOrNull } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';

export const handle = { title: 'handovers.handover.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

const both: readonly Side[] = ['mentor', 'mentee'];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { binomes, handovers } = context.services;
  const binomeId = pathId(params['id']);
  const list = await read(handovers.list(actor, { binomeId }));
  // Whoever handed over is asked, and does not see it any more.
  const binome = await readOrNull(binomes.get(actor, binomeId));
  const sides = binome?.can.handOver ? both : [];
  const choice = binome && (await readChoice({ context, actor, request, binome, sides }));
  return { binomeId, binome, handovers: list, sides, choice, clientId: newClientId() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  return changeHandovers({ context, actor, binomeId: pathId(params['id']), form: await request.formData() });
}

export default function Handover() {
  return <HandoverScreen {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
