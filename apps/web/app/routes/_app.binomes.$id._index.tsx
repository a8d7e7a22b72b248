import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { note } from '#app/features/journal/journal-actions.server.ts';
import { WorkspaceScreen } from '#app/features/workspace/workspace-screen.tsx';
import { readWorkspace } from '#app/features/workspace/read-workspace.server.ts';
import type { PageHandle } from '#app/lib/page-title.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import '#app/features/conversations/clocks.css';
import '#app/features/handovers/handovers.css';
import '#app/features/journal/contacts.css';
import '#app/features/journal/journal.css';
import '#app/features/journal/steps.css';
import '#app/features/health/health.css';
import '#app/features/profiles/profiles.css';
import '#app/features/workspace/workspace.css';

export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const id = pathId(params['id']);
  const workspace = await readWorkspace(context, actor, id);
  // A binôme's conversation once had this address: links in letters and bookmarks still lead to it.
  if (!workspace) throw redirect(`/conversations/${id}${new URL(request.url).search}`);
  return { workspace, selfId: actor.memberId, clientId: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const binomeId = pathId(params['id']);
  if (form.get('intent') !== 'note') throw data({ code: 'invalid' }, { status: 400 });
  return note({ context, actor: requireActor(context, request), form }, binomeId, `/binomes/${binomeId}#journal`);
}

type Served = Awaited<ReturnType<typeof loader>>;

export const handle: PageHandle<Served> = {
  title: ({ workspace: { binome: { side, mentor, mentee } } }) => (side === 'mentor' ? mentee.name : side === 'mentee' ? mentor.name : `${mentor.name} · ${mentee.name}`),
};

export default function Workspace() {
  return <WorkspaceScreen {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
