import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { sides } from '@passerelle/core/profiles/contract.ts';
import { AddPeople } from '#app/features/cohorts/add-people.tsx';
import { closeCohort, discardCohort, movePeople, reopenCohort, reviseCohort } from '#app/features/cohorts/cohort-actions.server.ts';
import { CohortHeader } from '#app/features/cohorts/cohort-header.tsx';
import { CohortSide } from '#app/features/cohorts/cohort-side.tsx';
import '#app/features/cohorts/cohorts.css';
import { useFreshCohorts } from '#app/features/cohorts/use-fresh-cohorts.ts';
import { backTo, coordinatedProgrammes, cursorOf } from '#app/features/coordination/programme.server.ts';
import { read } from '#app/lib/failures.ts';
import type { PageHandle } from '#app/lib/page-title.ts';
import { pathId } from '#app/lib/path-id.ts';

export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

/** So many of either side are shown beside each other. */
const shownTogether = 50;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor } = await coordinatedProgrammes(context, request);
  const cohortId = pathId(params['id']);
  const { cohorts } = context.services;
  const search = new URL(request.url).searchParams;
  const only = sides.find((side) => side === search.get('side'));
  const shown = only ? [only] : sides;
  const [cohort, candidates, ...pages] = await read(
    Promise.all([
      cohorts.get(actor, cohortId),
      cohorts.listCandidates(actor, { cohortId, name: (search.get('name') ?? '').slice(0, 120), limit: 100 }),
      ...shown.map((side) => cohorts.listMembers(actor, { cohortId, side, limit: shownTogether, ...(only && cursorOf(request)) }).then((page) => ({ side, page }))),
    ]),
  );
  return { cohort, candidates, pages, alone: only !== undefined };
}

type Served = Awaited<ReturnType<typeof loader>>;
export const handle: PageHandle<Served> = { title: ({ cohort }) => cohort.name };

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor } = await coordinatedProgrammes(context, request);
  const form = await request.formData();
  const acting = { context, actor, form, back: backTo(request) };
  const cohortId = pathId(params['id']);
  switch (form.get('intent')) {
    case 'revise':
      return reviseCohort(acting, cohortId);
    case 'close':
      return closeCohort(acting, cohortId);
    case 'reopen':
      return reopenCohort(acting, cohortId);
    case 'discard':
      return discardCohort(acting, cohortId);
    default:
      return movePeople(acting, cohortId);
  }
}

export default function Cohort() {
  const { cohort, candidates, pages, alone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  useFreshCohorts();
  return (
    <div className="stack">
      <CohortHeader cohort={cohort} answer={answer} />
      <div className={alone ? 'stack' : 'columns cohort-sides'}>
        {pages.map(({ side, page }) => (
          <CohortSide key={`${side} ${page.items.length}`} side={side} page={page} count={cohort.counts[side]} alone={alone} canChange={cohort.can.change} answer={answer} />
        ))}
      </div>
      {cohort.can.change && <AddPeople key={`${candidates.items[0]?.id} ${candidates.items.length}`} page={candidates} answer={answer} />}
    </div>
  );
}
