import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { signAgreementInput, writeAgreementInput } from '@passerelle/core/agreements/contract.ts';
import { AgreementScreen } from '#app/features/life/agreement-screen.tsx';
import { binomeOfPath, readBinome } from '#app/features/life/binome-page.server.ts';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

export const handle = { title: 'life.agreement.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, binome, binomeId, services } = await readBinome(args);
  const [agreement, wordings] = await read(Promise.all([services.agreements.get(actor, binomeId), services.agreements.listWordings(actor, binomeId)]));
  return { binome, agreement, earlier: wordings.slice(1) };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, binomeId, services } = binomeOfPath(args);
  const form = await args.request.formData();
  const here = `/binomes/${binomeId}/agreement`;
  if (form.get('intent') === 'sign') {
    const parsed = readForm(signAgreementInput, form, { binomeId });
    if (!parsed.ok) return parsed.refusal;
    const signed = await attempt(services.agreements.sign(actor, parsed.input), form);
    return signed.done ? redirectWithToast(args.context, here, 'life.agreement.done') : signed.refusal;
  }
  const parsed = readForm(writeAgreementInput, form, { binomeId });
  if (!parsed.ok) return parsed.refusal;
  const written = await attempt(services.agreements.write(actor, parsed.input), form);
  return written.done ? redirectWithToast(args.context, here, 'life.agreement.sent') : written.refusal;
}

/** A refusal too is followed by a fresh look: the other one may have written meanwhile. */
export const shouldRevalidate = () => true;

export default function Agreement() {
  return <AgreementScreen {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
