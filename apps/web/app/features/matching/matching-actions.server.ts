import { data, type AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { criteria, pinnedPairInput, runMatchingInput } from '@passerelle/core/matching/contract.ts';
import { attempt } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

/** Who acts on which cohort, with which form, where it was sent from, and where its newest run is. */
type Sent = { context: AppLoadContext; actor: Actor; cohortId: string; form: FormData; here: string; newest: string };

/** Works a proposal out, and leads to it. */
export async function run({ context, actor, cohortId, form, newest }: Sent) {
  const weights = Object.fromEntries(criteria.map((criterion) => [criterion, form.get(criterion)]));
  const parsed = readForm(runMatchingInput, form, { cohortId, weights });
  if (!parsed.ok) return parsed.refusal;
  const done = await attempt(context.services.matching.run(actor, parsed.input), form);
  return done.done ? redirectWithToast(context, newest, 'matching.ran') : done.refusal;
}

export async function pin({ context, actor, cohortId, form, here }: Sent, kind: 'pin' | 'forbid') {
  const parsed = readForm(pinnedPairInput, form, { cohortId });
  if (!parsed.ok) return parsed.refusal;
  const done = await attempt(context.services.matching.pin(actor, { ...parsed.input, kind }), form);
  return done.done ? redirectWithToast(context, here, `matching.pinDone.${kind}`) : done.refusal;
}

export async function unpin({ context, actor, cohortId, form, here }: Sent) {
  const parsed = readForm(pinnedPairInput, form, { cohortId });
  if (!parsed.ok) return parsed.refusal;
  const done = await attempt(context.services.matching.unpin(actor, parsed.input), form);
  return done.done ? redirectWithToast(context, here, 'matching.pinDone.unpin') : done.refusal;
}

/** Proposes a whole run to those whom it concerns. */
export async function publish({ context, actor, form, newest }: Sent) {
  const runId = form.get('subject');
  if (typeof runId !== 'string') throw data(null, { status: 400 });
  const done = await attempt(context.services.matching.publish(actor, { runId }), form);
  return done.done ? redirectWithToast(context, newest, 'matching.publishDone') : done.refusal;
}
