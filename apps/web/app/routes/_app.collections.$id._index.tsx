import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { setPublication } from '#app/features/collections/collection-actions.server.ts';
import { CollectionScreen } from '#app/features/collections/collection-screen.tsx';
import '#app/features/collections/collections.css';
import { useFreshCollection } from '#app/features/collections/use-fresh-collection.ts';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';

type Loaded = { collection: { title: string } };
export const handle = { title: ({ collection }: Loaded) => collection.title };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  return { collection: await read(context.services.collections.get(actor, pathId(params['id']))) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const sent = { context, actor: requireActor(context, request), collectionId: pathId(params['id']), form: await request.formData() };
  const intent = sent.form.get('intent');
  if (intent !== 'publish' && intent !== 'unpublish') throw data(null, { status: 400 });
  return setPublication(sent, intent, `/collections/${sent.collectionId}`);
}

/** A refusal too is followed by a fresh look: what is there now is what was refused for. */
export const shouldRevalidate = () => true;

export default function Collection() {
  const { collection } = useLoaderData<typeof loader>();
  return <CollectionScreen collection={useFreshCollection(collection)} answer={useActionData<typeof action>()} />;
}
