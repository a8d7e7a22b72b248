import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { pairInput } from '@passerelle/core/binomes/contract.ts';
import { BinomeList } from '#app/features/coordination/binome-list.tsx';
import { listCandidates } from '#app/features/coordination/candidates.server.ts';
import { PairForm } from '#app/features/coordination/pair-form.tsx';
import { backTo, coordinatedProgrammes, cursorOf } from '#app/features/coordination/programme.server.ts';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

export const handle = { title: 'coordination.binomes.title' };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, chosen } = await coordinatedProgrammes(context, request);
  const { binomes } = context.services;
  const [page, candidates] = await Promise.all([
    read(binomes.list(actor, { programmeId: chosen.id, ...cursorOf(request) })),
    chosen.can.pair ? listCandidates(context, actor, chosen.id) : null,
  ]);
  return { page, candidates };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, chosen } = await coordinatedProgrammes(context, request);
  const form = await request.formData();
  const parsed = readForm(pairInput, form, { programmeId: chosen.id });
  if (!parsed.ok) return parsed.refusal;
  const agreed = form.get('how') === 'agreed';
  const { binomes, proposals } = context.services;
  const paired = await attempt(agreed ? binomes.pair(actor, parsed.input) : proposals.propose(actor, parsed.input), form);
  return paired.done ? redirectWithToast(context, backTo(request), agreed ? 'coordination.binomes.paired' : 'coordination.binomes.proposed') : paired.refusal;
}

export default function Binomes() {
  const { page, candidates } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className={candidates ? 'columns' : 'stack'}>
      <BinomeList page={page} />
      {candidates && <PairForm candidates={candidates} answer={answer} key={page.items[0]?.id} />}
    </div>
  );
}
