import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listCandidatesInput } from '@passerelle/core/collections/contract.ts';
import * as actions from '#app/features/collections/collection-actions.server.ts';
import { EditScreen } from '#app/features/collections/edit-screen.tsx';
import '#app/features/collections/collections.css';
import '#app/features/search/search.css';
import { addressQuery } from '#app/lib/address-query.ts';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';

export const handle = { title: 'collections.edit' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const collectionId = pathId(params['id']);
  const { title = '' } = addressQuery(listCandidatesInput.omit({ collectionId: true }), request);
  const { collections } = context.services;
  const [collection, candidates] = await read(Promise.all([collections.get(actor, collectionId), collections.listCandidates(actor, { collectionId, title })]));
  return { collection, candidates, title };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const sent = { context, actor: requireActor(context, request), collectionId: pathId(params['id']), form: await request.formData() };
  const intent = sent.form.get('intent');
  switch (intent) {
    case 'revise':
      return actions.revise(sent);
    case 'annotate':
      return actions.annotate(sent);
    case 'place':
      return actions.place(sent);
    case 'publish':
    case 'unpublish':
      return actions.setPublication(sent, intent, `/collections/${sent.collectionId}`);
    case null:
      return sent.form.get('to') === 'remove' ? actions.remove(sent) : actions.move(sent);
    default:
      throw data(null, { status: 400 });
  }
}

/** A refusal too is followed by a fresh look: what is there now is what was refused for. */
export const shouldRevalidate = () => true;

export default function EditCollection() {
  const { collection, candidates, title } = useLoaderData<typeof loader>();
  return <EditScreen key={collection.id} served={collection} candidates={candidates} title={title} answer={useActionData<typeof action>()} />;
}
