import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { WorkspaceScreen } from '#app/features/workspace/workspace-screen.tsx';
import { readWorkspace } from '#app/features/workspace/read-workspace.server.ts';
import type { PageHandle } from '#app/lib/page-title.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import '#app/features/conversations/clocks.css';
import '#app/features/workspace/workspace.css';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const id = pathId(params['id']);
  const workspace = await readWorkspace(context, actor, id);
  // A binôme's conversation once had this address: links in letters and bookmarks still lead to it.
  if (!workspace) throw redirect(`/conversations/${id}${new URL(request.url).search}`);
  return { ...workspace, selfId: actor.memberId, clientId: crypto.randomUUID() };
}

type Served = Awaited<ReturnType<typeof loader>>;

export const handle: PageHandle<Served> = {
  title: ({ binome: { side, mentor, mentee } }) => (side === 'mentor' ? mentee.name : side === 'mentee' ? mentor.name : `${mentor.name} · ${mentee.name}`),
};

export default function Workspace() {
  return <WorkspaceScreen {...useLoaderData<typeof loader>()} />;
}
