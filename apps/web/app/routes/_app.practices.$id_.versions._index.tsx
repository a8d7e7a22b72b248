import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listVersionsInput } from '@passerelle/core/practices/versions-contract.ts';
import '#app/features/practices/practices.css';
import { VersionList } from '#app/features/practices/version-list.tsx';
import { addressQuery } from '#app/lib/address-query.ts';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';

export const handle = { title: 'practices.versions.title' };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const practiceId = pathId(params['id']);
  const { practices } = context.services;
  const { before } = addressQuery(listVersionsInput.omit({ practiceId: true }), request);
  const [{ title, locale, revision }, page] = await read(Promise.all([practices.get(actor, practiceId), practices.versions(actor, { practiceId, before })]));
  return { sheet: { id: practiceId, title, locale, revision }, page };
}

export default function Versions() {
  return <VersionList {...useLoaderData<typeof loader>()} />;
}
