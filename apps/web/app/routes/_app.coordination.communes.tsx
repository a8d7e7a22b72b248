import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addCommune, describeCommune, placeCommune, tieTowns, untieTowns } from '#app/features/coordination/commune-actions.server.ts';
import { CommuneForm } from '#app/features/coordination/commune-form.tsx';
import { CommuneList } from '#app/features/coordination/commune-list.tsx';
import { backTo, coordinatedProgrammes } from '#app/features/coordination/programme.server.ts';
import { TiesPanel } from '#app/features/coordination/ties-panel.tsx';
import { read } from '#app/lib/failures.ts';

export const handle = { title: 'coordination.communes.title' };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, chosen } = await coordinatedProgrammes(context, request);
  const { programmes } = context.services;
  const [communes, ties] = await read(Promise.all([programmes.listCommunes(actor, chosen.id), programmes.listTies(actor, chosen.id)]));
  return { communes, ties, canAdd: chosen.can.pair };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, chosen } = await coordinatedProgrammes(context, request);
  const form = await request.formData();
  const acting = { context, actor, form, back: backTo(request) };
  const intent = form.get('intent');
  if (intent === 'tie') return tieTowns(acting, chosen.id);
  if (intent === 'untie') return untieTowns(acting, chosen.id);
  if (!form.has('communeId')) return addCommune(acting, chosen.id);
  return form.has('latitude') ? placeCommune(acting) : describeCommune(acting);
}

export default function Communes() {
  const { communes, ties, canAdd } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="stack">
      <div className={canAdd ? 'columns' : 'stack'}>
        <CommuneList communes={communes} canPlace={canAdd} answer={answer} />
        {canAdd && <CommuneForm answer={answer} key={communes.length} />}
      </div>
      <TiesPanel ties={ties} communes={communes} canTie={canAdd} answer={answer} />
    </div>
  );
}
