import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { endExclusion, exclude, openCohort } from '#app/features/cohorts/cohort-actions.server.ts';
import { CohortFields } from '#app/features/cohorts/cohort-fields.tsx';
import { CohortList } from '#app/features/cohorts/cohort-list.tsx';
import '#app/features/cohorts/cohorts.css';
import { ExclusionsPanel } from '#app/features/cohorts/exclusions-panel.tsx';
import { useFreshCohorts } from '#app/features/cohorts/use-fresh-cohorts.ts';
import { listCandidates } from '#app/features/coordination/candidates.server.ts';
import { backTo, coordinatedProgrammes, cursorOf } from '#app/features/coordination/programme.server.ts';
import { newClientId } from '#app/lib/client-id.ts';
import { read } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'cohorts.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, chosen } = await coordinatedProgrammes(context, request);
  const { cohorts } = context.services;
  const standing = new URL(request.url).searchParams.get('standing') === 'closed' ? 'closed' : 'open';
  const [page, exclusions, candidates] = await read(
    Promise.all([cohorts.list(actor, { programmeId: chosen.id, standing, ...cursorOf(request) }), cohorts.listExclusions(actor, chosen.id), listCandidates(context, actor, chosen.id)]),
  );
  return { page, exclusions, candidates, clientId: newClientId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, chosen } = await coordinatedProgrammes(context, request);
  const form = await request.formData();
  const acting = { context, actor, form, back: backTo(request) };
  if (form.get('intent') === 'exclude') return exclude(acting, chosen.id);
  if (form.get('intent') === 'end-exclusion') return endExclusion(acting, chosen.id);
  return openCohort(acting, chosen.id);
}

export default function Cohorts() {
  const { t } = useTranslation();
  const { page, exclusions, candidates, clientId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  useFreshCohorts();
  return (
    <div className="stack">
      <div className="columns">
        <CohortList page={page} />
        <Panel title={t('cohorts.open')}>
          <Form intent="open" answer={answer}>
            <input type="hidden" name="clientId" value={answer?.problem.values?.['clientId'] ?? clientId} readOnly />
            <CohortFields />
            <SubmitButton>{t('cohorts.open')}</SubmitButton>
          </Form>
        </Panel>
      </div>
      <ExclusionsPanel exclusions={exclusions} candidates={candidates} answer={answer} />
    </div>
  );
}
