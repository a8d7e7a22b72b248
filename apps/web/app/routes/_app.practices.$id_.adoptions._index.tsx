import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listAdoptionsInput } from '@passerelle/core/adoptions/contract.ts';
import { AdoptionList } from '#app/features/adoptions/adoption-list.tsx';
import '#app/features/adoptions/adoptions.css';
import { addressQuery } from '#app/lib/address-query.ts';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';

export const handle = { title: 'adoptions.title' };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { practices, adoptions } = context.services;
  const practiceId = pathId(params['id']);
  const query = addressQuery(listAdoptionsInput.omit({ practiceId: true }), request);
  const [{ id, title }, page] = await read(Promise.all([practices.get(actor, practiceId), adoptions.list(actor, { ...query, practiceId })]));
  return { sheet: { id, title }, page };
}

export default function Adoptions() {
  return <AdoptionList {...useLoaderData<typeof loader>()} />;
}
