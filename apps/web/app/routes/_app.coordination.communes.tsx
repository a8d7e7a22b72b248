import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addCommuneInput, placeCommuneInput } from '@passerelle/core/programmes/contract.ts';
import { CommuneForm } from '#app/features/coordination/commune-form.tsx';
import { CommuneList } from '#app/features/coordination/commune-list.tsx';
import { backTo, coordinatedProgrammes } from '#app/features/coordination/programme.server.ts';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

export const handle = { title: 'coordination.communes.title' };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, chosen } = await coordinatedProgrammes(context, request);
  const communes = await read(context.services.programmes.listCommunes(actor, chosen.id));
  return { communes, canAdd: chosen.can.pair };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, chosen } = await coordinatedProgrammes(context, request);
  const form = await request.formData();
  if (form.has('communeId')) {
    const parsed = readForm(placeCommuneInput, form);
    if (!parsed.ok) return parsed.refusal;
    const placed = await attempt(context.services.programmes.placeCommune(actor, parsed.input), form);
    return placed.done ? redirectWithToast(context, backTo(request), 'coordination.communes.place.saved') : placed.refusal;
  }
  const parsed = readForm(addCommuneInput, form, { programmeId: chosen.id });
  if (!parsed.ok) return parsed.refusal;
  const added = await attempt(context.services.programmes.addCommune(actor, parsed.input), form);
  return added.done ? redirectWithToast(context, backTo(request), 'coordination.communes.added') : added.refusal;
}

export default function Communes() {
  const { communes, canAdd } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className={canAdd ? 'columns' : 'stack'}>
      <CommuneList communes={communes} canPlace={canAdd} answer={answer} />
      {canAdd && <CommuneForm answer={answer} key={communes.length} />}
    </div>
  );
}
