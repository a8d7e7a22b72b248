import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { practiceVersionInput, restorePracticeInput } from '@passerelle/core/practices/versions-contract.ts';
import '#app/features/practices/practices.css';
import { VersionScreen } from '#app/features/practices/version-screen.tsx';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

export const handle = { title: 'practices.versions.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { practices } = context.services;
  const asked = practiceVersionInput.safeParse({ practiceId: pathId(params['id']), revision: params['revision'] });
  if (!asked.success) throw data({ code: 'not-found' }, { status: 404 });
  const [{ id, title, locale, revision }, version] = await read(Promise.all([practices.get(actor, asked.data.practiceId), practices.version(actor, asked.data)]));
  return { sheet: { id, title, locale, revision }, version };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const practiceId = pathId(params['id']);
  const form = await request.formData();
  const parsed = readForm(restorePracticeInput, form, { practiceId, to: params['revision'] });
  if (!parsed.ok) return parsed.refusal;
  const restored = await attempt(context.services.practices.restore(actor, parsed.input), form);
  return restored.done ? redirectWithToast(context, `/practices/${practiceId}`, 'practices.done.restored') : restored.refusal;
}

/** A refusal too is followed by a fresh look: what is there now is what was refused for. */
export const shouldRevalidate = () => true;

export default function Version() {
  const { sheet, version } = useLoaderData<typeof loader>();
  return <VersionScreen key={version.revision} sheet={sheet} version={version} answer={useActionData<typeof action>()} />;
}
