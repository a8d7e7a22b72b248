import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import '#app/features/adoptions/adoptions.css';
import { PracticeTree } from '#app/features/adoptions/practice-tree.tsx';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';

export const handle = { title: 'adoptions.tree.title' };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const hereId = pathId(params['id']);
  return { hereId, tree: await read(context.services.adoptions.tree(actor, hereId)) };
}

export default function Tree() {
  return <PracticeTree {...useLoaderData<typeof loader>()} />;
}
