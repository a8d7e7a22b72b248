import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import * as actions from '#app/features/adoptions/adoption-actions.server.ts';
import { AdoptionScreen } from '#app/features/adoptions/adoption-screen.tsx';
import '#app/features/adoptions/adoptions.css';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';

export const handle = { title: 'adoptions.form.reviseTitle' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { practices, adoptions } = context.services;
  const practiceId = pathId(params['id']);
  const [{ id, title }, adoption] = await read(Promise.all([practices.get(actor, practiceId), adoptions.get(actor, pathId(params['adoptionId']))]));
  if (adoption.practiceId !== id) throw data({ code: 'not-found' }, { status: 404 });
  if (!adoption.can.revise && !adoption.can.restore) throw data({ code: 'forbidden' }, { status: 403 });
  return { sheet: { id, title }, adoption };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const sent = { context, actor: requireActor(context, request), practiceId: pathId(params['id']), form };
  const intent = form.get('intent');
  const act = intent === 'withdraw' ? actions.withdraw : intent === 'restore' ? actions.restore : actions.save;
  return act(sent, pathId(params['adoptionId']));
}

/** A refusal too is followed by a fresh look: it may have been withdrawn meanwhile. */
export const shouldRevalidate = () => true;

export default function Adoption() {
  const { sheet, adoption } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <AdoptionScreen key={adoption.id} sheet={sheet} adoption={adoption} answer={answer} />;
}
