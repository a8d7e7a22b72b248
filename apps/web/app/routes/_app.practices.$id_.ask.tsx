import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { askAboutInput } from '@passerelle/core/discussions/contract.ts';
import { PageHeader } from '#app/components/page-header.tsx';
import { AboutSheet } from '#app/features/discussions/about-sheet.tsx';
import { AskAboutForm } from '#app/features/discussions/ask-about-form.tsx';
import { threadHref } from '#app/features/threads/post-place.ts';
import '#app/features/threads/threads.css';
import { previewOf } from '#app/features/writing/preview.server.ts';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'discussions.form.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const practiceId = pathId(params['id']);
  const { practices, discussions } = context.services;
  const [{ title, locale, programmeId }, { can }] = await read(Promise.all([practices.get(actor, practiceId), discussions.get(actor, practiceId)]));
  if (!can.ask) throw redirect(`/practices/${practiceId}#questions`);
  return { sheet: { id: practiceId, title, locale, programmeId }, locale: actor.locale, clientId: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await request.formData();
  const preview = previewOf(context, actor, form);
  if (preview) return preview;
  const parsed = readForm(askAboutInput, form, { practiceId: pathId(params['id']) });
  if (!parsed.ok) return parsed.refusal;
  const asked = await attempt(context.services.discussions.ask(actor, parsed.input), form);
  return asked.done ? redirectWithToast(context, threadHref(asked.value.id), 'discussions.form.done') : asked.refusal;
}

/** A question to those who wrote a sheet. */
export default function AskAbout() {
  const { t } = useTranslation();
  const { sheet, locale, clientId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="ask">
      <PageHeader title={t('discussions.form.title')} intro={t('discussions.form.intro')} back={{ to: `/practices/${sheet.id}#questions`, label: t('practices.form.back') }} />
      <AboutSheet sheet={sheet} />
      <AskAboutForm sheet={sheet} locale={locale} clientId={clientId} answer={answer} />
    </div>
  );
}
