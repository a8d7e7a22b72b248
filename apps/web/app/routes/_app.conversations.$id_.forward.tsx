import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { askForwardInput } from '@passerelle/core/forwards/contract.ts';
import { PageHeader } from '#app/components/page-header.tsx';
import { AskForward } from '#app/features/forwards/ask-forward.tsx';
import '#app/features/forwards/forwards.css';
import { postHref } from '#app/features/threads/post-place.ts';
import { newClientId } from '#app/lib/client-id.ts';
import { attempt, read, readOrNull } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'forwards.pageTitle' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { forwards } = context.services;
  const { searchParams } = new URL(request.url);
  const place = { conversationId: pathId(params['id']), messageId: pathId(searchParams.get('message') ?? undefined) };
  const title = (searchParams.get('title') ?? '').trim().slice(0, 200);
  const subject = await readOrNull(forwards.subject(actor, place));
  if (!subject) throw data({ code: 'not-found' }, { status: 404 });
  const { threads } = await read(forwards.places(actor, { conversationId: place.conversationId, title }));
  return { ...place, subject, threads, title, clientId: newClientId() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await request.formData();
  const messageId = pathId(new URL(request.url).searchParams.get('message') ?? undefined);
  const parsed = readForm(askForwardInput, form, { conversationId: pathId(params['id']), messageId });
  if (!parsed.ok) return parsed.refusal;
  const asked = await attempt(context.services.forwards.ask(actor, parsed.input), form);
  if (!asked.done) return asked.refusal;
  const { id, thread, postSeq } = asked.value;
  if (postSeq !== null) return redirectWithToast(context, postHref(thread.id, postSeq), 'forwards.done.posted');
  return redirectWithToast(context, `/forwards/${id}`, 'forwards.done.asked');
}

export default function Forward() {
  const { t } = useTranslation();
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="forwards">
      <PageHeader title={t('forwards.pageTitle')} back={{ to: `/conversations/${page.conversationId}`, label: t('forwards.back') }} />
      <AskForward {...page} answer={answer} />
    </div>
  );
}
