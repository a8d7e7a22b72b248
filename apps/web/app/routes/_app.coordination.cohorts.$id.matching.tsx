import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { usualWeights } from '@passerelle/core/matching/contract.ts';
import { coordinatedProgrammes, cursorOf } from '#app/features/coordination/programme.server.ts';
import * as actions from '#app/features/matching/matching-actions.server.ts';
import { listChoice } from '#app/features/matching/choice.server.ts';
import { MatchingScreen } from '#app/features/matching/matching-screen.tsx';
import '#app/features/matching/matching.css';
import { newClientId } from '#app/lib/client-id.ts';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';

/** So many rows of a run are shown at once. */
const limit = 50;
const views = ['pairs', 'alone', 'changes'] as const;

export const handle = { title: 'matching.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor } = await coordinatedProgrammes(context, request);
  const { cohorts, matching } = context.services;
  const cohortId = pathId(params['id']);
  const search = new URL(request.url).searchParams;
  const [cohort, { items: runs }, pins] = await read(Promise.all([cohorts.get(actor, cohortId), matching.list(actor, { cohortId, limit: 10 }), matching.listPins(actor, cohortId)]));
  const runId = search.get('run') ?? runs[0]?.id;
  const choice = await read(listChoice(context, actor, cohort));
  const shared = { cohort, runs, pins, choice, clientId: newClientId(), weights: runs[0]?.weights ?? usualWeights };
  if (!runId) return { ...shared, run: null, shown: null };
  const run = await read(matching.get(actor, runId));
  if (run.cohortId !== cohortId) throw data(null, { status: 404 });
  const wanted = { runId, limit, ...cursorOf(request) };
  switch (views.find((view) => view === search.get('view'))) {
    case 'alone':
      return { ...shared, run, shown: { view: 'alone' as const, page: await read(matching.listLeftovers(actor, wanted)) } };
    case 'changes':
      return { ...shared, run, shown: { view: 'changes' as const, compared: await read(matching.compare(actor, wanted)) } };
    default:
      return { ...shared, run, shown: { view: 'pairs' as const, page: await read(matching.listPairs(actor, wanted)) } };
  }
}
export type Loaded = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor } = await coordinatedProgrammes(context, request);
  const { pathname, searchParams } = new URL(request.url);
  const path = pathname.replace(/\.data$/, '');
  const programme = searchParams.get('programme');
  const form = await request.formData();
  const sent = { context, actor, cohortId: pathId(params['id']), form, here: `${path}?${searchParams}`, newest: path + (programme ? `?programme=${programme}` : '') };
  const intent = form.get('intent');
  switch (intent) {
    case 'run':
      return actions.run(sent);
    case 'choose':
      return actions.pin(sent, form.get('kind') === 'forbid' ? 'forbid' : 'pin');
    case 'pin':
    case 'forbid':
      return actions.pin(sent, intent);
    case 'unpin':
      return actions.unpin(sent);
    case 'publish':
      return actions.publish(sent);
    default:
      throw data(null, { status: 400 });
  }
}

/** A refusal too is followed by a fresh look: what is there now is what was refused for. */
export const shouldRevalidate = () => true;

export default function Matching() {
  return <MatchingScreen served={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
