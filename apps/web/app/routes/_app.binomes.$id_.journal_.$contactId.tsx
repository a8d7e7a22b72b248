import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ContactScreen } from '#app/features/journal/contact-screen.tsx';
import * as actions from '#app/features/journal/journal-actions.server.ts';
import '#app/features/journal/contacts.css';
import '#app/features/journal/journal.css';
import '#app/features/journal/steps.css';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';

export const handle = { title: 'journal.contact' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { binomes, journal } = context.services;
  const [contact, binome] = await read(Promise.all([journal.get(actor, pathId(params['contactId'])), binomes.get(actor, pathId(params['id']))]));
  if (contact.binomeId !== binome.id) throw data({ code: 'not-found' }, { status: 404 });
  return { binome, contact, clientId: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const sent = { context, actor: requireActor(context, request), form, binomeId: pathId(params['id']), contactId: pathId(params['contactId']) };
  const [intent = ''] = String(form.get('intent')).split(' ');
  const acts = { save: actions.save, remove: actions.remove, addStep: actions.addStep, changeStep: actions.changeStep, removeStep: actions.removeStep };
  if (!Object.hasOwn(acts, intent)) throw data({ code: 'invalid' }, { status: 400 });
  return acts[intent as keyof typeof acts](sent);
}

/** A refusal too is followed by a fresh look: it may have been changed meanwhile. */
export const shouldRevalidate = () => true;

export default function Contact() {
  return <ContactScreen {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
