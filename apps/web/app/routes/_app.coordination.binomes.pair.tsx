import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { pairInput } from '@passerelle/core/binomes/contract.ts';
import { listCandidates } from '#app/features/coordination/candidates.server.ts';
import { PairForm } from '#app/features/coordination/pair-form.tsx';
import { coordinatedProgrammes } from '#app/features/coordination/programme.server.ts';
import { attempt } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'coordination.binomes.formTitle' };

const listOf = (all: readonly object[], { id }: { id: string }) => `/coordination/binomes${all.length > 1 ? `?programme=${id}` : ''}`;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, all, chosen } = await coordinatedProgrammes(context, request);
  return { candidates: await listCandidates(context, actor, chosen.id), list: listOf(all, chosen) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, all, chosen } = await coordinatedProgrammes(context, request);
  const form = await request.formData();
  const parsed = readForm(pairInput, form, { programmeId: chosen.id });
  if (!parsed.ok) return parsed.refusal;
  const agreed = form.get('how') === 'agreed';
  const { binomes, proposals } = context.services;
  const paired = await attempt(agreed ? binomes.pair(actor, parsed.input) : proposals.propose(actor, parsed.input), form);
  return paired.done ? redirectWithToast(context, listOf(all, chosen), agreed ? 'coordination.binomes.paired' : 'coordination.binomes.proposed') : paired.refusal;
}

export default function Pair() {
  const { t } = useTranslation();
  const { candidates, list } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="stack narrow">
      <p>
        <Link to={list}>{t('overview.one.back')}</Link>
      </p>
      <PairForm candidates={candidates} answer={answer} />
    </div>
  );
}
