import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { declineInput } from '@passerelle/core/proposals/contract.ts';
import { binomeOfPath, readBinome } from '#app/features/life/binome-page.server.ts';
import { BinomePage } from '#app/features/life/binome-page.tsx';
import { DeclineForm } from '#app/features/life/decline-form.tsx';
import { ProposalCard } from '#app/features/life/proposal-card.tsx';
import { attempt } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'life.proposal.pageTitle' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { binome } = await readBinome(args);
  // Old news and bookmarks lead here after both have answered.
  if (binome.side === null || !['proposed', 'declined'].includes(binome.status)) throw redirect(`/binomes/${binome.id}`);
  return { binome };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, binomeId, services } = binomeOfPath(args);
  const form = await args.request.formData();
  if (form.get('intent') === 'accept') {
    const accepted = await attempt(services.proposals.accept(actor, binomeId), form);
    if (!accepted.done) return accepted.refusal;
    return redirectWithToast(args.context, `/binomes/${binomeId}`, accepted.value.status === 'active' ? 'life.proposal.begun' : 'life.proposal.accepted');
  }
  const parsed = readForm(declineInput, form, { binomeId });
  if (!parsed.ok) return parsed.refusal;
  const declined = await attempt(services.proposals.decline(actor, parsed.input), form);
  return declined.done ? redirectWithToast(args.context, '/', 'life.decline.done') : declined.refusal;
}

export default function Proposal() {
  const { t } = useTranslation();
  const { binome } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <BinomePage binome={binome} title={t('life.proposal.pageTitle')} intro={t('life.proposal.intro')}>
      <ProposalCard binome={binome} heading="h2" answer={answer} />
      {(binome.can.answer || answer) && <DeclineForm answer={answer} />}
    </BinomePage>
  );
}
