import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { settleProgrammeInput } from '@passerelle/core/programmes/contract.ts';
import { backTo, coordinatedProgrammes } from '#app/features/coordination/programme.server.ts';
import { SettingsForm } from '#app/features/coordination/settings-form.tsx';
import { SettingsNow } from '#app/features/coordination/settings-now.tsx';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

export const handle = { title: 'coordination.settings.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, chosen } = await coordinatedProgrammes(context, request);
  const settings = await read(context.services.programmes.settings(actor, chosen.id));
  if (!settings.can.settle) throw data(null, { status: 403 });
  return { settings };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, chosen } = await coordinatedProgrammes(context, request);
  const form = await request.formData();
  const parsed = readForm(settleProgrammeInput, form, { programmeId: chosen.id, pulses: form.has('pulses') });
  if (!parsed.ok) return parsed.refusal;
  const settled = await attempt(context.services.programmes.settle(actor, parsed.input), form);
  return settled.done ? redirectWithToast(context, backTo(request), 'coordination.settings.saved') : settled.refusal;
}

/** A refusal too is followed by a fresh look: somebody else may have saved meanwhile. */
export const shouldRevalidate = () => true;

export default function Settings() {
  const { settings } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="stack">
      {answer?.problem.code === 'changed-meanwhile' && <SettingsNow settings={settings} />}
      {/* What was saved meanwhile begins the form anew, unless something typed is to be kept. */}
      <SettingsForm key={answer ? 'sent' : settings.revision} settings={settings} answer={answer} />
    </div>
  );
}
