import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { joinInput } from '@passerelle/core/questions/contract.ts';
import { PageHeader } from '#app/components/page-header.tsx';
import { JoinForm } from '#app/features/questions/join-form.tsx';
import '#app/features/questions/questions.css';
import { threadHref } from '#app/features/threads/post-place.ts';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'questions.joinTitle' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const threadId = pathId(params['id']);
  const title = (new URL(request.url).searchParams.get('title') ?? '').trim().slice(0, 200);
  const { threads, questions } = context.services;
  const [thread, places] = await read(Promise.all([threads.get(actor, threadId), questions.joinPlaces(actor, { threadId, title })]));
  return { threadId, asked: thread.title, places, title };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const threadId = pathId(params['id']);
  const form = await request.formData();
  const parsed = readForm(joinInput, form, { threadId });
  if (!parsed.ok) return parsed.refusal;
  const joined = await attempt(context.services.questions.joinTo(actor, parsed.input), form);
  return joined.done ? redirectWithToast(context, threadHref(threadId), 'questions.done.joined') : joined.refusal;
}

export default function Join() {
  const { t } = useTranslation();
  const { asked, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="question-page">
      <PageHeader title={t('questions.joinTitle')} intro={t('questions.joinIntro')} back={{ to: threadHref(page.threadId), label: asked }} />
      <JoinForm {...page} answer={answer} />
    </div>
  );
}
