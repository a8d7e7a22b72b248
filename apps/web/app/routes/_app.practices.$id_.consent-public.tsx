import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { answerPublicInput } from '@passerelle/core/practices/public-contract.ts';
import '#app/features/practices/sharing.css';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { AnswerForms } from '#app/features/practices/public-consent.tsx';
import { useChangedSheet } from '#app/features/practices/use-changed-sheet.ts';
import { attempt, read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'sharing.consent.title' };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  return { consent: await read(context.services.practices.ownPublic(actor, pathId(params['id']))) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const practiceId = pathId(params['id']);
  const form = await request.formData();
  const answer = answerPublicInput.shape.answer.catch('no').parse(form.get('intent'));
  const said = await attempt(context.services.practices.answerPublic(actor, { practiceId, answer }), form);
  if (!said.done) return said.refusal;
  return redirectWithToast(context, `/practices/${practiceId}/consent-public`, answer === 'yes' ? 'sharing.consent.saidYes' : 'sharing.consent.saidNo');
}

export default function ConsentPublic() {
  const { t } = useTranslation();
  const { consent } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { practiceId, title, locale, state, isOpen } = consent;
  useChangedSheet(practiceId);
  return (
    <div className="narrow stack">
      <PageHeader back={{ to: `/practices/${practiceId}`, label: t('sharing.public.back') }} title={t('sharing.consent.title')} intro={<span lang={locale} dir="auto">{title}</span>} />
      <Panel>
        <p>{t('sharing.consent.ask')}</p>
        {state !== 'notNeeded' && (
          <p className="public-consent__state">
            {t(`sharing.consent.state.${state}`)} {isOpen && t('sharing.consent.isOpen')}
          </p>
        )}
        <AnswerForms consent={consent} answer={answer} />
      </Panel>
    </div>
  );
}
