import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { askExpertsInput } from '@passerelle/core/expertise/contract.ts';
import { PageHeader } from '#app/components/page-header.tsx';
import { ChooseExperts } from '#app/features/questions/choose-experts.tsx';
import '#app/features/questions/questions.css';
import { threadHref } from '#app/features/threads/post-place.ts';
import { maxExperts } from '#app/lib/contract-constants.ts';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'questions.askExpert' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const threadId = pathId(params['id']);
  const { threads, expertise } = context.services;
  const [thread, candidates, experts] = await read(Promise.all([threads.get(actor, threadId), expertise.listCandidates(actor, threadId), expertise.ofThread(actor, threadId)]));
  return { threadId, title: thread.title, theme: thread.theme, candidates, left: maxExperts - experts.asked.length };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const threadId = pathId(params['id']);
  const form = await request.formData();
  const parsed = readForm(askExpertsInput, form, { threadId, memberIds: form.getAll('memberIds') });
  if (!parsed.ok) return parsed.refusal;
  const asked = await attempt(context.services.expertise.ask(actor, parsed.input), form);
  return asked.done ? redirectWithToast(context, threadHref(threadId), 'questions.done.asked') : asked.refusal;
}

export default function Experts() {
  const { t } = useTranslation();
  const { title, theme, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="question-page">
      <PageHeader
        title={t('questions.askExpert')}
        intro={t('questions.expertsIntro', { theme: t(`themes.${theme}`) })}
        back={{ to: threadHref(page.threadId), label: title }}
      />
      <ChooseExperts {...page} answer={answer} />
    </div>
  );
}
