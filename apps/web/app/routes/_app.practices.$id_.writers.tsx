import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { writerCandidatesInput } from '@passerelle/core/practices/contract.ts';
import { changeWriters } from '#app/features/writers/writer-actions.server.ts';
import '#app/features/writers/writers.css';
import { WritersScreen } from '#app/features/writers/writers-screen.tsx';
import { addressQuery } from '#app/lib/address-query.ts';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';

export const handle = { title: 'writers.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

const gone = writerCandidatesInput.shape.chosen.unwrap().element;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const practiceId = pathId(params['id']);
  const { practices } = context.services;
  const sheet = await read(practices.get(actor, practiceId));
  if (!sheet.can.edit) throw data({ code: 'forbidden' }, { status: 403 });
  const { text = '' } = addressQuery(writerCandidatesInput.pick({ text: true }), request);
  const removed = gone.safeParse(new URL(request.url).searchParams.get('removed')).data;
  const { people, more } = await read(practices.listWriterCandidates(actor, { practiceId, text, ...(removed && { chosen: [removed] }) }));
  const { id, title, author, writers } = sheet;
  // Whoever was just removed stands first, and can be put back.
  return { sheet: { id, title, author, writers }, text, removed: people.find((one) => one.id === removed) ?? null, people, more };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  return changeWriters({ context, actor, practiceId: pathId(params['id']), form: await request.formData() });
}

export default function Writers() {
  return <WritersScreen {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
