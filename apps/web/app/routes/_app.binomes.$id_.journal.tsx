import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { note, tick } from '#app/features/journal/journal-actions.server.ts';
import { JournalScreen } from '#app/features/journal/journal-screen.tsx';
import { readJournal } from '#app/features/journal/read-journal.server.ts';
import '#app/features/journal/contacts.css';
import '#app/features/journal/journal.css';
import '#app/features/journal/steps.css';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';

export const handle = { title: 'journal.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  return { ...(await readJournal(context, actor, pathId(params['id']), request)), clientId: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const sent = { context, actor: requireActor(context, request), form };
  const binomeId = pathId(params['id']);
  if (form.get('intent') === 'note') return note(sent, binomeId, `/binomes/${binomeId}/journal`);
  if (form.get('intent') === 'tick') return tick(sent);
  throw data({ code: 'invalid' }, { status: 400 });
}

export default function Journal() {
  return <JournalScreen {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
