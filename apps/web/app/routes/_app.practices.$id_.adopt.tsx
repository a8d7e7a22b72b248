import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { adopt } from '#app/features/adoptions/adoption-actions.server.ts';
import { AdoptionForm } from '#app/features/adoptions/adoption-form.tsx';
import '#app/features/adoptions/adoptions.css';
import { newClientId } from '#app/lib/client-id.ts';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'adoptions.form.pageTitle' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { practices, adoptions } = context.services;
  const practiceId = pathId(params['id']);
  const [{ id, title }, { own, can }] = await read(Promise.all([practices.get(actor, practiceId), adoptions.uptake(actor, practiceId)]));
  return { sheet: { id, title }, ownId: own?.id ?? null, canAdopt: can.adopt, clientId: newClientId() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  return adopt({ context, actor, practiceId: pathId(params['id']), form: await request.formData() });
}

/** A refusal too is followed by a fresh look: a colleague may have said so meanwhile. */
export const shouldRevalidate = () => true;

export default function Adopt() {
  const { t } = useTranslation();
  const { sheet, ownId, canAdopt, clientId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const named = answer?.problem.values?.['clientId'] ?? clientId;
  return (
    <div className="narrow">
      <PageHeader title={t('adoptions.form.pageTitle')} intro={t('adoptions.form.intro')} back={{ to: `/practices/${sheet.id}#adoptions`, label: sheet.title }} />
      <div className="stack">
        {ownId && (
          <Panel title={t('adoptions.already.title')} intro={t('adoptions.already.text')}>
            <LinkButton to={`/practices/${sheet.id}/adoptions/${ownId}`}>{t('adoptions.already.open')}</LinkButton>
          </Panel>
        )}
        {!canAdopt && !ownId && <p>{t('errors.sheet-not-published')}</p>}
        {(canAdopt || answer) && (
          <Panel>
            <AdoptionForm practiceId={sheet.id} adoption={null} given={{ clientId: named }} answer={answer} />
          </Panel>
        )}
      </div>
    </div>
  );
}
