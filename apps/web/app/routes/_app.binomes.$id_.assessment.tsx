import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { assessInput } from '@passerelle/core/assessments/contract.ts';
import { AssessmentScreen } from '#app/features/life/assessment-screen.tsx';
import { binomeOfPath, readBinome } from '#app/features/life/binome-page.server.ts';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

export const handle = { title: 'life.assessment.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, binome, binomeId, services } = await readBinome(args);
  return { binome, assessments: await read(services.assessments.get(actor, binomeId)) };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, binomeId, services } = binomeOfPath(args);
  const form = await args.request.formData();
  // Left open it is no answer, which is not a no.
  const again = form.get('again');
  const parsed = readForm(assessInput, form, { binomeId, again: again === null ? undefined : again === 'yes' });
  if (!parsed.ok) return parsed.refusal;
  const assessed = await attempt(services.assessments.assess(actor, parsed.input), form);
  return assessed.done ? redirectWithToast(args.context, `/binomes/${binomeId}/assessment`, 'life.assessment.done') : assessed.refusal;
}

export default function Assessment() {
  return <AssessmentScreen {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
