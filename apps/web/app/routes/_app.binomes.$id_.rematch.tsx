import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { rematchInput } from '@passerelle/core/proposals/contract.ts';
import { listCandidates } from '#app/features/coordination/candidates.server.ts';
import { binomeOfPath, readBinome } from '#app/features/life/binome-page.server.ts';
import { BinomePage } from '#app/features/life/binome-page.tsx';
import { RematchForm } from '#app/features/life/rematch-form.tsx';
import { attempt } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'life.rematch.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, binome } = await readBinome(args);
  if (!binome.can.rematch) throw new Response(null, { status: 403 });
  const candidates = await listCandidates(args.context, actor, binome.programmeId);
  return { binome, candidates: candidates.filter(({ college }) => college === binome.college) };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, binomeId, services } = binomeOfPath(args);
  const form = await args.request.formData();
  const parsed = readForm(rematchInput, form, { binomeId });
  if (!parsed.ok) return parsed.refusal;
  const proposed = await attempt(services.proposals.rematch(actor, parsed.input), form);
  return proposed.done ? redirectWithToast(args.context, `/binomes/${proposed.value.id}`, 'life.rematch.done') : proposed.refusal;
}

export default function Rematch() {
  const { t } = useTranslation();
  const { binome, candidates } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <BinomePage binome={binome} title={t('life.rematch.title')} intro={t('life.rematch.intro')}>
      <RematchForm kept={binome.mentee} side="mentee" candidates={candidates} answer={answer} />
      <RematchForm kept={binome.mentor} side="mentor" candidates={candidates} answer={answer} />
    </BinomePage>
  );
}
